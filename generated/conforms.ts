// Generated from openapi/ by npm run generate. Do not edit.
import type { Bodies } from "./validate.js";

type Json = Readonly<Record<string, unknown>>;

/**
 * Says whether a body has nothing but what the contract documents, and adds what it exercises to the counts of the coverage points.
 * Where it says no, the counts have no meaning, and the validator that explains has the last word.
 */
export const conforms: { readonly [Name in keyof Bodies]: (value: unknown, counts: Float64Array) => boolean } = {
ListRunsResponse(value, counts) {
if (!(typeof value === "object" && value !== null && !Array.isArray(value))) return false;
if (!ListRunsResponse(value, counts)) return false;
return true;
},
GatewayFailure(value, counts) {
if (!(typeof value === "object" && value !== null && !Array.isArray(value))) return false;
if (!GatewayFailure(value, counts)) return false;
return true;
},
ApiError(value, counts) {
if (!(typeof value === "object" && value !== null && !Array.isArray(value))) return false;
if (!ApiError(value, counts)) return false;
return true;
},
PlatformError(value, counts) {
if (!(typeof value === "object" && value !== null && !Array.isArray(value))) return false;
if (!PlatformError(value, counts)) return false;
return true;
},
RouterMiss(value, counts) {
if (!(typeof value === "object" && value !== null && !Array.isArray(value))) return false;
if (!RouterMiss(value, counts)) return false;
return true;
},
};

function ListRunsResponse_data_item_required_action_submit_tool_outputs_tool_calls_item_function(value: object, _counts: Float64Array): boolean {
const property0 = (value as Json)["name"];
if (property0 === undefined) return false;
if (!(typeof property0 === "string")) return false;
const property1 = (value as Json)["arguments"];
if (property1 === undefined) return false;
if (!(typeof property1 === "string")) return false;
let size = 0;
for (const _ in value) size += 1;
return size === 2;
}

function ListRunsResponse_data_item_required_action_submit_tool_outputs_tool_calls_item_as_function(value: object, counts: Float64Array): boolean {
const property0 = (value as Json)["id"];
if (property0 === undefined) return false;
if (!(typeof property0 === "string")) return false;
const property1 = (value as Json)["type"];
if (property1 === undefined) return false;
if (!(typeof property1 === "string")) return false;
if (property1 !== "function") return false;
const property2 = (value as Json)["function"];
if (property2 === undefined) return false;
if (!(typeof property2 === "object" && property2 !== null && !Array.isArray(property2))) return false;
if (!ListRunsResponse_data_item_required_action_submit_tool_outputs_tool_calls_item_function(property2, counts)) return false;
let size = 0;
for (const _ in value) size += 1;
return size === 3;
}

function ListRunsResponse_data_item_required_action_submit_tool_outputs(value: object, counts: Float64Array): boolean {
const property0 = (value as Json)["tool_calls"];
if (property0 === undefined) return false;
if (!(Array.isArray(property0))) return false;
for (const item of property0 as readonly unknown[]) {
if (!(typeof item === "object" && item !== null && !Array.isArray(item))) return false;
if (!ListRunsResponse_data_item_required_action_submit_tool_outputs_tool_calls_item_as_function(item, counts)) return false;
}
let size = 0;
for (const _ in value) size += 1;
return size === 1;
}

function ListRunsResponse_data_item_required_action_as_submit_tool_outputs(value: object, counts: Float64Array): boolean {
const property0 = (value as Json)["type"];
if (property0 === undefined) return false;
if (!(typeof property0 === "string")) return false;
if (property0 !== "submit_tool_outputs") return false;
const property1 = (value as Json)["submit_tool_outputs"];
if (property1 === undefined) return false;
if (!(typeof property1 === "object" && property1 !== null && !Array.isArray(property1))) return false;
if (!ListRunsResponse_data_item_required_action_submit_tool_outputs(property1, counts)) return false;
let size = 0;
for (const _ in value) size += 1;
return size === 2;
}

function ListRunsResponse_data_item_last_error(value: object, counts: Float64Array): boolean {
const property0 = (value as Json)["code"];
if (property0 === undefined) return false;
if (!(typeof property0 === "string")) return false;
switch (property0) {
case "server_error": counts[90]! += 1;
break;
case "rate_limit_exceeded": counts[91]! += 1;
break;
case "invalid_prompt": counts[92]! += 1;
break;
default: return false;
}
const property1 = (value as Json)["message"];
if (property1 === undefined) return false;
if (!(typeof property1 === "string")) return false;
let size = 0;
for (const _ in value) size += 1;
return size === 2;
}

function ListRunsResponse_data_item_incomplete_details(value: object, counts: Float64Array): boolean {
let known = 0;
const property0 = (value as Json)["reason"];
if (property0 !== undefined) {
known += 1;
counts[105]! += 1;
if (!(typeof property0 === "string")) return false;
switch (property0) {
case "max_completion_tokens": counts[107]! += 1;
break;
case "max_prompt_tokens": counts[108]! += 1;
break;
default: return false;
}
} else counts[106]! += 1;
let size = 0;
for (const _ in value) size += 1;
return size === known;
}

function ListRunsResponse_data_item_tools_item_as_code_interpreter(value: object, _counts: Float64Array): boolean {
const property0 = (value as Json)["type"];
if (property0 === undefined) return false;
if (!(typeof property0 === "string")) return false;
if (property0 !== "code_interpreter") return false;
let size = 0;
for (const _ in value) size += 1;
return size === 1;
}

function ListRunsResponse_data_item_tools_item_file_search_ranking_options_hybrid_search(value: object, counts: Float64Array): boolean {
let known = 0;
const property0 = (value as Json)["embedding_weight"];
if (property0 !== undefined) {
known += 1;
counts[129]! += 1;
if (!(Number.isFinite(property0))) return false;
} else counts[130]! += 1;
const property1 = (value as Json)["text_weight"];
if (property1 !== undefined) {
known += 1;
counts[131]! += 1;
if (!(Number.isFinite(property1))) return false;
} else counts[132]! += 1;
let size = 0;
for (const _ in value) size += 1;
return size === known;
}

function ListRunsResponse_data_item_tools_item_file_search_ranking_options(value: object, counts: Float64Array): boolean {
let known = 0;
const property0 = (value as Json)["ranker"];
if (property0 !== undefined) {
known += 1;
counts[119]! += 1;
if (!(typeof property0 === "string")) return false;
switch (property0) {
case "auto": counts[121]! += 1;
break;
case "default_2024_08_21": counts[122]! += 1;
break;
default: return false;
}
} else counts[120]! += 1;
const property1 = (value as Json)["score_threshold"];
if (property1 !== undefined) {
known += 1;
counts[123]! += 1;
if (!(Number.isFinite(property1))) return false;
if ((property1 as number) < 0) return false;
if ((property1 as number) > 1) return false;
} else counts[124]! += 1;
const property2 = (value as Json)["hybrid_search"];
if (property2 !== undefined) {
known += 1;
counts[125]! += 1;
if (property2 === null) {
counts[127]! += 1;
} else {
counts[128]! += 1;
if (!(typeof property2 === "object" && property2 !== null && !Array.isArray(property2))) return false;
if (!ListRunsResponse_data_item_tools_item_file_search_ranking_options_hybrid_search(property2, counts)) return false;
}
} else counts[126]! += 1;
let size = 0;
for (const _ in value) size += 1;
return size === known;
}

function ListRunsResponse_data_item_tools_item_file_search(value: object, counts: Float64Array): boolean {
let known = 0;
const property0 = (value as Json)["max_num_results"];
if (property0 !== undefined) {
known += 1;
counts[115]! += 1;
if (!(Number.isInteger(property0))) return false;
if ((property0 as number) < 1) return false;
if ((property0 as number) > 50) return false;
} else counts[116]! += 1;
const property1 = (value as Json)["ranking_options"];
if (property1 !== undefined) {
known += 1;
counts[117]! += 1;
if (!(typeof property1 === "object" && property1 !== null && !Array.isArray(property1))) return false;
if (!ListRunsResponse_data_item_tools_item_file_search_ranking_options(property1, counts)) return false;
} else counts[118]! += 1;
let size = 0;
for (const _ in value) size += 1;
return size === known;
}

function ListRunsResponse_data_item_tools_item_as_file_search(value: object, counts: Float64Array): boolean {
let known = 1;
const property0 = (value as Json)["type"];
if (property0 === undefined) return false;
if (!(typeof property0 === "string")) return false;
if (property0 !== "file_search") return false;
const property1 = (value as Json)["file_search"];
if (property1 !== undefined) {
known += 1;
counts[113]! += 1;
if (!(typeof property1 === "object" && property1 !== null && !Array.isArray(property1))) return false;
if (!ListRunsResponse_data_item_tools_item_file_search(property1, counts)) return false;
} else counts[114]! += 1;
let size = 0;
for (const _ in value) size += 1;
return size === known;
}

function ListRunsResponse_data_item_tools_item_function(value: object, counts: Float64Array): boolean {
let known = 1;
const property0 = (value as Json)["name"];
if (property0 === undefined) return false;
if (!(typeof property0 === "string")) return false;
if (property0.length > 64 && characters(property0) > 64) return false;
const property1 = (value as Json)["description"];
if (property1 !== undefined) {
known += 1;
counts[134]! += 1;
if (!(typeof property1 === "string")) return false;
} else counts[135]! += 1;
const property2 = (value as Json)["parameters"];
if (property2 !== undefined) {
known += 1;
counts[136]! += 1;
if (!(typeof property2 === "object" && property2 !== null && !Array.isArray(property2))) return false;
} else counts[137]! += 1;
const property3 = (value as Json)["strict"];
if (property3 !== undefined) {
known += 1;
counts[138]! += 1;
if (property3 === null) {
counts[140]! += 1;
} else {
counts[141]! += 1;
if (!(typeof property3 === "boolean")) return false;
if (property3) counts[142]! += 1;
else counts[143]! += 1;
}
} else counts[139]! += 1;
let size = 0;
for (const _ in value) size += 1;
return size === known;
}

function ListRunsResponse_data_item_tools_item_as_function(value: object, counts: Float64Array): boolean {
const property0 = (value as Json)["type"];
if (property0 === undefined) return false;
if (!(typeof property0 === "string")) return false;
if (property0 !== "function") return false;
const property1 = (value as Json)["function"];
if (property1 === undefined) return false;
if (!(typeof property1 === "object" && property1 !== null && !Array.isArray(property1))) return false;
if (!ListRunsResponse_data_item_tools_item_function(property1, counts)) return false;
let size = 0;
for (const _ in value) size += 1;
return size === 2;
}

function ListRunsResponse_data_item_tool_resources_code_interpreter(value: object, counts: Float64Array): boolean {
let known = 0;
const property0 = (value as Json)["file_ids"];
if (property0 !== undefined) {
known += 1;
counts[150]! += 1;
if (!(Array.isArray(property0))) return false;
for (const item of property0 as readonly unknown[]) {
if (!(typeof item === "string")) return false;
}
} else counts[151]! += 1;
let size = 0;
for (const _ in value) size += 1;
return size === known;
}

function ListRunsResponse_data_item_tool_resources_file_search(value: object, counts: Float64Array): boolean {
let known = 0;
const property0 = (value as Json)["vector_store_ids"];
if (property0 !== undefined) {
known += 1;
counts[154]! += 1;
if (!(Array.isArray(property0))) return false;
for (const item of property0 as readonly unknown[]) {
if (!(typeof item === "string")) return false;
}
} else counts[155]! += 1;
let size = 0;
for (const _ in value) size += 1;
return size === known;
}

function ListRunsResponse_data_item_tool_resources(value: object, counts: Float64Array): boolean {
let known = 0;
const property0 = (value as Json)["code_interpreter"];
if (property0 !== undefined) {
known += 1;
counts[148]! += 1;
if (!(typeof property0 === "object" && property0 !== null && !Array.isArray(property0))) return false;
if (!ListRunsResponse_data_item_tool_resources_code_interpreter(property0, counts)) return false;
} else counts[149]! += 1;
const property1 = (value as Json)["file_search"];
if (property1 !== undefined) {
known += 1;
counts[152]! += 1;
if (!(typeof property1 === "object" && property1 !== null && !Array.isArray(property1))) return false;
if (!ListRunsResponse_data_item_tool_resources_file_search(property1, counts)) return false;
} else counts[153]! += 1;
let size = 0;
for (const _ in value) size += 1;
return size === known;
}

function ListRunsResponse_data_item_metadata(value: object, _counts: Float64Array): boolean {
let size = 0;
for (const key in value) {
size += 1;
if (key.length > 64 && characters(key) > 64) return false;
const property = (value as Json)[key];
if (!(typeof property === "string")) return false;
if (property.length > 512 && characters(property) > 512) return false;
}
if (size > 16) return false;
return true;
}

function ListRunsResponse_data_item_usage_prompt_token_details(value: object, counts: Float64Array): boolean {
let known = 0;
const property0 = (value as Json)["cached_tokens"];
if (property0 !== undefined) {
known += 1;
counts[174]! += 1;
if (!(Number.isInteger(property0))) return false;
if ((property0 as number) < 0) return false;
} else counts[175]! += 1;
let size = 0;
for (const _ in value) size += 1;
return size === known;
}

function ListRunsResponse_data_item_usage_completion_tokens_details(value: object, counts: Float64Array): boolean {
let known = 0;
const property0 = (value as Json)["reasoning_tokens"];
if (property0 !== undefined) {
known += 1;
counts[178]! += 1;
if (!(Number.isInteger(property0))) return false;
if ((property0 as number) < 0) return false;
} else counts[179]! += 1;
let size = 0;
for (const _ in value) size += 1;
return size === known;
}

function ListRunsResponse_data_item_usage(value: object, counts: Float64Array): boolean {
let known = 3;
const property0 = (value as Json)["prompt_tokens"];
if (property0 === undefined) return false;
if (!(Number.isInteger(property0))) return false;
if ((property0 as number) < 0) return false;
const property1 = (value as Json)["completion_tokens"];
if (property1 === undefined) return false;
if (!(Number.isInteger(property1))) return false;
if ((property1 as number) < 0) return false;
const property2 = (value as Json)["total_tokens"];
if (property2 === undefined) return false;
if (!(Number.isInteger(property2))) return false;
if ((property2 as number) < 0) return false;
const property3 = (value as Json)["prompt_token_details"];
if (property3 !== undefined) {
known += 1;
counts[172]! += 1;
if (!(typeof property3 === "object" && property3 !== null && !Array.isArray(property3))) return false;
if (!ListRunsResponse_data_item_usage_prompt_token_details(property3, counts)) return false;
} else counts[173]! += 1;
const property4 = (value as Json)["completion_tokens_details"];
if (property4 !== undefined) {
known += 1;
counts[176]! += 1;
if (!(typeof property4 === "object" && property4 !== null && !Array.isArray(property4))) return false;
if (!ListRunsResponse_data_item_usage_completion_tokens_details(property4, counts)) return false;
} else counts[177]! += 1;
let size = 0;
for (const _ in value) size += 1;
return size === known;
}

function ListRunsResponse_data_item_truncation_strategy(value: object, counts: Float64Array): boolean {
let known = 1;
const property0 = (value as Json)["type"];
if (property0 === undefined) return false;
if (!(typeof property0 === "string")) return false;
switch (property0) {
case "auto": counts[186]! += 1;
break;
case "last_messages": counts[187]! += 1;
break;
default: return false;
}
const property1 = (value as Json)["last_messages"];
if (property1 !== undefined) {
known += 1;
counts[188]! += 1;
if (property1 === null) {
counts[190]! += 1;
} else {
counts[191]! += 1;
if (!(Number.isInteger(property1))) return false;
if ((property1 as number) < 1) return false;
}
} else counts[189]! += 1;
let size = 0;
for (const _ in value) size += 1;
return size === known;
}

function ListRunsResponse_data_item_tool_choice_function(value: object, counts: Float64Array): boolean {
let known = 0;
const property0 = (value as Json)["name"];
if (property0 !== undefined) {
known += 1;
counts[204]! += 1;
if (!(typeof property0 === "string")) return false;
} else counts[205]! += 1;
let size = 0;
for (const _ in value) size += 1;
return size === known;
}

function ListRunsResponse_data_item_tool_choice(value: object, counts: Float64Array): boolean {
let known = 1;
const property0 = (value as Json)["type"];
if (property0 === undefined) return false;
if (!(typeof property0 === "string")) return false;
switch (property0) {
case "function": counts[199]! += 1;
break;
case "code_interpreter": counts[200]! += 1;
break;
case "file_search": counts[201]! += 1;
break;
default: return false;
}
const property1 = (value as Json)["function"];
if (property1 !== undefined) {
known += 1;
counts[202]! += 1;
if (!(typeof property1 === "object" && property1 !== null && !Array.isArray(property1))) return false;
if (!ListRunsResponse_data_item_tool_choice_function(property1, counts)) return false;
} else counts[203]! += 1;
let size = 0;
for (const _ in value) size += 1;
return size === known;
}

function ListRunsResponse_data_item_response_format_as_text(value: object, _counts: Float64Array): boolean {
const property0 = (value as Json)["type"];
if (property0 === undefined) return false;
if (!(typeof property0 === "string")) return false;
if (property0 !== "text") return false;
let size = 0;
for (const _ in value) size += 1;
return size === 1;
}

function ListRunsResponse_data_item_response_format_as_json_object(value: object, _counts: Float64Array): boolean {
const property0 = (value as Json)["type"];
if (property0 === undefined) return false;
if (!(typeof property0 === "string")) return false;
if (property0 !== "json_object") return false;
let size = 0;
for (const _ in value) size += 1;
return size === 1;
}

function ListRunsResponse_data_item_response_format_json_schema(value: object, counts: Float64Array): boolean {
let known = 1;
const property0 = (value as Json)["name"];
if (property0 === undefined) return false;
if (!(typeof property0 === "string")) return false;
const property1 = (value as Json)["description"];
if (property1 !== undefined) {
known += 1;
counts[216]! += 1;
if (!(typeof property1 === "string")) return false;
} else counts[217]! += 1;
const property2 = (value as Json)["schema"];
if (property2 !== undefined) {
known += 1;
counts[218]! += 1;
if (!(typeof property2 === "object" && property2 !== null && !Array.isArray(property2))) return false;
} else counts[219]! += 1;
const property3 = (value as Json)["strict"];
if (property3 !== undefined) {
known += 1;
counts[220]! += 1;
if (property3 === null) {
counts[222]! += 1;
} else {
counts[223]! += 1;
if (!(typeof property3 === "boolean")) return false;
if (property3) counts[224]! += 1;
else counts[225]! += 1;
}
} else counts[221]! += 1;
let size = 0;
for (const _ in value) size += 1;
return size === known;
}

function ListRunsResponse_data_item_response_format_as_json_schema(value: object, counts: Float64Array): boolean {
const property0 = (value as Json)["type"];
if (property0 === undefined) return false;
if (!(typeof property0 === "string")) return false;
if (property0 !== "json_schema") return false;
const property1 = (value as Json)["json_schema"];
if (property1 === undefined) return false;
if (!(typeof property1 === "object" && property1 !== null && !Array.isArray(property1))) return false;
if (!ListRunsResponse_data_item_response_format_json_schema(property1, counts)) return false;
let size = 0;
for (const _ in value) size += 1;
return size === 2;
}

function ListRunsResponse_data_item(value: object, counts: Float64Array): boolean {
let known = 25;
const property0 = (value as Json)["id"];
if (property0 === undefined) return false;
if (!(typeof property0 === "string")) return false;
if (property0 === "") return false;
const property1 = (value as Json)["object"];
if (property1 === undefined) return false;
if (!(typeof property1 === "string")) return false;
if (property1 !== "thread.run") return false;
const property2 = (value as Json)["created_at"];
if (property2 === undefined) return false;
if (!(Number.isInteger(property2))) return false;
if ((property2 as number) < 0) return false;
const property3 = (value as Json)["thread_id"];
if (property3 === undefined) return false;
if (!(typeof property3 === "string")) return false;
const property4 = (value as Json)["assistant_id"];
if (property4 === undefined) return false;
if (!(typeof property4 === "string")) return false;
const property5 = (value as Json)["status"];
if (property5 === undefined) return false;
if (!(typeof property5 === "string")) return false;
switch (property5) {
case "queued": counts[77]! += 1;
break;
case "in_progress": counts[78]! += 1;
break;
case "requires_action": counts[79]! += 1;
break;
case "cancelling": counts[80]! += 1;
break;
case "cancelled": counts[81]! += 1;
break;
case "failed": counts[82]! += 1;
break;
case "completed": counts[83]! += 1;
break;
case "incomplete": counts[84]! += 1;
break;
case "expired": counts[85]! += 1;
break;
default: return false;
}
const property6 = (value as Json)["required_action"];
if (property6 === undefined) return false;
if (property6 === null) {
counts[86]! += 1;
} else {
counts[87]! += 1;
if (!(typeof property6 === "object" && property6 !== null && !Array.isArray(property6))) return false;
if (!ListRunsResponse_data_item_required_action_as_submit_tool_outputs(property6, counts)) return false;
}
const property7 = (value as Json)["last_error"];
if (property7 === undefined) return false;
if (property7 === null) {
counts[88]! += 1;
} else {
counts[89]! += 1;
if (!(typeof property7 === "object" && property7 !== null && !Array.isArray(property7))) return false;
if (!ListRunsResponse_data_item_last_error(property7, counts)) return false;
}
const property8 = (value as Json)["expires_at"];
if (property8 === undefined) return false;
if (property8 === null) {
counts[93]! += 1;
} else {
counts[94]! += 1;
if (!(Number.isInteger(property8))) return false;
if ((property8 as number) < 0) return false;
}
const property9 = (value as Json)["started_at"];
if (property9 === undefined) return false;
if (property9 === null) {
counts[95]! += 1;
} else {
counts[96]! += 1;
if (!(Number.isInteger(property9))) return false;
if ((property9 as number) < 0) return false;
}
const property10 = (value as Json)["cancelled_at"];
if (property10 === undefined) return false;
if (property10 === null) {
counts[97]! += 1;
} else {
counts[98]! += 1;
if (!(Number.isInteger(property10))) return false;
if ((property10 as number) < 0) return false;
}
const property11 = (value as Json)["failed_at"];
if (property11 === undefined) return false;
if (property11 === null) {
counts[99]! += 1;
} else {
counts[100]! += 1;
if (!(Number.isInteger(property11))) return false;
if ((property11 as number) < 0) return false;
}
const property12 = (value as Json)["completed_at"];
if (property12 === undefined) return false;
if (property12 === null) {
counts[101]! += 1;
} else {
counts[102]! += 1;
if (!(Number.isInteger(property12))) return false;
if ((property12 as number) < 0) return false;
}
const property13 = (value as Json)["incomplete_details"];
if (property13 === undefined) return false;
if (property13 === null) {
counts[103]! += 1;
} else {
counts[104]! += 1;
if (!(typeof property13 === "object" && property13 !== null && !Array.isArray(property13))) return false;
if (!ListRunsResponse_data_item_incomplete_details(property13, counts)) return false;
}
const property14 = (value as Json)["model"];
if (property14 === undefined) return false;
if (!(typeof property14 === "string")) return false;
const property15 = (value as Json)["instructions"];
if (property15 === undefined) return false;
if (property15 === null) {
counts[109]! += 1;
} else {
counts[110]! += 1;
if (!(typeof property15 === "string")) return false;
}
const property16 = (value as Json)["tools"];
if (property16 === undefined) return false;
if (!(Array.isArray(property16))) return false;
if (property16.length > 20) return false;
for (const item of property16 as readonly unknown[]) {
if (!(typeof item === "object" && item !== null && !Array.isArray(item))) return false;
switch ((item as Json)["type"]) {
case "code_interpreter": {
counts[111]! += 1;
if (!ListRunsResponse_data_item_tools_item_as_code_interpreter(item, counts)) return false;
break;
}
case "file_search": {
counts[112]! += 1;
if (!ListRunsResponse_data_item_tools_item_as_file_search(item, counts)) return false;
break;
}
case "function": {
counts[133]! += 1;
if (!ListRunsResponse_data_item_tools_item_as_function(item, counts)) return false;
break;
}
default: return false;
}
}
const property17 = (value as Json)["tool_resources"];
if (property17 !== undefined) {
known += 1;
counts[144]! += 1;
if (property17 === null) {
counts[146]! += 1;
} else {
counts[147]! += 1;
if (!(typeof property17 === "object" && property17 !== null && !Array.isArray(property17))) return false;
if (!ListRunsResponse_data_item_tool_resources(property17, counts)) return false;
}
} else counts[145]! += 1;
const property18 = (value as Json)["metadata"];
if (property18 === undefined) return false;
if (property18 === null) {
counts[156]! += 1;
} else {
counts[157]! += 1;
if (!(typeof property18 === "object" && property18 !== null && !Array.isArray(property18))) return false;
if (!ListRunsResponse_data_item_metadata(property18, counts)) return false;
}
const property19 = (value as Json)["temperature"];
if (property19 !== undefined) {
known += 1;
counts[158]! += 1;
if (property19 === null) {
counts[160]! += 1;
} else {
counts[161]! += 1;
if (!(Number.isFinite(property19))) return false;
}
} else counts[159]! += 1;
const property20 = (value as Json)["top_p"];
if (property20 !== undefined) {
known += 1;
counts[162]! += 1;
if (property20 === null) {
counts[164]! += 1;
} else {
counts[165]! += 1;
if (!(Number.isFinite(property20))) return false;
}
} else counts[163]! += 1;
const property21 = (value as Json)["reasoning_effort"];
if (property21 !== undefined) {
known += 1;
counts[166]! += 1;
if (property21 === null) {
counts[168]! += 1;
} else {
counts[169]! += 1;
if (!(typeof property21 === "string")) return false;
}
} else counts[167]! += 1;
const property22 = (value as Json)["usage"];
if (property22 === undefined) return false;
if (property22 === null) {
counts[170]! += 1;
} else {
counts[171]! += 1;
if (!(typeof property22 === "object" && property22 !== null && !Array.isArray(property22))) return false;
if (!ListRunsResponse_data_item_usage(property22, counts)) return false;
}
const property23 = (value as Json)["max_prompt_tokens"];
if (property23 === undefined) return false;
if (property23 === null) {
counts[180]! += 1;
} else {
counts[181]! += 1;
if (!(Number.isInteger(property23))) return false;
if ((property23 as number) < 1) return false;
}
const property24 = (value as Json)["max_completion_tokens"];
if (property24 === undefined) return false;
if (property24 === null) {
counts[182]! += 1;
} else {
counts[183]! += 1;
if (!(Number.isInteger(property24))) return false;
if ((property24 as number) < 1) return false;
}
const property25 = (value as Json)["truncation_strategy"];
if (property25 === undefined) return false;
if (property25 === null) {
counts[184]! += 1;
} else {
counts[185]! += 1;
if (!(typeof property25 === "object" && property25 !== null && !Array.isArray(property25))) return false;
if (!ListRunsResponse_data_item_truncation_strategy(property25, counts)) return false;
}
const property26 = (value as Json)["tool_choice"];
if (property26 === undefined) return false;
if (property26 === null) {
counts[192]! += 1;
} else {
counts[193]! += 1;
if (typeof property26 === "string") {
counts[194]! += 1;
switch (property26) {
case "none": counts[195]! += 1;
break;
case "auto": counts[196]! += 1;
break;
case "required": counts[197]! += 1;
break;
default: return false;
}
} else if (typeof property26 === "object" && property26 !== null && !Array.isArray(property26)) {
counts[198]! += 1;
if (!ListRunsResponse_data_item_tool_choice(property26, counts)) return false;
} else return false;
}
const property27 = (value as Json)["parallel_tool_calls"];
if (property27 === undefined) return false;
if (!(typeof property27 === "boolean")) return false;
if (property27) counts[206]! += 1;
else counts[207]! += 1;
const property28 = (value as Json)["response_format"];
if (property28 === undefined) return false;
if (property28 === null) {
counts[208]! += 1;
} else {
counts[209]! += 1;
if (typeof property28 === "string") {
counts[210]! += 1;
switch (property28) {
case "auto": counts[211]! += 1;
break;
case "none": counts[212]! += 1;
break;
default: return false;
}
} else if (typeof property28 === "object" && property28 !== null && !Array.isArray(property28)) {
switch ((property28 as Json)["type"]) {
case "text": {
counts[213]! += 1;
if (!ListRunsResponse_data_item_response_format_as_text(property28, counts)) return false;
break;
}
case "json_object": {
counts[214]! += 1;
if (!ListRunsResponse_data_item_response_format_as_json_object(property28, counts)) return false;
break;
}
case "json_schema": {
counts[215]! += 1;
if (!ListRunsResponse_data_item_response_format_as_json_schema(property28, counts)) return false;
break;
}
default: return false;
}
} else return false;
}
let size = 0;
for (const _ in value) size += 1;
return size === known;
}

function ListRunsResponse_hook_results(value: object, counts: Float64Array): boolean {
let known = 0;
const property0 = (value as Json)["before_request_hooks"];
if (property0 !== undefined) {
known += 1;
counts[234]! += 1;
if (!(Array.isArray(property0))) return false;
for (const item of property0 as readonly unknown[]) {
if (!(typeof item === "object" && item !== null && !Array.isArray(item))) return false;
}
} else counts[235]! += 1;
const property1 = (value as Json)["after_request_hooks"];
if (property1 !== undefined) {
known += 1;
counts[236]! += 1;
if (!(Array.isArray(property1))) return false;
for (const item of property1 as readonly unknown[]) {
if (!(typeof item === "object" && item !== null && !Array.isArray(item))) return false;
}
} else counts[237]! += 1;
let size = 0;
for (const _ in value) size += 1;
return size === known;
}

function ListRunsResponse(value: object, counts: Float64Array): boolean {
let known = 5;
const property0 = (value as Json)["object"];
if (property0 === undefined) return false;
if (!(typeof property0 === "string")) return false;
if (property0 !== "list") return false;
const property1 = (value as Json)["data"];
if (property1 === undefined) return false;
if (!(Array.isArray(property1))) return false;
if (property1.length > 100) return false;
for (const item of property1 as readonly unknown[]) {
if (!(typeof item === "object" && item !== null && !Array.isArray(item))) return false;
if (!ListRunsResponse_data_item(item, counts)) return false;
}
const property2 = (value as Json)["first_id"];
if (property2 === undefined) return false;
if (property2 === null) {
counts[226]! += 1;
} else {
counts[227]! += 1;
if (!(typeof property2 === "string")) return false;
}
const property3 = (value as Json)["last_id"];
if (property3 === undefined) return false;
if (property3 === null) {
counts[228]! += 1;
} else {
counts[229]! += 1;
if (!(typeof property3 === "string")) return false;
}
const property4 = (value as Json)["has_more"];
if (property4 === undefined) return false;
if (!(typeof property4 === "boolean")) return false;
if (property4) counts[230]! += 1;
else counts[231]! += 1;
const property5 = (value as Json)["hook_results"];
if (property5 !== undefined) {
known += 1;
counts[232]! += 1;
if (!(typeof property5 === "object" && property5 !== null && !Array.isArray(property5))) return false;
if (!ListRunsResponse_hook_results(property5, counts)) return false;
} else counts[233]! += 1;
let size = 0;
for (const _ in value) size += 1;
return size === known;
}

function GatewayFailure_error(value: object, counts: Float64Array): boolean {
let known = 2;
const property0 = (value as Json)["code"];
if (property0 === undefined) return false;
if (!(typeof property0 === "string")) return false;
switch (property0) {
case "inline_provider_blocked": counts[242]! += 1;
break;
case "inline_config_blocked": counts[243]! += 1;
break;
case "inline_custom_host_blocked": counts[244]! += 1;
break;
case "inline_provider_url_blocked": counts[245]! += 1;
break;
case "inline_forward_headers_blocked": counts[246]! += 1;
break;
default: return false;
}
const property1 = (value as Json)["message"];
if (property1 === undefined) return false;
if (!(typeof property1 === "string")) return false;
const property2 = (value as Json)["field"];
if (property2 !== undefined) {
known += 1;
counts[247]! += 1;
if (!(typeof property2 === "string")) return false;
} else counts[248]! += 1;
let size = 0;
for (const _ in value) size += 1;
return size === known;
}

function GatewayFailure(value: object, counts: Float64Array): boolean {
let known = 2;
const property0 = (value as Json)["status"];
if (property0 === undefined) return false;
if (!(typeof property0 === "string")) return false;
if (property0 !== "failure") return false;
const property1 = (value as Json)["message"];
if (property1 === undefined) return false;
if (!(typeof property1 === "string")) return false;
const property2 = (value as Json)["errors"];
if (property2 !== undefined) {
known += 1;
counts[238]! += 1;
if (!(Array.isArray(property2))) return false;
for (const item of property2 as readonly unknown[]) {
if (!(typeof item === "string")) return false;
}
} else counts[239]! += 1;
const property3 = (value as Json)["error"];
if (property3 !== undefined) {
known += 1;
counts[240]! += 1;
if (!(typeof property3 === "object" && property3 !== null && !Array.isArray(property3))) return false;
if (!GatewayFailure_error(property3, counts)) return false;
} else counts[241]! += 1;
let size = 0;
for (const _ in value) size += 1;
return size === known;
}

function ApiError_error(value: object, counts: Float64Array): boolean {
let known = 1;
const property0 = (value as Json)["message"];
if (property0 === undefined) return false;
if (!(typeof property0 === "string")) return false;
const property1 = (value as Json)["type"];
if (property1 !== undefined) {
known += 1;
counts[249]! += 1;
if (property1 === null) {
counts[251]! += 1;
} else {
counts[252]! += 1;
if (!(typeof property1 === "string")) return false;
}
} else counts[250]! += 1;
const property2 = (value as Json)["param"];
if (property2 !== undefined) {
known += 1;
counts[253]! += 1;
if (property2 === null) {
counts[255]! += 1;
} else {
counts[256]! += 1;
if (!(typeof property2 === "string")) return false;
}
} else counts[254]! += 1;
const property3 = (value as Json)["code"];
if (property3 !== undefined) {
known += 1;
counts[257]! += 1;
if (property3 === null) {
counts[259]! += 1;
} else {
counts[260]! += 1;
if (!(typeof property3 === "string")) return false;
}
} else counts[258]! += 1;
let size = 0;
for (const _ in value) size += 1;
return size === known;
}

function ApiError_hook_results(value: object, counts: Float64Array): boolean {
let known = 0;
const property0 = (value as Json)["before_request_hooks"];
if (property0 !== undefined) {
known += 1;
counts[263]! += 1;
if (!(Array.isArray(property0))) return false;
for (const item of property0 as readonly unknown[]) {
if (!(typeof item === "object" && item !== null && !Array.isArray(item))) return false;
}
} else counts[264]! += 1;
const property1 = (value as Json)["after_request_hooks"];
if (property1 !== undefined) {
known += 1;
counts[265]! += 1;
if (!(Array.isArray(property1))) return false;
for (const item of property1 as readonly unknown[]) {
if (!(typeof item === "object" && item !== null && !Array.isArray(item))) return false;
}
} else counts[266]! += 1;
let size = 0;
for (const _ in value) size += 1;
return size === known;
}

function ApiError(value: object, counts: Float64Array): boolean {
let known = 1;
const property0 = (value as Json)["error"];
if (property0 === undefined) return false;
if (!(typeof property0 === "object" && property0 !== null && !Array.isArray(property0))) return false;
if (!ApiError_error(property0, counts)) return false;
const property1 = (value as Json)["hook_results"];
if (property1 !== undefined) {
known += 1;
counts[261]! += 1;
if (!(typeof property1 === "object" && property1 !== null && !Array.isArray(property1))) return false;
if (!ApiError_hook_results(property1, counts)) return false;
} else counts[262]! += 1;
let size = 0;
for (const _ in value) size += 1;
return size === known;
}

function PlatformError_data(value: object, counts: Float64Array): boolean {
let known = 1;
const property0 = (value as Json)["message"];
if (property0 === undefined) return false;
if (!(typeof property0 === "string")) return false;
const property1 = (value as Json)["errorCode"];
if (property1 !== undefined) {
known += 1;
counts[267]! += 1;
if (!(typeof property1 === "string")) return false;
} else counts[268]! += 1;
let size = 0;
for (const _ in value) size += 1;
return size === known;
}

function PlatformError(value: object, counts: Float64Array): boolean {
const property0 = (value as Json)["success"];
if (property0 === undefined) return false;
if (!(typeof property0 === "boolean")) return false;
if (property0 !== false) return false;
const property1 = (value as Json)["data"];
if (property1 === undefined) return false;
if (!(typeof property1 === "object" && property1 !== null && !Array.isArray(property1))) return false;
if (!PlatformError_data(property1, counts)) return false;
let size = 0;
for (const _ in value) size += 1;
return size === 2;
}

function RouterMiss(value: object, _counts: Float64Array): boolean {
const property0 = (value as Json)["message"];
if (property0 === undefined) return false;
if (!(typeof property0 === "string")) return false;
const property1 = (value as Json)["ok"];
if (property1 === undefined) return false;
if (!(typeof property1 === "boolean")) return false;
if (property1 !== false) return false;
let size = 0;
for (const _ in value) size += 1;
return size === 2;
}

function characters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

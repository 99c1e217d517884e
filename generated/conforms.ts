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
let required = 0;
for (const key in value) {
const property = (value as Json)[key];
switch (key) {
case "name": {
required += 1;
if (!(typeof property === "string")) return false;
break;
}
case "arguments": {
required += 1;
if (!(typeof property === "string")) return false;
break;
}
default: {
return false;
}
}
}
return required === 2;
}

function ListRunsResponse_data_item_required_action_submit_tool_outputs_tool_calls_item_as_function(value: object, counts: Float64Array): boolean {
let required = 0;
for (const key in value) {
const property = (value as Json)[key];
switch (key) {
case "id": {
required += 1;
if (!(typeof property === "string")) return false;
break;
}
case "type": {
required += 1;
if (!(typeof property === "string")) return false;
if (property !== "function") return false;
break;
}
case "function": {
required += 1;
if (!(typeof property === "object" && property !== null && !Array.isArray(property))) return false;
if (!ListRunsResponse_data_item_required_action_submit_tool_outputs_tool_calls_item_function(property, counts)) return false;
break;
}
default: {
return false;
}
}
}
return required === 3;
}

function ListRunsResponse_data_item_required_action_submit_tool_outputs(value: object, counts: Float64Array): boolean {
let required = 0;
for (const key in value) {
const property = (value as Json)[key];
switch (key) {
case "tool_calls": {
required += 1;
if (!(Array.isArray(property))) return false;
for (const item of property as readonly unknown[]) {
if (!(typeof item === "object" && item !== null && !Array.isArray(item))) return false;
if (!ListRunsResponse_data_item_required_action_submit_tool_outputs_tool_calls_item_as_function(item, counts)) return false;
}
break;
}
default: {
return false;
}
}
}
return required === 1;
}

function ListRunsResponse_data_item_required_action_as_submit_tool_outputs(value: object, counts: Float64Array): boolean {
let required = 0;
for (const key in value) {
const property = (value as Json)[key];
switch (key) {
case "type": {
required += 1;
if (!(typeof property === "string")) return false;
if (property !== "submit_tool_outputs") return false;
break;
}
case "submit_tool_outputs": {
required += 1;
if (!(typeof property === "object" && property !== null && !Array.isArray(property))) return false;
if (!ListRunsResponse_data_item_required_action_submit_tool_outputs(property, counts)) return false;
break;
}
default: {
return false;
}
}
}
return required === 2;
}

function ListRunsResponse_data_item_last_error(value: object, counts: Float64Array): boolean {
let required = 0;
for (const key in value) {
const property = (value as Json)[key];
switch (key) {
case "code": {
required += 1;
if (!(typeof property === "string")) return false;
switch (property) {
case "server_error": counts[90]! += 1;
break;
case "rate_limit_exceeded": counts[91]! += 1;
break;
case "invalid_prompt": counts[92]! += 1;
break;
default: return false;
}
break;
}
case "message": {
required += 1;
if (!(typeof property === "string")) return false;
break;
}
default: {
return false;
}
}
}
return required === 2;
}

function ListRunsResponse_data_item_incomplete_details(value: object, counts: Float64Array): boolean {
let optional = 0;
for (const key in value) {
const property = (value as Json)[key];
switch (key) {
case "reason": {
optional |= 1;
counts[105]! += 1;
if (!(typeof property === "string")) return false;
switch (property) {
case "max_completion_tokens": counts[107]! += 1;
break;
case "max_prompt_tokens": counts[108]! += 1;
break;
default: return false;
}
break;
}
default: {
return false;
}
}
}
if ((optional & 1) === 0) counts[106]! += 1;
return true;
}

function ListRunsResponse_data_item_tools_item_as_code_interpreter(value: object, _counts: Float64Array): boolean {
let required = 0;
for (const key in value) {
const property = (value as Json)[key];
switch (key) {
case "type": {
required += 1;
if (!(typeof property === "string")) return false;
if (property !== "code_interpreter") return false;
break;
}
default: {
return false;
}
}
}
return required === 1;
}

function ListRunsResponse_data_item_tools_item_file_search_ranking_options_hybrid_search(value: object, counts: Float64Array): boolean {
let optional = 0;
for (const key in value) {
const property = (value as Json)[key];
switch (key) {
case "embedding_weight": {
optional |= 1;
counts[129]! += 1;
if (!(Number.isFinite(property))) return false;
break;
}
case "text_weight": {
optional |= 2;
counts[131]! += 1;
if (!(Number.isFinite(property))) return false;
break;
}
default: {
return false;
}
}
}
if ((optional & 1) === 0) counts[130]! += 1;
if ((optional & 2) === 0) counts[132]! += 1;
return true;
}

function ListRunsResponse_data_item_tools_item_file_search_ranking_options(value: object, counts: Float64Array): boolean {
let optional = 0;
for (const key in value) {
const property = (value as Json)[key];
switch (key) {
case "ranker": {
optional |= 1;
counts[119]! += 1;
if (!(typeof property === "string")) return false;
switch (property) {
case "auto": counts[121]! += 1;
break;
case "default_2024_08_21": counts[122]! += 1;
break;
default: return false;
}
break;
}
case "score_threshold": {
optional |= 2;
counts[123]! += 1;
if (!(Number.isFinite(property))) return false;
if ((property as number) < 0) return false;
if ((property as number) > 1) return false;
break;
}
case "hybrid_search": {
optional |= 4;
counts[125]! += 1;
if (property === null) {
counts[127]! += 1;
} else {
counts[128]! += 1;
if (!(typeof property === "object" && property !== null && !Array.isArray(property))) return false;
if (!ListRunsResponse_data_item_tools_item_file_search_ranking_options_hybrid_search(property, counts)) return false;
}
break;
}
default: {
return false;
}
}
}
if ((optional & 1) === 0) counts[120]! += 1;
if ((optional & 2) === 0) counts[124]! += 1;
if ((optional & 4) === 0) counts[126]! += 1;
return true;
}

function ListRunsResponse_data_item_tools_item_file_search(value: object, counts: Float64Array): boolean {
let optional = 0;
for (const key in value) {
const property = (value as Json)[key];
switch (key) {
case "max_num_results": {
optional |= 1;
counts[115]! += 1;
if (!(Number.isInteger(property))) return false;
if ((property as number) < 1) return false;
if ((property as number) > 50) return false;
break;
}
case "ranking_options": {
optional |= 2;
counts[117]! += 1;
if (!(typeof property === "object" && property !== null && !Array.isArray(property))) return false;
if (!ListRunsResponse_data_item_tools_item_file_search_ranking_options(property, counts)) return false;
break;
}
default: {
return false;
}
}
}
if ((optional & 1) === 0) counts[116]! += 1;
if ((optional & 2) === 0) counts[118]! += 1;
return true;
}

function ListRunsResponse_data_item_tools_item_as_file_search(value: object, counts: Float64Array): boolean {
let required = 0;
let optional = 0;
for (const key in value) {
const property = (value as Json)[key];
switch (key) {
case "type": {
required += 1;
if (!(typeof property === "string")) return false;
if (property !== "file_search") return false;
break;
}
case "file_search": {
optional |= 1;
counts[113]! += 1;
if (!(typeof property === "object" && property !== null && !Array.isArray(property))) return false;
if (!ListRunsResponse_data_item_tools_item_file_search(property, counts)) return false;
break;
}
default: {
return false;
}
}
}
if ((optional & 1) === 0) counts[114]! += 1;
return required === 1;
}

function ListRunsResponse_data_item_tools_item_function(value: object, counts: Float64Array): boolean {
let required = 0;
let optional = 0;
for (const key in value) {
const property = (value as Json)[key];
switch (key) {
case "name": {
required += 1;
if (!(typeof property === "string")) return false;
if (property.length > 64 && characters(property) > 64) return false;
break;
}
case "description": {
optional |= 1;
counts[134]! += 1;
if (!(typeof property === "string")) return false;
break;
}
case "parameters": {
optional |= 2;
counts[136]! += 1;
if (!(typeof property === "object" && property !== null && !Array.isArray(property))) return false;
break;
}
case "strict": {
optional |= 4;
counts[138]! += 1;
if (property === null) {
counts[140]! += 1;
} else {
counts[141]! += 1;
if (!(typeof property === "boolean")) return false;
if (property) counts[142]! += 1;
else counts[143]! += 1;
}
break;
}
default: {
return false;
}
}
}
if ((optional & 1) === 0) counts[135]! += 1;
if ((optional & 2) === 0) counts[137]! += 1;
if ((optional & 4) === 0) counts[139]! += 1;
return required === 1;
}

function ListRunsResponse_data_item_tools_item_as_function(value: object, counts: Float64Array): boolean {
let required = 0;
for (const key in value) {
const property = (value as Json)[key];
switch (key) {
case "type": {
required += 1;
if (!(typeof property === "string")) return false;
if (property !== "function") return false;
break;
}
case "function": {
required += 1;
if (!(typeof property === "object" && property !== null && !Array.isArray(property))) return false;
if (!ListRunsResponse_data_item_tools_item_function(property, counts)) return false;
break;
}
default: {
return false;
}
}
}
return required === 2;
}

function ListRunsResponse_data_item_tool_resources_code_interpreter(value: object, counts: Float64Array): boolean {
let optional = 0;
for (const key in value) {
const property = (value as Json)[key];
switch (key) {
case "file_ids": {
optional |= 1;
counts[150]! += 1;
if (!(Array.isArray(property))) return false;
for (const item of property as readonly unknown[]) {
if (!(typeof item === "string")) return false;
}
break;
}
default: {
return false;
}
}
}
if ((optional & 1) === 0) counts[151]! += 1;
return true;
}

function ListRunsResponse_data_item_tool_resources_file_search(value: object, counts: Float64Array): boolean {
let optional = 0;
for (const key in value) {
const property = (value as Json)[key];
switch (key) {
case "vector_store_ids": {
optional |= 1;
counts[154]! += 1;
if (!(Array.isArray(property))) return false;
for (const item of property as readonly unknown[]) {
if (!(typeof item === "string")) return false;
}
break;
}
default: {
return false;
}
}
}
if ((optional & 1) === 0) counts[155]! += 1;
return true;
}

function ListRunsResponse_data_item_tool_resources(value: object, counts: Float64Array): boolean {
let optional = 0;
for (const key in value) {
const property = (value as Json)[key];
switch (key) {
case "code_interpreter": {
optional |= 1;
counts[148]! += 1;
if (!(typeof property === "object" && property !== null && !Array.isArray(property))) return false;
if (!ListRunsResponse_data_item_tool_resources_code_interpreter(property, counts)) return false;
break;
}
case "file_search": {
optional |= 2;
counts[152]! += 1;
if (!(typeof property === "object" && property !== null && !Array.isArray(property))) return false;
if (!ListRunsResponse_data_item_tool_resources_file_search(property, counts)) return false;
break;
}
default: {
return false;
}
}
}
if ((optional & 1) === 0) counts[149]! += 1;
if ((optional & 2) === 0) counts[153]! += 1;
return true;
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
let optional = 0;
for (const key in value) {
const property = (value as Json)[key];
switch (key) {
case "cached_tokens": {
optional |= 1;
counts[174]! += 1;
if (!(Number.isInteger(property))) return false;
if ((property as number) < 0) return false;
break;
}
default: {
return false;
}
}
}
if ((optional & 1) === 0) counts[175]! += 1;
return true;
}

function ListRunsResponse_data_item_usage_completion_tokens_details(value: object, counts: Float64Array): boolean {
let optional = 0;
for (const key in value) {
const property = (value as Json)[key];
switch (key) {
case "reasoning_tokens": {
optional |= 1;
counts[178]! += 1;
if (!(Number.isInteger(property))) return false;
if ((property as number) < 0) return false;
break;
}
default: {
return false;
}
}
}
if ((optional & 1) === 0) counts[179]! += 1;
return true;
}

function ListRunsResponse_data_item_usage(value: object, counts: Float64Array): boolean {
let required = 0;
let optional = 0;
for (const key in value) {
const property = (value as Json)[key];
switch (key) {
case "prompt_tokens": {
required += 1;
if (!(Number.isInteger(property))) return false;
if ((property as number) < 0) return false;
break;
}
case "completion_tokens": {
required += 1;
if (!(Number.isInteger(property))) return false;
if ((property as number) < 0) return false;
break;
}
case "total_tokens": {
required += 1;
if (!(Number.isInteger(property))) return false;
if ((property as number) < 0) return false;
break;
}
case "prompt_token_details": {
optional |= 1;
counts[172]! += 1;
if (!(typeof property === "object" && property !== null && !Array.isArray(property))) return false;
if (!ListRunsResponse_data_item_usage_prompt_token_details(property, counts)) return false;
break;
}
case "completion_tokens_details": {
optional |= 2;
counts[176]! += 1;
if (!(typeof property === "object" && property !== null && !Array.isArray(property))) return false;
if (!ListRunsResponse_data_item_usage_completion_tokens_details(property, counts)) return false;
break;
}
default: {
return false;
}
}
}
if ((optional & 1) === 0) counts[173]! += 1;
if ((optional & 2) === 0) counts[177]! += 1;
return required === 3;
}

function ListRunsResponse_data_item_truncation_strategy(value: object, counts: Float64Array): boolean {
let required = 0;
let optional = 0;
for (const key in value) {
const property = (value as Json)[key];
switch (key) {
case "type": {
required += 1;
if (!(typeof property === "string")) return false;
switch (property) {
case "auto": counts[186]! += 1;
break;
case "last_messages": counts[187]! += 1;
break;
default: return false;
}
break;
}
case "last_messages": {
optional |= 1;
counts[188]! += 1;
if (property === null) {
counts[190]! += 1;
} else {
counts[191]! += 1;
if (!(Number.isInteger(property))) return false;
if ((property as number) < 1) return false;
}
break;
}
default: {
return false;
}
}
}
if ((optional & 1) === 0) counts[189]! += 1;
return required === 1;
}

function ListRunsResponse_data_item_tool_choice_function(value: object, counts: Float64Array): boolean {
let optional = 0;
for (const key in value) {
const property = (value as Json)[key];
switch (key) {
case "name": {
optional |= 1;
counts[204]! += 1;
if (!(typeof property === "string")) return false;
break;
}
default: {
return false;
}
}
}
if ((optional & 1) === 0) counts[205]! += 1;
return true;
}

function ListRunsResponse_data_item_tool_choice(value: object, counts: Float64Array): boolean {
let required = 0;
let optional = 0;
for (const key in value) {
const property = (value as Json)[key];
switch (key) {
case "type": {
required += 1;
if (!(typeof property === "string")) return false;
switch (property) {
case "function": counts[199]! += 1;
break;
case "code_interpreter": counts[200]! += 1;
break;
case "file_search": counts[201]! += 1;
break;
default: return false;
}
break;
}
case "function": {
optional |= 1;
counts[202]! += 1;
if (!(typeof property === "object" && property !== null && !Array.isArray(property))) return false;
if (!ListRunsResponse_data_item_tool_choice_function(property, counts)) return false;
break;
}
default: {
return false;
}
}
}
if ((optional & 1) === 0) counts[203]! += 1;
return required === 1;
}

function ListRunsResponse_data_item_response_format_as_text(value: object, _counts: Float64Array): boolean {
let required = 0;
for (const key in value) {
const property = (value as Json)[key];
switch (key) {
case "type": {
required += 1;
if (!(typeof property === "string")) return false;
if (property !== "text") return false;
break;
}
default: {
return false;
}
}
}
return required === 1;
}

function ListRunsResponse_data_item_response_format_as_json_object(value: object, _counts: Float64Array): boolean {
let required = 0;
for (const key in value) {
const property = (value as Json)[key];
switch (key) {
case "type": {
required += 1;
if (!(typeof property === "string")) return false;
if (property !== "json_object") return false;
break;
}
default: {
return false;
}
}
}
return required === 1;
}

function ListRunsResponse_data_item_response_format_json_schema(value: object, counts: Float64Array): boolean {
let required = 0;
let optional = 0;
for (const key in value) {
const property = (value as Json)[key];
switch (key) {
case "name": {
required += 1;
if (!(typeof property === "string")) return false;
break;
}
case "description": {
optional |= 1;
counts[216]! += 1;
if (!(typeof property === "string")) return false;
break;
}
case "schema": {
optional |= 2;
counts[218]! += 1;
if (!(typeof property === "object" && property !== null && !Array.isArray(property))) return false;
break;
}
case "strict": {
optional |= 4;
counts[220]! += 1;
if (property === null) {
counts[222]! += 1;
} else {
counts[223]! += 1;
if (!(typeof property === "boolean")) return false;
if (property) counts[224]! += 1;
else counts[225]! += 1;
}
break;
}
default: {
return false;
}
}
}
if ((optional & 1) === 0) counts[217]! += 1;
if ((optional & 2) === 0) counts[219]! += 1;
if ((optional & 4) === 0) counts[221]! += 1;
return required === 1;
}

function ListRunsResponse_data_item_response_format_as_json_schema(value: object, counts: Float64Array): boolean {
let required = 0;
for (const key in value) {
const property = (value as Json)[key];
switch (key) {
case "type": {
required += 1;
if (!(typeof property === "string")) return false;
if (property !== "json_schema") return false;
break;
}
case "json_schema": {
required += 1;
if (!(typeof property === "object" && property !== null && !Array.isArray(property))) return false;
if (!ListRunsResponse_data_item_response_format_json_schema(property, counts)) return false;
break;
}
default: {
return false;
}
}
}
return required === 2;
}

function ListRunsResponse_data_item(value: object, counts: Float64Array): boolean {
let required = 0;
let optional = 0;
for (const key in value) {
const property = (value as Json)[key];
switch (key) {
case "id": {
required += 1;
if (!(typeof property === "string")) return false;
if (property === "") return false;
break;
}
case "object": {
required += 1;
if (!(typeof property === "string")) return false;
if (property !== "thread.run") return false;
break;
}
case "created_at": {
required += 1;
if (!(Number.isInteger(property))) return false;
if ((property as number) < 0) return false;
break;
}
case "thread_id": {
required += 1;
if (!(typeof property === "string")) return false;
break;
}
case "assistant_id": {
required += 1;
if (!(typeof property === "string")) return false;
break;
}
case "status": {
required += 1;
if (!(typeof property === "string")) return false;
switch (property) {
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
break;
}
case "required_action": {
required += 1;
if (property === null) {
counts[86]! += 1;
} else {
counts[87]! += 1;
if (!(typeof property === "object" && property !== null && !Array.isArray(property))) return false;
if (!ListRunsResponse_data_item_required_action_as_submit_tool_outputs(property, counts)) return false;
}
break;
}
case "last_error": {
required += 1;
if (property === null) {
counts[88]! += 1;
} else {
counts[89]! += 1;
if (!(typeof property === "object" && property !== null && !Array.isArray(property))) return false;
if (!ListRunsResponse_data_item_last_error(property, counts)) return false;
}
break;
}
case "expires_at": {
required += 1;
if (property === null) {
counts[93]! += 1;
} else {
counts[94]! += 1;
if (!(Number.isInteger(property))) return false;
if ((property as number) < 0) return false;
}
break;
}
case "started_at": {
required += 1;
if (property === null) {
counts[95]! += 1;
} else {
counts[96]! += 1;
if (!(Number.isInteger(property))) return false;
if ((property as number) < 0) return false;
}
break;
}
case "cancelled_at": {
required += 1;
if (property === null) {
counts[97]! += 1;
} else {
counts[98]! += 1;
if (!(Number.isInteger(property))) return false;
if ((property as number) < 0) return false;
}
break;
}
case "failed_at": {
required += 1;
if (property === null) {
counts[99]! += 1;
} else {
counts[100]! += 1;
if (!(Number.isInteger(property))) return false;
if ((property as number) < 0) return false;
}
break;
}
case "completed_at": {
required += 1;
if (property === null) {
counts[101]! += 1;
} else {
counts[102]! += 1;
if (!(Number.isInteger(property))) return false;
if ((property as number) < 0) return false;
}
break;
}
case "incomplete_details": {
required += 1;
if (property === null) {
counts[103]! += 1;
} else {
counts[104]! += 1;
if (!(typeof property === "object" && property !== null && !Array.isArray(property))) return false;
if (!ListRunsResponse_data_item_incomplete_details(property, counts)) return false;
}
break;
}
case "model": {
required += 1;
if (!(typeof property === "string")) return false;
break;
}
case "instructions": {
required += 1;
if (property === null) {
counts[109]! += 1;
} else {
counts[110]! += 1;
if (!(typeof property === "string")) return false;
}
break;
}
case "tools": {
required += 1;
if (!(Array.isArray(property))) return false;
if (property.length > 20) return false;
for (const item of property as readonly unknown[]) {
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
break;
}
case "tool_resources": {
optional |= 1;
counts[144]! += 1;
if (property === null) {
counts[146]! += 1;
} else {
counts[147]! += 1;
if (!(typeof property === "object" && property !== null && !Array.isArray(property))) return false;
if (!ListRunsResponse_data_item_tool_resources(property, counts)) return false;
}
break;
}
case "metadata": {
required += 1;
if (property === null) {
counts[156]! += 1;
} else {
counts[157]! += 1;
if (!(typeof property === "object" && property !== null && !Array.isArray(property))) return false;
if (!ListRunsResponse_data_item_metadata(property, counts)) return false;
}
break;
}
case "temperature": {
optional |= 2;
counts[158]! += 1;
if (property === null) {
counts[160]! += 1;
} else {
counts[161]! += 1;
if (!(Number.isFinite(property))) return false;
}
break;
}
case "top_p": {
optional |= 4;
counts[162]! += 1;
if (property === null) {
counts[164]! += 1;
} else {
counts[165]! += 1;
if (!(Number.isFinite(property))) return false;
}
break;
}
case "reasoning_effort": {
optional |= 8;
counts[166]! += 1;
if (property === null) {
counts[168]! += 1;
} else {
counts[169]! += 1;
if (!(typeof property === "string")) return false;
}
break;
}
case "usage": {
required += 1;
if (property === null) {
counts[170]! += 1;
} else {
counts[171]! += 1;
if (!(typeof property === "object" && property !== null && !Array.isArray(property))) return false;
if (!ListRunsResponse_data_item_usage(property, counts)) return false;
}
break;
}
case "max_prompt_tokens": {
required += 1;
if (property === null) {
counts[180]! += 1;
} else {
counts[181]! += 1;
if (!(Number.isInteger(property))) return false;
if ((property as number) < 1) return false;
}
break;
}
case "max_completion_tokens": {
required += 1;
if (property === null) {
counts[182]! += 1;
} else {
counts[183]! += 1;
if (!(Number.isInteger(property))) return false;
if ((property as number) < 1) return false;
}
break;
}
case "truncation_strategy": {
required += 1;
if (property === null) {
counts[184]! += 1;
} else {
counts[185]! += 1;
if (!(typeof property === "object" && property !== null && !Array.isArray(property))) return false;
if (!ListRunsResponse_data_item_truncation_strategy(property, counts)) return false;
}
break;
}
case "tool_choice": {
required += 1;
if (property === null) {
counts[192]! += 1;
} else {
counts[193]! += 1;
if (typeof property === "string") {
counts[194]! += 1;
switch (property) {
case "none": counts[195]! += 1;
break;
case "auto": counts[196]! += 1;
break;
case "required": counts[197]! += 1;
break;
default: return false;
}
} else if (typeof property === "object" && property !== null && !Array.isArray(property)) {
counts[198]! += 1;
if (!ListRunsResponse_data_item_tool_choice(property, counts)) return false;
} else return false;
}
break;
}
case "parallel_tool_calls": {
required += 1;
if (!(typeof property === "boolean")) return false;
if (property) counts[206]! += 1;
else counts[207]! += 1;
break;
}
case "response_format": {
required += 1;
if (property === null) {
counts[208]! += 1;
} else {
counts[209]! += 1;
if (typeof property === "string") {
counts[210]! += 1;
switch (property) {
case "auto": counts[211]! += 1;
break;
case "none": counts[212]! += 1;
break;
default: return false;
}
} else if (typeof property === "object" && property !== null && !Array.isArray(property)) {
switch ((property as Json)["type"]) {
case "text": {
counts[213]! += 1;
if (!ListRunsResponse_data_item_response_format_as_text(property, counts)) return false;
break;
}
case "json_object": {
counts[214]! += 1;
if (!ListRunsResponse_data_item_response_format_as_json_object(property, counts)) return false;
break;
}
case "json_schema": {
counts[215]! += 1;
if (!ListRunsResponse_data_item_response_format_as_json_schema(property, counts)) return false;
break;
}
default: return false;
}
} else return false;
}
break;
}
default: {
return false;
}
}
}
if ((optional & 1) === 0) counts[145]! += 1;
if ((optional & 2) === 0) counts[159]! += 1;
if ((optional & 4) === 0) counts[163]! += 1;
if ((optional & 8) === 0) counts[167]! += 1;
return required === 25;
}

function ListRunsResponse_hook_results(value: object, counts: Float64Array): boolean {
let optional = 0;
for (const key in value) {
const property = (value as Json)[key];
switch (key) {
case "before_request_hooks": {
optional |= 1;
counts[234]! += 1;
if (!(Array.isArray(property))) return false;
for (const item of property as readonly unknown[]) {
if (!(typeof item === "object" && item !== null && !Array.isArray(item))) return false;
}
break;
}
case "after_request_hooks": {
optional |= 2;
counts[236]! += 1;
if (!(Array.isArray(property))) return false;
for (const item of property as readonly unknown[]) {
if (!(typeof item === "object" && item !== null && !Array.isArray(item))) return false;
}
break;
}
default: {
return false;
}
}
}
if ((optional & 1) === 0) counts[235]! += 1;
if ((optional & 2) === 0) counts[237]! += 1;
return true;
}

function ListRunsResponse(value: object, counts: Float64Array): boolean {
let required = 0;
let optional = 0;
for (const key in value) {
const property = (value as Json)[key];
switch (key) {
case "object": {
required += 1;
if (!(typeof property === "string")) return false;
if (property !== "list") return false;
break;
}
case "data": {
required += 1;
if (!(Array.isArray(property))) return false;
if (property.length > 100) return false;
for (const item of property as readonly unknown[]) {
if (!(typeof item === "object" && item !== null && !Array.isArray(item))) return false;
if (!ListRunsResponse_data_item(item, counts)) return false;
}
break;
}
case "first_id": {
required += 1;
if (property === null) {
counts[226]! += 1;
} else {
counts[227]! += 1;
if (!(typeof property === "string")) return false;
}
break;
}
case "last_id": {
required += 1;
if (property === null) {
counts[228]! += 1;
} else {
counts[229]! += 1;
if (!(typeof property === "string")) return false;
}
break;
}
case "has_more": {
required += 1;
if (!(typeof property === "boolean")) return false;
if (property) counts[230]! += 1;
else counts[231]! += 1;
break;
}
case "hook_results": {
optional |= 1;
counts[232]! += 1;
if (!(typeof property === "object" && property !== null && !Array.isArray(property))) return false;
if (!ListRunsResponse_hook_results(property, counts)) return false;
break;
}
default: {
return false;
}
}
}
if ((optional & 1) === 0) counts[233]! += 1;
return required === 5;
}

function GatewayFailure_error(value: object, counts: Float64Array): boolean {
let required = 0;
let optional = 0;
for (const key in value) {
const property = (value as Json)[key];
switch (key) {
case "code": {
required += 1;
if (!(typeof property === "string")) return false;
switch (property) {
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
break;
}
case "message": {
required += 1;
if (!(typeof property === "string")) return false;
break;
}
case "field": {
optional |= 1;
counts[247]! += 1;
if (!(typeof property === "string")) return false;
break;
}
default: {
return false;
}
}
}
if ((optional & 1) === 0) counts[248]! += 1;
return required === 2;
}

function GatewayFailure(value: object, counts: Float64Array): boolean {
let required = 0;
let optional = 0;
for (const key in value) {
const property = (value as Json)[key];
switch (key) {
case "status": {
required += 1;
if (!(typeof property === "string")) return false;
if (property !== "failure") return false;
break;
}
case "message": {
required += 1;
if (!(typeof property === "string")) return false;
break;
}
case "errors": {
optional |= 1;
counts[238]! += 1;
if (!(Array.isArray(property))) return false;
for (const item of property as readonly unknown[]) {
if (!(typeof item === "string")) return false;
}
break;
}
case "error": {
optional |= 2;
counts[240]! += 1;
if (!(typeof property === "object" && property !== null && !Array.isArray(property))) return false;
if (!GatewayFailure_error(property, counts)) return false;
break;
}
default: {
return false;
}
}
}
if ((optional & 1) === 0) counts[239]! += 1;
if ((optional & 2) === 0) counts[241]! += 1;
return required === 2;
}

function ApiError_error(value: object, counts: Float64Array): boolean {
let required = 0;
let optional = 0;
for (const key in value) {
const property = (value as Json)[key];
switch (key) {
case "message": {
required += 1;
if (!(typeof property === "string")) return false;
break;
}
case "type": {
optional |= 1;
counts[249]! += 1;
if (property === null) {
counts[251]! += 1;
} else {
counts[252]! += 1;
if (!(typeof property === "string")) return false;
}
break;
}
case "param": {
optional |= 2;
counts[253]! += 1;
if (property === null) {
counts[255]! += 1;
} else {
counts[256]! += 1;
if (!(typeof property === "string")) return false;
}
break;
}
case "code": {
optional |= 4;
counts[257]! += 1;
if (property === null) {
counts[259]! += 1;
} else {
counts[260]! += 1;
if (!(typeof property === "string")) return false;
}
break;
}
default: {
return false;
}
}
}
if ((optional & 1) === 0) counts[250]! += 1;
if ((optional & 2) === 0) counts[254]! += 1;
if ((optional & 4) === 0) counts[258]! += 1;
return required === 1;
}

function ApiError_hook_results(value: object, counts: Float64Array): boolean {
let optional = 0;
for (const key in value) {
const property = (value as Json)[key];
switch (key) {
case "before_request_hooks": {
optional |= 1;
counts[263]! += 1;
if (!(Array.isArray(property))) return false;
for (const item of property as readonly unknown[]) {
if (!(typeof item === "object" && item !== null && !Array.isArray(item))) return false;
}
break;
}
case "after_request_hooks": {
optional |= 2;
counts[265]! += 1;
if (!(Array.isArray(property))) return false;
for (const item of property as readonly unknown[]) {
if (!(typeof item === "object" && item !== null && !Array.isArray(item))) return false;
}
break;
}
default: {
return false;
}
}
}
if ((optional & 1) === 0) counts[264]! += 1;
if ((optional & 2) === 0) counts[266]! += 1;
return true;
}

function ApiError(value: object, counts: Float64Array): boolean {
let required = 0;
let optional = 0;
for (const key in value) {
const property = (value as Json)[key];
switch (key) {
case "error": {
required += 1;
if (!(typeof property === "object" && property !== null && !Array.isArray(property))) return false;
if (!ApiError_error(property, counts)) return false;
break;
}
case "hook_results": {
optional |= 1;
counts[261]! += 1;
if (!(typeof property === "object" && property !== null && !Array.isArray(property))) return false;
if (!ApiError_hook_results(property, counts)) return false;
break;
}
default: {
return false;
}
}
}
if ((optional & 1) === 0) counts[262]! += 1;
return required === 1;
}

function PlatformError_data(value: object, counts: Float64Array): boolean {
let required = 0;
let optional = 0;
for (const key in value) {
const property = (value as Json)[key];
switch (key) {
case "message": {
required += 1;
if (!(typeof property === "string")) return false;
break;
}
case "errorCode": {
optional |= 1;
counts[267]! += 1;
if (!(typeof property === "string")) return false;
break;
}
default: {
return false;
}
}
}
if ((optional & 1) === 0) counts[268]! += 1;
return required === 1;
}

function PlatformError(value: object, counts: Float64Array): boolean {
let required = 0;
for (const key in value) {
const property = (value as Json)[key];
switch (key) {
case "success": {
required += 1;
if (!(typeof property === "boolean")) return false;
if (property !== false) return false;
break;
}
case "data": {
required += 1;
if (!(typeof property === "object" && property !== null && !Array.isArray(property))) return false;
if (!PlatformError_data(property, counts)) return false;
break;
}
default: {
return false;
}
}
}
return required === 2;
}

function RouterMiss(value: object, _counts: Float64Array): boolean {
let required = 0;
for (const key in value) {
const property = (value as Json)[key];
switch (key) {
case "message": {
required += 1;
if (!(typeof property === "string")) return false;
break;
}
case "ok": {
required += 1;
if (!(typeof property === "boolean")) return false;
if (property !== false) return false;
break;
}
default: {
return false;
}
}
}
return required === 2;
}

function characters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

// Generated from openapi/ by npm run generate. Do not edit.
import type { ListRunsResponse, Run, RequiredAction, SubmitToolOutputs, LastError, IncompleteDetails, ToolResources, CodeInterpreterResources, FileSearchResources, Usage, PromptTokenDetails, CompletionTokensDetails, TruncationStrategy, NamedToolChoice, NamedFunction, HookResults } from "./types.js";

/** Makes the view of an object. */
export type View<Viewed = object> = new (slots: Slots, at: number) => Viewed;

/** The values of a page that was scanned, each in a slot: what stands there is read, undefined where nothing does. */
export interface Slots {
  /** An integer or a truth value. */
  plain(slot: number): unknown;
  /** A text that is one of these. */
  listed(slot: number, values: readonly string[]): unknown;
  /** Any text, whose kind has a number. */
  text(slot: number, kind: number): unknown;
  /** An object, or a text that is one of these. */
  object(slot: number, view: View, values?: readonly string[]): unknown;
  /** Anything. */
  json(slot: number): unknown;
  /** The objects of the list whose objects were counted. */
  rows<Row>(view: View<Row>): Row[];
}

/** How many kinds of texts there are. */
export const textKinds = 10;

const values0 = ["list"] as const;
const values1 = ["thread.run"] as const;
const values2 = ["queued","in_progress","requires_action","cancelling","cancelled","failed","completed","incomplete","expired"] as const;
const values3 = ["none","auto","required"] as const;
const values4 = ["submit_tool_outputs"] as const;
const values5 = ["server_error","rate_limit_exceeded","invalid_prompt"] as const;
const values6 = ["max_completion_tokens","max_prompt_tokens"] as const;
const values7 = ["auto","last_messages"] as const;
const values8 = ["function","code_interpreter","file_search"] as const;

/** A {@link ListRunsResponse} where it stands. */
export class ListRunsResponseView implements ListRunsResponse {
  readonly #slots: Slots;
  readonly #at: number;
  readonly object: ListRunsResponse["object"];
  #data: ListRunsResponse["data"] | undefined = undefined;
  #first_id: ListRunsResponse["first_id"] | undefined = undefined;
  #last_id: ListRunsResponse["last_id"] | undefined = undefined;
  readonly has_more: ListRunsResponse["has_more"];
  #hook_results: Exclude<ListRunsResponse["hook_results"], undefined> | undefined = undefined;

  constructor(slots: Slots, at: number) {
    this.#slots = slots;
    this.#at = at;
    this.object = slots.listed(at, values0) as ListRunsResponse["object"];
    this.has_more = slots.plain(at + 4) as ListRunsResponse["has_more"];
  }

  get data(): ListRunsResponse["data"] {
    return (this.#data ??= this.#slots.rows(RunView) as ListRunsResponse["data"]);
  }

  get first_id(): ListRunsResponse["first_id"] {
    return (this.#first_id ??= this.#slots.text(this.#at + 2, 0) as ListRunsResponse["first_id"]);
  }

  get last_id(): ListRunsResponse["last_id"] {
    return (this.#last_id ??= this.#slots.text(this.#at + 3, 1) as ListRunsResponse["last_id"]);
  }

  get hook_results(): Exclude<ListRunsResponse["hook_results"], undefined> {
    return (this.#hook_results ??= this.#slots.object(this.#at + 5, HookResultsView) as Exclude<ListRunsResponse["hook_results"], undefined>);
  }
}

/** A {@link Run} where it stands. */
export class RunView implements Run {
  readonly #slots: Slots;
  readonly #at: number;
  #id: Run["id"] | undefined = undefined;
  readonly object: Run["object"];
  readonly created_at: Run["created_at"];
  #thread_id: Run["thread_id"] | undefined = undefined;
  #assistant_id: Run["assistant_id"] | undefined = undefined;
  readonly status: Run["status"];
  #required_action: Run["required_action"] | undefined = undefined;
  #last_error: Run["last_error"] | undefined = undefined;
  readonly expires_at: Run["expires_at"];
  readonly started_at: Run["started_at"];
  readonly cancelled_at: Run["cancelled_at"];
  readonly failed_at: Run["failed_at"];
  readonly completed_at: Run["completed_at"];
  #incomplete_details: Run["incomplete_details"] | undefined = undefined;
  #model: Run["model"] | undefined = undefined;
  #instructions: Run["instructions"] | undefined = undefined;
  #tool_resources: Exclude<Run["tool_resources"], undefined> | undefined = undefined;
  #reasoning_effort: Exclude<Run["reasoning_effort"], undefined> | undefined = undefined;
  #usage: Run["usage"] | undefined = undefined;
  readonly max_prompt_tokens: Run["max_prompt_tokens"];
  readonly max_completion_tokens: Run["max_completion_tokens"];
  #truncation_strategy: Run["truncation_strategy"] | undefined = undefined;
  #tool_choice: Run["tool_choice"] | undefined = undefined;
  readonly parallel_tool_calls: Run["parallel_tool_calls"];

  constructor(slots: Slots, at: number) {
    this.#slots = slots;
    this.#at = at;
    this.object = slots.listed(at + 1, values1) as Run["object"];
    this.created_at = slots.plain(at + 2) as Run["created_at"];
    this.status = slots.listed(at + 5, values2) as Run["status"];
    this.expires_at = slots.plain(at + 8) as Run["expires_at"];
    this.started_at = slots.plain(at + 9) as Run["started_at"];
    this.cancelled_at = slots.plain(at + 10) as Run["cancelled_at"];
    this.failed_at = slots.plain(at + 11) as Run["failed_at"];
    this.completed_at = slots.plain(at + 12) as Run["completed_at"];
    this.max_prompt_tokens = slots.plain(at + 23) as Run["max_prompt_tokens"];
    this.max_completion_tokens = slots.plain(at + 24) as Run["max_completion_tokens"];
    this.parallel_tool_calls = slots.plain(at + 27) as Run["parallel_tool_calls"];
  }

  get id(): Run["id"] {
    return (this.#id ??= this.#slots.text(this.#at, 2) as Run["id"]);
  }

  get thread_id(): Run["thread_id"] {
    return (this.#thread_id ??= this.#slots.text(this.#at + 3, 3) as Run["thread_id"]);
  }

  get assistant_id(): Run["assistant_id"] {
    return (this.#assistant_id ??= this.#slots.text(this.#at + 4, 4) as Run["assistant_id"]);
  }

  get required_action(): Run["required_action"] {
    return (this.#required_action ??= this.#slots.object(this.#at + 6, RequiredActionView) as Run["required_action"]);
  }

  get last_error(): Run["last_error"] {
    return (this.#last_error ??= this.#slots.object(this.#at + 7, LastErrorView) as Run["last_error"]);
  }

  get incomplete_details(): Run["incomplete_details"] {
    return (this.#incomplete_details ??= this.#slots.object(this.#at + 13, IncompleteDetailsView) as Run["incomplete_details"]);
  }

  get model(): Run["model"] {
    return (this.#model ??= this.#slots.text(this.#at + 14, 5) as Run["model"]);
  }

  get instructions(): Run["instructions"] {
    return (this.#instructions ??= this.#slots.text(this.#at + 15, 6) as Run["instructions"]);
  }

  get tools(): Run["tools"] {
    return this.#slots.json(this.#at + 16) as Run["tools"];
  }

  get tool_resources(): Exclude<Run["tool_resources"], undefined> {
    return (this.#tool_resources ??= this.#slots.object(this.#at + 17, ToolResourcesView) as Exclude<Run["tool_resources"], undefined>);
  }

  get metadata(): Run["metadata"] {
    return this.#slots.json(this.#at + 18) as Run["metadata"];
  }

  get temperature(): Exclude<Run["temperature"], undefined> {
    return this.#slots.json(this.#at + 19) as Exclude<Run["temperature"], undefined>;
  }

  get top_p(): Exclude<Run["top_p"], undefined> {
    return this.#slots.json(this.#at + 20) as Exclude<Run["top_p"], undefined>;
  }

  get reasoning_effort(): Exclude<Run["reasoning_effort"], undefined> {
    return (this.#reasoning_effort ??= this.#slots.text(this.#at + 21, 7) as Exclude<Run["reasoning_effort"], undefined>);
  }

  get usage(): Run["usage"] {
    return (this.#usage ??= this.#slots.object(this.#at + 22, UsageView) as Run["usage"]);
  }

  get truncation_strategy(): Run["truncation_strategy"] {
    return (this.#truncation_strategy ??= this.#slots.object(this.#at + 25, TruncationStrategyView) as Run["truncation_strategy"]);
  }

  get tool_choice(): Run["tool_choice"] {
    return (this.#tool_choice ??= this.#slots.object(this.#at + 26, NamedToolChoiceView, values3) as Run["tool_choice"]);
  }

  get response_format(): Run["response_format"] {
    return this.#slots.json(this.#at + 28) as Run["response_format"];
  }
}

/** A {@link RequiredAction} where it stands. */
export class RequiredActionView implements RequiredAction {
  readonly #slots: Slots;
  readonly #at: number;
  readonly type: RequiredAction["type"];
  #submit_tool_outputs: RequiredAction["submit_tool_outputs"] | undefined = undefined;

  constructor(slots: Slots, at: number) {
    this.#slots = slots;
    this.#at = at;
    this.type = slots.listed(at, values4) as RequiredAction["type"];
  }

  get submit_tool_outputs(): RequiredAction["submit_tool_outputs"] {
    return (this.#submit_tool_outputs ??= this.#slots.object(this.#at + 1, SubmitToolOutputsView) as RequiredAction["submit_tool_outputs"]);
  }
}

/** A {@link SubmitToolOutputs} where it stands. */
export class SubmitToolOutputsView implements SubmitToolOutputs {
  readonly #slots: Slots;
  readonly #at: number;

  constructor(slots: Slots, at: number) {
    this.#slots = slots;
    this.#at = at;
  }

  get tool_calls(): SubmitToolOutputs["tool_calls"] {
    return this.#slots.json(this.#at) as SubmitToolOutputs["tool_calls"];
  }
}

/** A {@link LastError} where it stands. */
export class LastErrorView implements LastError {
  readonly #slots: Slots;
  readonly #at: number;
  readonly code: LastError["code"];
  #message: LastError["message"] | undefined = undefined;

  constructor(slots: Slots, at: number) {
    this.#slots = slots;
    this.#at = at;
    this.code = slots.listed(at, values5) as LastError["code"];
  }

  get message(): LastError["message"] {
    return (this.#message ??= this.#slots.text(this.#at + 1, 8) as LastError["message"]);
  }
}

/** A {@link IncompleteDetails} where it stands. */
export class IncompleteDetailsView implements IncompleteDetails {
  readonly reason: Exclude<IncompleteDetails["reason"], undefined>;

  constructor(slots: Slots, at: number) {
    this.reason = slots.listed(at, values6) as Exclude<IncompleteDetails["reason"], undefined>;
  }
}

/** A {@link ToolResources} where it stands. */
export class ToolResourcesView implements ToolResources {
  readonly #slots: Slots;
  readonly #at: number;
  #code_interpreter: Exclude<ToolResources["code_interpreter"], undefined> | undefined = undefined;
  #file_search: Exclude<ToolResources["file_search"], undefined> | undefined = undefined;

  constructor(slots: Slots, at: number) {
    this.#slots = slots;
    this.#at = at;
  }

  get code_interpreter(): Exclude<ToolResources["code_interpreter"], undefined> {
    return (this.#code_interpreter ??= this.#slots.object(this.#at, CodeInterpreterResourcesView) as Exclude<ToolResources["code_interpreter"], undefined>);
  }

  get file_search(): Exclude<ToolResources["file_search"], undefined> {
    return (this.#file_search ??= this.#slots.object(this.#at + 1, FileSearchResourcesView) as Exclude<ToolResources["file_search"], undefined>);
  }
}

/** A {@link CodeInterpreterResources} where it stands. */
export class CodeInterpreterResourcesView implements CodeInterpreterResources {
  readonly #slots: Slots;
  readonly #at: number;

  constructor(slots: Slots, at: number) {
    this.#slots = slots;
    this.#at = at;
  }

  get file_ids(): Exclude<CodeInterpreterResources["file_ids"], undefined> {
    return this.#slots.json(this.#at) as Exclude<CodeInterpreterResources["file_ids"], undefined>;
  }
}

/** A {@link FileSearchResources} where it stands. */
export class FileSearchResourcesView implements FileSearchResources {
  readonly #slots: Slots;
  readonly #at: number;

  constructor(slots: Slots, at: number) {
    this.#slots = slots;
    this.#at = at;
  }

  get vector_store_ids(): Exclude<FileSearchResources["vector_store_ids"], undefined> {
    return this.#slots.json(this.#at) as Exclude<FileSearchResources["vector_store_ids"], undefined>;
  }
}

/** A {@link Usage} where it stands. */
export class UsageView implements Usage {
  readonly #slots: Slots;
  readonly #at: number;
  readonly prompt_tokens: Usage["prompt_tokens"];
  readonly completion_tokens: Usage["completion_tokens"];
  readonly total_tokens: Usage["total_tokens"];
  #prompt_token_details: Exclude<Usage["prompt_token_details"], undefined> | undefined = undefined;
  #completion_tokens_details: Exclude<Usage["completion_tokens_details"], undefined> | undefined = undefined;

  constructor(slots: Slots, at: number) {
    this.#slots = slots;
    this.#at = at;
    this.prompt_tokens = slots.plain(at) as Usage["prompt_tokens"];
    this.completion_tokens = slots.plain(at + 1) as Usage["completion_tokens"];
    this.total_tokens = slots.plain(at + 2) as Usage["total_tokens"];
  }

  get prompt_token_details(): Exclude<Usage["prompt_token_details"], undefined> {
    return (this.#prompt_token_details ??= this.#slots.object(this.#at + 3, PromptTokenDetailsView) as Exclude<Usage["prompt_token_details"], undefined>);
  }

  get completion_tokens_details(): Exclude<Usage["completion_tokens_details"], undefined> {
    return (this.#completion_tokens_details ??= this.#slots.object(this.#at + 4, CompletionTokensDetailsView) as Exclude<Usage["completion_tokens_details"], undefined>);
  }
}

/** A {@link PromptTokenDetails} where it stands. */
export class PromptTokenDetailsView implements PromptTokenDetails {
  readonly cached_tokens: Exclude<PromptTokenDetails["cached_tokens"], undefined>;

  constructor(slots: Slots, at: number) {
    this.cached_tokens = slots.plain(at) as Exclude<PromptTokenDetails["cached_tokens"], undefined>;
  }
}

/** A {@link CompletionTokensDetails} where it stands. */
export class CompletionTokensDetailsView implements CompletionTokensDetails {
  readonly reasoning_tokens: Exclude<CompletionTokensDetails["reasoning_tokens"], undefined>;

  constructor(slots: Slots, at: number) {
    this.reasoning_tokens = slots.plain(at) as Exclude<CompletionTokensDetails["reasoning_tokens"], undefined>;
  }
}

/** A {@link TruncationStrategy} where it stands. */
export class TruncationStrategyView implements TruncationStrategy {
  readonly type: TruncationStrategy["type"];
  readonly last_messages: Exclude<TruncationStrategy["last_messages"], undefined>;

  constructor(slots: Slots, at: number) {
    this.type = slots.listed(at, values7) as TruncationStrategy["type"];
    this.last_messages = slots.plain(at + 1) as Exclude<TruncationStrategy["last_messages"], undefined>;
  }
}

/** A {@link NamedToolChoice} where it stands. */
export class NamedToolChoiceView implements NamedToolChoice {
  readonly #slots: Slots;
  readonly #at: number;
  readonly type: NamedToolChoice["type"];
  #function: Exclude<NamedToolChoice["function"], undefined> | undefined = undefined;

  constructor(slots: Slots, at: number) {
    this.#slots = slots;
    this.#at = at;
    this.type = slots.listed(at, values8) as NamedToolChoice["type"];
  }

  get function(): Exclude<NamedToolChoice["function"], undefined> {
    return (this.#function ??= this.#slots.object(this.#at + 1, NamedFunctionView) as Exclude<NamedToolChoice["function"], undefined>);
  }
}

/** A {@link NamedFunction} where it stands. */
export class NamedFunctionView implements NamedFunction {
  readonly #slots: Slots;
  readonly #at: number;
  #name: Exclude<NamedFunction["name"], undefined> | undefined = undefined;

  constructor(slots: Slots, at: number) {
    this.#slots = slots;
    this.#at = at;
  }

  get name(): Exclude<NamedFunction["name"], undefined> {
    return (this.#name ??= this.#slots.text(this.#at, 9) as Exclude<NamedFunction["name"], undefined>);
  }
}

/** A {@link HookResults} where it stands. */
export class HookResultsView implements HookResults {
  readonly #slots: Slots;
  readonly #at: number;

  constructor(slots: Slots, at: number) {
    this.#slots = slots;
    this.#at = at;
  }

  get before_request_hooks(): Exclude<HookResults["before_request_hooks"], undefined> {
    return this.#slots.json(this.#at) as Exclude<HookResults["before_request_hooks"], undefined>;
  }

  get after_request_hooks(): Exclude<HookResults["after_request_hooks"], undefined> {
    return this.#slots.json(this.#at + 1) as Exclude<HookResults["after_request_hooks"], undefined>;
  }
}

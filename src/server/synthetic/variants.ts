import type { ResponseFormat, Run, Tool, ToolChoice, ToolResources, TruncationStrategy, Usage } from "../../../generated/types.js";

/** The part of a run that echoes its configuration and does not depend on its status. */
export interface Variants {
  readonly model: readonly string[];
  readonly instructions: readonly Run["instructions"][];
  readonly tools: ReadonlyArray<readonly Tool[]>;
  readonly toolResources: ReadonlyArray<{ readonly tool_resources?: ToolResources | null }>;
  readonly metadata: readonly Run["metadata"][];
  readonly sampling: ReadonlyArray<{ readonly temperature?: number | null; readonly top_p?: number | null }>;
  readonly reasoning: ReadonlyArray<{ readonly reasoning_effort?: string | null }>;
  readonly limits: ReadonlyArray<{ readonly max_completion_tokens: number | null; readonly max_prompt_tokens: number | null }>;
  readonly truncation: ReadonlyArray<TruncationStrategy | null>;
  readonly responseFormat: ReadonlyArray<ResponseFormat | null>;
  readonly toolChoice: ReadonlyArray<ToolChoice | null>;
}

const WEATHER: Tool = {
  type: "function",
  function: {
    name: "get_current_weather",
    description: "Tells the current weather at a place.",
    parameters: { type: "object", properties: { location: { type: "string" } }, required: ["location"] },
    strict: false,
  },
};

/** Every branch of every union, every null, and every optional property present and absent. */
export const variants: Variants = {
  model: ["gpt-4o", "gpt-4o-mini", "gpt-4-turbo", "o3-mini"],
  instructions: ["You are a helpful assistant.", null, "Répondez “ici”, s’il vous plaît. 🙂"],
  tools: [
    [],
    [{ type: "code_interpreter" }],
    [{ type: "file_search" }],
    [{ type: "file_search", file_search: {} }],
    [
      {
        type: "file_search",
        file_search: {
          max_num_results: 20,
          ranking_options: {
            ranker: "default_2024_08_21",
            score_threshold: 0.5,
            hybrid_search: { embedding_weight: 0.7, text_weight: 0.3 },
          },
        },
      },
    ],
    [WEATHER, { type: "code_interpreter" }],
    [
      { type: "function", function: { name: "now" } },
      { type: "function", function: { name: "today", parameters: {}, strict: null } },
      { type: "function", function: { name: "roll-dice", parameters: { type: "object", additionalProperties: false }, strict: true } },
      { type: "file_search", file_search: { ranking_options: { ranker: "auto", score_threshold: 0, hybrid_search: null } } },
    ],
  ],
  toolResources: [
    {},
    { tool_resources: {} },
    { tool_resources: null },
    { tool_resources: { code_interpreter: { file_ids: [] } } },
    { tool_resources: { code_interpreter: { file_ids: ["file-abc123"] }, file_search: { vector_store_ids: ["vs_abc123"] } } },
  ],
  metadata: [{}, null, { order: "4711" }, { user: "u_1", purpose: "Grüße" }],
  sampling: [{ temperature: 1, top_p: 1 }, {}, { temperature: null, top_p: null }, { temperature: 0.2, top_p: 0.9 }],
  reasoning: [{ reasoning_effort: null }, {}, { reasoning_effort: "medium" }],
  limits: [
    { max_completion_tokens: null, max_prompt_tokens: null },
    { max_completion_tokens: 1000, max_prompt_tokens: null },
    { max_completion_tokens: null, max_prompt_tokens: 256 },
    { max_completion_tokens: 256, max_prompt_tokens: 4096 },
  ],
  truncation: [{ type: "auto", last_messages: null }, { type: "auto" }, { type: "last_messages", last_messages: 10 }, null],
  responseFormat: [
    "auto",
    "none",
    { type: "text" },
    { type: "json_object" },
    { type: "json_schema", json_schema: { name: "weather_report" } },
    {
      type: "json_schema",
      json_schema: {
        name: "weather_report",
        description: "A short weather report.",
        schema: { type: "object", properties: { degrees: { type: "number" } }, required: ["degrees"], additionalProperties: false },
        strict: true,
      },
    },
    { type: "json_schema", json_schema: { name: "anything", schema: {}, strict: null } },
    null,
  ],
  toolChoice: [
    "auto",
    "none",
    "required",
    { type: "function", function: { name: "get_current_weather" } },
    { type: "code_interpreter" },
    { type: "file_search" },
    null,
  ],
};

/** The optional parts of a run's usage. */
export const usageDetails: ReadonlyArray<Pick<Usage, "prompt_token_details" | "completion_tokens_details">> = [
  { prompt_token_details: { cached_tokens: 0 }, completion_tokens_details: { reasoning_tokens: 0 } },
  {},
  { prompt_token_details: {}, completion_tokens_details: {} },
];

export const errorCodes = ["server_error", "rate_limit_exceeded", "invalid_prompt"] as const;

export const incompleteReasons = ["max_completion_tokens", "max_prompt_tokens"] as const;

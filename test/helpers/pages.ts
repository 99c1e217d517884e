import type { ListRunsResponse, Run } from "../../generated/types.js";

/** A run that ended well. */
export function aRun(overrides: Partial<Run> = {}): Run {
  return {
    id: "run_abc123",
    object: "thread.run",
    created_at: 1_699_073_470,
    thread_id: "thread_abc123",
    assistant_id: "asst_abc123",
    status: "completed",
    required_action: null,
    last_error: null,
    expires_at: null,
    started_at: 1_699_073_476,
    cancelled_at: null,
    failed_at: null,
    completed_at: 1_699_073_498,
    incomplete_details: null,
    model: "gpt-4o",
    instructions: null,
    tools: [],
    metadata: {},
    usage: { prompt_tokens: 123, completion_tokens: 456, total_tokens: 579 },
    max_prompt_tokens: null,
    max_completion_tokens: null,
    truncation_strategy: { type: "auto", last_messages: null },
    tool_choice: "auto",
    parallel_tool_calls: true,
    response_format: "auto",
    ...overrides,
  };
}

/** The last page of a thread, holding these runs. */
export function aPage(...runs: readonly Run[]): ListRunsResponse {
  const data = runs.length === 0 ? [aRun()] : [...runs];
  return { object: "list", data, first_id: data[0]?.id ?? null, last_id: data.at(-1)?.id ?? null, has_more: false };
}

/** A recorded exchange, as a line of NDJSON has it. */
export function aLine(
  body: unknown = aPage(),
  status = 200,
  headers: Readonly<Record<string, string>> = { "content-type": "application/json" },
) {
  return {
    request: {
      method: "GET",
      url: "https://api.portkey.ai/v1/threads/thread_abc123/runs?limit=20",
      headers: { "openai-beta": "assistants=v2" },
    },
    response: { status, headers, body },
  };
}

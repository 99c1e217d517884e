import type { ListRunsResponse, Run } from "../../generated/types.js";
import type { Exchange, HeaderFields } from "../exchange.js";

/** A run that breaks no rule; examples say only in what they differ from it. */
export const healthyRun: Run = {
  id: "run_1",
  object: "thread.run",
  created_at: 1699075072,
  assistant_id: "asst_abc123",
  thread_id: "thread_abc123",
  status: "completed",
  started_at: 1699075073,
  expires_at: null,
  cancelled_at: null,
  failed_at: null,
  completed_at: 1699075080,
  required_action: null,
  last_error: null,
  model: "gpt-4o",
  instructions: null,
  tools: [],
  metadata: {},
  usage: { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 },
  max_prompt_tokens: null,
  max_completion_tokens: null,
  truncation_strategy: { type: "auto", last_messages: null },
  incomplete_details: null,
  tool_choice: "auto",
  parallel_tool_calls: true,
  response_format: "auto",
};

/** What a healthy run that is still going has otherwise. */
export const going = { status: "in_progress", completed_at: null, usage: null, expires_at: 1699075672 } as const satisfies Partial<Run>;

/** What a healthy run that waits for a tool has otherwise. */
export const waiting = {
  ...going,
  status: "requires_action",
  required_action: {
    type: "submit_tool_outputs",
    submit_tool_outputs: {
      tool_calls: [{ id: "call_1", type: "function", function: { name: "weather", arguments: '{"city":"Berlin"}' } }],
    },
  },
} satisfies Partial<Run>;

interface PageParts {
  readonly query?: string;
  readonly status?: number;
  readonly headers?: HeaderFields;
  readonly line?: number;
  /** What the page has otherwise, right or wrong. */
  readonly page?: Readonly<Record<string, unknown>>;
}

/** A page of healthy runs that differ as given, numbered from 1 where they have no id. */
export function pageOf(differences: ReadonlyArray<Partial<Run> & Readonly<Record<string, unknown>>>, parts: PageParts = {}): Exchange {
  const data = differences.map((difference, index): Run => ({ ...healthyRun, id: `run_${index + 1}`, ...difference }));
  const page: ListRunsResponse = { object: "list", data, first_id: data[0]?.id ?? null, last_id: data.at(-1)?.id ?? null, has_more: false };
  return answerOf({ ...page, ...parts.page }, parts);
}

/** An answer with any body. */
export function answerOf(body: unknown, { query = "", status = 200, headers, line }: PageParts = {}): Exchange {
  return {
    request: { method: "GET", url: `/v1/threads/${healthyRun.thread_id}/runs${query}` },
    response: { status, ...(headers === undefined ? {} : { headers }), body },
    ...(line === undefined ? {} : { source: "walk.ndjson", line }),
  };
}

/** The examples of a rule on one run: in what the failing and the passing run differ from the healthy one. */
export function runExamples(failing: Partial<Run>, passing: Partial<Run>): { readonly failing: Exchange[]; readonly passing: Exchange[] } {
  return { failing: [pageOf([failing])], passing: [pageOf([passing])] };
}

import type { ListRunsResponse, Run, RunStatus } from "../../../generated/types.js";
import { isTerminal } from "../synthetic/run.js";
import type { Fault } from "./fault.js";

type Spoil = (run: Run) => Readonly<Record<string, unknown>> | undefined;

/** A fault of the first run that it can strike. */
function ofRun(description: string, rule: string, spoil: Spoil): Fault {
  return {
    description,
    rule,
    page: (page) => {
      const data: unknown[] = [...page.data];
      const index = page.data.findIndex((run) => spoil(run) !== undefined);
      const run = page.data[index];
      if (run !== undefined) data[index] = { ...run, ...spoil(run) };
      return { ...page, data } satisfies Record<keyof ListRunsResponse & "data", unknown>;
    },
  };
}

function when(status: RunStatus, change: (run: Run) => Readonly<Record<string, unknown>>): Spoil {
  return (run) => (run.status === status ? change(run) : undefined);
}

/** What can be wrong with one run. */
export const runFaults = {
  "missing-field": {
    description: "a run lacks a required property",
    rule: "body-schema",
    page: (page) => {
      const [first, ...others] = page.data;
      if (first === undefined) return page;
      const { assistant_id: _missing, ...run } = first;
      return { ...page, data: [run, ...others] };
    },
  },
  "wrong-type": ofRun("a run's time is text", "body-schema", ({ created_at }) => ({ created_at: String(created_at) })),
  "unknown-status": ofRun("a run has a status that no one knows", "body-schema", () => ({ status: "paused" })),
  "unknown-field": ofRun("a run has a property that is not documented", "fields-documented", () => ({ priority: "high" })),
  "unknown-error-code": ofRun(
    "a failed run has an error code that is not documented",
    "values-documented",
    when("failed", () => ({ last_error: { code: "model_overloaded", message: "Sorry, something went wrong." } })),
  ),
  "null-completed-at": ofRun(
    "a completed run has no time of completion",
    "run-completed-at",
    when("completed", () => ({ completed_at: null })),
  ),
  "times-reversed": ofRun("a run started before it was created", "run-times-ordered", ({ started_at, created_at }) =>
    started_at === null ? undefined : { started_at: created_at - 60 },
  ),
  "end-time-missing": ofRun(
    "a cancelled run has no time of its end",
    "run-end-times",
    when("cancelled", () => ({ cancelled_at: null })),
  ),
  "start-time-missing": ofRun(
    "a run in progress has no time of its start",
    "run-started-at",
    when("in_progress", () => ({ started_at: null })),
  ),
  "expires-after-end": ofRun("a run that has ended will still expire", "run-expires-at", ({ status, created_at }) =>
    isTerminal(status) ? { expires_at: created_at + 600 } : undefined,
  ),
  "last-error-missing": ofRun(
    "a failed run has no error",
    "run-last-error",
    when("failed", () => ({ last_error: null })),
  ),
  "incomplete-details-missing": ofRun(
    "an incomplete run does not say why",
    "run-incomplete-details",
    when("incomplete", () => ({ incomplete_details: null })),
  ),
  "required-action-missing": ofRun(
    "a run requires an action and does not say which",
    "run-required-action",
    when("requires_action", () => ({ required_action: null })),
  ),
  "repeated-tool-call": ofRun("two tool calls of a run have the same id", "run-tool-calls-unique", ({ required_action }) => {
    const [call] = required_action?.submit_tool_outputs.tool_calls ?? [];
    return call === undefined ? undefined : { required_action: { ...required_action, submit_tool_outputs: { tool_calls: [call, call] } } };
  }),
  "usage-mismatch": ofRun("a run's tokens do not add up", "run-usage-total", ({ usage }) =>
    usage === null ? undefined : { usage: { ...usage, total_tokens: usage.total_tokens + 1 } },
  ),
  "usage-too-early": ofRun("a run that goes on has its usage already", "run-usage-terminal", ({ status }) =>
    isTerminal(status) ? undefined : { usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 } },
  ),
  "broken-arguments": ofRun("the arguments of a tool call are cut off", "run-arguments-json", ({ required_action }) => {
    const [call] = required_action?.submit_tool_outputs.tool_calls ?? [];
    const broken = call === undefined ? undefined : { ...call, function: { ...call.function, arguments: '{"location":"Ber' } };
    return broken === undefined ? undefined : { required_action: { ...required_action, submit_tool_outputs: { tool_calls: [broken] } } };
  }),
  "low-token-limit": ofRun("a token limit is below the documented minimum", "run-token-limits", () => ({ max_completion_tokens: 16 })),
  "unnamed-function": ofRun("a run's tool_choice is a function and does not say which", "run-tool-choice", () => ({
    tool_choice: { type: "function" },
  })),
  "needless-count": ofRun("a run truncates automatically, and to a number of messages", "run-truncation", () => ({
    truncation_strategy: { type: "auto", last_messages: 10 },
  })),
} satisfies Record<string, Fault>;

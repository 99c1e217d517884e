import { runStatuses, terminalRunStatuses } from "../../../generated/contract.js";
import type { RequiredAction, Run, RunStatus, Usage } from "../../../generated/types.js";
import { createdAt } from "./created-at.js";
import { createIds } from "./ids.js";
import { mix } from "./random.js";
import { errorCodes, incompleteReasons, usageDetails, variants } from "./variants.js";

/** Where a made-up run stands: which seed, which thread, and which run of it, the oldest being 0. */
export interface Place {
  readonly seed: number;
  readonly thread: number;
  readonly index: number;
}

/** How long the vendor's runs live unless they end before, in seconds. */
const LIFETIME = 600;
const SLOWEST_START = 5;
const LONGEST_WORK = 120;

/** The run at a place: a pure function of the place, so any run of any thread is had without the others. */
export function runAt(place: Place, id: string, threadId: string): Run {
  const { seed, thread, index } = place;
  const choose = chooser(place);
  // Statuses come in turns, so that a few runs in a row have them all; what a status varies in turns once per round of them.
  const status = turn(runStatuses, index, mix(seed, thread));
  const round = Math.floor(index / runStatuses.length);
  const created = createdAt(place);
  const started = created + (mix(seed, thread, index, 1) % SLOWEST_START);
  const ended = started + 1 + (mix(seed, thread, index, 2) % LONGEST_WORK);
  const terminal = isTerminal(status);
  // A run that waited for tool outputs is queued again, and keeps the time at which it started.
  const waits = status === "queued" && round % 4 !== 3;
  return {
    id,
    object: "thread.run",
    created_at: created,
    assistant_id: createIds("asst_", seed, 3).of(mix(seed, thread) % 5),
    thread_id: threadId,
    status,
    started_at: waits ? null : started,
    expires_at: terminal ? null : created + LIFETIME,
    cancelled_at: status === "cancelled" ? ended : null,
    failed_at: status === "failed" ? ended : null,
    // Servers set it on runs that ended incomplete as well.
    completed_at: status === "completed" || (status === "incomplete" && round % 2 === 0) ? ended : null,
    required_action: status === "requires_action" ? requiredAction(place, round) : null,
    last_error: status === "failed" ? { code: turn(errorCodes, round), message: "Sorry, something went wrong." } : null,
    model: choose("model"),
    instructions: choose("instructions"),
    tools: [...choose("tools")],
    ...choose("toolResources"),
    metadata: choose("metadata"),
    ...choose("sampling"),
    ...choose("reasoning"),
    ...choose("limits"),
    truncation_strategy: choose("truncation"),
    incomplete_details: status === "incomplete" ? { reason: turn(incompleteReasons, round) } : null,
    usage: terminal ? usage(place, round) : null,
    response_format: choose("responseFormat"),
    tool_choice: choose("toolChoice"),
    parallel_tool_calls: mix(seed, thread, index, 4) % 3 > 0,
  };
}

/** Whether a run with this status has ended. */
export function isTerminal(status: RunStatus): boolean {
  const terminal: readonly RunStatus[] = terminalRunStatuses;
  return terminal.includes(status);
}

const FIELDS = Object.keys(variants);

/** Takes each field's variants in turns, each field from another start, so that a few runs in a row have them all. */
function chooser({ seed, thread, index }: Place): <Name extends keyof typeof variants>(name: Name) => (typeof variants)[Name][number] {
  return <Name extends keyof typeof variants>(name: Name) => {
    const list: ReadonlyArray<(typeof variants)[Name][number]> = variants[name];
    return turn(list, index, mix(seed, thread, FIELDS.indexOf(name)));
  };
}

function turn<Item>(list: readonly Item[], number: number, start = 0): Item {
  return list[(number + (start % list.length)) % list.length] as Item;
}

function requiredAction({ seed, thread, index }: Place, round: number): RequiredAction {
  const ids = createIds("call_", seed, thread, index);
  return {
    type: "submit_tool_outputs",
    submit_tool_outputs: {
      tool_calls: Array.from({ length: 1 + (round % 3) }, (_, call) => ({
        id: ids.of(call),
        type: "function",
        function: { name: "get_current_weather", arguments: call === 1 ? "{}" : '{"location":"Berlin"}' },
      })),
    },
  };
}

function usage({ seed, thread, index }: Place, round: number): Usage {
  const prompt = mix(seed, thread, index, 5) % 4000;
  const completion = mix(seed, thread, index, 6) % 1000;
  return { prompt_tokens: prompt, completion_tokens: completion, total_tokens: prompt + completion, ...turn(usageDetails, round) };
}

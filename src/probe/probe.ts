import { createJudge, type CheckOptions } from "../check.js";
import type { Report } from "../report.js";
import { messageOf } from "../fault.js";
import type { RecordedExchange } from "../record/recorded.js";
import { PROBE, withScenarios, type ScenarioResult } from "./result.js";
import { scenarios, type Scenario } from "./scenarios.js";
import { Broken, Undecidable, Unreachable, openSession, type Clock, type SessionOptions } from "./session.js";

/** How a live server is probed. */
export interface ProbeOptions extends CheckOptions {
  /** The server's base URL, `/v1` included. */
  readonly baseUrl: string;
  /** A thread with runs; the more (from 21 on) and the quieter, the more scenarios can be decided. */
  readonly thread: string;
  /** A second thread, for the scenarios that look for the first one's runs in it. */
  readonly otherThread?: string;
  /** The headers of every request, credentials included. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Which of the headers are credentials, in lower case. */
  readonly credentials?: readonly string[];
  /** The ids of the scenarios to run; all where none is given. */
  readonly scenarios?: readonly string[];
  /** The ids of scenarios to leave out. */
  readonly skipScenarios?: readonly string[];
  /** The most requests that are sent; 200 where nothing is said. */
  readonly maxRequests?: number;
  /** Requests a second; 10 where nothing is said. */
  readonly rate?: number;
  /** The clock that the rate is kept by; for tests and schedulers of one's own. */
  readonly clock?: Clock;
  /** Milliseconds for each answer; 30,000 where nothing is said. */
  readonly timeout?: number;
  /** The longest body that is read, in bytes; 32 MiB where nothing is said. */
  readonly maxBytes?: number;
  readonly fetch?: typeof globalThis.fetch;
  /** Sees each exchange, redacted, as it ends. Where it keeps it, it says in which file and line, so that findings lead there. */
  readonly onExchange?: (exchange: RecordedExchange) => { readonly source: string; readonly line: number } | undefined | void;
  /** Sees each scenario's result, and how many there will be. */
  readonly onScenario?: (result: ScenarioResult, done: number, total: number) => void;
}

/** Bounds that keep a probe polite where nobody set them. */
export const probeDefaults = { maxRequests: 200, rate: 10, timeout: 30_000, maxBytes: 32 * 1024 * 1024 } as const;

/** So many scenarios in a row without an answer end a probe. */
const MOST_LOST = 3;

/**
 * Probes a live server with every scenario, one request after the other, and judges every answer by the rules as well. Only GET and
 * HEAD are sent. A server that does not answer at all, or stops answering, ends the probe early.
 *
 * @throws RangeError if a scenario, a rule or a bound does not exist, or a thread or a header is none that can be sent.
 */
export async function probe(options: ProbeOptions): Promise<Report> {
  const { baseUrl, thread, otherThread, headers = {}, credentials = [], fetch = globalThis.fetch, onExchange, onScenario } = options;
  assertSendable(thread, otherThread, headers);
  const judge = createJudge(options);
  const session: SessionOptions = {
    ...probeDefaults,
    ...(options.maxRequests === undefined ? {} : { maxRequests: options.maxRequests }),
    ...(options.rate === undefined ? {} : { rate: options.rate }),
    clock: options.clock,
    ...(options.timeout === undefined ? {} : { timeout: options.timeout }),
    ...(options.maxBytes === undefined ? {} : { maxBytes: options.maxBytes }),
    baseUrl,
    thread,
    otherThread,
    headers,
    credentials,
    fetch,
    onExchange: (exchange, number) => {
      judge.judge({ ...exchange, ...(onExchange?.(exchange) ?? { source: PROBE, line: number }) });
    },
  };
  const open = openSession(session);
  const chosen = selectScenarios(options.scenarios, options.skipScenarios);
  const results: ScenarioResult[] = [];
  let lost = 0;
  let ended = false;
  for (const scenario of chosen) {
    const before = open.sent();
    const outcome = ended
      ? { verdict: "undecided" as const, reason: "the probe had ended, since no answer came", lost: false }
      : await runScenario(scenario, open);
    // One lost answer among many concerns its scenario alone; a server that never answered, or answers no more, is none to probe.
    lost = outcome.lost ? lost + 1 : 0;
    ended ||= lost >= MOST_LOST || (lost > 0 && results.every(({ verdict }) => verdict === "undecided"));
    const { id, level, requirement } = scenario;
    const result: ScenarioResult = {
      id,
      level,
      requirement,
      verdict: outcome.verdict,
      reason: outcome.reason,
      requests: open.sent() - before,
    };
    results.push(result);
    onScenario?.(result, results.length, chosen.length);
  }
  return withScenarios(judge.report(), results);
}

interface Outcome {
  readonly verdict: ScenarioResult["verdict"];
  readonly reason: string | null;
  /** Whether the server gave no answer that could be read. */
  readonly lost: boolean;
}

async function runScenario(scenario: Scenario, session: ReturnType<typeof openSession>): Promise<Outcome> {
  try {
    await scenario.run(session);
    return { verdict: "passed", reason: null, lost: false };
  } catch (error) {
    const reason = messageOf(error);
    if (error instanceof Broken) return { verdict: "failed", reason, lost: false };
    if (error instanceof Undecidable) return { verdict: "undecided", reason, lost: false };
    if (error instanceof Unreachable) return { verdict: "undecided", reason, lost: true };
    throw error;
  }
}

/** What no request could carry is refused before the first one; a header's value may be a credential, so it is not repeated. */
function assertSendable(thread: string, otherThread: string | undefined, headers: Readonly<Record<string, string>>): void {
  for (const id of [thread, otherThread]) {
    // As part of a path these lead elsewhere, escaped or not.
    if (id === "" || id === "." || id === "..") throw new RangeError(`The thread ${JSON.stringify(id)} is none. Name one by its id.`);
  }
  for (const [name, value] of Object.entries(headers)) {
    try {
      new Headers().append(name, value);
    } catch {
      throw new RangeError(
        `The header ${JSON.stringify(name)} cannot be sent: its name or its value has characters that no header may have.`,
      );
    }
  }
}

/**
 * The scenarios with these ids, in their own order.
 *
 * @throws RangeError if an id is none of a scenario, naming the accepted ones.
 */
function selectScenarios(only: readonly string[] = [], skip: readonly string[] = []): readonly Scenario[] {
  const ids = new Set(scenarios.map(({ id }) => id));
  for (const id of [...only, ...skip]) {
    if (!ids.has(id)) throw new RangeError(`There is no scenario "${id}". The scenarios are ${[...ids].join(", ")}.`);
  }
  return scenarios.filter(({ id }) => (only.length === 0 || only.includes(id)) && !skip.includes(id));
}

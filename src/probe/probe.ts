import { createJudge, type CheckOptions } from "../check.js";
import type { Exchange } from "../exchange.js";
import type { Report } from "../report.js";
import { messageOf } from "../fault.js";
import { withScenarios, type ScenarioResult } from "./result.js";
import { scenarios, type Scenario } from "./scenarios.js";
import { Broken, Undecidable, Unreachable, openSession, type SessionOptions } from "./session.js";

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
  /** Milliseconds for each answer; 30,000 where nothing is said. */
  readonly timeout?: number;
  /** The longest body that is read, in bytes; 32 MiB where nothing is said. */
  readonly maxBytes?: number;
  readonly fetch?: typeof globalThis.fetch;
  /** Sees each exchange, redacted, as it ends. */
  readonly onExchange?: (exchange: Exchange) => void;
  /** Sees each scenario's result, and how many there will be. */
  readonly onScenario?: (result: ScenarioResult, done: number, total: number) => void;
}

/** Bounds that keep a probe polite where nobody set them. */
export const probeDefaults = { maxRequests: 200, rate: 10, timeout: 30_000, maxBytes: 32 * 1024 * 1024 } as const;

/**
 * Probes a live server with every scenario, one request after the other, and judges every answer by the rules as well. Only GET and
 * HEAD are sent. A server that does not answer at all ends the probe early.
 *
 * @throws RangeError if a scenario, a rule or a bound does not exist.
 */
export async function probe(options: ProbeOptions): Promise<Report> {
  const { baseUrl, thread, otherThread, headers = {}, credentials = [], fetch = globalThis.fetch, onExchange, onScenario } = options;
  const judge = createJudge(options);
  const session: SessionOptions = {
    ...probeDefaults,
    ...(options.maxRequests === undefined ? {} : { maxRequests: options.maxRequests }),
    ...(options.rate === undefined ? {} : { rate: options.rate }),
    ...(options.timeout === undefined ? {} : { timeout: options.timeout }),
    ...(options.maxBytes === undefined ? {} : { maxBytes: options.maxBytes }),
    baseUrl,
    thread,
    otherThread,
    headers,
    credentials,
    fetch,
    onExchange: (exchange) => {
      judge.judge(exchange);
      onExchange?.(exchange);
    },
  };
  const open = openSession(session);
  const chosen = selectScenarios(options.scenarios, options.skipScenarios);
  const results: ScenarioResult[] = [];
  let unreachable: string | undefined;
  for (const scenario of chosen) {
    const before = open.sent();
    const outcome =
      unreachable === undefined
        ? await runScenario(scenario, open)
        : { verdict: "undecided" as const, reason: "the probe had ended", fatal: undefined };
    // One lost answer among many is a finding of its scenario; a server that never answered at all is no server to probe.
    if (outcome.fatal !== undefined && results.every(({ verdict }) => verdict === "undecided")) unreachable = outcome.fatal;
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
  /** Why no further request makes sense, where the server could not be reached. */
  readonly fatal: string | undefined;
}

async function runScenario(scenario: Scenario, session: ReturnType<typeof openSession>): Promise<Outcome> {
  try {
    await scenario.run(session);
    return { verdict: "passed", reason: null, fatal: undefined };
  } catch (error) {
    const reason = messageOf(error);
    if (error instanceof Broken) return { verdict: "failed", reason, fatal: undefined };
    if (error instanceof Undecidable) return { verdict: "undecided", reason, fatal: undefined };
    if (error instanceof Unreachable) return { verdict: "undecided", reason, fatal: reason };
    throw error;
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

import { describe, expect, it } from "@jest/globals";
import type { Run } from "../../generated/types.js";
import { runStatuses } from "../../generated/contract.js";
import { vouchedRules } from "../../generated/scanner.js";
import { answerOf, type Answer } from "../../src/answer.js";
import { digestOf, runsOf } from "../../src/digest.js";
import type { Exchange } from "../../src/exchange.js";
import { healthyRun, pageOf, waiting } from "../../src/rules/examples.js";
import { rules } from "../../src/rules/index.js";
import { ScannedPage } from "../../src/scan/scanned-page.js";
import { createScanner } from "../../src/scan/scanner.js";
import { isVouchable, voucherOf } from "../../src/scan/vouch.js";
import { mix } from "../../src/server/synthetic/random.js";

const scanner = createScanner();

/** The answer of an exchange whose page was scanned, and the page; undefined where it must be parsed. */
function scannedAnswerOf(exchange: Exchange): { readonly answer: Answer; readonly page: ScannedPage } | undefined {
  const page = scanner.scan(Buffer.from(JSON.stringify(exchange.response.body ?? null)))?.page;
  return page && { answer: answerOf({ ...exchange, response: { ...exchange.response, body: page } }), page };
}

/** How often the rules without a walk find something on an answer, by rule. */
function findingsOn(answer: Answer): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const rule of rules) {
    let count = 0;
    const add = (): number => (count += 1);
    if ("judge" in rule) rule.judge(answer, add);
    else if ("judgeRun" in rule) for (const run of answer.page?.runs ?? []) rule.judgeRun(run ?? {}, add);
    found.set(rule.id, count);
  }
  return found;
}

interface Seen {
  vouched: number;
  broken: number;
  /** How many pages break the rule and are not scanned. */
  refused: number;
}

/** Expects that no rule finds anything that a scan vouches for, and that the scanned page is to every rule what the parsed one is. */
function judge(exchange: Exchange, seen: Map<string, Seen>): void {
  const parsed = findingsOn(answerOf(exchange));
  for (const { id } of rules) if (!seen.has(id)) seen.set(id, { vouched: 0, broken: 0, refused: 0 });
  const scanned = scannedAnswerOf(exchange);
  if (scanned === undefined) {
    for (const [id, count] of seen) count.refused += Number((parsed.get(id) ?? 0) > 0);
    return;
  }
  const { answer, page } = scanned;
  const asked = answer.page?.asked;
  if (asked === undefined) throw new Error("no page");
  for (const { id } of rules) {
    if (!isVouchable(id)) continue;
    const count = seen.get(id) as Seen;
    const isBroken = (parsed.get(id) ?? 0) > 0;
    const isVouched = voucherOf([id])(page, asked);
    if (isVouched && isBroken) expect({ id, isVouched, exchange }).toEqual({ id, isVouched: false, exchange });
    count.vouched += Number(isVouched);
    count.broken += Number(isBroken);
  }
  expect(findingsOn(answer)).toEqual(parsed);
}

/** Whatever the turn says, of these. */
function pick<Value>(turn: number, salt: number, values: readonly Value[]): Value {
  return values[mix(turn, salt) % values.length] as Value;
}

const TIMES = [null, null, 1699075070, 1699075072, 1699075074, 1699075072000] as const;
const LIMITS = [null, null, null, 16, 255, 256, 1000] as const;
const call = (id: string, text = "{}") => ({ id, type: "function" as const, function: { name: "f", arguments: text } });
const ACTIONS: ReadonlyArray<Run["required_action"]> = [
  null,
  null,
  ...[
    [call("a", '{"a":[1,"ü\\n\\u00fc",null]}')],
    [call("a"), call("b")],
    [call("a"), call("a")],
    [call("é"), call("é")],
    [call("a", "")],
    [call("a", "{")],
    [call("a", '{"a":"\n"}'), call("b", " [1,2e3,-0.5,true,false,null] ")],
    [call("a", "01")],
    [call("a", "{} {}")],
    Array.from({ length: 70 }, (_, index) => call(`call_${index}`)),
    [...Array.from({ length: 70 }, (_, index) => call(`call_${index}`)), call("call_64")],
  ].map((tool_calls) => ({ type: "submit_tool_outputs" as const, submit_tool_outputs: { tool_calls } })),
];

function runOf(turn: number): Run {
  const total = pick(turn, 1, [120, 120, 120, 119, 2 ** 31, 999_999_999_999_999]);
  return {
    ...healthyRun,
    id: pick(turn, 2, ["run_1", "run_2", "run_3", "run_4", "run_ü", 'run_"', `run_${"x".repeat(300)}`]),
    created_at: pick(turn, 3, [1699075071, 1699075072, 1699075072, 1699075073, 0, 1699075072000]),
    status: pick(turn, 4, runStatuses),
    started_at: pick(turn, 5, TIMES),
    expires_at: pick(turn, 6, TIMES),
    cancelled_at: pick(turn, 7, TIMES),
    failed_at: pick(turn, 8, TIMES),
    completed_at: pick(turn, 9, TIMES),
    required_action: pick(turn, 10, ACTIONS),
    last_error: pick(turn, 11, [null, { code: "server_error", message: "m" } as const]),
    incomplete_details: pick(turn, 12, [null, {}, { reason: "max_prompt_tokens" } as const]),
    usage: pick(turn, 13, [null, { prompt_tokens: 100, completion_tokens: 20, total_tokens: total }]),
    max_prompt_tokens: pick(turn, 14, LIMITS),
    max_completion_tokens: pick(turn, 15, LIMITS),
    tool_choice: pick<Run["tool_choice"]>(turn, 16, [
      null,
      "auto",
      { type: "file_search" },
      { type: "function" },
      { type: "function", function: {} },
      { type: "function", function: { name: "f" } },
    ]),
    truncation_strategy: pick<Run["truncation_strategy"]>(turn, 17, [
      null,
      { type: "auto" },
      { type: "auto", last_messages: null },
      { type: "auto", last_messages: 3 },
      { type: "last_messages", last_messages: 3 },
      { type: "last_messages", last_messages: null },
    ]),
    thread_id: pick(turn, 18, ["thread_abc123", "thread_abc123", "thread_abc123", "thread_abc123", "thread_other", "thread_ü"]),
    assistant_id: pick(turn, 19, ["asst_1", "asst_1", "asst_1", "asst_2", "asst_\n", "asst_ü", `asst_${"x".repeat(300)}`]),
  };
}

/** A healthy run, broken in one property now and then: rules are vouched for one by one. */
function exchangeOf(turn: number): Exchange {
  const runs = Array.from({ length: mix(turn, 40) % 4 }, (_, index) => {
    const own = 10 * turn + index;
    const random = runOf(own);
    if (turn % 3 === 0) return random;
    const healthy: Run = { ...pick<Run>(own, 20, [healthyRun, { ...healthyRun, ...waiting }]), id: `run_${index + 1}` };
    const name = pick(own, 21, Object.keys(random) as ReadonlyArray<keyof Run>);
    return turn % 3 === 1 ? healthy : { ...healthy, [name]: random[name] };
  });
  const query = pick(turn, 41, [
    "",
    "",
    "?limit=2",
    "?limit=3&order=asc",
    "?order=desc&after=run_2",
    "?before=run_1",
    "?order=sideways&limit=x",
  ]);
  const page = pick(turn, 42, [{}, {}, {}, { has_more: true }, { first_id: "run_9" }, { last_id: null }, { first_id: "", last_id: "" }]);
  return pageOf(runs, { query, page, line: 1 });
}

describe("a scan", () => {
  it("vouches for no rule that the page breaks", () => {
    const seen = new Map<string, Seen>();
    for (let turn = 0; turn < 6000; turn += 1) judge(exchangeOf(turn), seen);
    for (const { examples } of rules)
      for (const exchange of [...examples.failing, ...examples.passing]) if (exchange.response.status === 200) judge(exchange, seen);
    const vouchable = [...seen].filter(([id]) => isVouchable(id));
    // A page that breaks one of these is not scanned.
    const proven = vouchable.filter(([, { broken }]) => broken === 0);
    expect(proven.map(([id]) => id)).toEqual([
      "body-json",
      "body-schema",
      "fields-documented",
      "values-documented",
      "run-times-in-seconds",
    ]);
    expect(proven.filter(([, { refused }]) => refused === 0).map(([id]) => id)).toEqual([]);
    expect(vouchable.filter(([, { vouched }]) => vouched < 100)).toEqual([]);
  });

  it("vouches for every rule on a healthy page", () => {
    const scanned = scannedAnswerOf(pageOf([{ ...waiting, id: "run_2" }, { id: "run_1" }], { query: "?limit=2&after=run_3" }));
    const asked = scanned?.answer.page?.asked;
    if (scanned === undefined || asked === undefined) throw new Error("no page");
    const { page } = scanned;
    const silent = rules.filter(({ id }) => !voucherOf([id])(page, asked)).map(({ id }) => id);
    expect(silent).toEqual([]);
  });

  it("vouches for rules that there are", () => {
    const ids = new Set([...rules.map(({ id }) => id), "page-order-asc", "page-order-desc"]);
    expect(vouchedRules.filter((id) => !ids.has(id))).toEqual([]);
  });

  it("leaves of a page what parsing it leaves", () => {
    let known = 0;
    for (let turn = 0; turn < 3000; turn += 1) {
      const exchange = exchangeOf(turn);
      const answer = scannedAnswerOf(exchange)?.answer;
      if (answer === undefined) continue;
      known += 1;
      const parsed = digestOf(answerOf(exchange));
      const scanned = digestOf(answer);
      if (parsed === undefined || scanned === undefined) throw new Error("no digest");
      expect(runsOf(scanned)).toEqual(runsOf(parsed));
      const { rest: _scannedRest, ...scannedRuns } = scanned.runs;
      const { rest: _parsedRest, ...parsedRuns } = parsed.runs;
      expect({ ...scanned, runs: scannedRuns }).toEqual({ ...parsed, runs: parsedRuns });
    }
    expect(known).toBeGreaterThan(1000);
    expect(known).toBeLessThan(3000);
  });
});

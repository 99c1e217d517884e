import { check, type CheckOptions, type Exchange, type RecordingItem, type Report } from "../../src/conformance.js";
import { withScenarios, type ScenarioResult } from "../../src/probe/result.js";
import { collect } from "../../src/report.js";
import { rules } from "../../src/rules/index.js";
import { aLine, aPage, aRun } from "./pages.js";

/** The n-th line of a recording. */
export function anExchange(line: number, body: unknown = aPage(), source = "traffic/a b.ndjson"): Exchange {
  return { ...aLine(body), source, line };
}

const broken = aPage(aRun({ model: 5 as never }), aRun({ id: "run_def456", status: "gone" as never }));
const hostileName = 'a%:,|`]](http://x)<script>&"\u0001\u001b[31m\ud800\n::error::\uffff';

const judged = (items: readonly RecordingItem[], options: CheckOptions = {}) => check(items, options);

/** What a baseline that accepts the model of a run says, beside an entry that nothing matches and one past its date. */
export const aBaseline = {
  file: "baseline.yaml",
  today: "2026-06-15",
  entries: [
    { rule: "body-schema", pointer: "/data/*/model", server: null, reason: "the old | server", until: null, line: 1 },
    { rule: "body-schema", pointer: "/first_id", server: null, reason: "gone", until: null, line: 4 },
    { rule: "body-json", pointer: null, server: null, reason: "for a while", until: "2026-06-14", line: 7 },
  ],
};

const withFault = collect(rules, { strict: false, maxFindings: 10 });
withFault.error("The rule body-schema failed on a.ndjson:1: boom. This is a fault of list-runs, not of the answer.");

const scenario = (id: string, result: Partial<ScenarioResult> = {}): ScenarioResult => ({
  id,
  level: "must",
  requirement: `What ${id} | demands is kept.`,
  verdict: "passed",
  reason: null,
  requests: 2,
  ...result,
});

const hostileReason = 'the answer is "a%|`<script>\u0001\u001b[31m\ud800\n::error::"';

/** Probed servers: one of every outcome, and one in which nothing that binds is amiss. */
const scenarios = [
  scenario("kept"),
  scenario("broken", { verdict: "failed", reason: hostileReason }),
  scenario("bent", { level: "should", verdict: "failed", reason: "the answer is 200" }),
  scenario("unclear", { verdict: "undecided", reason: "the thread has 1 run, and 2 are needed to tell" }),
  scenario("vague", { level: "should", verdict: "undecided", reason: "this server is no gateway" }),
];

/** The reports that every reporter is shown. */
export const reports: Readonly<Record<string, Report>> = {
  healthy: await judged([anExchange(1), anExchange(2)]),
  broken: await judged([anExchange(1), anExchange(2, broken), anExchange(3, broken)]),
  odd: await judged([anExchange(1, { ...aPage(), surprise: 1 })]),
  strict: await judged([anExchange(1, { ...aPage(), surprise: 1 })], { strict: true }),
  hostile: await judged([anExchange(1, { ...aPage(), [hostileName]: hostileName }, `evil ${hostileName}.ndjson`)], { strict: true }),
  accepted: await judged([anExchange(1, aPage(aRun({ model: 5 as never })))], {
    baseline: { ...aBaseline, entries: aBaseline.entries.slice(0, 1) },
  }),
  stale: await judged([anExchange(1, aPage(aRun({ model: 5 as never })))], { baseline: aBaseline }),
  uncovered: await judged([anExchange(1)], { coverageMinimum: 90 }),
  unjudged: await judged([
    anExchange(1),
    ...Array.from({ length: 12 }, (_, index) => ({
      unjudged: "broken-line" as const,
      message: `a.ndjson:${index + 2} is not JSON: its text is broken.`,
      source: "a.ndjson",
      line: index + 2,
    })),
  ]),
  nothing: await judged([]),
  faulty: withFault.report(),
  entries: await judged([anExchange(3, broken, "traffic/archive.har")]),
  bare: await judged([{ response: { status: 200, body: broken } }]),
  probed: withScenarios(await judged([anExchange(1)]), scenarios),
  "probed strictly": withScenarios(await judged([anExchange(1)], { strict: true }), scenarios),
  "probed well": withScenarios(
    await judged([anExchange(1)]),
    scenarios.filter(({ level, verdict }) => verdict === "passed" || level === "should"),
  ),
  flood: await judged(
    Array.from({ length: 1200 }, (_, index) => anExchange(index + 1, { ...aPage(), object: 1, [`name${index}`]: 1 })),
    { maxFindings: 5 },
  ),
};

/** The reports as rows of a table of tests. */
export const reportRows: readonly (readonly [string, Report])[] = Object.entries(reports);

/** The report of this name. */
export function reportOf(name: string): Report {
  const report = reports[name];
  if (report === undefined) throw new Error(`there is no report ${name}`);
  return report;
}

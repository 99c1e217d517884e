import { hash, version } from "../generated/contract.js";
import type { ScenarioResult } from "./probe/result.js";
import type { Unjudged, UnjudgedReason } from "./recordings/item.js";
import type { Level, Rule } from "./rule.js";

/** One exchange breaking one rule at one JSON Pointer. */
export interface Finding {
  /** The id of the rule. */
  readonly rule: string;
  readonly level: Level;
  /** The recording, or null where the exchange came from none. */
  readonly source: string | null;
  /** The line or the entry in it, counted from 1. */
  readonly line: number | null;
  /** The id of the run that the pointer leads into, where there is one. */
  readonly runId: string | null;
  readonly method: string | null;
  /** The path and the query parameters that the contract documents; any other shows its name alone. */
  readonly path: string | null;
  readonly status: number;
  /** JSON Pointer into the response body; outside it `/response/status`, `/response/headers/<name>` or `/request/...`. */
  readonly pointer: string;
  /** The whole sentence: `/data/1/completed_at must not be before started_at (1699073476)`. */
  readonly message: string;
  /** The value as JSON, cut; or its type and size, where it is something that people wrote. */
  readonly received: string;
}

/** A finding with what tells groups apart. */
export interface GroupedFinding extends Finding {
  /** The pointer with array indexes as `*`. */
  readonly pattern: string;
  /** The sentence without pointer and particular values. */
  readonly predicate: string;
}

/** Findings of one rule, level, pointer pattern and predicate. */
export interface FindingGroup {
  readonly rule: string;
  readonly level: Level;
  /** The pointer with array indexes as `*`. */
  readonly pattern: string;
  /** The sentence with the pattern in place of the pointer. */
  readonly message: string;
  readonly count: number;
  /** The first findings of the group. */
  readonly first: readonly Finding[];
}

/** What could not be judged, by reason. */
export interface UnjudgedGroup {
  readonly reason: UnjudgedReason;
  readonly count: number;
  /** The first sentences. */
  readonly first: readonly string[];
}

/** Whether the exchanges conform to the contract; `undecided` where something could not be judged and nothing was found. */
export type Verdict = "conforms" | "violates" | "undecided";

/** Counts, findings and what could not be judged, of a set of exchanges. */
export interface Report {
  readonly contract: { readonly version: string; readonly hash: string };
  readonly summary: {
    /** Judged exchanges of the operation. */
    readonly exchanges: number;
    /** Runs on the judged pages. */
    readonly runs: number;
    /** Exchanges of other operations. */
    readonly ignored: number;
    /** Lines, entries, files and exchanges that could not be judged. */
    readonly unjudged: number;
    readonly must: number;
    readonly should: number;
    /** Whether a finding of level `should` fails the run. */
    readonly strict: boolean;
    readonly verdict: Verdict;
  };
  /** Each rule that judged, with its level and the number of its findings. */
  readonly byRule: Readonly<Record<string, { readonly level: Level; readonly count: number }>>;
  /** Findings that read alike, once, with their number. */
  readonly groups: readonly FindingGroup[];
  /** How many findings fell into no group because there are too many groups. */
  readonly ungrouped: number;
  readonly unjudged: readonly UnjudgedGroup[];
  /** Faults of the judge itself: rules that threw. */
  readonly errors: readonly string[];
  /** The first findings, in the order of the exchanges. The counts are exact even where this list is cut. */
  readonly findings: readonly Finding[];
  /** What came of each scenario, where a live server was probed. */
  readonly scenarios?: readonly ScenarioResult[];
}

/** Bounds on what a report keeps, so that its size does not follow the input. */
const FIRST_OF_GROUP = 3;
const MOST_GROUPS = 1000;
const FIRST_OF_REASON = 10;
const MOST_ERRORS = 10;

/** Takes in what the judge sees, one thing after the other, and gives the report of it. */
export interface Collector {
  exchange(runs: number): void;
  ignored(): void;
  unjudged(item: Pick<Unjudged, "unjudged" | "message">): void;
  finding(finding: GroupedFinding): void;
  error(message: string): void;
  report(): Report;
}

interface OpenGroup {
  readonly rule: string;
  readonly level: Level;
  readonly pattern: string;
  readonly message: string;
  count: number;
  readonly first: Finding[];
}

/** Starts a report of what these rules find. */
export function collect(rules: readonly Rule[], options: { readonly strict: boolean; readonly maxFindings: number }): Collector {
  let exchanges = 0;
  let runs = 0;
  let ignored = 0;
  let unjudgedCount = 0;
  let ungrouped = 0;
  const levels = { must: 0, should: 0 };
  const byRule = new Map<string, { readonly level: Level; count: number }>(rules.map(({ id, level }) => [id, { level, count: 0 }]));
  const groups = new Map<string, OpenGroup>();
  const unjudged = new Map<UnjudgedReason, { count: number; readonly first: string[] }>();
  const findings: Finding[] = [];
  const errors: string[] = [];
  let errorCount = 0;

  const verdict = (): Verdict => {
    if (errorCount > 0) return "undecided";
    if (levels.must > 0 || (options.strict && levels.should > 0)) return "violates";
    return unjudgedCount > 0 || exchanges === 0 ? "undecided" : "conforms";
  };

  return {
    exchange(count) {
      exchanges += 1;
      runs += count;
    },
    ignored() {
      ignored += 1;
    },
    unjudged({ unjudged: reason, message }) {
      unjudgedCount += 1;
      const group = unjudged.get(reason) ?? { count: 0, first: [] };
      group.count += 1;
      if (group.first.length < FIRST_OF_REASON) group.first.push(message);
      unjudged.set(reason, group);
    },
    finding({ pattern, predicate, ...finding }) {
      levels[finding.level] += 1;
      const rule = byRule.get(finding.rule);
      if (rule !== undefined) rule.count += 1;
      if (findings.length < options.maxFindings) findings.push(finding);
      const key = `${finding.rule}\n${finding.level}\n${pattern}\n${predicate}`;
      let group = groups.get(key);
      if (group === undefined) {
        if (groups.size >= MOST_GROUPS) {
          ungrouped += 1;
          return;
        }
        group = {
          rule: finding.rule,
          level: finding.level,
          pattern,
          message: sentence(pattern, finding.level, predicate),
          count: 0,
          first: [],
        };
        groups.set(key, group);
      }
      group.count += 1;
      if (group.first.length < FIRST_OF_GROUP) group.first.push(finding);
    },
    error(message) {
      errorCount += 1;
      if (errors.length < MOST_ERRORS) errors.push(message);
    },
    report: () => ({
      contract: { version, hash },
      summary: {
        exchanges,
        runs,
        ignored,
        unjudged: unjudgedCount,
        must: levels.must,
        should: levels.should,
        strict: options.strict,
        verdict: verdict(),
      },
      byRule: Object.fromEntries([...byRule].map(([id, rule]) => [id, { ...rule }])),
      groups: ordered([...groups.values()], rules).map((group) => ({ ...group, first: [...group.first] })),
      ungrouped,
      unjudged: [...unjudged].map(([reason, { count, first }]) => ({ reason, count, first: [...first] })),
      errors: [...errors],
      findings: [...findings],
    }),
  };
}

/** A finding's sentence. */
export function sentence(pointer: string, level: Level, predicate: string): string {
  return `${pointer === "" ? "the body" : pointer} ${level} ${predicate}`;
}

/** What must be mended first: must before should, then the rules' own order, then the order in which groups came up. */
function ordered(groups: readonly OpenGroup[], rules: readonly Rule[]): readonly OpenGroup[] {
  const rank = new Map(rules.map(({ id }, index) => [id, index]));
  return groups.toSorted(
    (a, b) => Number(a.level === "should") - Number(b.level === "should") || (rank.get(a.rule) ?? 0) - (rank.get(b.rule) ?? 0),
  );
}

/** The exit status of a report: 0 conforms, 1 findings, 2 could not judge. */
export function exitCodeOf({ summary }: Report): 0 | 1 | 2 {
  return summary.verdict === "conforms" ? 0 : summary.verdict === "violates" ? 1 : 2;
}

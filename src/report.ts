import { hash, version } from "../generated/contract.js";
import type { Answer } from "./answer.js";
import { acceptBy, type AcceptedEntry, type Baseline } from "./baseline.js";
import { countCoverage, type Coverage } from "./coverage.js";
import { collectEvidence, type Evidence, type EvidenceCollector, type Excerpt, type Proof } from "./evidence.js";
import { failuresOf } from "./failures.js";
import { groupFindings } from "./groups.js";
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
  /** The answer of the first of them around its pointer, where evidence was asked for. */
  readonly excerpt?: Excerpt;
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
    /** Findings that the baseline accepts; they count nowhere else. */
    readonly accepted: number;
    /** Whether a finding of level `should` fails the run. */
    readonly strict: boolean;
    /** How many findings `findings` holds at most. */
    readonly maxFindings: number;
    /** Whether the judge was stopped before it had seen everything; missing where it was not. */
    readonly incomplete?: true;
    readonly verdict: Verdict;
  };
  /** Each rule that judged, with its level, the number of its findings and of those that the baseline accepts. */
  readonly byRule: Readonly<Record<string, RuleCount>>;
  /** Findings that read alike, once, with their number. */
  readonly groups: readonly FindingGroup[];
  /** How many findings fell into no group because there are too many groups. */
  readonly ungrouped: number;
  readonly unjudged: readonly UnjudgedGroup[];
  /** Faults of the judge itself: rules that threw. */
  readonly errors: readonly string[];
  /** The first findings, in the order of the exchanges. The counts are exact even where this list is cut. */
  readonly findings: readonly Finding[];
  /** What came of each scenario, in the order in which they were sent; missing where no live server was probed. */
  readonly scenarios?: readonly ScenarioResult[];
  /** The baseline's entries with what they accepted; null where there is none. */
  readonly baseline: { readonly file: string; readonly entries: readonly AcceptedEntry[] } | null;
  /** Which parts of the contract the exchanges exercised. */
  readonly coverage: Coverage;
  /** Why the run fails although its exchanges may conform: entries of the baseline that hold no more, too little coverage. */
  readonly failures: readonly string[];
  /** What a picture of the report needs, where it was asked for. */
  readonly evidence?: Evidence;
}

/** What a rule found. */
export interface RuleCount {
  readonly level: Level;
  readonly count: number;
  readonly accepted: number;
}

/** Bounds on what a report keeps, so that its size does not follow the input. */
export const FIRST_OF_REASON = 10;
export const MOST_ERRORS = 10;

/** Where each finding and each error of a report stands among those of other reports. */
export interface Positions {
  readonly findings: readonly number[];
  readonly errors: readonly number[];
}

/** Takes in what the judge sees, one thing after the other, and gives the report of it. */
export interface Collector {
  exchange(runs: number): void;
  /** Counts what an answer exercised of the contract. */
  covers(answer: Answer): void;
  /** The counts of the coverage, which may be added to directly. */
  readonly counts: Float64Array;
  ignored(): void;
  unjudged(item: Pick<Unjudged, "unjudged" | "message">): void;
  /**
   * @param server the host that was asked, where the recording says so
   * @param position where it stands among the findings and errors of other collectors
   */
  finding(finding: GroupedFinding, server: string | null, position?: number, proof?: Proof): void;
  /** Takes evidence; undefined where none is asked for. */
  readonly evidence: EvidenceCollector | undefined;
  error(message: string, position?: number): void;
  report(): Report;
  /** The report before its conclusions, and without the coverage, whose counts say as much. */
  counted(): CountedReport;
  /** The positions of the report's findings and errors. */
  positions(): Positions;
}

/** What a report is to hold and to demand. */
export interface CollectOptions {
  readonly strict: boolean;
  readonly maxFindings: number;
  readonly baseline?: Baseline | undefined;
  readonly coverageMinimum?: number | undefined;
  readonly evidence?: boolean | undefined;
  readonly onFinding?: ((finding: Finding, accepted: string | null, position: number) => void) | undefined;
}

/** Starts a report of what these rules find. */
export function collect(rules: readonly Rule[], options: CollectOptions): Collector {
  let exchanges = 0;
  let runs = 0;
  let ignored = 0;
  let unjudgedCount = 0;
  let accepted = 0;
  const levels = { must: 0, should: 0 };
  const byRule = new Map<string, { readonly level: Level; count: number; accepted: number }>(
    rules.map(({ id, level }) => [id, { level, count: 0, accepted: 0 }]),
  );
  const groups = groupFindings([...byRule.keys()]);
  const acceptance = options.baseline === undefined ? undefined : acceptBy(options.baseline, new Set(byRule.keys()));
  const coverage = countCoverage();
  const evidence = options.evidence === true ? collectEvidence() : undefined;
  const unjudged = new Map<UnjudgedReason, { count: number; readonly first: string[] }>();
  const findings: Finding[] = [];
  const errors: string[] = [];
  const positions = { findings: [] as number[], errors: [] as number[] };

  return {
    exchange(count) {
      exchanges += 1;
      runs += count;
    },
    covers(answer) {
      coverage.take(answer);
      evidence?.exchange(answer);
    },
    counts: coverage.counts,
    evidence,
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
    finding({ pattern, predicate, ...finding }, server, position = 0, proof = undefined) {
      const rule = byRule.get(finding.rule);
      const reason = acceptance?.accept(finding, server) ?? null;
      options.onFinding?.(finding, reason, position);
      if (reason !== null) {
        accepted += 1;
        if (rule !== undefined) rule.accepted += 1;
        return;
      }
      levels[finding.level] += 1;
      if (rule !== undefined) rule.count += 1;
      if (findings.length < options.maxFindings) {
        findings.push(finding);
        positions.findings.push(position);
      }
      if (proof !== undefined) evidence?.finding(finding, proof);
      groups.add(finding, pattern, predicate, proof?.excerpt);
    },
    error(message, position = 0) {
      if (errors.length >= MOST_ERRORS) return;
      errors.push(message);
      positions.errors.push(position);
    },
    positions: () => positions,
    report: () => concluded({ ...counted(), coverage: coverage.coverage(options.coverageMinimum ?? null) }),
    counted,
  };

  function counted(): CountedReport {
    return {
      contract: { version, hash },
      summary: {
        exchanges,
        runs,
        ignored,
        unjudged: unjudgedCount,
        must: levels.must,
        should: levels.should,
        accepted,
        strict: options.strict,
        maxFindings: options.maxFindings,
      },
      byRule: Object.fromEntries([...byRule].map(([id, rule]) => [id, { ...rule }])),
      ...groups.list(),
      unjudged: [...unjudged].map(([reason, { count, first }]) => ({ reason, count, first: [...first] })),
      errors: [...errors],
      findings: [...findings],
      baseline: acceptance === undefined ? null : { file: acceptance.file, entries: acceptance.entries() },
      ...(evidence === undefined ? {} : { evidence: evidence.evidence() }),
    };
  }
}

/** A report before its conclusions. */
export type OpenReport = Omit<Report, "summary" | "failures"> & { readonly summary: Omit<Report["summary"], "verdict"> };

/** A report before its conclusions and without its coverage: the part of it that others are added to. */
export type CountedReport = Omit<OpenReport, "coverage">;

/** Draws the conclusions of a report: the verdict, and why the run fails beside it. */
export function concluded({ contract, summary, ...rest }: OpenReport): Report {
  return { contract, summary: { ...summary, verdict: verdictOf(summary, rest.errors) }, ...rest, failures: failuresOf(summary, rest) };
}

function verdictOf({ exchanges, must, should, strict, unjudged, incomplete }: OpenReport["summary"], errors: readonly string[]): Verdict {
  if (errors.length > 0 || incomplete === true) return "undecided";
  if (must > 0 || (strict && should > 0)) return "violates";
  return unjudged > 0 || exchanges === 0 ? "undecided" : "conforms";
}

/** The report of what was judged before the judge was stopped. */
export function stopped(report: Report): Report {
  const { verdict: _verdict, ...summary } = report.summary;
  return concluded({ ...report, summary: { ...summary, incomplete: true } });
}

/** A finding's sentence. */
export function sentence(pointer: string, level: Level, predicate: string): string {
  return `${pointer === "" ? "the body" : pointer} ${level} ${predicate}`;
}

/** The exit status of a report: 0 conforms, 1 findings, 2 could not judge. */
export function exitCodeOf({ summary, failures }: Report): 0 | 1 | 2 {
  if (summary.verdict === "undecided") return 2;
  return summary.verdict === "conforms" && failures.length === 0 ? 0 : 1;
}

import { isListRuns } from "./answer.js";
import type { Baseline } from "./baseline.js";
import type { PageDigest } from "./digest.js";
import { createExaminer, followWalks, type Examiner } from "./examine.js";
import { isUnjudged, type RecordingItem } from "./recordings/item.js";
import type { Taker } from "./recordings/taker.js";
import { collect, type Collector, type CollectOptions, type Finding, type Report } from "./report.js";
import type { Rule } from "./rule.js";
import { selectRules } from "./rules/index.js";

/** How to judge. */
export interface CheckOptions {
  /** Whether a finding of level `should` fails the run. */
  readonly strict?: boolean;
  /** The ids of the rules to judge by; all where none is given. */
  readonly rules?: readonly string[];
  /** The ids of rules to leave out. */
  readonly skip?: readonly string[];
  /** How many findings the report lists, 1000 where nothing is said. Its counts are exact all the same. */
  readonly maxFindings?: number;
  /** Whether findings show what people wrote: instructions, metadata, arguments, messages. */
  readonly showValues?: boolean;
  /** Findings that are accepted, each with its reason. */
  readonly baseline?: Baseline | undefined;
  /** The percentage of the contract below which the run fails. */
  readonly coverageMinimum?: number | undefined;
  /** Whether the report gathers what a picture of it needs: excerpts of answers, times, walks. */
  readonly evidence?: boolean | undefined;
  /** Takes each finding, however many there are, with the reason where the baseline accepts it. */
  readonly onFinding?: ((finding: Finding, accepted: string | null) => void) | undefined;
}

/** Judges exchanges one after the other. */
export interface Judge {
  judge(item: RecordingItem): void;
  report(): Report;
}

const DEFAULT_MAX_FINDINGS = 1000;

/**
 * Judges exchanges and gives the report of them all. Takes exchanges, and what `readRecording` yields.
 *
 * @throws RangeError if `rules` or `skip` names no rule, `maxFindings` is no whole number, or `coverageMinimum` no percentage.
 */
export async function check(
  exchanges: Iterable<RecordingItem> | AsyncIterable<RecordingItem>,
  options: CheckOptions = {},
): Promise<Report> {
  const judge = createJudge(options);
  for await (const exchange of exchanges) judge.judge(exchange);
  return judge.report();
}

/** Makes a judge that takes one exchange at a time, where the exchanges do not come from one iterable. */
export function createJudge(options: CheckOptions = {}): Judge {
  const { rules, collector } = prepare(options, options.onFinding);
  const examiner = createExaminer(rules, options.showValues ?? false, collector, followWalks(collector));
  const { judge } = takeInto(collector, examiner);
  return { judge, report: () => collector.report() };
}

/**
 * Has what a recording yields examined or counted.
 *
 * @param onDigest takes the digest of each page, with the number of its exchange, counted from 0.
 */
export function takeInto(
  collector: Collector,
  { examine }: Examiner,
  onDigest?: (ordinal: number, digest: PageDigest) => void,
): Taker & { exchanges(): number } {
  let ordinal = 0;
  return {
    judge(item) {
      if (isUnjudged(item)) collector.unjudged(item);
      else if (!isListRuns(item)) collector.ignored();
      else {
        const digest = examine(item, ordinal);
        if (digest !== undefined) onDigest?.(ordinal, digest);
        ordinal += 1;
      }
    },
    exchanges: () => ordinal,
  };
}

/**
 * The rules and an empty report of what the options ask for.
 *
 * @throws RangeError as `check` does.
 */
export function prepare(
  { strict = false, maxFindings = DEFAULT_MAX_FINDINGS, baseline, coverageMinimum, evidence, ...options }: Omit<CheckOptions, "onFinding">,
  onFinding?: CollectOptions["onFinding"],
): { readonly rules: readonly Rule[]; readonly collector: Collector } {
  if (!Number.isInteger(maxFindings) || maxFindings < 0)
    throw new RangeError(`maxFindings is ${maxFindings}. It is a whole number of 0 or more.`);
  if (coverageMinimum !== undefined && !(coverageMinimum >= 0 && coverageMinimum <= 100))
    throw new RangeError(`coverageMinimum is ${coverageMinimum}. It is a percentage from 0 to 100.`);
  const rules = selectRules(options.rules, options.skip);
  return { rules, collector: collect(rules, { strict, maxFindings, baseline, coverageMinimum, evidence, onFinding }) };
}

import { answerOf, isListRuns, type Answer } from "./answer.js";
import type { Exchange } from "./exchange.js";
import { messageOf } from "./fault.js";
import { digestOf, type PageDigest } from "./digest.js";
import { createHistories, type Histories } from "./history.js";
import { mapsOf } from "./maps.js";
import { placeOf } from "./place.js";
import { patternOf, tokensOf, valueAt } from "./pointer.js";
import { describe, isVisible, show, showScalar } from "./received.js";
import { isUnjudged, type RecordingItem } from "./recordings/item.js";
import { serverOf, type Baseline } from "./baseline.js";
import { collect, sentence, type Collector, type Finding, type GroupedFinding, type Report } from "./report.js";
import type { Found, Observation, Rule } from "./rule.js";
import { selectRules } from "./rules/index.js";
import { shownPath } from "./shown-path.js";

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
  const { strict = false, maxFindings = DEFAULT_MAX_FINDINGS, showValues = false, baseline, coverageMinimum, onFinding } = options;
  if (!Number.isInteger(maxFindings) || maxFindings < 0)
    throw new RangeError(`maxFindings is ${maxFindings}. It is a whole number of 0 or more.`);
  if (coverageMinimum !== undefined && !(coverageMinimum >= 0 && coverageMinimum <= 100))
    throw new RangeError(`coverageMinimum is ${coverageMinimum}. It is a percentage from 0 to 100.`);
  const rules = selectRules(options.rules, options.skip);
  const collector = collect(rules, { strict, maxFindings, baseline, coverageMinimum, onFinding });
  const histories = createHistories();
  return {
    judge(item) {
      if (isUnjudged(item)) collector.unjudged(item);
      else if (!isListRuns(item)) collector.ignored();
      else judgeExchange(item, rules, showValues, collector, histories);
    },
    report: () => collector.report(),
  };
}

function judgeExchange(exchange: Exchange, rules: readonly Rule[], showValues: boolean, collector: Collector, histories: Histories): void {
  const answer = answerOf(exchange, collector.counts);
  const runs = answer.page?.runs ?? [];
  const walks = rules.some((rule) => "judgeWalk" in rule);
  const page = walks ? digestOf(answer) : undefined;
  const history = page === undefined ? undefined : histories.before(page);
  let findings = 0;
  for (const rule of rules) {
    let run = -1;
    const found: Found = (pointer, predicate, observation = {}) => {
      findings += 1;
      collector.finding(
        "judgeWalk" in rule && page !== undefined
          ? walkFindingOf(page, rule, pointer, predicate, observation)
          : findingOf(answer, rule, run < 0 ? pointer : `/data/${run}${pointer}`, predicate, observation, showValues),
        serverOf(exchange.request?.url),
      );
    };
    try {
      if ("judge" in rule) rule.judge(answer, found);
      else if ("judgeWalk" in rule) {
        if (page !== undefined && history !== undefined) rule.judgeWalk(page, history, found);
      } else {
        const { judgeRun } = rule;
        for (let index = 0; index < runs.length; index += 1) {
          const readable = runs[index];
          run = index;
          if (readable !== undefined) judgeRun(readable, found);
        }
      }
    } catch (error) {
      collector.error(
        `The rule ${rule.id} failed on ${placeOf(exchange, "an exchange")}: ${messageOf(error)}. This is a fault of list-runs, not of the answer.`,
      );
    }
  }
  if (page !== undefined) histories.add(page);
  // A status that the contract does not name is a finding whatever the body was, so such an answer counts as judged.
  if (answer.body.kind === "none" && findings === 0) {
    collector.unjudged({
      unjudged: "body-not-recorded",
      message: `${placeOf(exchange, "an exchange")} has no recorded body, so the answer (${answer.status}) could not be judged.`,
    });
  } else {
    collector.exchange(runsOn(answer));
    collector.covers(answer);
  }
}

function runsOn({ body, shape }: Answer): number {
  if (body.kind !== "json" || shape !== "ListRunsResponse" || typeof body.value !== "object" || body.value === null) return 0;
  return "data" in body.value && Array.isArray(body.value.data) ? body.value.data.length : 0;
}

function findingOf(
  answer: Answer,
  rule: Rule,
  pointer: string,
  predicate: string,
  { detail, level = rule.level, hidden = false, ...rest }: Observation,
  showValues: boolean,
): GroupedFinding {
  const { exchange, request, status, shape, body } = answer;
  const bodyValue = body.kind === "json" ? body.value : undefined;
  const outside = "received" in rest;
  const value = outside ? rest.received : valueAt(bodyValue, pointer);
  const shown = showValues
    ? show(value)
    : outside
      ? hidden
        ? describe(value)
        : show(value)
      : isVisible(shape, pointer)
        ? showScalar(value)
        : describe(value);
  return {
    rule: rule.id,
    level,
    source: exchange.source ?? null,
    line: exchange.line ?? null,
    runId: runIdAt(bodyValue, pointer),
    method: exchange.request?.method.toUpperCase() ?? null,
    path: request === undefined ? null : shownPath(request),
    status,
    pointer,
    message: sentence(pointer, level, detail === undefined ? predicate : `${predicate} (${detail})`),
    received: shown,
    pattern: patternOf(pointer, mapsOf(shape)),
    predicate,
  };
}

/** A finding about a page of which only the digest is left. */
function walkFindingOf(
  { source, line, method, path, status, runs }: PageDigest,
  rule: Rule,
  pointer: string,
  predicate: string,
  { detail, level = rule.level, received }: Observation,
): GroupedFinding {
  const [data, index] = tokensOf(pointer);
  return {
    rule: rule.id,
    level,
    source,
    line,
    runId: (data === "data" && index !== undefined ? runs[Number(index)]?.id : undefined) ?? null,
    method,
    path,
    status,
    pointer,
    message: sentence(pointer, level, detail === undefined ? predicate : `${predicate} (${detail})`),
    received: showScalar(received),
    pattern: patternOf(pointer, mapsOf("ListRunsResponse")),
    predicate,
  };
}

function runIdAt(body: unknown, pointer: string): string | null {
  const [data, index] = tokensOf(pointer);
  if (data !== "data" || index === undefined) return null;
  const id = valueAt(body, `/data/${index}/id`);
  return typeof id === "string" ? id.slice(0, 200) : null;
}

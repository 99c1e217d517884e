import { answerOf, type Answer } from "./answer.js";
import { serverOf } from "./baseline.js";
import { digestOf, runsOf, type PageDigest } from "./digest.js";
import type { Proof } from "./evidence.js";
import { excerptOf, pageExcerptOf } from "./evidence/excerpt.js";
import { timeOf } from "./evidence/timeline.js";
import type { Exchange } from "./exchange.js";
import { messageOf } from "./fault.js";
import { createHistories, type History } from "./history.js";
import { mapsOf } from "./maps.js";
import { placeOf } from "./place.js";
import { patternOf, tokensOf, valueAt } from "./pointer.js";
import { describe, isVisible, show, showScalar } from "./received.js";
import { sentence, type Collector, type GroupedFinding } from "./report.js";
import type { Found, Observation, Rule, WalkRule } from "./rule.js";
import { isVouchable, voucherOf } from "./scan/vouch.js";
import { shownPath } from "./shown-path.js";

/** Judges one exchange of the operation after the other. */
export interface Examiner {
  /** @returns the digest of the page, where a rule on walks needs it. */
  examine(exchange: Exchange, ordinal: number): PageDigest | undefined;
}

/**
 * Judges exchanges and tells a collector what it finds. Each finding has a position, which grows with the exchanges and in each exchange
 * with the rules, so that findings made apart can be put in order.
 *
 * @param walks judges the rules on walks; where there is none, they are left to whoever takes the digests.
 */
export function createExaminer(rules: readonly Rule[], showValues: boolean, collector: Collector, walks: Walks | undefined): Examiner {
  const digesting = rules.some(isOnWalks);
  let answer: Answer;
  let page: PageDigest | undefined;
  let rule: Rule;
  let run = -1;
  let findings = 0;
  let position = 0;
  const found: Found = (pointer, predicate, observation = {}) => {
    findings += 1;
    const place = run < 0 ? pointer : `/data/${run}${pointer}`;
    const finding = findingOf(answer, rule, place, predicate, observation, showValues);
    const proof = collector.evidence === undefined ? undefined : proofOf(answer, page, finding, showValues);
    collector.finding(finding, serverOf(answer.exchange.request?.url), position, proof);
  };

  const judgeBy = (itsRule: Rule): ((of: Answer) => void) => {
    if ("judge" in itsRule) return (of) => itsRule.judge(of, found);
    if ("judgeWalk" in itsRule)
      return () => {
        if (page !== undefined) walks?.judge(itsRule, position);
      };
    const { judgeRun } = itsRule;
    return ({ page: readable }) => {
      if (readable === undefined) return;
      const { runs } = readable;
      for (run = 0; run < runs.length; run += 1) {
        const itsRun = runs[run];
        if (itsRun !== undefined) judgeRun(itsRun, found);
      }
      run = -1;
    };
  };
  const everyRule = rules.map((itsRule, index) => ({ itsRule, index, judge: judgeBy(itsRule) }));
  // A scan mostly vouches for most rules at once, which then need not judge.
  const vouch = voucherOf(rules.map(({ id }) => id));
  const otherRules = everyRule.filter(({ itsRule: { id } }) => !isVouchable(id));

  function judgeAll(exchange: Exchange, ordinal: number): void {
    answer = answerOf(exchange, collector.counts);
    const { scanned, page: readable } = answer;
    findings = 0;
    page = digesting ? digestOf(answer) : undefined;
    if (page !== undefined) walks?.begin(page, exchange);
    const isVouched = scanned !== undefined && readable !== undefined && vouch(scanned, readable.asked);
    for (const { itsRule, index, judge } of isVouched ? otherRules : everyRule) {
      rule = itsRule;
      run = -1;
      position = ordinal * rules.length + index;
      try {
        judge(answer);
      } catch (error) {
        collector.error(failed(rule, exchange, error), position);
      }
    }
  }

  /** The answer was judged: its walk goes on from it, and it counts. */
  function conclude(): PageDigest | undefined {
    if (page !== undefined) walks?.end();
    collector.exchange(runsOn(answer));
    collector.covers(answer);
    return page;
  }

  return {
    examine(exchange, ordinal) {
      judgeAll(exchange, ordinal);
      // A status that the contract does not name is a finding whatever the body was, so such an answer counts as judged.
      if (answer.body.kind !== "none" || findings > 0) return conclude();
      if (page !== undefined) walks?.end();
      collector.unjudged({
        unjudged: "body-not-recorded",
        message: `${placeOf(exchange, "an exchange")} has no recorded body, so the answer (${answer.status}) could not be judged.`,
      });
      return page;
    },
  };
}

function isOnWalks(rule: Rule): rule is WalkRule {
  return "judgeWalk" in rule;
}

function failed({ id }: Rule, at: { readonly source?: string | null; readonly line?: number | null }, error: unknown): string {
  return `The rule ${id} failed on ${placeOf(at, "an exchange")}: ${messageOf(error)}. This is a fault of list-runs, not of the answer.`;
}

/** Judges the rules on walks, page after page. */
export interface Walks {
  /** @param exchange the page's own, where it is still known. */
  begin(page: PageDigest, exchange?: Exchange): void;
  /** Judges the page that was begun by one rule. What is wrong with it stands at the position. */
  judge(rule: WalkRule, position: number): void;
  end(): void;
}

/** Starts to follow walks. */
export function followWalks(collector: Collector): Walks {
  const histories = createHistories();
  let page: PageDigest;
  let history: History;
  let rule: WalkRule;
  let position = 0;
  let exchange: Exchange | undefined;
  const found: Found = (pointer, predicate, observation = {}) => {
    const finding = walkFindingOf(page, rule, pointer, predicate, observation);
    // A rule on walks knows the digest only, and so points into that.
    const proof =
      collector.evidence === undefined || exchange === undefined
        ? undefined
        : { at: timeOf(exchange), page, excerpt: () => pageExcerptOf(page, pointer) };
    collector.finding(finding, serverOf(page.server), position, proof);
  };
  return {
    begin(begun, itsExchange) {
      page = begun;
      exchange = itsExchange;
      history = histories.before(page);
    },
    judge(by, at) {
      rule = by;
      position = at;
      rule.judgeWalk(page, history, found);
    },
    end() {
      histories.add(page);
      collector.evidence?.page(page, history);
    },
  };
}

/** Judges pages of which only the digests are left by the rules on walks, each as it is judged among all the others. */
export function createDigestJudge(rules: readonly Rule[], walks: Walks, collector: Collector): (page: PageDigest, ordinal: number) => void {
  const onWalks = rules.flatMap((rule, index) => (isOnWalks(rule) ? [{ rule, index }] : []));
  return (page, ordinal) => {
    walks.begin(page);
    for (const { rule, index } of onWalks) {
      const position = ordinal * rules.length + index;
      try {
        walks.judge(rule, position);
      } catch (error) {
        collector.error(failed(rule, page, error), position);
      }
    }
    walks.end();
  };
}

function runsOn({ body, shape, scanned }: Answer): number {
  if (scanned !== undefined) return scanned.runCount;
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
  page: PageDigest,
  rule: Rule,
  pointer: string,
  predicate: string,
  { detail, level = rule.level, received }: Observation,
): GroupedFinding {
  const { source, line, method, path, status } = page;
  const [data, index] = tokensOf(pointer);
  return {
    rule: rule.id,
    level,
    source,
    line,
    runId: (data === "data" && index !== undefined ? runsOf(page)[Number(index)]?.id : undefined) ?? null,
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

function proofOf(answer: Answer, page: PageDigest | undefined, { pointer, received }: GroupedFinding, showValues: boolean): Proof {
  return { at: timeOf(answer.exchange), page, excerpt: () => excerptOf(answer, pointer, received, showValues) };
}

function runIdAt(body: unknown, pointer: string): string | null {
  const [data, index] = tokensOf(pointer);
  if (data !== "data" || index === undefined) return null;
  const id = valueAt(body, `/data/${index}/id`);
  return typeof id === "string" ? id.slice(0, 200) : null;
}

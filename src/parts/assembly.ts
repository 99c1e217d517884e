import { prepare, type CheckOptions } from "../check.js";
import { createDigestJudge, followWalks } from "../examine.js";
import { mergeCounted } from "../merge.js";
import { isUnjudged } from "../recordings/item.js";
import { concluded, MOST_ERRORS, type CountedReport, type Finding, type Report } from "../report.js";
import { digestsOf } from "./digests.js";
import type { Batch, Part, PlacedFinding } from "./part.js";
import { sourceOf } from "./read.js";
import { shiftBatch } from "./shift.js";

/** Puts the batches of parts together to the report that one judge of everything gives. */
export interface Assembly {
  /** Takes the next batch in the order of the recordings. */
  add(part: Part, batch: Batch): void;
  report(): Report;
}

/** Starts an assembly. The rules on walks judge here, since a walk may lead through any number of parts. */
export function assemble({ onFinding, ...options }: CheckOptions): Assembly {
  let found: PlacedFinding[] = [];
  const { rules, collector } = prepare(options, (finding, accepted, position) => found.push([position, finding, accepted]));
  const judgeDigest = createDigestJudge(rules, followWalks(collector), collector);
  const onWalks = rules.some((rule) => "judgeWalk" in rule);
  const { maxFindings } = collector.counted().summary;
  const findings: Finding[] = [];
  const errors: string[] = [];
  let whole: CountedReport | undefined;
  let lines = 0;
  let errorsOnWalks = 0;

  return {
    add(part, given) {
      if (isUnjudged(part) || !("start" in part) || part.start === 0) lines = 0;
      const batch = lines === 0 || isUnjudged(part) ? given : shiftBatch(given, sourceOf(part), lines);
      const { report, positions } = batch;
      found = [];
      if (onWalks) {
        for (const [ordinal, digest] of digestsOf(batch.digests, lines)) judgeDigest(digest, ordinal);
      }
      if (onFinding !== undefined)
        for (const [, finding, accepted] of inOrder(batch.findings, found, ([position]) => position)) onFinding(finding, accepted);

      const listed = placed(report.findings, positions.findings);
      const more = found.flatMap(([position, finding, accepted]) => (accepted === null ? [[position, finding] as const] : []));
      for (const [, finding] of inOrder(listed, more, ([position]) => position)) {
        if (findings.length >= maxFindings) break;
        findings.push(finding);
      }
      const { errors: walkErrors } = collector.counted();
      const failed = placed(walkErrors, collector.positions().errors).slice(errorsOnWalks);
      errorsOnWalks = walkErrors.length;
      errors.push(...inOrder(placed(report.errors, positions.errors), failed, ([position]) => position).map(([, error]) => error));
      lines += given.lines;

      const counted: CountedReport = { ...report, findings: [], errors: [] };
      whole = whole === undefined ? counted : mergeCounted([whole, counted]);
      for (const [point, count] of batch.counts.entries()) collector.counts[point] = (collector.counts[point] ?? 0) + count;
    },
    report() {
      const onWalksAlone: CountedReport = { ...collector.counted(), findings: [] };
      const merged = whole === undefined ? onWalksAlone : mergeCounted([whole, onWalksAlone]);
      return concluded({ ...merged, errors: errors.slice(0, MOST_ERRORS), findings, coverage: collector.report().coverage });
    },
  };
}

function placed<Item>(items: readonly Item[], positions: readonly number[]): ReadonlyArray<readonly [position: number, item: Item]> {
  return items.map((item, index) => [positions[index] ?? 0, item]);
}

/** Two lists that are in order as one that is. */
function inOrder<Item>(some: readonly Item[], others: readonly Item[], position: (item: Item) => number): readonly Item[] {
  return others.length === 0 ? some : [...some, ...others].toSorted((a, b) => position(a) - position(b));
}

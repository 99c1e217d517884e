import { prepare, takeInto, type CheckOptions } from "../check.js";
import { createExaminer } from "../examine.js";
import { isUnjudged, unreadable } from "../recordings/index.js";
import type { Unjudged } from "../recordings/item.js";
import type { Range } from "../recordings/range.js";
import type { Remote, RemoteRange } from "../recordings/remote.js";
import type { Taker } from "../recordings/taker.js";
import type { CountedReport, Finding, Positions } from "../report.js";
import type { PlacedDigest } from "./digests.js";
import { isRange, readLines, readWhole, sourceOf } from "./read.js";

/** A file, or a range of an NDJSON file, and what findings call it where that is not its path. */
export type FilePart = (Range | { readonly file: string }) & { readonly name?: string };

/** What can be judged by itself: a range of NDJSON, a whole recording of any format, or a sentence on what is none. */
export type Part = FilePart | Remote | RemoteRange | Unjudged;

/** How to judge a part: plain data, so that another thread understands it. */
export interface PartOptions extends Omit<CheckOptions, "onFinding"> {
  /** Whether every finding is wanted, and not the first ones only. */
  readonly everyFinding: boolean;
  /** Whether a recording that does not come whole from its server fails the part, so that somebody else may try it. */
  readonly faultsFail?: boolean;
}

/** What came of a part, or of a stretch of it, but for the rules on walks. */
export interface Batch {
  readonly report: CountedReport;
  /** The counts of the coverage points. */
  readonly counts: readonly number[];
  readonly positions: Positions;
  /** Every finding with its position and the reason for which it is accepted, where they are wanted. */
  readonly findings: readonly PlacedFinding[];
  /** The digests of its pages; packed, where they go to another thread. */
  readonly digests: string | readonly PlacedDigest[];
  /** How many lines the range has; 0 where lines are counted from the file's beginning. */
  readonly lines: number;
}

/** A finding with its position and the reason for which it is accepted, or null. */
export type PlacedFinding = readonly [position: number, finding: Finding, accepted: string | null];

/** After how many exchanges of a whole file the batch is handed over, so that memory does not follow the file. */
const EXCHANGES_A_BATCH = 500;

/** Takes a batch. Whoever gives one that is not the last waits until it is taken. */
export type Give = (batch: Batch, isLast: boolean) => Promise<void>;

/** Judges a part, and hands over what came of it, batch by batch, with its digests as they are. */
export async function judgePart(part: Part, options: PartOptions, give: Give): Promise<void> {
  let batch = openBatch(options);
  let lines = 0;
  if (isUnjudged(part)) batch.judge(part);
  else {
    const fail = (error: unknown): void => {
      if (options.faultsFail === true) throw error;
    };
    if (isRange(part)) {
      lines = await readLines(part, batch, 0, (error) => {
        fail(error);
        batch.judge(unreadable(sourceOf(part), error));
      });
    } else {
      const taker: Taker = { judge: (item) => batch.judge(item) };
      for await (const take of readWhole(part, taker, fail)) {
        take();
        if (batch.exchanges() < EXCHANGES_A_BATCH) continue;
        await give(batch.close(0), false);
        batch = openBatch(options);
      }
    }
  }
  void give(batch.close(lines), true);
}

function openBatch(options: PartOptions): Taker & { exchanges(): number; close(lines: number): Batch } {
  const findings: PlacedFinding[] = [];
  const digests: PlacedDigest[] = [];
  const onFinding = (finding: Finding, accepted: string | null, position: number): void => {
    findings.push([position, finding, accepted]);
  };
  const { rules, collector } = prepare(options, options.everyFinding ? onFinding : undefined);
  const examiner = createExaminer(rules, options.showValues ?? false, collector, undefined);
  return {
    ...takeInto(collector, examiner, (ordinal, digest) => digests.push([ordinal, digest])),
    close: (lines) => ({
      report: collector.counted(),
      counts: [...collector.counts],
      positions: collector.positions(),
      findings,
      digests,
      lines,
    }),
  };
}

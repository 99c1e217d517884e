import type { Exchange } from "../exchange.js";
import { openRecording, unreadable, type RecordingSource } from "./index.js";
import type { RecordingItem } from "./item.js";
import { createLineCutter, type Line } from "./lines.js";
import { readLine } from "./ndjson.js";
import { readScanned } from "../scan/read.js";
import { pageScanner } from "../scan/scanner.js";

/** Takes what a recording holds. */
export interface Taker {
  judge(item: RecordingItem): void;
  /** Is offered an exchange whose page was scanned; says whether that was enough, or it is to be parsed. */
  judgeScanned(exchange: Exchange): boolean;
}

/** After so many lines in a row that had to be parsed after all, only one of as many is scanned. */
const MOST_IN_VAIN = 8;

/**
 * Reads lines of NDJSON: scans them where that is enough to judge them, and parses the others.
 *
 * @param linesBefore how many lines of the recording come before the first of them.
 * @param isBeginning whether the recording begins with it.
 */
export function takeLines(
  taker: Taker,
  source: string,
  linesBefore: number,
  isBeginning: boolean,
): { readonly take: (line: Line) => void; lines(): number } {
  const scanner = pageScanner();
  let line = 0;
  let inVain = 0;
  const judgedScanned = (bytes: Line): boolean => {
    if (scanner === undefined || "tooLong" in bytes || (inVain >= MOST_IN_VAIN && line % MOST_IN_VAIN !== 0)) return false;
    const exchange = readScanned(bytes, source, linesBefore + line, scanner);
    const enough = exchange !== undefined && taker.judgeScanned(exchange);
    inVain = enough ? 0 : inVain + 1;
    return enough;
  };
  return {
    take(bytes) {
      line += 1;
      if (judgedScanned(bytes)) return;
      const item = readLine(bytes, source, linesBefore + line, isBeginning && line === 1);
      if (item !== undefined) taker.judge(item);
    },
    lines: () => line,
  };
}

/**
 * Reads a recording in whatever format its content shows, stretch by stretch: calling one has the taker take what it holds. What keeps it from
 * being read is an item of its own.
 */
export async function* stretchesOf(recording: RecordingSource, source: string, taker: Taker): AsyncGenerator<() => void> {
  try {
    const { isNdjson, bytes, items } = await openRecording(recording, source);
    if (!isNdjson) {
      for await (const item of items()) yield () => taker.judge(item);
      return;
    }
    const cutter = createLineCutter();
    const { take } = takeLines(taker, source, 0, true);
    for await (const chunk of bytes) yield () => cutter.add(chunk, take);
    yield () => cutter.end(take);
  } catch (error) {
    yield () => taker.judge(unreadable(source, error));
  }
}

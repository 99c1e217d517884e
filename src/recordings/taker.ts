import type { Exchange } from "../exchange.js";
import { openRecording, unreadable, type RecordingSource } from "./index.js";
import type { RecordingItem } from "./item.js";
import { createLineCutter, type Line } from "./lines.js";
import { readLine } from "./ndjson.js";
import { readScanned } from "../scan/read.js";
import { pageScanner } from "../scan/scanner.js";

/** Takes what a recording holds. */
export interface Taker {
  /** Is done with the item when it returns: a page in it may have been scanned, and stands where the next one will. */
  judge(item: RecordingItem): void;
}

/** After so many lines in a row that have no page to scan, only one of as many is tried. */
const MOST_IN_VAIN = 8;

/**
 * Reads lines of NDJSON: scans the pages in them, and parses what cannot be scanned.
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
  const scanned = (bytes: Line): Exchange | undefined => {
    if (scanner === undefined || "tooLong" in bytes || (inVain >= MOST_IN_VAIN && line % MOST_IN_VAIN !== 0)) return undefined;
    const exchange = readScanned(bytes, source, linesBefore + line, scanner);
    inVain = exchange === undefined ? inVain + 1 : 0;
    return exchange;
  };
  return {
    take(bytes) {
      line += 1;
      const item = scanned(bytes) ?? readLine(bytes, source, linesBefore + line, isBeginning && line === 1);
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

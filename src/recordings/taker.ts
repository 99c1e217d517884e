import type { Exchange } from "../exchange.js";
import type { RecordingItem } from "./item.js";
import type { Line } from "./lines.js";
import { readLine, readRaw } from "./ndjson.js";

/** Takes what a recording holds. */
export interface Taker {
  judge(item: RecordingItem): void;
  /** Is offered an exchange that was read raw; says whether that was enough, or it is to be read as the text that it is. */
  judgeRaw(exchange: Exchange): boolean;
}

/** After so many lines that had to be read twice, one of as many more is read raw. */
const MOST_IN_VAIN = 8;

/**
 * Reads lines of NDJSON, each of them raw where that is enough.
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
  let line = 0;
  let inVain = 0;
  const judgedRaw = (bytes: Line): boolean => {
    if (inVain >= MOST_IN_VAIN && line % MOST_IN_VAIN !== 0) return false;
    const exchange = readRaw(bytes, source, linesBefore + line);
    if (exchange === undefined) return false;
    const enough = taker.judgeRaw(exchange);
    inVain = enough ? 0 : inVain + 1;
    return enough;
  };
  return {
    take(bytes) {
      line += 1;
      if (judgedRaw(bytes)) return;
      const item = readLine(bytes, source, linesBefore + line, isBeginning && line === 1);
      if (item !== undefined) taker.judge(item);
    },
    lines: () => line,
  };
}

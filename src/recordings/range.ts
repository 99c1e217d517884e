import { closeSync, openSync, readSync } from "node:fs";
import type { Exchange } from "../exchange.js";
import { unreadable } from "./index.js";
import type { RecordingItem } from "./item.js";
import { createLineCutter, type Line } from "./lines.js";
import { readLine, readRaw } from "./ndjson.js";

/** A part of an NDJSON file, from the beginning of a line to the end of one. */
export interface Range {
  readonly file: string;
  readonly start: number;
  /** The offset behind it. */
  readonly end: number;
}

const BLOCK_BYTES = 1 << 18;
const NEWLINE = 0x0a;

/** Takes what a part of a file holds. */
export interface Taker {
  judge(item: RecordingItem): void;
  /** Is offered an exchange that was read raw; says whether that was enough, or it is to be read as the text that it is. */
  judgeRaw(exchange: Exchange): boolean;
}

/** After so many lines that had to be read twice, one of as many more is read raw. */
const MOST_IN_VAIN = 8;

/**
 * Reads a part of an NDJSON file at one go, which costs less than a stream does.
 *
 * @param linesBefore how many lines come before it, where that is known; else its lines are counted from 1.
 * @returns how many lines it has.
 */
export function readRange({ file, start, end }: Range, taker: Taker, linesBefore = 0): number {
  const cutter = createLineCutter();
  let line = 0;
  let inVain = 0;
  const judgedRaw = (bytes: Line): boolean => {
    if (inVain >= MOST_IN_VAIN && line % MOST_IN_VAIN !== 0) return false;
    const exchange = readRaw(bytes, file, linesBefore + line);
    if (exchange === undefined) return false;
    const enough = taker.judgeRaw(exchange);
    inVain = enough ? 0 : inVain + 1;
    return enough;
  };
  const takeLine = (bytes: Line): void => {
    line += 1;
    if (judgedRaw(bytes)) return;
    const item = readLine(bytes, file, linesBefore + line, start === 0 && line === 1);
    if (item !== undefined) taker.judge(item);
  };
  try {
    readBlocks({ file, start, end }, (block) => {
      cutter.add(block, takeLine);
      return false;
    });
    cutter.end(takeLine);
  } catch (error) {
    taker.judge(unreadable(file, error));
  }
  return line;
}

/** The offset of the first line that begins at or after an offset; the end where none does. */
export function nextLine(file: string, from: number, end: number): number {
  let offset = from - 1;
  let found = end;
  readBlocks({ file, start: offset, end }, (block) => {
    const at = block.indexOf(NEWLINE);
    if (at < 0) {
      offset += block.length;
      return false;
    }
    found = offset + at + 1;
    return true;
  });
  return found;
}

/** Gives the blocks of a part of a file until one is the last that is wanted. Each is written over by the next. */
function readBlocks({ file, start, end }: Range, isLast: (block: Buffer) => boolean): void {
  const block = Buffer.allocUnsafe(BLOCK_BYTES);
  const descriptor = openSync(file, "r");
  try {
    for (let offset = start; offset < end;) {
      const length = readSync(descriptor, block, 0, Math.min(BLOCK_BYTES, end - offset), offset);
      if (length === 0) return;
      offset += length;
      if (isLast(block.subarray(0, length))) return;
    }
  } finally {
    closeSync(descriptor);
  }
}

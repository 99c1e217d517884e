import { closeSync, openSync, readSync } from "node:fs";
import { unreadable } from "./index.js";
import { createLineCutter } from "./lines.js";
import { takeLines, type Taker } from "./taker.js";

/** A part of an NDJSON file, from the beginning of a line to the end of one. */
export interface Range {
  readonly file: string;
  readonly start: number;
  /** The offset behind it. */
  readonly end: number;
}

const BLOCK_BYTES = 1 << 18;
const NEWLINE = 0x0a;

/**
 * Reads a part of an NDJSON file at one go, which costs less than a stream does.
 *
 * @param linesBefore how many lines come before it, where that is known; else its lines are counted from 1.
 * @param source what findings call the file.
 * @returns how many lines it has.
 */
export function readRange({ file, start, end }: Range, taker: Taker, linesBefore = 0, source = file): number {
  const cutter = createLineCutter();
  const { take, lines } = takeLines(taker, source, linesBefore, start === 0);
  try {
    readBlocks({ file, start, end }, (block) => {
      cutter.add(block, take);
      return false;
    });
    cutter.end(take);
  } catch (error) {
    taker.judge(unreadable(source, error));
  }
  return lines();
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

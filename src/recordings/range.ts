import { closeSync, openSync, readSync } from "node:fs";
import { unreadable } from "./index.js";
import { createLineCutter } from "./lines.js";
import { pageScanner } from "../scan/scanner.js";
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
const STOP = Symbol("stop");

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
  const memory = pageScanner()?.block ?? Buffer.allocUnsafe(BLOCK_BYTES);
  try {
    readBlocks({ file, start, end }, memory, (block) => {
      // What the last line end leaves is read again together with what follows, which costs less than to put the line together.
      const whole = block.lastIndexOf(NEWLINE) + 1;
      cutter.add(whole === 0 ? block : block.subarray(0, whole), take);
      return whole === 0 ? 0 : block.length - whole;
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
  readBlocks({ file, start: offset, end }, Buffer.allocUnsafe(BLOCK_BYTES), (block) => {
    const at = block.indexOf(NEWLINE);
    if (at < 0) {
      offset += block.length;
      return 0;
    }
    found = offset + at + 1;
    return STOP;
  });
  return found;
}

/**
 * Gives the blocks of a part of a file. Each is written over by the next.
 *
 * @param take says how many bytes at the end of a block are to be given again with the next one, or to stop.
 */
function readBlocks({ file, start, end }: Range, block: Buffer, take: (block: Buffer) => number | typeof STOP): void {
  const descriptor = openSync(file, "r");
  try {
    let kept = 0;
    for (let offset = start; offset < end;) {
      const length = readSync(descriptor, block, kept, Math.min(block.length - kept, end - offset), offset);
      if (length === 0) break;
      offset += length;
      const filled = kept + length;
      const left = take(block.subarray(0, filled));
      if (left === STOP) return;
      kept = left;
      block.copyWithin(0, filled - kept, filled);
    }
    if (kept > 0) take(block.subarray(0, kept));
  } finally {
    closeSync(descriptor);
  }
}

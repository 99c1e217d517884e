import { closeSync, openSync, readSync } from "node:fs";
import { unreadable } from "./index.js";
import type { RecordingItem } from "./item.js";
import { createLineCutter, type Line } from "./lines.js";
import { readLine } from "./ndjson.js";

/** A part of an NDJSON file, from the beginning of a line to the end of one. */
export interface Range {
  readonly file: string;
  readonly start: number;
  /** The offset behind it. */
  readonly end: number;
}

const BLOCK_BYTES = 1 << 20;
const NEWLINE = 0x0a;

/**
 * Reads a part of an NDJSON file at one go, which costs less than a stream does.
 *
 * @param linesBefore how many lines come before it, where that is known; else its lines are counted from 1.
 * @returns how many lines it has.
 */
export function readRange({ file, start, end }: Range, take: (item: RecordingItem) => void, linesBefore = 0): number {
  const cutter = createLineCutter();
  let line = 0;
  const takeLine = (bytes: Line): void => {
    line += 1;
    const item = readLine(bytes, file, linesBefore + line, start === 0 && line === 1);
    if (item !== undefined) take(item);
  };
  try {
    readBlocks({ file, start, end }, (block) => {
      cutter.add(block, takeLine);
      return false;
    });
    cutter.end(takeLine);
  } catch (error) {
    take(unreadable(file, error));
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

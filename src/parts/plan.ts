import { stat } from "node:fs/promises";
import { isPlainNdjson } from "../recordings/index.js";
import type { Input } from "../recordings/inputs.js";
import { isUnjudged } from "../recordings/item.js";
import { nextLine } from "../recordings/range.js";
import type { Part } from "./part.js";

/** A part with the bytes that it stands for, for whoever shows progress. */
export interface PlannedPart {
  readonly part: Part;
  readonly bytes: number;
}

/** Small enough that the last part keeps no worker waiting long, and large enough that handing it over costs nothing beside it. */
const PART_BYTES = 8 << 20;

/** Cuts inputs into parts, in their order: NDJSON files at line ends, and any other file not at all. */
export async function* partsOf(inputs: Iterable<Input>, size = PART_BYTES): AsyncGenerator<PlannedPart> {
  for (const input of inputs) {
    if (isUnjudged(input)) yield { part: input, bytes: 0 };
    else if ("file" in input) yield* partsOfFile(input.file, size);
  }
}

async function* partsOfFile(file: string, size: number): AsyncGenerator<PlannedPart> {
  const bytes = await sizeOf(file);
  if (bytes === 0 || !(await isPlainNdjson(file))) {
    yield { part: { file }, bytes };
    return;
  }
  for (let start = 0; start < bytes;) {
    const end = start + size >= bytes ? bytes : nextLine(file, start + size, bytes);
    yield { part: { file, start, end }, bytes: end - start };
    start = end;
  }
}

/** The size of a file; 0 where it has none or cannot be asked. */
export async function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    (found) => (found.isFile() ? found.size : 0),
    () => 0,
  );
}

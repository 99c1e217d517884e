import { stat } from "node:fs/promises";
import { isPlainNdjsonFile, unreadable } from "../recordings/index.js";
import type { Input } from "../recordings/inputs.js";
import { isUnjudged } from "../recordings/item.js";
import { nextLine } from "../recordings/range.js";
import { askRemote, type AskedRemote, type Remote } from "../recordings/remote.js";
import type { Part } from "./part.js";

/** A part with the bytes that it stands for, for whoever shows progress. */
export interface PlannedPart {
  readonly part: Part;
  readonly bytes: number;
}

/** Large enough that handing a part over costs nothing beside it. */
const MOST_BYTES = 8 << 20;
/** Small enough that the last part keeps no worker waiting long. */
const LEAST_BYTES = 1 << 20;

/** How many bytes the next part has, of which this many are left: towards the end they get smaller, so that all workers end together. */
export type PartSize = (left: number) => number;

const shrinking: PartSize = (left) => Math.max(LEAST_BYTES, Math.min(MOST_BYTES, Math.floor(left / 8)));

/** Cuts inputs into parts, in their order: NDJSON files at line ends, and any other file not at all. */
export async function* partsOf(inputs: Iterable<Input>, size: PartSize = shrinking): AsyncGenerator<PlannedPart> {
  for (const input of inputs) {
    if (isUnjudged(input)) yield { part: input, bytes: 0 };
    else if ("file" in input) yield* partsOfFile(input.file, size);
    else if ("url" in input) yield* partsOfRemote(input, size);
  }
}

async function* partsOfFile(file: string, size: PartSize): AsyncGenerator<PlannedPart> {
  const bytes = await sizeOf(file);
  if (bytes === 0 || !(await isPlainNdjsonFile(file))) {
    yield { part: { file }, bytes };
    return;
  }
  for (let start = 0; start < bytes;) {
    const least = start + size(bytes - start);
    const end = least >= bytes ? bytes : nextLine(file, least, bytes);
    yield { part: { file, start, end }, bytes: end - start };
    start = end;
  }
}

async function* partsOfRemote(input: Remote, partSize: PartSize): AsyncGenerator<PlannedPart> {
  // Each part is a request of its own, so none is smaller than it must be.
  const step = partSize(Infinity);
  let asked: AskedRemote;
  try {
    asked = await asking(input);
  } catch (error) {
    yield { part: unreadable(input.name, error), bytes: 0 };
    return;
  }
  const { isCuttable, size = 0, ...remote } = asked;
  if (!isCuttable || size <= step) {
    yield { part: size === 0 ? remote : { ...remote, size }, bytes: size };
    return;
  }
  for (let start = 0; start < size;) {
    const end = Math.min(size, start + step);
    yield { part: { ...remote, size, start, end }, bytes: end - start };
    start = end;
  }
}

const answers = new WeakMap<Remote, Promise<AskedRemote>>();

/** Asks a server once of each recording. */
function asking(remote: Remote): Promise<AskedRemote> {
  const known = answers.get(remote);
  if (known !== undefined) return known;
  const answer = askRemote(remote);
  answers.set(remote, answer);
  return answer;
}

/** The size of a recording behind a URL; 0 where it has none or cannot be asked. */
export async function sizeOfRemote(remote: Remote): Promise<number> {
  return asking(remote).then(
    ({ size = 0 }) => size,
    () => 0,
  );
}

/** The size of a file; 0 where it has none or cannot be asked. */
export async function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    (found) => (found.isFile() ? found.size : 0),
    () => 0,
  );
}

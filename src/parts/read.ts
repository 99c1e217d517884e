import { isUnjudged } from "../recordings/index.js";
import type { Unjudged } from "../recordings/item.js";
import { readRange, type Range } from "../recordings/range.js";
import { readRemoteRange, remoteBytes, type Remote, type RemoteRange } from "../recordings/remote.js";
import { stretchesOf, type Taker } from "../recordings/taker.js";
import type { FilePart, Part } from "./part.js";

type Readable = Exclude<Part, Unjudged>;
type ReadableRange = Extract<Readable, { readonly start: number }>;

/** Whether a part is a range of NDJSON, whose lines are counted from its beginning. */
export function isRange(part: Readable): part is (Range & FilePart) | RemoteRange {
  return "start" in part;
}

/** What findings call the recording of a part. */
export function sourceOf(part: Readable): string {
  return "url" in part ? part.name : (part.name ?? part.file);
}

/**
 * Reads the lines of a range.
 *
 * @param fault is told what keeps a server from giving them all.
 * @returns how many lines it has, as far as they could be read.
 */
export async function readLines(range: ReadableRange, taker: Taker, linesBefore: number, fault: (error: unknown) => void): Promise<number> {
  if ("url" in range) return readRemoteRange(range, taker, linesBefore, fault);
  return readRange(range, taker, linesBefore, range.name);
}

/**
 * Reads a whole recording, stretch by stretch: calling one has the taker take what it holds.
 *
 * @param fault is told at the end what kept a server from giving all of it, of which there is an item already.
 */
export async function* readWhole(part: Readable, taker: Taker, fault: (error: unknown) => void): AsyncGenerator<() => void> {
  if (!("url" in part)) {
    yield* stretchesOf(part.file, part.file, isNamed(part) ? renaming(taker, part) : taker);
    return;
  }
  let failure: { readonly error: unknown } | undefined;
  async function* bytes(remote: Remote): AsyncGenerator<Uint8Array> {
    try {
      yield* remoteBytes(remote);
    } catch (error) {
      failure = { error };
      throw error;
    }
  }
  yield* stretchesOf(bytes(part), part.name, taker);
  if (failure !== undefined) fault(failure.error);
}

type Named = FilePart & { readonly name: string };

function isNamed(part: FilePart): part is Named {
  return part.name !== undefined && part.name !== part.file;
}

/** Takes the items of a file that findings call something else. A sentence begins with the place that it is about. */
function renaming(taker: Taker, { file, name }: Named): Taker {
  return {
    judge: (item) =>
      taker.judge(
        isUnjudged(item) ? { ...item, source: name, message: item.message.replace(file, () => name) } : { ...item, source: name },
      ),
  };
}

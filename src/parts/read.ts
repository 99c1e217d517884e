import { isUnjudged, readRecording } from "../recordings/index.js";
import type { RecordingItem, Unjudged } from "../recordings/item.js";
import { readRange, type Range } from "../recordings/range.js";
import { readRemoteRange, remoteBytes, type Remote, type RemoteRange } from "../recordings/remote.js";
import type { Taker } from "../recordings/taker.js";
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
 * Reads a whole recording.
 *
 * @param fault is told at the end what kept a server from giving all of it, of which there is an item already.
 */
export async function* readWhole(part: Readable, fault: (error: unknown) => void): AsyncGenerator<RecordingItem> {
  if (!("url" in part)) {
    for await (const item of readRecording(part.file)) yield isNamed(part) ? renamed(item, part) : item;
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
  yield* readRecording(bytes(part), part.name);
  if (failure !== undefined) fault(failure.error);
}

type Named = FilePart & { readonly name: string };

function isNamed(part: FilePart): part is Named {
  return part.name !== undefined && part.name !== part.file;
}

/** An item of a file that findings call something else. A sentence begins with the place that it is about. */
function renamed(item: RecordingItem, { file, name }: Named): RecordingItem {
  return isUnjudged(item) ? { ...item, source: name, message: item.message.replace(file, () => name) } : { ...item, source: name };
}

import { isUtf8 } from "node:buffer";
import { createReadStream } from "node:fs";
import { open, type FileHandle } from "node:fs/promises";
import { PassThrough, Readable, pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { codeOf, messageOf } from "../fault.js";
import type { RecordingItem, Unjudged } from "./item.js";
import { readDocument } from "./json.js";
import { readNdjson } from "./ndjson.js";

export { isUnjudged, type RecordingItem, type Unjudged, type UnjudgedReason } from "./item.js";

const CHUNK_BYTES = 1 << 20;
/** How much of a file is looked at to tell its format. */
export const SNIFF_BYTES = 1 << 20;

/** A recording: a file's path, or a stream of bytes. */
export type RecordingSource = string | AsyncIterable<Uint8Array>;

/**
 * Reads a recording in whatever format its content shows: NDJSON, HAR 1.2 or JSON, gzipped or not. What cannot be read is
 * yielded as an `Unjudged` item with its reason, and never thrown, so that a damaged file does not lose its readable part.
 *
 * @param name the name that findings show; the path where none is given.
 */
export async function* readRecording(recording: RecordingSource, name?: string): AsyncGenerator<RecordingItem> {
  const source = name ?? (typeof recording === "string" ? recording : "<stream>");
  try {
    const { isNdjson, bytes, items } = await openRecording(recording, source);
    yield* isNdjson ? readNdjson(bytes, source) : items();
  } catch (error) {
    yield unreadable(source, error);
  }
}

/** A recording of which the format is known. */
export interface OpenRecording {
  readonly isNdjson: boolean;
  /** All of it, unzipped. */
  readonly bytes: AsyncIterable<Buffer>;
  /** What it holds where it is no NDJSON. */
  items(): AsyncIterable<RecordingItem> | Iterable<RecordingItem>;
}

/**
 * Opens a recording.
 *
 * @throws if it cannot be read.
 */
export async function openRecording(recording: RecordingSource, source: string): Promise<OpenRecording> {
  const packed = await peek(typeof recording === "string" ? createReadStream(recording, { highWaterMark: CHUNK_BYTES }) : recording, 2);
  const { head, all: bytes } = await peek(isGzip(packed.head) ? gunzip(packed.all) : packed.all, SNIFF_BYTES);
  const format = sniff(head, source);
  return {
    isNdjson: format === "ndjson",
    bytes,
    items: () =>
      typeof format === "string"
        ? readDocument(bytes, source)
        : [{ unjudged: format.reason, message: `${source} ${format.message}.`, source }],
  };
}

/** Whether a file is NDJSON as it stands, so that parts of it can be read by themselves. A file that cannot be read is not. */
export async function isPlainNdjsonFile(file: string): Promise<boolean> {
  const head = Buffer.alloc(SNIFF_BYTES);
  let handle: FileHandle | undefined;
  try {
    handle = await open(file);
    const { bytesRead } = await handle.read(head, 0, head.length, 0);
    return isPlainNdjson(head.subarray(0, bytesRead), file);
  } catch {
    return false;
  } finally {
    await handle?.close();
  }
}

/** Whether a recording is NDJSON as it stands, by its first bytes. */
export function isPlainNdjson(head: Buffer, name: string): boolean {
  return !isGzip(head) && sniff(head, name) === "ndjson";
}

function isGzip(head: Buffer): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

type Format = "ndjson" | "document" | { readonly reason: "unknown-format" | "no-recordings"; readonly message: string };

/** Tells the format from the first bytes; the name only decides what the content leaves open. */
function sniff(head: Buffer, source: string): Format {
  const claimsHar = /\.har(\.gz)?$/i.test(source);
  const claim = claimsHar ? "is no HAR" : "is no recording";
  if (head.length === 0) return { reason: "no-recordings", message: "is empty" };
  if (head.includes(0) || !isText(head)) return { reason: "unknown-format", message: `${claim}: it is binary, not text` };
  const text = head
    .toString("utf8")
    .replace(/^\uFEFF/, "")
    .trimStart();
  if (text === "") return { reason: "no-recordings", message: "is empty" };
  const [first = "", second] = text.split(/\r?\n[\s]*?(?=\S)/, 2);
  if (/^\{\s*"log"\s*:/.test(text)) return "document";
  if (isJson(first))
    return second === undefined && /^\s*\[/.test(first) ? "document" : claimsHar && second === undefined ? "document" : "ndjson";
  // The first line is no JSON by itself: a document over several lines, or lines of which the first is broken.
  if (/^[{[]/.test(text)) {
    if (second?.startsWith('{"')) return first.trim() === "[" ? "document" : "ndjson";
    const severalLines = second !== undefined;
    const namedDocument = /\.(har|json)(\.gz)?$/i.test(source);
    return severalLines || namedDocument || text.startsWith("[") ? "document" : "ndjson";
  }
  if (/^\{"/m.test(text)) return "ndjson";
  return { reason: "unknown-format", message: `${claim}: it is neither NDJSON, HAR nor JSON` };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return /^\s*[{[]/.test(text);
  } catch {
    return false;
  }
}

/** Whether bytes are UTF-8, given that the last character may be cut. */
function isText(bytes: Buffer): boolean {
  for (let cut = 0; cut < 4; cut += 1) if (isUtf8(bytes.subarray(0, bytes.length - cut))) return true;
  return false;
}

/** The first bytes of a stream, and the whole stream again. */
async function peek(
  bytes: AsyncIterable<Uint8Array>,
  length: number,
): Promise<{ readonly head: Buffer; readonly all: AsyncIterable<Buffer> }> {
  const iterator = bytes[Symbol.asyncIterator]();
  const chunks: Buffer[] = [];
  let size = 0;
  let fault: { readonly error: unknown } | undefined;
  try {
    while (size < length) {
      const { done, value } = await iterator.next();
      if (done === true) break;
      chunks.push(Buffer.from(value.buffer, value.byteOffset, value.byteLength));
      size += value.byteLength;
    }
  } catch (error) {
    // What was read before the fault is still judged, so the fault waits until that is done.
    if (size === 0) throw error;
    fault = { error };
  }
  async function* all(): AsyncGenerator<Buffer> {
    try {
      yield* chunks;
      if (fault !== undefined) throw fault.error;
      for (;;) {
        const { done, value } = await iterator.next();
        if (done === true) return;
        yield Buffer.from(value.buffer, value.byteOffset, value.byteLength);
      }
    } finally {
      await iterator.return?.();
    }
  }
  return { head: Buffer.concat(chunks).subarray(0, length), all: all() };
}

function gunzip(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const unzipped = new PassThrough({ highWaterMark: CHUNK_BYTES });
  // The error reaches the reader through the destroyed PassThrough.
  pipeline(Readable.from(bytes, { objectMode: false }), createGunzip({ chunkSize: CHUNK_BYTES }), unzipped, () => undefined);
  return unzipped;
}

/** The item of a recording that cannot be read, or not any further. */
export function unreadable(source: string, error: unknown): Unjudged {
  return { unjudged: "unreadable", message: `${source} cannot be read: ${readFault(error)}.`, source };
}

/** What kept a file from being read, in words, without a system call's name. */
function readFault(error: unknown): string {
  const known: Readonly<Record<string, string>> = {
    ENOENT: "there is no such file or folder",
    EACCES: "permission is denied",
    EPERM: "permission is denied",
    EISDIR: "it is a folder",
    Z_BUF_ERROR: "its gzip data is cut off",
    Z_DATA_ERROR: "its gzip data is damaged",
    ERR_STRING_TOO_LONG: "it is larger than can be read as one text",
    ERR_BUFFER_TOO_LARGE: "it is larger than can be read at once",
  };
  return known[codeOf(error)] ?? messageOf(error);
}

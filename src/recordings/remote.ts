import { Buffer } from "node:buffer";
import { codeOf } from "../fault.js";
import { redactUrl } from "../redact.js";
import { delayOf, wait, type RetryOptions } from "../retry.js";
import { isPlainNdjson, SNIFF_BYTES } from "./index.js";
import { createLineCutter } from "./lines.js";
import { takeLines, type Taker } from "./taker.js";

/** A recording behind an http(s) URL, which may carry credentials: it is never shown, its name is. */
export interface Remote {
  readonly url: string;
  /** The URL without its secrets. */
  readonly name: string;
  /** In bytes; missing where the server gives no part of it by itself, so that it can only be read from its beginning to its end. */
  readonly size?: number;
  /** What the server calls this state of it: another state is never read as if it were the same. */
  readonly etag?: string;
}

/** The lines of an NDJSON recording that begin in a stretch of its bytes. */
export interface RemoteRange extends Remote {
  readonly size: number;
  readonly start: number;
  /** The offset behind it. */
  readonly end: number;
}

/** A recording as its server describes it. */
export interface AskedRemote extends Remote {
  /** Whether it is NDJSON as it stands, of which any part can be had by itself. */
  readonly isCuttable: boolean;
}

const NEWLINE = 0x0a;
/** A line mostly ends within so many bytes: they are asked for together with the range, since another request costs more. */
const TAIL_BYTES = 1 << 16;
const HTTP_OK = 200;
const HTTP_PARTIAL = 206;
const HTTP_CHANGED = 412;
const HTTP_NOT_IN_RANGE = 416;

/** The recording behind a URL; undefined where a text is no http(s) URL. */
export function remoteOf(text: string): Remote | undefined {
  return /^https?:\/\//i.test(text) && URL.canParse(text) ? { url: text, name: redactUrl(text) } : undefined;
}

/**
 * Asks a server for the size of a recording and for its first bytes, by a GET, since a signed URL is good for no HEAD.
 *
 * @throws Error with a sentence without secrets if it cannot be had.
 */
export async function askRemote({ url, name }: Remote, retry: RetryOptions = {}): Promise<AskedRemote> {
  const whole = { url, name, isCuttable: false };
  for (let failures = 1; ; failures += 1) {
    let answer: Answer | undefined;
    let fault: RemoteFault;
    try {
      answer = await get(url, { range: `bytes=0-${SNIFF_BYTES - 1}` });
      const { status, headers } = answer;
      if (status === HTTP_OK || status === HTTP_NOT_IN_RANGE) return whole;
      if (status !== HTTP_PARTIAL) throw refused(status);
      const size = /^bytes 0-\d+\/(\d+)$/.exec(headers.get("content-range") ?? "")?.[1];
      // What is packed for the transfer alone is unpacked on the way, so that offsets in it mean nothing.
      if (size === undefined || headers.has("content-encoding")) return whole;
      const head: Buffer[] = [];
      for await (const chunk of answer.chunks()) head.push(chunk);
      const isCuttable = isPlainNdjson(Buffer.concat(head), new URL(url).pathname);
      const etag = headers.get("etag") ?? "";
      return { url, name, size: Number(size), ...(etag.startsWith('"') ? { etag } : {}), isCuttable };
    } catch (error) {
      fault = explained(error);
    } finally {
      answer?.close();
    }
    await pauseAfter(fault, failures, answer, retry);
  }
}

/**
 * The bytes of a recording. A connection that is lost is taken up again where it broke, if the server can do that.
 *
 * @throws Error with a sentence without secrets if they cannot be had.
 */
export async function* remoteBytes(
  { url, size, etag }: Remote,
  from = 0,
  to = size ?? Number.POSITIVE_INFINITY,
  retry: RetryOptions = {},
): AsyncGenerator<Buffer, void, undefined> {
  const condition = etag === undefined ? {} : { "if-match": etag };
  let offset = from;
  let failures = 0;
  while (offset < to) {
    let answer: Answer | undefined;
    let fault: RemoteFault;
    try {
      answer = await get(url, size === undefined ? condition : { ...condition, range: `bytes=${offset}-${to - 1}` });
      assertRange(answer, size, offset);
      for await (const chunk of answer.chunks()) {
        offset += chunk.length;
        failures = 0;
        yield chunk;
      }
      if (size === undefined || offset >= to) return;
      fault = new RemoteFault("the connection was lost");
    } catch (error) {
      fault = explained(error);
    } finally {
      answer?.close();
    }
    // What was read of a recording without a size cannot be left out of another answer.
    if (size === undefined && offset > 0) throw fault;
    failures += 1;
    await pauseAfter(fault, failures, answer, retry);
  }
}

/** The bytes of the lines that begin in a range. */
export async function* rangeBytes(range: RemoteRange, retry?: RetryOptions): AsyncGenerator<Buffer, void, undefined> {
  const { start, end, size } = range;
  // A line begins at the start of a range if the byte before it ends one.
  let offset = Math.max(0, start - 1);
  let isBegun = start === 0;
  let isOver = false;
  for (let to = Math.min(size, end + TAIL_BYTES); offset < size && !isOver; to = Math.min(size, to + 16 * TAIL_BYTES)) {
    // What follows the last line is read to its end all the same, so that the connection serves again.
    for await (const chunk of remoteBytes(range, offset, to, retry)) {
      const at = offset;
      offset += chunk.length;
      let first = 0;
      if (!isBegun) {
        const newline = chunk.indexOf(NEWLINE);
        if (newline < 0) continue;
        isBegun = true;
        first = newline + 1;
        isOver = at + first >= end;
      }
      if (isOver) continue;
      const newline = end >= size ? -1 : chunk.indexOf(NEWLINE, Math.max(first, end - 1 - at));
      isOver = newline >= 0;
      const last = isOver ? newline + 1 : chunk.length;
      if (first < last) yield chunk.subarray(first, last);
    }
  }
}

/**
 * Reads the lines that begin in a range.
 *
 * @param linesBefore how many lines come before it, where that is known; else its lines are counted from 1.
 * @param fault is told, in a sentence without secrets, what keeps it from being read to its end.
 * @returns how many lines it has, as far as it was read.
 */
export async function readRemoteRange(
  range: RemoteRange,
  taker: Taker,
  linesBefore: number,
  fault: (error: unknown) => void,
  retry?: RetryOptions,
): Promise<number> {
  const cutter = createLineCutter();
  const { take, lines } = takeLines(taker, range.name, linesBefore, range.start === 0);
  try {
    for await (const chunk of rangeBytes(range, retry)) cutter.add(chunk, take);
    cutter.end(take);
  } catch (error) {
    fault(error);
  }
  return lines();
}

/** Why a recording cannot be had, in a sentence without secrets. */
class RemoteFault extends Error {
  /** Whether another request would meet it again. */
  readonly isFinal: boolean;

  constructor(message: string, isFinal = false) {
    super(message);
    this.isFinal = isFinal;
  }
}

function refused(status: number): RemoteFault {
  const hint = status === 401 || status === 403 ? ", as for a signed URL that is wrong or has expired" : "";
  const message = status === HTTP_CHANGED ? "it has changed since it was first read" : `the server answers ${status}${hint}`;
  return new RemoteFault(message, !/408|429|5../.test(`${status}`));
}

function assertRange({ status, headers }: Answer, size: number | undefined, offset: number): void {
  if (status !== (size === undefined ? HTTP_OK : HTTP_PARTIAL) && status !== HTTP_OK) throw refused(status);
  if (size === undefined) return;
  const given = /^bytes (\d+)-\d+\/(\d+)$/.exec(headers.get("content-range") ?? "");
  if (status === HTTP_OK || Number(given?.[1]) !== offset)
    throw new RemoteFault("the server does not keep to the range that it was asked for", true);
  if (Number(given?.[2]) !== size) throw refused(HTTP_CHANGED);
}

/** Waits before a request is sent again, or throws the fault where that makes no sense. */
async function pauseAfter(fault: RemoteFault, failures: number, answer: Answer | undefined, retry: RetryOptions): Promise<void> {
  const pause = delayOf(failures, answer?.headers.get("retry-after"), retry);
  if (fault.isFinal || pause === Infinity) throw fault;
  await (retry.wait ?? wait)(pause, undefined);
}

/** An answer whose body is still to be read. */
interface Answer {
  readonly status: number;
  readonly headers: Headers;
  chunks(): AsyncGenerator<Buffer, void, undefined>;
  close(): void;
}

async function get(url: string, headers: Readonly<Record<string, string>>): Promise<Answer> {
  const controller = new AbortController();
  // fetch takes no credentials in a URL.
  const bare = new URL(url);
  const user = `${decodeURIComponent(bare.username)}:${decodeURIComponent(bare.password)}`;
  bare.username = "";
  bare.password = "";
  const response = await fetch(bare, {
    headers: {
      "accept-encoding": "identity",
      ...(user === ":" ? {} : { authorization: `Basic ${Buffer.from(user).toString("base64")}` }),
      ...headers,
    },
    signal: controller.signal,
  });
  return { status: response.status, headers: response.headers, chunks: () => chunksOf(response), close: () => controller.abort() };
}

async function* chunksOf({ body }: Response): AsyncGenerator<Buffer, void, undefined> {
  if (body === null) return;
  const reader = body.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read())
    yield Buffer.from(next.value.buffer, next.value.byteOffset, next.value.byteLength);
}

/** A fault in words of ours: those of fetch may quote the URL. */
function explained(error: unknown): RemoteFault {
  if (error instanceof RemoteFault) return error;
  const cause = typeof error === "object" && error !== null && "cause" in error ? error.cause : error;
  const code = codeOf(cause);
  if (code === "ENOTFOUND") return new RemoteFault("its host is not known", true);
  if (code === "ECONNREFUSED") return new RemoteFault("its server cannot be reached (ECONNREFUSED)", true);
  return new RemoteFault(/^[A-Z_]+$/.test(code) ? `the connection failed (${code})` : "the connection failed");
}

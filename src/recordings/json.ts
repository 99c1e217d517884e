import { harEntries, harItem } from "./har.js";
import { isObject, itemOf, type RecordingItem } from "./item.js";
import { textFault } from "./ndjson.js";

/** A document of more bytes is read entry by entry, which takes twice as long and next to no memory. */
const MOST_BYTES_WHOLE = 1 << 25;
/** Within so many bytes a document begins. */
const SNIFFED = 1024;

/** Reads one JSON document: a HAR, a page, an exchange, or an array of pages or exchanges. */
export async function* readDocument(chunks: AsyncIterable<Buffer>, source: string): AsyncGenerator<RecordingItem> {
  const parts: Buffer[] = [];
  const iterator = chunks[Symbol.asyncIterator]();
  let size = 0;
  for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) {
    parts.push(next.value);
    size += next.value.length;
    if (size <= MOST_BYTES_WHOLE) continue;
    const isArray = /^\uFEFF?\s*\[/.test(Buffer.concat(parts, SNIFFED).toString("utf8"));
    // Loaded here, so that a small recording does not wait for the parser.
    const { streamDocument } = await import("./stream.js");
    yield* streamDocument(resumed(parts, iterator), isArray, source);
    return;
  }
  const bytes = Buffer.concat(parts);
  const claimsHar = /\.har(\.gz)?$/i.test(source);
  let text: string | undefined;
  let value: unknown;
  try {
    text = bytes.toString("utf8").replace(/^\uFEFF/, "");
    value = JSON.parse(text);
  } catch (error) {
    yield unknown(source, `${claimsHar ? "is no HAR" : "is no recording"}: ${textFault(error, text, bytes)}`);
    return;
  }
  const entries = harEntries(value);
  if (entries !== undefined) {
    for (const [index, entry] of entries.entries()) yield harItem(entry, source, index + 1);
  } else if (Array.isArray(value)) {
    for (const [index, entry] of value.entries()) yield itemOf(entry, source, index + 1);
  } else if (claimsHar || (isObject(value) && "log" in value)) {
    yield unknown(source, "is no HAR: it has no log.entries");
  } else {
    yield itemOf(value, source, 1);
  }
}

/** The chunks that were read already, and those that follow. */
async function* resumed(parts: Buffer[], rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  try {
    for (let part = parts.shift(); part !== undefined; part = parts.shift()) yield part;
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

function unknown(source: string, predicate: string): RecordingItem {
  return { unjudged: "unknown-format", message: `${source} ${predicate}.`, source };
}

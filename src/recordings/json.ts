import { harEntries, harItem } from "./har.js";
import { isObject, itemOf, type RecordingItem } from "./item.js";
import { textFault } from "./ndjson.js";

/** Reads one JSON document whole: a HAR, a page, an exchange, or an array of pages or exchanges. */
export async function* readDocument(chunks: AsyncIterable<Buffer>, source: string): AsyncGenerator<RecordingItem> {
  const parts: Buffer[] = [];
  for await (const chunk of chunks) parts.push(chunk);
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

function unknown(source: string, predicate: string): RecordingItem {
  return { unjudged: "unknown-format", message: `${source} ${predicate}.`, source };
}

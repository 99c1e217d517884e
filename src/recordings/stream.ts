import { StringDecoder } from "node:string_decoder";
import { gen, none } from "stream-chain/core";
import { pick } from "stream-json/core/filters/pick.js";
import { parser } from "stream-json/core/parser.js";
import { streamArray } from "stream-json/core/streamers/stream-array.js";
import { harItem } from "./har.js";
import { itemOf, type RecordingItem } from "./item.js";
import { LONGEST_LINE } from "./lines.js";

/** The parser hands on what it has made of a chunk all at once, so small chunks keep its memory small. */
const CHUNK_BYTES = 1 << 16;

/** Whole keys and whole values: the parser's other tokens are of no use here. */
const PARSER = { packKeys: true, packValues: true, streamKeys: false, streamValues: false } as const;

/** An entry that is longer than what is read of one. */
const TOO_LONG = Symbol("too long");

/**
 * Reads a JSON document that is too large to be read whole: the entries of a HAR, or those of an array, one by one. An entry may be as
 * long as a line of NDJSON.
 */
export async function* streamDocument(chunks: AsyncIterable<Buffer>, isArray: boolean, source: string): AsyncGenerator<RecordingItem> {
  const parse = isArray ? gen(parser(PARSER), streamArray()) : gen(parser(PARSER), pick({ filter: "log.entries" }), streamArray());
  const values = parse as (text: string | typeof none) => AsyncIterable<{ readonly value: unknown }>;
  let entries = 0;
  let bytes = 0;
  // A fault of the file itself is told by whoever opened it.
  const texts = textsOf(chunks);
  for (let next = await texts.next(); ; next = await texts.next()) {
    bytes += next.done === true ? 0 : next.value.length;
    try {
      if (bytes > LONGEST_LINE) throw TOO_LONG;
      for await (const { value } of values(next.done === true ? none : next.value)) {
        entries += 1;
        bytes = 0;
        yield isArray ? itemOf(value, source, entries) : harItem(value, source, entries);
      }
    } catch (error) {
      await texts.return(undefined);
      const place = entries === 0 ? "" : ` after entry ${entries}`;
      const message =
        error === TOO_LONG
          ? `${source} has more than the ${LONGEST_LINE} characters that are read of an entry${place}.`
          : `${source} is broken or cut off${place}.`;
      yield { unjudged: error === TOO_LONG || entries > 0 ? "unreadable" : "unknown-format", message, source };
      return;
    }
    if (next.done === true) break;
  }
  if (entries > 0) return;
  const message = `${source} has no log.entries, and is too large to be read as anything but a HAR or an array.`;
  yield { unjudged: "unknown-format", message, source };
}

async function* textsOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<string, undefined, undefined> {
  const decoder = new StringDecoder("utf8");
  let isFirst = true;
  for await (const chunk of chunks) {
    for (let start = 0; start < chunk.length; start += CHUNK_BYTES) {
      const text = decoder.write(chunk.subarray(start, start + CHUNK_BYTES));
      // A byte order mark is no JSON to the parser.
      yield isFirst ? text.replace(/^\uFEFF/, "") : text;
      isFirst = false;
    }
  }
  yield decoder.end();
  return undefined;
}

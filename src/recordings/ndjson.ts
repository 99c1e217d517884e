import { jsonFault } from "../fault.js";
import { itemOf, type RecordingItem } from "./item.js";
import { linesOf, LONGEST_LINE, type Line } from "./lines.js";
import { textOf } from "./text.js";

/** Reads NDJSON: one exchange or one bare body a line. A line that is not JSON is reported and the next one is read. */
export async function* readNdjson(chunks: AsyncIterable<Buffer>, source: string): AsyncGenerator<RecordingItem> {
  let number = 0;
  for await (const line of linesOf(chunks)) {
    number += 1;
    const item = readLine(line, source, number, number === 1);
    if (item !== undefined) yield item;
  }
}

/** What one line of NDJSON holds; undefined where it is blank. */
export function readLine(bytes: Line, source: string, line: number, isFirst: boolean): RecordingItem | undefined {
  if ("tooLong" in bytes) {
    const message = `${source}:${line} has ${bytes.tooLong} bytes, more than the ${LONGEST_LINE} that are read of a line.`;
    return { unjudged: "unreadable", message, source, line };
  }
  let text: string | undefined;
  let value: unknown;
  try {
    text = textOf(bytes);
    // A byte order mark can only stand before the first line, and JSON.parse refuses it.
    value = JSON.parse(isFirst && text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch (error) {
    if (text?.trim() === "") return undefined;
    return { unjudged: "broken-line", message: `${source}:${line} is not JSON: ${textFault(error, text, bytes)}.`, source, line };
  }
  return itemOf(value, source, line);
}

/** What keeps a text from being JSON, in words; the text is undefined where it is too long to be one. */
export function textFault(error: unknown, text: string | undefined, bytes: Uint8Array): string {
  if (text === undefined) return `its ${bytes.length} bytes are more than can be read as one text`;
  return jsonFault(error, text) === "cut off" ? `it is cut off after ${bytes.length} bytes` : "its text is broken";
}

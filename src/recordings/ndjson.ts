import { isAscii, isUtf8 } from "node:buffer";
import type { Exchange } from "../exchange.js";
import { jsonFault } from "../fault.js";
import { isUnjudged, itemOf, type RecordingItem } from "./item.js";
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

/**
 * The exchange of a line that is read raw: each byte of its UTF-8 stands as a character of its own. That takes half the time and half
 * the memory, and whatever is equal, longer or listed somewhere is so in the one as in the other, but for texts that are shown, outlive
 * the line, or are compared with what was decoded otherwise. Undefined where raw text gains nothing, or no exchange is read from it.
 */
export function readRaw(bytes: Line, source: string, line: number): Exchange | undefined {
  // An escape stands for a character, which its bytes are not equal to.
  if ("tooLong" in bytes || isAscii(bytes) || bytes.indexOf(ESCAPED_CHARACTER) >= 0 || !isUtf8(bytes)) return undefined;
  try {
    const item = itemOf(JSON.parse(bytes.toString("latin1")), source, line);
    return isUnjudged(item) ? undefined : item;
  } catch {
    // What is wrong is told of the true text.
    return undefined;
  }
}

const ESCAPED_CHARACTER = Buffer.from("\\u");

/** What keeps a text from being JSON, in words; the text is undefined where it is too long to be one. */
export function textFault(error: unknown, text: string | undefined, bytes: Uint8Array): string {
  if (text === undefined) return `its ${bytes.length} bytes are more than can be read as one text`;
  return jsonFault(error, text) === "cut off" ? `it is cut off after ${bytes.length} bytes` : "its text is broken";
}

import { linesOf } from "./lines.js";
import { itemOf, type RecordingItem } from "./item.js";

/** Reads NDJSON: one exchange or one bare body a line. A line that is not JSON is reported and the next one is read. */
export async function* readNdjson(chunks: AsyncIterable<Buffer>, source: string): AsyncGenerator<RecordingItem> {
  let line = 0;
  for await (const bytes of linesOf(chunks)) {
    line += 1;
    const item = readLine(bytes, source, line);
    if (item !== undefined) yield item;
  }
}

function readLine(bytes: Buffer, source: string, line: number): RecordingItem | undefined {
  let value: unknown;
  try {
    const text = bytes.toString("utf8");
    if (text.trim() === "") return undefined;
    // A byte order mark can only stand before the first line, and JSON.parse refuses it.
    value = JSON.parse(line === 1 && text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch (error) {
    return { unjudged: "broken-line", message: `${source}:${line} is not JSON: ${jsonFault(error, bytes)}.`, source, line };
  }
  return itemOf(value, source, line);
}

/** What is wrong with a text that JSON.parse refused, without quoting the text. */
export function jsonFault(error: unknown, bytes: Uint8Array): string {
  const message = error instanceof Error ? error.message : String(error);
  if (/Unexpected end|Unterminated string|Expected .* after .* in JSON at position (\d+)$/.test(message) && isCut(message, bytes.length)) {
    return `it is cut off after ${bytes.length} bytes`;
  }
  if (/Cannot create a string longer|Invalid string length/.test(message))
    return `its ${bytes.length} bytes are more than can be read as one text`;
  const position = /at position (\d+)/.exec(message)?.[1];
  return position === undefined ? "its text is broken" : `its text is broken at character ${Number(position) + 1}`;
}

function isCut(message: string, length: number): boolean {
  const position = /at position (\d+)/.exec(message)?.[1];
  // Positions count UTF-16 units and never exceed the bytes; a fault on the last character is a cut as well.
  return position === undefined || Number(position) >= length - 1 || /Unterminated/.test(message);
}

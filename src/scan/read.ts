import type { Exchange } from "../exchange.js";
import { isUnjudged, itemOf } from "../recordings/item.js";
import { textOf } from "../recordings/text.js";
import type { Scanner } from "./scanner.js";

/** Stands for a page in the text around it. Nobody who writes a recording can know it. */
const PLACEHOLDER = `page ${Math.random()}`;
const QUOTED = JSON.stringify(PLACEHOLDER);

/**
 * The exchange of a line, whose page is scanned and only the rest parsed; undefined where that is not enough. Its page ends with the next
 * one that is read.
 */
export function readScanned(bytes: Buffer, source: string, line: number, scanner: Scanner): Exchange | undefined {
  const scanned = scanner.scan(bytes);
  if (scanned === undefined) return undefined;
  const { page, start, end } = scanned;
  const before = textOf(bytes.subarray(0, start));
  const after = textOf(bytes.subarray(end));
  try {
    const value: unknown = JSON.parse(before + QUOTED + after);
    const item = itemOf(value === PLACEHOLDER ? page : value, source, line);
    if (isUnjudged(item)) return undefined;
    const { body } = item.response;
    // Another property of the name may count in its stead.
    if (body !== PLACEHOLDER) return body === page ? item : undefined;
    return { ...item, response: { ...item.response, body: page } };
  } catch {
    // What is wrong is told of the text as a whole.
    return undefined;
  }
}

// Duck-typed, since an error may come from another realm (a test runner's, a worker's), where `instanceof Error` fails.

/** What a thrown value says. */
export function messageOf(error: unknown): string {
  return typeof error === "object" && error !== null && "message" in error ? String(error.message) : String(error);
}

/** The code of a system's or a library's error, such as `ENOENT`; empty where there is none. */
export function codeOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}

/** How a text that `JSON.parse` refused is broken, without quoting it. */
export function jsonFault(error: unknown, text: string): "empty" | "cut off" | "broken" {
  const end = text.trimEnd().length;
  if (end === 0) return "empty";
  const message = messageOf(error);
  const position = /at position (\d+)/.exec(message)?.[1];
  const atEnd = position !== undefined && Number(position) >= end - 1;
  return atEnd || /Unexpected end|Unterminated string/.test(message) ? "cut off" : "broken";
}

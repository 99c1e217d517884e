import { exchangeFrom, type HeadersLike } from "../exchange.js";
import { isObject, type RecordingItem } from "./item.js";

/** The entries of a HAR 1.2, or undefined if the value is none. */
export function harEntries(value: unknown): readonly unknown[] | undefined {
  if (!isObject(value)) return undefined;
  const log = value["log"];
  return isObject(log) && Array.isArray(log["entries"]) ? log["entries"] : undefined;
}

/** The exchange of one HAR entry; `line` is the entry's number, counted from 1. */
export function harItem(entry: unknown, source: string, line: number): RecordingItem {
  const where = { source, line };
  const request = isObject(entry) ? entry["request"] : undefined;
  const response = isObject(entry) ? entry["response"] : undefined;
  if (!isObject(request) || typeof request["url"] !== "string" || !isObject(response)) {
    return { unjudged: "unknown-format", message: `${source}:${line} is an entry without a request or a response.`, ...where };
  }
  const status = Number(response["status"]);
  if (!Number.isInteger(status) || status <= 0) {
    return { unjudged: "no-response", message: `${source}:${line} has no response status, so no answer was recorded.`, ...where };
  }
  const startedAt = isObject(entry) ? entry["startedDateTime"] : undefined;
  const durationMs = isObject(entry) ? entry["time"] : undefined;
  return exchangeFrom(
    { method: String(request["method"] ?? "GET"), url: request["url"], headers: headersOf(request["headers"]) },
    { status, headers: headersOf(response["headers"]), body: bodyOf(response) },
    {
      ...where,
      ...(typeof startedAt === "string" ? { startedAt } : {}),
      // HAR writes -1 where the time is not known.
      ...(typeof durationMs === "number" && durationMs >= 0 ? { durationMs } : {}),
    },
  );
}

// HAR demands the list, so an exporter that leaves headers out writes an empty one: that is "not recorded".
function headersOf(headers: unknown): HeadersLike | undefined {
  return Array.isArray(headers) && headers.length > 0 ? (headers as HeadersLike) : undefined;
}

function bodyOf(response: Readonly<Record<string, unknown>>): string | undefined {
  const content = response["content"];
  if (!isObject(content)) return undefined;
  const text = content["text"];
  if (typeof text !== "string") return content["size"] === 0 ? "" : undefined;
  return content["encoding"] === "base64" ? Buffer.from(text, "base64").toString("utf8") : text;
}

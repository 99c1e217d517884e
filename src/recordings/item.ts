import { exchangeFrom, type Exchange, type HeadersLike } from "../exchange.js";

/** Why something in a recording could not be judged. */
export type UnjudgedReason =
  | "unreadable" // the file is missing, forbidden, damaged or larger than can be read
  | "no-recordings" // a folder, a pattern or a file with nothing to read in it
  | "unknown-format" // neither NDJSON, HAR nor JSON of bodies, or a line of another kind
  | "broken-line" // a line that is not JSON
  | "no-response" // a request that was never answered
  | "body-not-recorded"; // an answer whose body the recording left out

/** A part of a recording that could not be judged, with the sentence that says why. */
export interface Unjudged {
  readonly unjudged: UnjudgedReason;
  readonly message: string;
  readonly source: string;
  /** Counted from 1; missing where the whole file is meant. */
  readonly line?: number;
}

/** What a recording yields. */
export type RecordingItem = Exchange | Unjudged;

type Json = Readonly<Record<string, unknown>>;

/** Tells whether an item is a part that could not be judged. */
export function isUnjudged(item: object): item is Unjudged {
  return "unjudged" in item;
}

export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The exchange that one JSON value holds: an exchange in any of the spellings that recorders use, or a bare body. */
export function itemOf(value: unknown, source: string, line: number): RecordingItem {
  const where = { source, line };
  if (isObject(value)) {
    const request = requestOf(value);
    const response = responseOf(value);
    if (response !== undefined) return exchangeItem(value, request, response, where);
    if (isBareBody(value)) return exchangeFrom(undefined, { status: 200, body: value }, where);
    if (request !== undefined && urlOf(value, request) !== undefined) return exchangeItem(value, request, value, where);
  }
  return {
    unjudged: "unknown-format",
    message: `${source}:${line} is JSON, but neither an exchange ({"request", "response"}) nor a page of runs ({"object": "list", "data"}).`,
    ...where,
  };
}

function isBareBody(value: Json): boolean {
  return Array.isArray(value["data"]) || value["object"] === "list";
}

function exchangeItem(
  value: Json,
  request: Json | undefined,
  response: Json,
  where: { readonly source: string; readonly line: number },
): RecordingItem {
  const status = Number(response["status"] ?? response["statusCode"] ?? value["status"] ?? value["statusCode"]);
  if (!Number.isInteger(status) || status <= 0) {
    return {
      unjudged: "no-response",
      message: `${where.source}:${where.line} has no response status, so no answer was recorded.`,
      ...where,
    };
  }
  const startedAt = value["startedAt"] ?? value["timestamp"] ?? value["time"];
  const durationMs = value["durationMs"];
  const url = urlOf(value, request);
  const origin: { source: string; line: number; startedAt?: string; durationMs?: number } = { source: where.source, line: where.line };
  if (typeof startedAt === "string") origin.startedAt = startedAt;
  if (typeof durationMs === "number" && durationMs >= 0) origin.durationMs = durationMs;
  return exchangeFrom(
    url === undefined
      ? undefined
      : { method: text(request?.["method"] ?? request?.["httpMethod"] ?? value["method"]) ?? "GET", url, headers: headersOf(request) },
    {
      status,
      headers: headersOf(response),
      body:
        response === value
          ? undefined
          : (response["body"] ?? response["bodyText"] ?? response["payload"] ?? response["data"] ?? response["rawBody"]),
    },
    origin,
  );
}

function requestOf(value: Json): Json | undefined {
  const http = value["http"];
  for (const candidate of [value["request"], value["req"], value["httpRequest"], isObject(http) ? http["request"] : undefined]) {
    if (isObject(candidate)) return candidate;
  }
  return value["url"] === undefined ? undefined : value;
}

function responseOf(value: Json): Json | undefined {
  const http = value["http"];
  for (const candidate of [value["response"], value["res"], value["httpResponse"], isObject(http) ? http["response"] : undefined]) {
    if (isObject(candidate)) return candidate;
  }
  return undefined;
}

function urlOf(value: Json, request: Json | undefined): string | undefined {
  const url = text(request?.["url"] ?? request?.["uri"] ?? request?.["requestUrl"] ?? value["url"]);
  if (url !== undefined) return url;
  const path = text(request?.["path"] ?? request?.["pathname"] ?? value["path"]);
  const host = text(request?.["host"] ?? value["host"]);
  return path !== undefined && host !== undefined ? `${text(request?.["scheme"] ?? value["scheme"]) ?? "http"}://${host}${path}` : path;
}

function headersOf(part: Json | undefined): HeadersLike | undefined {
  const headers = part?.["headers"];
  return isObject(headers) || Array.isArray(headers) ? (headers as HeadersLike) : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

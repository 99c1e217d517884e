import { redactHeader, redactUrl } from "./redact.js";

/** Header fields by lower-case name; several fields of one name are joined by a comma and a space. */
export type HeaderFields = Readonly<Record<string, string>>;

/** The request of an exchange. `url` may be absolute or begin with the path. */
export interface ExchangeRequest {
  readonly method: string;
  readonly url: string;
  /** Missing where the recording has no request headers. */
  readonly headers?: HeaderFields;
}

/** The response of an exchange. */
export interface ExchangeResponse {
  readonly status: number;
  /** Missing where the recording has no response headers: then no rule judges them. */
  readonly headers?: HeaderFields;
  /** The body as JSON, or as the text that was received. Missing (or `null`) where it was not recorded. */
  readonly body?: unknown;
}

/** One request and its response, secrets already redacted. A body found without its request has no `request`. */
export interface Exchange {
  readonly request?: ExchangeRequest;
  readonly response: ExchangeResponse;
  /** When the request was sent, ISO 8601. */
  readonly startedAt?: string;
  /** How long it took, from the request to the end of the answer, in milliseconds. */
  readonly durationMs?: number;
  /** Where the exchange was read from: a file, a URL, `<stdin>`. */
  readonly source?: string;
  /** The line, or the entry of a HAR or an array, counted from 1. */
  readonly line?: number;
}

/** Header fields in any of the shapes that recordings and programs use: an object, pairs, HAR's `{name, value}`, `Headers`. */
export type HeadersLike =
  | Readonly<Record<string, unknown>>
  | Iterable<readonly [string, unknown]>
  | ReadonlyArray<{ readonly name: string; readonly value: unknown }>;

/** A request as programs have it. */
export type RequestLike =
  string | URL | { readonly method?: string; readonly url: string | URL; readonly headers?: HeadersLike | undefined };

/** A response that is already read. */
export interface RecordedResponse {
  readonly status: number;
  readonly headers?: HeadersLike | undefined;
  readonly body?: unknown;
}

/** A response whose body is still to be read, as `fetch` gives it. */
interface ReadableResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly bodyUsed: boolean;
  clone(): { text(): Promise<string> };
}

/** Where an exchange came from and when. */
export interface ExchangeOrigin {
  readonly source?: string;
  readonly line?: number;
  readonly startedAt?: string;
  readonly durationMs?: number;
}

/**
 * Makes an exchange of a request and its response, and redacts the credentials in both. A `Response` of `fetch` is cloned
 * and read, so the answer is a promise; a response that is already read gives the exchange at once.
 *
 * @throws TypeError if the body of a `Response` was already read.
 */
export function exchangeFrom(request: RequestLike | undefined, response: Response, origin?: ExchangeOrigin): Promise<Exchange>;
export function exchangeFrom(request: RequestLike | undefined, response: RecordedResponse, origin?: ExchangeOrigin): Exchange;
export function exchangeFrom(
  request: RequestLike | undefined,
  response: Response | RecordedResponse,
  origin: ExchangeOrigin = {},
): Exchange | Promise<Exchange> {
  if (isReadable(response)) {
    if (response.bodyUsed) {
      return Promise.reject(new TypeError("The body of the response was already read. Pass response.clone(), taken before it was read."));
    }
    const { status, headers } = response;
    return response
      .clone()
      .text()
      .then((body) => makeExchange(request, { status, headers, body }, origin));
  }
  return makeExchange(request, response, origin);
}

function isReadable(response: Response | RecordedResponse): response is Response & ReadableResponse {
  return "clone" in response && typeof response.clone === "function";
}

function makeExchange(request: RequestLike | undefined, response: RecordedResponse, origin: ExchangeOrigin): Exchange {
  // One property after the other: of spreading, a large recording pays the price at each line.
  const made: { request?: ExchangeRequest; response: ExchangeResponse } = { response: redactResponse(response) };
  if (request !== undefined) made.request = redactRequest(request);
  return Object.assign(made, origin);
}

function redactResponse({ status, headers, body }: RecordedResponse): ExchangeResponse {
  const made: { status: number; headers?: HeaderFields; body?: unknown } = { status };
  if (headers !== undefined) made.headers = redactHeaders(headers);
  if (body !== undefined) made.body = body;
  return made;
}

function redactRequest(request: RequestLike): ExchangeRequest {
  if (typeof request === "string" || request instanceof URL) return { method: "GET", url: redactUrl(String(request)) };
  const made: { method: string; url: string; headers?: HeaderFields } = {
    method: request.method ?? "GET",
    url: redactUrl(String(request.url)),
  };
  if (request.headers !== undefined) made.headers = redactHeaders(request.headers);
  return made;
}

/** Header fields in any shape, brought to lower-case names and freed of credentials. */
export function redactHeaders(headers: HeadersLike): HeaderFields {
  const fields: Record<string, string> = {};
  const add = (name: string, value: unknown): void => {
    const key = name.toLowerCase();
    if (value === undefined || value === null) return;
    const text = redactHeader(key, typeof value === "string" ? value : Array.isArray(value) ? value.join(", ") : String(value));
    fields[key] = Object.hasOwn(fields, key) ? `${fields[key]}, ${text}` : text;
  };
  if (Symbol.iterator in headers) for (const [name, value] of fieldsOf(headers)) add(name, value);
  else for (const name in headers) if (Object.hasOwn(headers, name)) add(name, headers[name]);
  return fields;
}

/** The fields of headers in any shape, as they come. */
export function* fieldsOf(headers: HeadersLike): Generator<readonly [string, unknown]> {
  if (!(Symbol.iterator in headers)) {
    yield* Object.entries(headers);
    return;
  }
  for (const field of headers as Iterable<unknown>) {
    if (Array.isArray(field)) yield [String(field[0]), field[1]];
    else if (typeof field === "object" && field !== null && "name" in field)
      yield [String(field.name), "value" in field ? field.value : ""];
  }
}

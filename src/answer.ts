import { errorShapes, responses } from "../generated/contract.js";
import { coveragePoints } from "../generated/coverage.js";
import { conforms } from "../generated/conforms.js";
import { explain, type Bodies, type SchemaFault } from "../generated/validate.js";
import type { Exchange, HeaderFields } from "./exchange.js";
import { readPage, readScannedPage, type ReadablePage } from "./page.js";
import { jsonFault } from "./fault.js";
import { ScannedPage } from "./scan/scanned-page.js";

/** The body of an answer, as far as it could be read. */
export type Body =
  | { readonly kind: "json"; readonly value: unknown }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "broken"; readonly fault: string; readonly text: string }
  | { readonly kind: "none" };

/** The request of an answer, taken apart. */
export interface ListRunsRequest {
  readonly threadId: string;
  /** The path without the query. */
  readonly path: string;
  /** The query parameters in the order they were sent, decoded. */
  readonly query: ReadonlyArray<readonly [name: string, value: string]>;
  readonly headers: HeaderFields | undefined;
}

/** The name of a schema that a body may have. */
export type BodyName = keyof Bodies;

/** One documented response: its media types and the shapes its JSON body may have. */
export interface DocumentedResponse {
  readonly mediaTypes: readonly string[];
  readonly shapes: readonly BodyName[];
}

/** An exchange of the operation, prepared for the rules. */
export interface Answer {
  readonly exchange: Exchange;
  readonly request: ListRunsRequest | undefined;
  readonly status: number;
  /** Undefined where the headers were not recorded. */
  readonly headers: HeaderFields | undefined;
  /** The media type in lower case without parameters; undefined where there is none or the headers were not recorded. */
  readonly mediaType: string | undefined;
  /** What the contract documents for this status, by the status itself or its class; undefined where it is not documented. */
  readonly documented: DocumentedResponse | undefined;
  readonly body: Body;
  /** The schema that the body claims to have; undefined where it is no JSON or has none of the shapes. */
  readonly shape: BodyName | undefined;
  /** Everything in which the body differs from what that schema documents. */
  readonly faults: readonly SchemaFault[];
  /** Whether what the body exercises of the contract is counted already. */
  readonly counted: boolean;
  /** The page where it was scanned and is all as documented; it is parsed only where somebody asks for what a scan does not tell. */
  readonly scanned: ScannedPage | undefined;
  /** The page without its malformed parts; undefined where the body is no page with a list of runs. */
  readonly page: ReadablePage | undefined;
}

const LIST_RUNS = /\/threads\/([^/]*)\/runs$/;

/**
 * Tells whether a request is one of this operation: a GET on `.../threads/{thread_id}/runs`. An exchange without a request
 * counts as one, since nothing else is known of it.
 */
export function isListRuns(exchange: Exchange): boolean {
  const { request } = exchange;
  if (request === undefined) return true;
  return request.method.toUpperCase() === "GET" && LIST_RUNS.test(pathOf(request.url));
}

/**
 * Prepares an exchange of the operation for the rules.
 *
 * @param counts takes what a body that is all as documented exercises: it is counted where it is read anyway.
 */
export function answerOf(exchange: Exchange, counts?: Float64Array): Answer {
  const { status, headers } = exchange.response;
  const contentType = headers === undefined ? undefined : headerOf(headers, "content-type");
  const mediaType = contentType?.split(";", 1)[0]?.trim().toLowerCase();
  const documented = documentedResponse(status);
  const body = readBody(exchange.response.body, mediaType, expectsPage(documented));
  const scanned = body instanceof ScannedPage && expectsPage(documented) ? body : undefined;
  const shape = scanned !== undefined ? "ListRunsResponse" : body.kind === "json" ? shapeOf(body.value, documented) : undefined;
  const request = requestOf(exchange);
  const documentedWhole = scanned !== undefined || (body.kind === "json" && shape !== undefined && isDocumented(body.value, shape, counts));
  if (counts !== undefined) scanned?.count(counts);
  const faults = body.kind === "json" && shape !== undefined && !documentedWhole ? faultsOf(body.value, shape) : [];
  return {
    exchange,
    request,
    status,
    headers,
    mediaType,
    documented,
    body,
    shape,
    faults,
    counted: documentedWhole && counts !== undefined,
    scanned,
    page:
      scanned !== undefined
        ? readScannedPage(scanned, request)
        : body.kind === "json" && shape === "ListRunsResponse"
          ? readPage(body.value, faults, request)
          : undefined,
  };
}

/** A header field by its lower-case name, however the exchange spells it. */
export function headerOf(headers: HeaderFields, name: string): string | undefined {
  const value = headers[name];
  if (value !== undefined) return value;
  for (const key in headers) if (key.length === name.length && key.toLowerCase() === name) return headers[key];
  return undefined;
}

/** Whether a documented response carries a page of runs. */
function expectsPage(documented: DocumentedResponse | undefined): boolean {
  return documented?.shapes.includes("ListRunsResponse") ?? false;
}

function documentedResponse(status: number): DocumentedResponse | undefined {
  const table: Readonly<Record<string | number, DocumentedResponse>> = responses;
  return table[status] ?? table[`${Math.floor(status / 100)}XX`];
}

function requestOf({ request }: Exchange): ListRunsRequest | undefined {
  if (request === undefined) return undefined;
  const path = pathOf(request.url);
  const search = request.url.indexOf("?");
  return {
    threadId: decoded(LIST_RUNS.exec(path)?.[1] ?? ""),
    path,
    query: search < 0 ? [] : queryOf(request.url.slice(search + 1).replace(/#.*$/s, "")),
    headers: request.headers,
  };
}

/** The parameters of a query. Most need no decoding, and are then taken apart without it. */
function queryOf(query: string): ReadonlyArray<readonly [name: string, value: string]> {
  if (/[%+]|[^\x20-\x7e]/.test(query)) return [...new URLSearchParams(`?${query}`)];
  const pairs: Array<readonly [string, string]> = [];
  for (const part of query.split("&")) {
    if (part === "") continue;
    const equals = part.indexOf("=");
    pairs.push(equals < 0 ? [part, ""] : [part.slice(0, equals), part.slice(equals + 1)]);
  }
  return pairs;
}

const PATH = /^(?:[a-z][a-z0-9+.-]*:\/\/[^/?#]*)?([^?#]*)/i;

function pathOf(url: string): string {
  return PATH.exec(url)?.[1] ?? "";
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * A body that was recorded as text is JSON where its media type promises JSON. Where no media type was recorded, a page is
 * JSON and an error that looks like JSON is. A page under a wrong media type is still read, so that its body is judged too.
 */
function readBody(body: unknown, mediaType: string | undefined, page: boolean): Body {
  if (body === undefined || body === null) return { kind: "none" };
  if (body instanceof ScannedPage) return body;
  if (typeof body !== "string") return { kind: "json", value: body };
  const promised = mediaType === undefined ? page || /^\s*[{[]/.test(body) : isJsonType(mediaType);
  try {
    const value: unknown = JSON.parse(body);
    if (promised || (page && typeof value === "object" && value !== null)) return { kind: "json", value };
  } catch (error) {
    if (promised) return { kind: "broken", fault: bodyFault(body, error), text: body };
  }
  return { kind: "text", text: body };
}

/** Whether a media type is JSON or built on it. */
export function isJsonType(mediaType: string): boolean {
  return mediaType === "application/json" || mediaType.endsWith("+json") || mediaType === "text/json";
}

function bodyFault(text: string, error: unknown): string {
  const fault = jsonFault(error, text);
  return fault === "cut off" ? `cut off after ${[...text].length} characters` : fault;
}

/** The shape that a body claims by its own discriminator, among those that its status documents. */
function shapeOf(value: unknown, documented: DocumentedResponse | undefined): BodyName | undefined {
  if (documented === undefined) return undefined;
  // An error body under a page's status is one fault, not a page that lacks everything.
  if (expectsPage(documented)) return hasData(value) || claimedShape(value) === undefined ? "ListRunsResponse" : undefined;
  const claimed = claimedShape(value);
  return claimed !== undefined && documented.shapes.includes(claimed) ? claimed : undefined;
}

function hasData(value: unknown): boolean {
  return typeof value === "object" && value !== null && ("data" in value ? Array.isArray(value.data) : "object" in value);
}

type ErrorShape = readonly [name: BodyName, shape: { readonly property: string; readonly value?: unknown }];
const shapes = Object.entries(errorShapes) as readonly ErrorShape[];
const byConstant = shapes.filter(([, shape]) => "value" in shape);
const byProperty = shapes.filter(([, shape]) => !("value" in shape));

/** The error shape whose constant a body carries; where none does, the one whose property it has. */
function claimedShape(value: unknown): BodyName | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const body = value as Readonly<Record<string, unknown>>;
  return (
    byConstant.find(([, shape]) => body[shape.property] === shape.value)?.[0] ??
    byProperty.find(([, shape]) => Object.hasOwn(body, shape.property))?.[0]
  );
}

const uncounted = new Float64Array(coveragePoints.length);
const before = new Float64Array(coveragePoints.length);

/** The quick check first: only a body that it refuses pays for the validator that explains. */
function isDocumented(value: unknown, shape: BodyName, counts: Float64Array = uncounted): boolean {
  before.set(counts);
  if (conforms[shape](value, counts)) return true;
  counts.set(before);
  return false;
}

function faultsOf(value: unknown, shape: BodyName): readonly SchemaFault[] {
  const explainer = explain[shape];
  explainer(value);
  const faults = (explainer.errors ?? []).filter(({ keyword }) => keyword !== "if" && keyword !== "propertyNames");
  // A value of another type is none of an enumeration either, which is one fault and not two.
  const mistyped = new Set(faults.filter(({ keyword }) => keyword === "type").map(({ instancePath }) => instancePath));
  return faults.filter(({ keyword, instancePath }) => (keyword !== "enum" && keyword !== "const") || !mistyped.has(instancePath));
}

import { parameterTypes, responseHeaders } from "../generated/contract.js";
import {
  coverageBodies,
  coverageCredentials,
  coveragePoints,
  coverageQuery,
  coverageRequestHeaders,
  coverageResponseHeaders,
  coverageResponses,
  type CoverageField,
  type CoveragePoint,
} from "../generated/coverage.js";
import type { Answer, ListRunsRequest } from "./answer.js";
import { fieldFault, readField } from "./field.js";
import { placeOf, visit, type Place } from "./coverage-walk.js";
import { REDACTED } from "./redact.js";
import type { HeaderFields } from "./exchange.js";

/** One alternative that the contract offers, with the number of times that it was taken. */
export interface CountedPoint extends CoveragePoint {
  /** The same for as long as the contract offers this alternative. */
  readonly id: string;
  readonly count: number;
}

/** Which parts of the contract the exchanges have exercised. */
export interface Coverage {
  /** The share of points that were seen, in percent, rounded down to a tenth so that only everything is 100. */
  readonly percent: number;
  /** The percentage below which the run fails, or null. */
  readonly minimum: number | null;
  readonly seen: number;
  readonly total: number;
  /** Every point, in the contract's order. */
  readonly points: readonly CountedPoint[];
  /** The ids of the points that were never seen. */
  readonly never: readonly string[];
}

/** Counts what exchanges exercise, one after the other. */
export interface CoverageCounter {
  /** The count of each point, for whoever reads a body and counts on the way. */
  readonly counts: Float64Array;
  take(answer: Answer): void;
  coverage(minimum: number | null): Coverage;
}

interface Field {
  /** The name in the generated validators. */
  readonly validator: string;
  readonly types: readonly string[] | undefined;
  readonly sent: number;
  readonly place: Place | undefined;
}

const bodies = new Map(Object.entries(coverageBodies).map(([name, place]) => [name, placeOf(place)]));
const credentialNames = [...new Set(coverageCredentials.flatMap(({ headers }) => headers))];
const credentialBits = new Map(credentialNames.map((name, index) => [name, 1 << index]));
const credentialSets = coverageCredentials.map(({ headers, point }) => ({ bits: bitsOf(headers), point }));
const queryFields = fieldsOf(coverageQuery, "request:query:", "query:", parameterTypes);
const requestFields = fieldsOf(coverageRequestHeaders, "request:header:", "header:", parameterTypes);
const responseFields = fieldsOf(coverageResponseHeaders, "response:", "", responseHeaders);
const ids = coveragePoints.map(({ kind, where, value }) => `${kind}:${where}=${value}`);

function fieldsOf(
  fields: Readonly<Record<string, CoverageField>>,
  validators: string,
  prefix: string,
  types: Readonly<Record<string, readonly string[]>>,
): ReadonlyMap<string, Field> {
  return new Map(
    Object.entries(fields).map(([name, { sent, place }]) => [
      name,
      {
        validator: `${validators}${name}`,
        types: types[`${prefix}${name}`],
        sent,
        place: place === undefined ? undefined : placeOf(place),
      },
    ]),
  );
}

function bitsOf(headers: readonly string[]): number {
  return headers.reduce((bits, name) => bits | (credentialBits.get(name) ?? 0), 0);
}

/** Starts counting. */
export function countCoverage(): CoverageCounter {
  // Floating point, since counts of merged reports may pass 32 bits.
  const counts = new Float64Array(coveragePoints.length);
  return {
    counts,
    take(answer) {
      countResponse(answer, counts);
      if (answer.request !== undefined) countRequest(answer.request, counts);
    },
    coverage: (minimum) => coverageOf(counts, minimum),
  };
}

/** Sums coverages of the same contract; the highest minimum holds. */
export function mergeCoverage(coverages: readonly Coverage[]): Coverage {
  const counts = new Float64Array(coveragePoints.length);
  const indexes = new Map(ids.map((id, index) => [id, index]));
  for (const { points } of coverages) {
    for (const { id, count } of points) {
      const index = indexes.get(id);
      if (index !== undefined) add(counts, index, count);
    }
  }
  const minimums = coverages.map(({ minimum }) => minimum ?? 0);
  return coverageOf(counts, coverages.some(({ minimum }) => minimum !== null) ? Math.max(...minimums) : null);
}

function coverageOf(counts: Float64Array, minimum: number | null): Coverage {
  const points = coveragePoints.map((point, index) => ({ id: ids[index] ?? "", ...point, count: counts[index] ?? 0 }));
  const never = points.filter(({ count }) => count === 0).map(({ id }) => id);
  const total = points.length;
  const seen = total - never.length;
  return { percent: Math.floor((seen / total) * 1000) / 10, minimum, seen, total, points, never };
}

function countResponse({ status, documented, mediaType, headers, body, shape, faults, counted }: Answer, counts: Float64Array): void {
  const response = coverageResponses[status] ?? coverageResponses[`${Math.floor(status / 100)}XX`];
  if (documented !== undefined && response !== undefined) {
    add(counts, response.status);
    const type = mediaType === undefined ? undefined : response.mediaTypes?.[mediaType];
    if (type !== undefined) add(counts, type);
  }
  if (headers !== undefined) countFields(responseFields, headers, counts);
  const place = shape === undefined ? undefined : bodies.get(shape);
  if (body.kind !== "json" || shape === undefined || place === undefined) return;
  const malformed = malformedPlaces(faults);
  const branch = response?.bodies?.[shape];
  if (branch !== undefined && malformed?.has("") !== true) add(counts, branch);
  if (!counted) visit(place, body.value, counts, malformed);
}

const OPEN = new Set(["additionalProperties", "x-extensible-enum"]);

/** The places that are not what the contract says, and so exercise nothing; undefined where there are none, as mostly. */
function malformedPlaces(faults: Answer["faults"]): ReadonlySet<string> | undefined {
  let places: Set<string> | undefined;
  for (const { keyword, instancePath } of faults) if (!OPEN.has(keyword)) (places ??= new Set()).add(instancePath);
  return places;
}

function countRequest({ query, headers }: ListRunsRequest, counts: Float64Array): void {
  for (const [name, field] of queryFields) {
    const sent = query.find((parameter) => parameter[0] === name);
    if (sent === undefined) add(counts, field.sent + 1);
    else countField(field, sent[1], counts);
  }
  if (headers === undefined) return;
  countFields(requestFields, headers, counts);
  countCredentials(headers, counts);
}

/** The sets of credentials that a request shows: the names of their headers outlive the redaction. */
function countCredentials(headers: HeaderFields, counts: Float64Array): void {
  let sent = 0;
  for (const name in headers) sent |= credentialBits.get(name.toLowerCase()) ?? 0;
  if (sent === 0) return;
  for (const { bits, point } of credentialSets) {
    if ((sent & bits) !== bits) continue;
    // A set that lies within another that was sent was not what let the request in.
    const within = credentialSets.some(
      (other) => other.bits !== bits && (other.bits & bits) === bits && (sent & other.bits) === other.bits,
    );
    if (!within) add(counts, point);
  }
}

function countFields(fields: ReadonlyMap<string, Field>, headers: HeaderFields, counts: Float64Array): void {
  for (const name in headers) {
    const field = fields.get(name.toLowerCase());
    const text = headers[name];
    if (field !== undefined && text !== undefined) countField(field, text, counts);
  }
}

function countField({ validator, types, sent, place }: Field, text: string, counts: Float64Array): void {
  const hidden = text === REDACTED;
  if (!hidden && fieldFault(validator, text, types) !== undefined) return;
  add(counts, sent);
  if (!hidden && place !== undefined) visit(place, readField(text, types), counts, undefined);
}

function add(counts: Float64Array, index: number, count = 1): void {
  counts[index] = (counts[index] ?? 0) + count;
}

import { headerOf, type Answer } from "./answer.js";
import { LONGEST, packRuns, short, unpackRuns, type PackedRuns, type RunDigest } from "./packed-runs.js";
import type { Order, ReadablePage, ReadableRun } from "./page.js";
import { shownPath } from "./shown-path.js";

/** All that outlives a page: plain data, so that a page can be judged where its body no longer is. */
export interface PageDigest {
  readonly source: string | null;
  readonly line: number | null;
  /** Scheme, host and port; empty where the recording has paths only. */
  readonly server: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** When the request was sent, or else the answer dated, in milliseconds since 1970. */
  readonly at: number | undefined;
  readonly thread: string | undefined;
  readonly limit: number | undefined;
  readonly order: Order | undefined;
  readonly after: string | undefined;
  readonly before: string | undefined;
  readonly hasMore: boolean | undefined;
  /** The latest time on the page, in Unix seconds: the server gave the answer then or later. */
  readonly asOf: number;
  readonly runs: PackedRuns;
}

const SERVER = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i;

/** The digest of a page; undefined where the answer is none, or where its request is not known: it may be from anywhere, at any time. */
export function digestOf({ exchange, request, status, headers, scanned, page }: Answer): PageDigest | undefined {
  if (page === undefined || request === undefined || exchange.request === undefined) return undefined;
  const { asked } = page;
  const date = exchange.startedAt ?? (headers === undefined ? undefined : headerOf(headers, "date"));
  const at = date === undefined ? NaN : Date.parse(date);
  return {
    source: exchange.source ?? null,
    line: exchange.line ?? null,
    server: SERVER.exec(exchange.request.url)?.[0].slice(0, LONGEST) ?? "",
    method: exchange.request.method.toUpperCase(),
    path: shownPath(request).slice(0, 8 * LONGEST),
    status,
    at: Number.isNaN(at) ? undefined : at,
    thread: short(asked.threadId),
    limit: asked.limit,
    order: asked.order,
    after: short(asked.after),
    before: short(asked.before),
    hasMore: page.hasMore,
    asOf: scanned?.latest ?? latestTimeOf(page.runs),
    runs: scanned?.packedFor(asked.threadId) ?? packRuns(page.runs, asked.threadId),
  };
}

function latestTimeOf(runs: ReadablePage["runs"]): number {
  let latest = 0;
  for (const run of runs) if (run !== undefined) latest = Math.max(latest, latestTime(run));
  return latest;
}

function latestTime({ created_at, started_at, completed_at, cancelled_at, failed_at }: ReadableRun): number {
  return Math.max(created_at ?? 0, started_at ?? 0, completed_at ?? 0, cancelled_at ?? 0, failed_at ?? 0);
}

/** The runs of the pages that were asked for last: the rules ask one after the other for the same two pages. */
let latest: UnpackedPage | undefined;
let earlier: UnpackedPage | undefined;

interface UnpackedPage {
  readonly of: PackedRuns;
  readonly runs: readonly RunDigest[];
}

/** The runs on a page. */
export function runsOf({ runs: packed }: PageDigest): readonly RunDigest[] {
  if (latest?.of === packed) return latest.runs;
  const known = earlier?.of === packed ? earlier : { of: packed, runs: unpackRuns(packed) };
  earlier = latest;
  latest = known;
  return known.runs;
}

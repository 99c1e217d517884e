import { headerOf, type Answer } from "./answer.js";
import type { Order, ReadableRun } from "./page.js";
import { shownPath } from "./shown-path.js";

/** What the rules on walks need of a run; a part that is malformed or absurdly long is undefined. */
export interface RunDigest {
  readonly id: string | undefined;
  readonly created_at: number | undefined;
  readonly status: ReadableRun["status"];
  readonly assistant_id: string | undefined;
  readonly thread_id: string | undefined;
}

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
  readonly runs: readonly RunDigest[];
}

/** Longer identifiers are not remembered, so that the memory is bounded whatever a recording holds. */
const LONGEST = 256;

/** The digest of a page; undefined where the answer is none, or where its request is not known: it may be from anywhere, at any time. */
export function digestOf({ exchange, request, status, headers, page }: Answer): PageDigest | undefined {
  if (page === undefined || request === undefined || exchange.request === undefined) return undefined;
  const { asked } = page;
  const date = exchange.startedAt ?? (headers === undefined ? undefined : headerOf(headers, "date"));
  const at = date === undefined ? NaN : Date.parse(date);
  let asOf = 0;
  let assistant: string | undefined;
  const runs = page.runs.map((run): RunDigest => {
    // The runs of a page mostly share these, so that one copy of the text is enough.
    if (run?.assistant_id !== assistant) assistant = short(run?.assistant_id);
    asOf = Math.max(asOf, run?.created_at ?? 0, run?.started_at ?? 0, run?.completed_at ?? 0, run?.cancelled_at ?? 0, run?.failed_at ?? 0);
    return {
      id: short(run?.id),
      created_at: run?.created_at,
      status: run?.status,
      assistant_id: assistant,
      thread_id: run?.thread_id === asked.threadId ? short(asked.threadId) : short(run?.thread_id),
    };
  });
  return {
    source: exchange.source ?? null,
    line: exchange.line ?? null,
    server: /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i.exec(exchange.request.url)?.[0].slice(0, LONGEST) ?? "",
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
    asOf,
    runs,
  };
}

function short(text: string | null | undefined): string | undefined {
  return text === null || text === undefined || text.length > LONGEST ? undefined : text;
}

import type { ListRunsResponse, Run } from "../../../generated/types.js";
import { isTerminal } from "../synthetic/run.js";
import type { PageQuery } from "../page.js";
import type { Fault, FaultContext } from "./fault.js";

const TIMES = ["created_at", "started_at", "expires_at", "cancelled_at", "failed_at", "completed_at"] as const;

/** A page with other runs, its ids and all else as they should be for those. */
function withRuns(page: ListRunsResponse, data: Run[]): ListRunsResponse {
  return { ...page, data, first_id: data[0]?.id ?? null, last_id: data.at(-1)?.id ?? null };
}

function inMilliseconds(run: Run): Run {
  const times = TIMES.map((name) => [name, run[name] === null ? null : run[name] * 1000] as const);
  return { ...run, ...Object.fromEntries(times) };
}

/** What can be wrong with a page, its runs being right. */
export const pageFaults = {
  "too-many": {
    description: "the page has one run more than the limit allows",
    rule: "page-size",
    query: (query) => ({ ...query, limit: query.limit + 1 }),
  },
  "ignored-order": {
    description: "the runs come in the other order than the one asked for",
    rule: "page-order",
    query: (query) => ({ ...query, order: query.order === "asc" ? "desc" : "asc" }),
  },
  unsorted: {
    description: "the page begins with its last run",
    rule: "page-order",
    page: (page) => withRuns(page, [...page.data.slice(-1), ...page.data.slice(0, -1)]),
  },
  "duplicate-run": {
    description: "the page has its first run twice",
    rule: "page-unique",
    page: (page) => {
      const [first, , ...others] = page.data;
      return first === undefined ? page : withRuns(page, page.data.length === 1 ? page.data : [first, first, ...others]);
    },
  },
  "wrong-first-id": {
    description: "first_id is the last run's id",
    rule: "page-cursors",
    page: (page) => ({ ...page, first_id: page.data.length < 2 ? `${page.first_id}_` : page.last_id }),
  },
  "empty-ids-as-strings": {
    description: "an empty page has empty text for ids",
    rule: "page-empty",
    page: (page) => (page.data.length === 0 ? { ...page, first_id: "", last_id: "" } : page),
  },
  "endless-has-more": {
    description: "has_more is always true, on an empty page as well",
    rule: "page-has-more",
    page: (page) => ({ ...page, has_more: true }),
  },
  "short-page": {
    description: "a page with more behind it is not full",
    rule: "page-has-more",
    page: (page) => (page.has_more && page.data.length > 1 ? withRuns(page, page.data.slice(0, -1)) : page),
  },
  "other-thread": {
    description: "the page has a run of another thread",
    rule: "run-thread",
    page: (page, { thread }) => {
      const [first, ...others] = page.data;
      return first === undefined ? page : withRuns(page, [{ ...first, thread_id: `${thread.id}_other` }, ...others]);
    },
  },
  "cached-other-thread": {
    description: "the gateway's cache gives the page of another thread",
    rule: "run-thread",
    page: (page, { thread }) =>
      withRuns(
        page,
        page.data.map((run) => ({ ...run, thread_id: `${thread.id}_other` })),
      ),
    answer: (response) => {
      response.headers.set("x-portkey-cache-status", "HIT");
      return response;
    },
  },
  milliseconds: {
    description: "times are in milliseconds",
    rule: "run-times-in-seconds",
    page: (page) => withRuns(page, page.data.map(inMilliseconds)),
  },
  "repeated-cursor": {
    description: "a cursor is ignored, so that every page is the first one and a walk never ends",
    rule: "walk-disjoint",
    query: ({ limit, order }) => ({ limit, order, after: undefined, before: undefined }),
  },
  "included-cursor": {
    description: "the page after a run begins with that run",
    rule: "page-cursor-excluded",
    query: (query, { thread }) => {
      if (query.after === undefined) return query;
      const after = query.order === "asc" ? query.after - 1 : query.after + 1;
      return { ...query, after: after < 0 || after >= thread.size ? undefined : after };
    },
  },
  "swapped-pages": {
    description: "the second page of a walk comes before the first one",
    rule: "walk-order",
    query: swapped,
  },
  "early-end": {
    description: "has_more is false although there is more",
    rule: "walk-end",
    page: (page) => ({ ...page, has_more: false }),
  },
  "changing-created-at": {
    description: "the time at which a run was created differs from answer to answer",
    rule: "run-history",
    page: (page, { request }) =>
      withRuns(
        page,
        page.data.map((run) => ({ ...run, created_at: run.created_at - (request % 2) })),
      ),
  },
  "revived-run": {
    description: "a run that has ended is in progress in every other answer",
    rule: "run-history",
    page: (page, { request }) => withRuns(page, request % 2 === 0 ? page.data : page.data.map(revived)),
  },
} satisfies Record<string, Fault>;

function revived(run: Run): Run {
  if (!isTerminal(run.status)) return run;
  const clean = { cancelled_at: null, failed_at: null, completed_at: null, last_error: null, incomplete_details: null, usage: null };
  return { ...run, ...clean, status: "in_progress", expires_at: run.created_at + 600 };
}

/** Only a thread of more than two pages shows it: with fewer, the walk would end on what is now its first page. */
function swapped(query: PageQuery, { thread: { size } }: FaultContext): PageQuery {
  const { limit, order, after, before } = query;
  if (before !== undefined || size <= 2 * limit) return query;
  const mirrored = (position: number): number => (order === "asc" ? position : size - 1 - position);
  const position = after === undefined ? undefined : mirrored(after);
  if (position === undefined) return { ...query, after: mirrored(limit - 1) };
  if (position === 2 * limit - 1) return { ...query, after: undefined };
  return position === limit - 1 ? { ...query, after: mirrored(2 * limit - 1) } : query;
}

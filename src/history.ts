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

/** The parameter by which a page continues another. */
export type Direction = "after" | "before";

/** What came before a page in its recording. */
export interface History {
  /**
   * The latest page that this one continues: same thread, limit and order, and `after` names its last run, or `before` its first.
   * Its `last_id` and `first_id` do not matter: where they are wrong, a client that followed them was led astray, and not by the walk.
   */
  readonly previous: { readonly page: PageDigest; readonly direction: Direction } | undefined;
  /** The first page with this run among those that this page's walk came through, in its direction. */
  seenOnWalk(id: string): PageDigest | undefined;
  /** The latest page with this run, of any walk, and the run as it stood there. */
  lastSeen(id: string): { readonly page: PageDigest; readonly run: RunDigest } | undefined;
}

/** The histories of recordings, one page after the other. */
export interface Histories {
  before(page: PageDigest): History;
  add(page: PageDigest): void;
}

/**
 * How many runs are remembered, over all recordings; an empty page counts as one. Some 20 MB, and far more than lies between a
 * page and the next of its walk, or between two polls of a run. What is forgotten is no longer compared, and never reported.
 */
export const RUNS_REMEMBERED = 50_000;

/** Longer identifiers are not remembered, so that the memory is bounded whatever a recording holds. */
const LONGEST = 256;
/** A walk that forks more often is judged from its latest forks on. */
const MOST_FORKS = 16;

/** A page on a walk. Pages of the same request with the same runs are one stop: asking again is no walk. */
interface Stop {
  page: PageDigest;
  readonly first: PageDigest;
  readonly keys: readonly string[];
  readonly places: { after?: Place; before?: Place };
}

/** Pages that continue each other in one direction. A page that continues another than the last one forks a walk of its own. */
interface Walk {
  /** The stops whose runs are not in `ids` yet: only a run that was seen before at all is looked up there. */
  readonly unread: Set<Stop>;
  /** The first stop of each run. */
  readonly ids: Map<string, { readonly stop: Stop; readonly depth: number }>;
  readonly forkedAt: Place | undefined;
  readonly forks: number;
  end: number;
}

interface Place {
  readonly walk: Walk;
  readonly depth: number;
}

const NOTHING_SEEN: Pick<History, "seenOnWalk" | "lastSeen"> = { seenOnWalk: () => undefined, lastSeen: () => undefined };

/** Starts without any history. */
export function createHistories(runsRemembered = RUNS_REMEMBERED): Histories {
  const stops = new Map<string, Stop>();
  const sightings = new Map<string, Map<string, PageDigest>>();
  const window = new Set<{ readonly page: PageDigest; readonly stop: Stop | undefined }>();
  let remembered = 0;

  const previousOf = (page: PageDigest): { readonly stop: Stop; readonly direction: Direction } | undefined => {
    const direction = directionOf(page);
    const cursor = direction === undefined ? undefined : page[direction];
    if (direction === undefined || cursor === undefined) return undefined;
    const stop = stops.get(cursorKey(page, direction, cursor));
    return stop === undefined ? undefined : { stop, direction };
  };

  return {
    before(page) {
      const found = previousOf(page);
      const seen = sightings.get(scopeOf(page));
      // Most pages have new runs only: then nothing is looked up run by run, rule by rule.
      if (seen === undefined || !page.runs.some(({ id }) => id !== undefined && seen.has(id))) {
        return { previous: found === undefined ? undefined : { page: found.stop.page, direction: found.direction }, ...NOTHING_SEEN };
      }
      return {
        previous: found === undefined ? undefined : { page: found.stop.page, direction: found.direction },
        seenOnWalk: (id) => (found === undefined || !seen.has(id) ? undefined : firstWith(id, found.stop, found.direction)?.first),
        lastSeen: (id) => {
          const seenOn = seen.get(id);
          const run = seenOn?.runs.find((candidate) => candidate.id === id);
          return seenOn === undefined || run === undefined ? undefined : { page: seenOn, run };
        },
      };
    },

    add(page) {
      const stop = page.thread === undefined || page.limit === undefined || page.order === undefined ? undefined : stopOf(page);
      let seen = sightings.get(scopeOf(page));
      if (seen === undefined) sightings.set(scopeOf(page), (seen = new Map<string, PageDigest>()));
      for (const { id } of page.runs) if (id !== undefined) seen.set(id, page);
      window.add({ page, stop });
      remembered += page.runs.length + 1;
      while (remembered > runsRemembered && window.size > 1) forgetOldest();
    },
  };

  function stopOf(page: PageDigest): Stop {
    const key = requestKey(page);
    const known = stops.get(key);
    if (known !== undefined && sameRuns(known.page, page)) {
      known.page = page;
      return known;
    }
    const keys = [key];
    const first = page.runs[0]?.id;
    const last = page.runs.at(-1)?.id;
    if (last !== undefined) keys.push(cursorKey(page, "after", last));
    if (first !== undefined) keys.push(cursorKey(page, "before", first));
    const stop: Stop = { page, first: page, keys, places: {} };
    const previous = previousOf(page);
    if (previous !== undefined) join(stop, previous.stop, previous.direction);
    for (const name of keys) stops.set(name, stop);
    return stop;
  }

  function forgetOldest(): void {
    const [entry] = window;
    if (entry === undefined) return;
    const { page, stop } = entry;
    window.delete(entry);
    remembered -= page.runs.length + 1;
    const seen = sightings.get(scopeOf(page));
    for (const { id } of page.runs) if (id !== undefined && seen?.get(id) === page) seen.delete(id);
    if (seen?.size === 0) sightings.delete(scopeOf(page));
    // The stop lives on where the same request was repeated since.
    if (stop?.page === page) forgetStop(stop);
  }

  function forgetStop(stop: Stop): void {
    for (const key of stop.keys) if (stops.get(key) === stop) stops.delete(key);
    for (const place of [stop.places.after, stop.places.before]) {
      if (place === undefined || place.walk.unread.delete(stop)) continue;
      for (const { id } of stop.page.runs) if (id !== undefined && place.walk.ids.get(id)?.stop === stop) place.walk.ids.delete(id);
    }
  }
}

/** Puts a stop behind the one that it continues. */
function join(stop: Stop, previous: Stop, direction: Direction): void {
  let place = previous.places[direction];
  if (place === undefined) {
    place = { walk: { unread: new Set(), ids: new Map(), forkedAt: undefined, forks: 0, end: 0 }, depth: 0 };
    arrive(previous, place, direction);
  }
  const depth = place.depth + 1;
  if (place.walk.end === place.depth) {
    place.walk.end = depth;
    arrive(stop, { walk: place.walk, depth }, direction);
    return;
  }
  const forks = place.walk.forks + 1;
  const forkedAt = forks > MOST_FORKS ? undefined : place;
  arrive(
    stop,
    { walk: { unread: new Set(), ids: new Map(), forkedAt, forks: forkedAt === undefined ? 0 : forks, end: depth }, depth },
    direction,
  );
}

function arrive(stop: Stop, place: Place, direction: Direction): void {
  stop.places[direction] = place;
  place.walk.unread.add(stop);
}

/** The first stop with this run on the way to a stop, itself included. */
function firstWith(id: string, stop: Stop, direction: Direction): Stop | undefined {
  let place = stop.places[direction];
  if (place === undefined) return stop.page.runs.some((run) => run.id === id) ? stop : undefined;
  while (place !== undefined) {
    const seen = idsOf(place.walk, direction).get(id);
    if (seen !== undefined && seen.depth <= place.depth) return seen.stop;
    place = place.walk.forkedAt;
  }
  return undefined;
}

function idsOf({ unread, ids }: Walk, direction: Direction): Walk["ids"] {
  for (const stop of unread) {
    const depth = stop.places[direction]?.depth ?? 0;
    for (const { id } of stop.page.runs) if (id !== undefined && !ids.has(id)) ids.set(id, { stop, depth });
  }
  unread.clear();
  return ids;
}

/** What `after` and `before` mean together is documented nowhere, so such a page is on no walk. */
function directionOf({ after, before }: PageDigest): Direction | undefined {
  if ((after === undefined) === (before === undefined)) return undefined;
  return after === undefined ? "before" : "after";
}

function sameRuns(one: PageDigest, other: PageDigest): boolean {
  return one.runs.length === other.runs.length && one.runs.every(({ id }, index) => id === other.runs[index]?.id);
}

/** Runs and cursors mean something on their own server only. */
function scopeOf({ source, server }: PageDigest): string {
  return `${source}\n${server}`;
}

function cursorKey(page: PageDigest, direction: Direction, cursor: string): string {
  return `${direction}\n${cursor}\n${page.thread}\n${page.limit}\n${page.order}\n${scopeOf(page)}`;
}

function requestKey(page: PageDigest): string {
  return `request\n${page.after}\n${page.before}\n${page.thread}\n${page.limit}\n${page.order}\n${scopeOf(page)}`;
}

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

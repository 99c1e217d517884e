import type { PageDigest, RunDigest } from "./digest.js";
import { directionOf, isOnTheWay, join, type Direction, type Stop } from "./walk.js";

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
 * How many runs are remembered at most, over all recordings, and never less than the latest half of them; a page counts as one more.
 * It is far more than lies between a page and the next of its walk. What is forgotten is no longer compared, and never reported.
 */
export const RUNS_REMEMBERED = 40_000;

/** How many pages with a run are remembered: as many walks may go over the same runs at a time. */
const SIGHTINGS_OF_A_RUN = 8;

/** A page on which a run was seen, and the one before. */
interface Sighting {
  readonly page: PageDigest;
  readonly stop: Stop;
  readonly earlier: Sighting | undefined;
}

/** What is forgotten together: dropping it whole costs nothing, whereas taking out run by run costs as much as putting in. */
interface Generation {
  readonly stops: Map<string, Stop>;
  readonly sightings: Map<string, Sighting>;
}

const NOTHING_SEEN: Pick<History, "seenOnWalk" | "lastSeen"> = { seenOnWalk: () => undefined, lastSeen: () => undefined };

/** Starts without any history. */
export function createHistories(runsRemembered = RUNS_REMEMBERED): Histories {
  let young: Generation = { stops: new Map(), sightings: new Map() };
  let old: Generation = { stops: new Map(), sightings: new Map() };
  let count = 0;

  const sightingOf = (id: string): Sighting | undefined => young.sightings.get(id) ?? old.sightings.get(id);
  const stopAt = (key: string): Stop | undefined => young.stops.get(key) ?? old.stops.get(key);
  let asked: { readonly page: PageDigest; readonly seen: boolean } | undefined;
  const hasSeenAny = (page: PageDigest): boolean => {
    // A page is asked for twice, before it is judged and after, and nothing changes between.
    if (asked?.page !== page) {
      const seen = page.runs.some(({ id }) => id !== undefined && (young.sightings.has(id) || old.sightings.has(id)));
      asked = { page, seen };
    }
    return asked.seen;
  };

  function before(page: PageDigest): History {
    const found = previousOf(page);
    const previous = found === undefined ? undefined : { page: found.stop.page, direction: found.direction };
    // Most pages have new runs only: then nothing is looked up run by run, rule by rule.
    if (!hasSeenAny(page)) return { previous, ...NOTHING_SEEN };
    return {
      previous,
      seenOnWalk(id) {
        let first: PageDigest | undefined;
        for (let sighting = found && sightingOf(id); sighting !== undefined; sighting = sighting.earlier)
          if (found !== undefined && isOnTheWay(sighting.stop, found.stop, found.direction)) first = sighting.stop.first;
        return first;
      },
      lastSeen(id) {
        let sighting = sightingOf(id);
        while (sighting !== undefined && !isSameServer(sighting.page, page)) sighting = sighting.earlier;
        const run = sighting?.page.runs.find((candidate) => candidate.id === id);
        return sighting === undefined || run === undefined ? undefined : { page: sighting.page, run };
      },
    };
  }

  function add(page: PageDigest): void {
    const stop = stopOf(page);
    const alone: Sighting = { page, stop, earlier: undefined };
    const again = hasSeenAny(page);
    for (const { id } of page.runs) {
      if (id === undefined) continue;
      const earlier = again ? sightingOf(id) : undefined;
      young.sightings.set(id, earlier === undefined ? alone : { ...alone, earlier: cut(earlier, stop, SIGHTINGS_OF_A_RUN - 1) });
    }
    asked = undefined;
    count += page.runs.length + 1;
    if (count < runsRemembered / 2) return;
    old = young;
    young = { stops: new Map(), sightings: new Map() };
    count = 0;
  }

  function stopOf(page: PageDigest): Stop {
    const key = requestKey(page);
    const known = stopAt(key);
    const same = known !== undefined && haveSameRuns(known.page, page);
    const stop: Stop = same ? known : { page, first: page, places: {} };
    stop.page = page;
    const previous = same ? undefined : previousOf(page);
    if (previous !== undefined) join(stop, previous.stop, previous.direction);
    const first = page.runs[0]?.id;
    const last = page.runs.at(-1)?.id;
    young.stops.set(key, stop);
    if (last !== undefined) young.stops.set(cursorKey(page, "after", last), stop);
    if (first !== undefined) young.stops.set(cursorKey(page, "before", first), stop);
    return stop;
  }

  function previousOf(page: PageDigest): { readonly stop: Stop; readonly direction: Direction } | undefined {
    const direction = directionOf(page);
    const cursor = direction === undefined ? undefined : page[direction];
    if (direction === undefined || cursor === undefined || !isKnown(page)) return undefined;
    const stop = stopAt(cursorKey(page, direction, cursor));
    return stop === undefined ? undefined : { stop, direction };
  }

  return { before, add };
}

/** What was seen before, without the same stop again and without what is too long ago. */
function cut(sighting: Sighting | undefined, stop: Stop, most: number): Sighting | undefined {
  if (sighting === undefined || most === 0) return undefined;
  if (sighting.stop === stop) return cut(sighting.earlier, stop, most);
  const earlier = cut(sighting.earlier, stop, most - 1);
  return earlier === sighting.earlier ? sighting : { ...sighting, earlier };
}

function haveSameRuns(one: PageDigest, other: PageDigest): boolean {
  return one.runs.length === other.runs.length && one.runs.every(({ id }, index) => id === other.runs[index]?.id);
}

/** Runs and cursors mean something on their own server, and in their own recording. */
function isSameServer(one: PageDigest, other: PageDigest): boolean {
  return one.source === other.source && one.server === other.server;
}

/** Whether it is known what was asked for; a page of which it is not belongs to no walk. */
function isKnown({ thread, limit, order }: PageDigest): boolean {
  return thread !== undefined && limit !== undefined && order !== undefined;
}

function requestKey(page: PageDigest): string {
  return `${page.after}\n${page.before}\n${walkKey(page)}`;
}

function cursorKey(page: PageDigest, direction: Direction, cursor: string): string {
  return `${direction}\n${cursor}\n${walkKey(page)}`;
}

function walkKey({ thread, limit, order, source, server }: PageDigest): string {
  return `${thread}\n${limit}\n${order}\n${server}\n${source}`;
}

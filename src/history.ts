import { runsOf, type PageDigest } from "./digest.js";
import { createFilter, hashLines, hashOf, type Filter } from "./filter.js";
import { areSameRuns, unpackRuns, type PackedRuns, type RunDigest } from "./packed-runs.js";
import { createStops, type Stops } from "./stops.js";
import { directionOf, isOnTheWay, join, type Direction, type Stop } from "./walk.js";

/** What came before a page in its recording. */
export interface History {
  /**
   * The latest page that this one continues: same thread, limit and order, and `after` names its last run, or `before` its first.
   * Its `last_id` and `first_id` do not matter: where they are wrong, a client that followed them was led astray, and not by the walk.
   */
  readonly previous: { readonly page: PageDigest; readonly direction: Direction } | undefined;
  /** Whether any run of the page was seen before. */
  readonly hasSeenAny: boolean;
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
  readonly stops: Stops;
  /** The sightings of each run on the pages that are indexed. */
  readonly sightings: Map<string, Sighting>;
  /** The pages since, none of whose runs had been seen before: as long as none of them is seen again, nobody looks them up. */
  fresh: Stop[];
  /** The runs on all its pages. */
  readonly runs: Filter;
}

const NOTHING_SEEN: Omit<History, "previous"> = { hasSeenAny: false, seenOnWalk: () => undefined, lastSeen: () => undefined };

/** Starts without any history. */
export function createHistories(runsRemembered = RUNS_REMEMBERED): Histories {
  let young = begin();
  let old = begin();
  let count = 0;

  const sightingOf = (id: string): Sighting | undefined => young.sightings.get(id) ?? old.sightings.get(id);
  // A page is asked for twice, before it is judged and after, and nothing changes between.
  let asked: PageDigest | undefined;
  let seen = false;
  const hasSeenAny = (page: PageDigest): boolean => {
    if (asked !== page) {
      hashIds(page.runs.ids);
      seen = (young.runs.mayHaveAny(hashes) || old.runs.mayHaveAny(hashes)) && hasIndexedAny(page);
      asked = page;
    }
    return seen;
  };

  const hashes: number[] = [];
  function hashIds(ids: PackedRuns["ids"]): void {
    hashes.length = 0;
    if (typeof ids !== "string") {
      for (const id of ids) if (id !== null) hashes.push(hashOf(id));
      return;
    }
    hashLines(ids, hashes);
  }

  function hasIndexedAny(page: PageDigest): boolean {
    index(old);
    index(young);
    return runsOf(page).some(({ id }) => id !== undefined && sightingOf(id) !== undefined);
  }

  function before(page: PageDigest): History {
    const found = previousOf(page);
    const previous = found === undefined ? undefined : { page: found.stop.page, direction: found.direction };
    // Most pages have new runs only: then nothing is looked up run by run, rule by rule.
    if (!hasSeenAny(page)) return { previous, ...NOTHING_SEEN };
    return {
      previous,
      hasSeenAny: true,
      seenOnWalk(id) {
        let first: PageDigest | undefined;
        for (let sighting = found && sightingOf(id); sighting !== undefined; sighting = sighting.earlier)
          if (found !== undefined && isOnTheWay(sighting.stop, found.stop, found.direction)) first = sighting.stop.first;
        return first;
      },
      lastSeen(id) {
        let sighting = sightingOf(id);
        while (sighting !== undefined && !isSameServer(sighting.page, page)) sighting = sighting.earlier;
        const run = sighting === undefined ? undefined : runsOf(sighting.page).find((candidate) => candidate.id === id);
        return sighting === undefined || run === undefined ? undefined : { page: sighting.page, run };
      },
    };
  }

  function add(page: PageDigest): void {
    const stop = stopOf(page);
    const again = hasSeenAny(page);
    young.runs.add(hashes);
    if (again) {
      const alone: Sighting = { page, stop, earlier: undefined };
      for (const { id } of runsOf(page)) {
        if (id === undefined) continue;
        const earlier = sightingOf(id);
        young.sightings.set(id, earlier === undefined ? alone : { ...alone, earlier: cut(earlier, stop, SIGHTINGS_OF_A_RUN - 1) });
      }
    } else if (hashes.length > 0) young.fresh.push(stop);
    asked = undefined;
    count += page.runs.count + 1;
    if (count < runsRemembered / 2) return;
    old = young;
    young = begin();
    count = 0;
  }

  function stopOf(page: PageDigest): Stop {
    const known = young.stops.asked(page) ?? old.stops.asked(page);
    const same = known !== undefined && areSameRuns(known.page.runs, page.runs);
    const stop: Stop = same ? known : { page, first: page, after: undefined, before: undefined };
    stop.page = page;
    const previous = same ? undefined : previousOf(page);
    if (previous !== undefined) join(stop, previous.stop, previous.direction);
    young.stops.add(stop);
    return stop;
  }

  function previousOf(page: PageDigest): { readonly stop: Stop; readonly direction: Direction } | undefined {
    const direction = directionOf(page);
    if (direction === undefined || !isKnown(page)) return undefined;
    const stop = young.stops.continuedBy(page, direction) ?? old.stops.continuedBy(page, direction);
    return stop === undefined ? undefined : { stop, direction };
  }

  return { before, add };
}

function begin(): Generation {
  return { stops: createStops(), sightings: new Map(), fresh: [], runs: createFilter() };
}

/** Makes every run of a generation one that can be looked up. */
function index(generation: Generation): void {
  for (const stop of generation.fresh) {
    const sighting: Sighting = { page: stop.first, stop, earlier: undefined };
    for (const { id } of unpackRuns(stop.first.runs)) if (id !== undefined) generation.sightings.set(id, sighting);
  }
  generation.fresh = [];
}

/** What was seen before, without the same stop again and without what is too long ago. */
function cut(sighting: Sighting | undefined, stop: Stop, most: number): Sighting | undefined {
  if (sighting === undefined || most === 0) return undefined;
  if (sighting.stop === stop) return cut(sighting.earlier, stop, most);
  const earlier = cut(sighting.earlier, stop, most - 1);
  return earlier === sighting.earlier ? sighting : { ...sighting, earlier };
}

/** Runs and cursors mean something on their own server, and in their own recording. */
function isSameServer(one: PageDigest, other: PageDigest): boolean {
  return one.source === other.source && one.server === other.server;
}

/** Whether it is known what was asked for; a page of which it is not belongs to no walk. */
function isKnown({ thread, limit, order }: PageDigest): boolean {
  return thread !== undefined && limit !== undefined && order !== undefined;
}

import type { PageDigest } from "./digest.js";
import { hashOf } from "./filter.js";
import { idAtEnd } from "./packed-runs.js";
import { isSameWalk, type Direction, type Stop } from "./walk.js";

/** Finds stops by what was asked for, and by the cursors that continue them. */
export interface Stops {
  /** The latest stop of the same request. */
  asked(page: PageDigest): Stop | undefined;
  /** The latest stop that the page's cursor continues. */
  continuedBy(page: PageDigest, direction: Direction): Stop | undefined;
  add(stop: Stop): void;
}

type IsWanted = (stop: Stop, page: PageDigest) => boolean;

/** Which stop of the same walk is wanted, by each of the ways to find it. */
const REQUEST: IsWanted = ({ page: { after, before } }, page) => after === page.after && before === page.before;
const CONTINUED: Readonly<Record<Direction, IsWanted>> = {
  after: ({ page }, { after }) => idAtEnd(page.runs, "last") === after,
  before: ({ page }, { before }) => idAtEnd(page.runs, "first") === before,
};
const SAME_END: Readonly<Record<Direction, IsWanted>> = {
  after: ({ page: { runs } }, page) => idAtEnd(runs, "last") === idAtEnd(page.runs, "last"),
  before: ({ page: { runs } }, page) => idAtEnd(runs, "first") === idAtEnd(page.runs, "first"),
};

/**
 * Starts without any stop. The keys are numbers, since texts would outlive the pages and cost the garbage collector as much as these do;
 * what stands under the same number is told apart by what it is.
 */
export function createStops(): Stops {
  const stops = new Map<number, Stop | readonly Stop[]>();

  function find(key: number, page: PageDigest, isWanted: IsWanted): Stop | undefined {
    const found = stops.get(key);
    if (found === undefined) return undefined;
    if (isList(found)) return found.findLast((stop) => isSameWalk(stop.page, page) && isWanted(stop, page));
    return isSameWalk(found.page, page) && isWanted(found, page) ? found : undefined;
  }

  function put(key: number, stop: Stop, isReplaced: IsWanted): void {
    const found = stops.get(key);
    if (found === undefined || found === stop) {
      stops.set(key, stop);
      return;
    }
    const kept = (isList(found) ? found : [found]).filter(
      (other) => other !== stop && !(isSameWalk(other.page, stop.page) && isReplaced(other, stop.page)),
    );
    stops.set(key, kept.length === 0 ? stop : [...kept, stop]);
  }

  return {
    asked: (page) => find(requestKey(page), page, REQUEST),
    continuedBy(page, direction) {
      const cursor = page[direction];
      return cursor === undefined ? undefined : find(cursorKey(page, direction, cursor), page, CONTINUED[direction]);
    },
    add(stop) {
      const { page } = stop;
      put(requestKey(page), stop, REQUEST);
      const last = idAtEnd(page.runs, "last");
      if (last !== undefined) put(cursorKey(page, "after", last), stop, SAME_END.after);
      const first = idAtEnd(page.runs, "first");
      if (first !== undefined) put(cursorKey(page, "before", first), stop, SAME_END.before);
    },
  };
}

function isList(found: Stop | readonly Stop[]): found is readonly Stop[] {
  return Array.isArray(found);
}

function requestKey(page: PageDigest): number {
  return mixed(mixed(walkKey(page), hashOf(page.after ?? "")), hashOf(page.before ?? ""));
}

function cursorKey(page: PageDigest, direction: Direction, cursor: string): number {
  return mixed(walkKey(page), hashOf(cursor) + direction.length);
}

function walkKey({ thread, limit, order }: PageDigest): number {
  return mixed(hashOf(thread ?? ""), (limit ?? 0) * 2 + (order === "asc" ? 1 : 0));
}

/** Small enough for a number that needs no memory of its own. */
function mixed(one: number, other: number): number {
  return (Math.imul(one, 31) + other) | 0;
}

import type { PageDigest } from "./digest.js";

/** The parameter by which a page continues another. */
export type Direction = "after" | "before";

/** A page on a walk. Pages of the same request with the same runs are one stop: asking again is no walk. */
export interface Stop {
  /** The latest of them. */
  page: PageDigest;
  readonly first: PageDigest;
  /** Where it stands on the walk in each direction. */
  after: Place | undefined;
  before: Place | undefined;
}

/** Pages that continue each other in one direction. A page that continues another than the last one forks a walk of its own. */
interface Walk {
  readonly forkedAt: Place | undefined;
  readonly forks: number;
  end: number;
}

/** Where a stop stands on a walk, counted from its beginning. */
interface Place {
  readonly walk: Walk;
  readonly depth: number;
}

/** A walk that forks more often is judged from its latest forks on. */
const MOST_FORKS = 16;

/** By which parameter a page continues another, if it does: what both mean together is documented nowhere. */
export function directionOf({ after, before }: PageDigest): Direction | undefined {
  if ((after === undefined) === (before === undefined)) return undefined;
  return after === undefined ? "before" : "after";
}

/** Whether two pages may belong to one walk: what was asked for is the same but for the cursor. */
export function isSameWalk(one: PageDigest, other: PageDigest): boolean {
  return (
    one.thread === other.thread &&
    one.limit === other.limit &&
    one.order === other.order &&
    one.server === other.server &&
    one.source === other.source
  );
}

/** Puts a stop behind the one that it continues. */
export function join(stop: Stop, previous: Stop, direction: Direction): void {
  const place = (previous[direction] ??= { walk: { forkedAt: undefined, forks: 0, end: 0 }, depth: 0 });
  const depth = place.depth + 1;
  if (place.walk.end === place.depth) {
    place.walk.end = depth;
    stop[direction] = { walk: place.walk, depth };
    return;
  }
  const forks = place.walk.forks + 1;
  const walk = forks > MOST_FORKS ? { forkedAt: undefined, forks: 0, end: depth } : { forkedAt: place, forks, end: depth };
  stop[direction] = { walk, depth };
}

/** Whether a stop lies on the way to another, or is that one. */
export function isOnTheWay(stop: Stop, to: Stop, direction: Direction): boolean {
  if (stop === to) return true;
  const place = stop[direction];
  if (place === undefined) return false;
  for (let reached = to[direction]; reached !== undefined; reached = reached.walk.forkedAt) {
    if (reached.walk === place.walk) return place.depth <= reached.depth;
  }
  return false;
}

import type { CoveragePoint } from "../../generated/coverage.js";
import type { CountedPoint, Coverage } from "../coverage.js";

type Kind = CoveragePoint["kind"];

/** The kinds of points in words, in the order in which they are told. */
const KINDS: Readonly<Record<Kind, string>> = {
  status: "status",
  "run-status": "run status",
  value: "value",
  branch: "branch",
  null: "null",
  property: "property",
  parameter: "parameter",
  credentials: "credentials",
  "request-header": "request header",
  "response-header": "response header",
  "media-type": "media type",
};

/** How many points of a kind were seen. */
export interface KindCount {
  readonly kind: string;
  readonly seen: number;
  readonly total: number;
}

/** The counts by kind. */
export function kindsOf({ points }: Coverage): readonly KindCount[] {
  return Object.entries(KINDS).map(([kind, name]) => {
    const all = points.filter((point) => point.kind === kind);
    return { kind: name, seen: all.filter(({ count }) => count > 0).length, total: all.length };
  });
}

/** Points that were never seen, of one place or of one alternative. */
export interface NeverSeen {
  readonly what: string;
  readonly items: readonly string[];
}

/** What was never seen, alike points together: the values of one place, or the places of one alternative. */
export function neverSeen({ points }: Coverage): readonly NeverSeen[] {
  const never = points.filter(({ count }) => count === 0);
  const lists = new Map<string, string[]>();
  for (const kind of Object.keys(KINDS)) {
    for (const point of never) {
      if (point.kind !== kind) continue;
      const { what, item } = told(point);
      const list = lists.get(what);
      if (list === undefined) lists.set(what, [item]);
      else list.push(item);
    }
  }
  return [...lists].map(([what, items]) => ({ what, items }));
}

function told({ kind, where, value }: CountedPoint): { readonly what: string; readonly item: string } {
  switch (kind) {
    case "status":
    case "run-status":
    case "credentials":
      return { what: KINDS[kind], item: value };
    case "branch":
      return { what: `${where.includes("#") || where.includes("/headers/") ? KINDS[kind] : "body"} of ${placeIn(where)}`, item: value };
    case "value":
    case "media-type":
      return { what: `${KINDS[kind]} of ${placeIn(where)}`, item: value };
    case "null":
      return { what: value === "null" ? "null" : "not null", item: placeIn(where) };
    case "property":
      return { what: value, item: placeIn(where) };
    case "parameter":
      return { what: `parameter ${value}`, item: lastOf(where) };
    case "request-header":
    case "response-header":
      return { what: `${KINDS[kind]} ${value}`, item: lastOf(where) };
  }
}

/** A place as people read it: the page goes without its name. */
function placeIn(where: string): string {
  return where
    .replace(/^ListRunsResponse#/, "")
    .replace("#", "")
    .replace(/^\/response\/(\w+)$/, "$1");
}

function lastOf(where: string): string {
  return where.slice(where.lastIndexOf("/") + 1);
}

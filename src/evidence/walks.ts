import { runsOf, type PageDigest } from "../digest.js";
import { areSameRuns } from "../packed-runs.js";
import { isSameWalk, type Direction } from "../walk.js";

/** A fault at the seam between a page and the one that it continues. */
export interface SeamFault {
  readonly rule: string;
  readonly message: string;
}

/** A page on a walk. */
export interface WalkPage {
  readonly source: string | null;
  readonly line: number | null;
  readonly runs: number;
  /** The ids of its first and its last run. */
  readonly first: string | null;
  readonly last: string | null;
  /** When those were created, in Unix seconds. */
  readonly firstCreatedAt: number | null;
  readonly lastCreatedAt: number | null;
  readonly hasMore: boolean | null;
  /** How many sound pages before this one are left out. */
  readonly skipped: number;
  /** What is wrong between the page before and this one. */
  readonly faults: readonly SeamFault[];
}

/** Pages that continue each other. */
export interface WalkChain {
  readonly thread: string | null;
  readonly direction: Direction;
  readonly order: string | null;
  readonly limit: number | null;
  /** All its pages, also those that are left out. */
  readonly length: number;
  readonly broken: number;
  readonly pages: readonly WalkPage[];
}

/** The walks over pages: those with a broken seam, and a few without. */
export interface Walks {
  readonly broken: readonly WalkChain[];
  readonly sound: readonly WalkChain[];
  /** How many walks of each kind there were. */
  readonly counts: { readonly broken: number; readonly sound: number };
}

/** Strings pages into walks. */
export interface WalkCollector {
  /** Remembers a fault of a page's seam, before the page itself is taken. */
  fault(page: PageDigest, fault: SeamFault): void;
  /** Takes a page with the one that it continues. */
  page(page: PageDigest, previous: { readonly page: PageDigest; readonly direction: Direction } | undefined): void;
  walks(): Walks;
}

/** Bounds, so that the size does not follow the input. */
const MOST_BROKEN = 20;
const MOST_SOUND = 5;
const MOST_OPEN = 64;
const MOST_PAGES = 24;
const MOST_SEAMS = 5;
const MOST_FAULTS = 3;
const ENDS = 3;

/** The rules whose findings stand between two pages. */
const SEAM_RULES: ReadonlySet<string> = new Set(["walk-disjoint", "walk-order", "walk-end", "page-cursor-excluded"]);

interface OpenChain {
  readonly direction: Direction;
  readonly head: PageDigest;
  tail: PageDigest;
  length: number;
  broken: number;
  readonly pages: OpenPage[];
}

interface OpenPage extends WalkPage {
  skipped: number;
}

/** Whether a rule's findings are about the seam between two pages. */
export function isSeamRule(id: string): boolean {
  return SEAM_RULES.has(id);
}

/** Starts without walks. */
export function collectWalks(): WalkCollector {
  const faults = new WeakMap<PageDigest, SeamFault[]>();
  const owners = new WeakMap<PageDigest, OpenChain>();
  const successors = new WeakMap<PageDigest, PageDigest>();
  const chains = new Set<OpenChain>();
  const counts = { broken: 0, sound: 0 };

  const open = (head: PageDigest, direction: Direction): OpenChain => {
    const chain: OpenChain = { direction, head, tail: head, length: 1, broken: 0, pages: [pageOf(head, [])] };
    chains.add(chain);
    if (!owners.has(head)) owners.set(head, chain);
    counts.sound += 1;
    giveUp();
    return chain;
  };

  /** The first sound walks stay to be shown; after them, the one that was begun first goes. */
  const giveUp = () => {
    if (chains.size <= MOST_OPEN) return;
    const [sound, broken] = [true, false].map((kind) => [...chains].filter((chain) => (chain.broken === 0) === kind));
    const surplus = (sound?.length ?? 0) > MOST_SOUND + 1 ? sound?.[MOST_SOUND] : broken?.[MOST_BROKEN];
    if (surplus !== undefined) chains.delete(surplus);
  };

  return {
    fault(page, fault) {
      const known = faults.get(page);
      if (known === undefined) faults.set(page, [fault]);
      else if (known.length < MOST_FAULTS) known.push(fault);
    },
    page(page, previous) {
      if (previous === undefined) return;
      const own = owners.get(previous.page);
      const chain = own?.tail === previous.page && own.direction === previous.direction ? own : undefined;
      const successor = successors.get(previous.page);
      successors.set(previous.page, page);
      // Asking again for a page that the walk has come to is no walk of its own.
      if (own !== undefined && successor !== undefined && isSameStop(successor, page)) {
        owners.set(page, own);
        if (own.tail === successor) own.tail = page;
        const next = successors.get(successor);
        if (next !== undefined) successors.set(page, next);
        return;
      }
      const extended = chain ?? open(previous.page, previous.direction);
      const seam = faults.get(page) ?? [];
      extended.length += 1;
      extended.tail = page;
      owners.set(page, extended);
      if (seam.length > 0) {
        if (extended.broken === 0) {
          counts.broken += 1;
          counts.sound -= 1;
        }
        extended.broken += 1;
        chains.add(extended);
        giveUp();
      }
      extended.pages.push(pageOf(page, extended.broken > MOST_SEAMS ? [] : seam));
      shorten(extended.pages);
    },
    walks() {
      const all = [...chains].map(closed);
      return {
        broken: all.filter(({ broken }) => broken > 0).slice(0, MOST_BROKEN),
        sound: all.filter(({ broken }) => broken === 0).slice(0, MOST_SOUND),
        counts: { ...counts },
      };
    },
  };
}

/** The walks of reports in their order. */
export function mergeWalks(all: readonly Walks[]): Walks {
  return {
    broken: all.flatMap(({ broken }) => broken).slice(0, MOST_BROKEN),
    sound: all.flatMap(({ sound }) => sound).slice(0, MOST_SOUND),
    counts: {
      broken: all.reduce((total, { counts }) => total + counts.broken, 0),
      sound: all.reduce((total, { counts }) => total + counts.sound, 0),
    },
  };
}

/** Leaves out the first page that is neither near an end nor near a broken seam. */
function shorten(pages: OpenPage[]): void {
  if (pages.length <= MOST_PAGES) return;
  const index = pages.findIndex(
    ({ faults }, at) => at >= ENDS && at < pages.length - ENDS && faults.length === 0 && (pages[at + 1]?.faults.length ?? 0) === 0,
  );
  const [removed] = index < 0 ? [] : pages.splice(index, 1);
  const next = pages[index];
  if (removed !== undefined && next !== undefined) next.skipped += removed.skipped + 1;
}

function isSameStop(one: PageDigest, other: PageDigest): boolean {
  return isSameWalk(one, other) && one.after === other.after && one.before === other.before && areSameRuns(one.runs, other.runs);
}

function pageOf(page: PageDigest, faults: readonly SeamFault[]): OpenPage {
  const { source, line, hasMore } = page;
  const runs = runsOf(page);
  return {
    source,
    line,
    runs: runs.length,
    first: runs[0]?.id ?? null,
    last: runs.at(-1)?.id ?? null,
    firstCreatedAt: runs[0]?.created_at ?? null,
    lastCreatedAt: runs.at(-1)?.created_at ?? null,
    hasMore: hasMore ?? null,
    skipped: 0,
    faults: [...faults],
  };
}

function closed({ direction, head, length, broken, pages }: OpenChain): WalkChain {
  return {
    thread: head.thread ?? null,
    direction,
    order: head.order ?? null,
    limit: head.limit ?? null,
    length,
    broken,
    pages: pages.map((page) => ({ ...page })),
  };
}

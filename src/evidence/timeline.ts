import type { Exchange } from "../exchange.js";
import type { Level } from "../rule.js";

/** Latencies, sorted into classes of equal ratio, so that percentiles of merged reports can still be told. */
export interface Latencies {
  readonly count: number;
  /** The longest, in milliseconds. */
  readonly longest: number;
  /** How many fell into each class; class n begins at 2^(n/8) milliseconds. */
  readonly classes: Readonly<Record<string, number>>;
}

/** What happened in one span of time. */
export interface Moment {
  readonly exchanges: number;
  /** Findings, not exchanges: one answer may have many. */
  readonly must: number;
  readonly should: number;
  readonly latencies: Latencies;
}

/** Exchanges over time, as far as the recordings have times. */
export interface Timeline {
  /** The length of a bucket, in milliseconds. */
  readonly width: number;
  /** The buckets in which something happened; `at` is the beginning, in milliseconds since 1970. */
  readonly buckets: ReadonlyArray<Moment & { readonly at: number }>;
  /** What happened at no known time. */
  readonly undated: Moment;
}

/** Sorts what happens into a timeline. */
export interface TimelineCounter {
  exchange(at: number | undefined, durationMs: number | undefined): void;
  finding(at: number | undefined, level: Level): void;
  add(timeline: Timeline): void;
  timeline(): Timeline;
}

interface OpenMoment {
  exchanges: number;
  must: number;
  should: number;
  latencies: { count: number; longest: number; readonly classes: Map<number, number> };
}

const MOST_BUCKETS = 96;
const SECOND = 1000;
const DAY = 86_400 * SECOND;

/** Each width divides the next, so that buckets can be joined exactly and any split of the exchanges gives the same timeline. */
const WIDTHS = [
  ...[0.1, 0.5, 1, 5, 15, 30, 60, 300, 900, 1800, 3600, 10_800, 21_600, 43_200].map((seconds) => seconds * SECOND),
  ...[1, 7, 28, 364, 3640].map((days) => days * DAY),
];
/** From 1970 to 2200: whatever else a recording claims is no time. */
const LAST = Date.UTC(2200);
const CLASSES_PER_OCTAVE = 8;
const LONGEST = 24 * 3600 * SECOND;

/** When an exchange took place, in milliseconds since 1970: when its request was sent, or else the date of the answer. */
export function timeOf({ startedAt, response }: Exchange): number | undefined {
  const text = startedAt ?? response.headers?.["date"];
  const at = text === undefined ? Number.NaN : Date.parse(text);
  return at >= 0 && at < LAST ? at : undefined;
}

/** Starts a timeline. */
export function countTimeline(): TimelineCounter {
  let rung = 0;
  let first = Infinity;
  let last = -Infinity;
  let buckets = new Map<number, OpenMoment>();
  const undated = emptyMoment();

  const width = () => WIDTHS[rung] ?? LAST;
  const fits = () => Math.floor(last / width()) - Math.floor(first / width()) < MOST_BUCKETS;

  const reach = (at: number) => {
    first = Math.min(first, at);
    last = Math.max(last, at);
    if (fits()) return;
    while (!fits() && rung < WIDTHS.length - 1) rung += 1;
    const before = buckets;
    buckets = new Map();
    for (const [start, moment] of before) join(momentAt(start), moment);
  };

  const momentAt = (at: number): OpenMoment => {
    const start = Math.floor(at / width()) * width();
    let moment = buckets.get(start);
    if (moment === undefined) buckets.set(start, (moment = emptyMoment()));
    return moment;
  };

  const momentOf = (at: number | undefined): OpenMoment => {
    if (at === undefined) return undated;
    reach(at);
    return momentAt(at);
  };

  return {
    exchange(at, durationMs) {
      const moment = momentOf(at);
      moment.exchanges += 1;
      if (durationMs !== undefined && durationMs >= 0 && durationMs <= LONGEST) {
        const { latencies } = moment;
        const latencyClass = Math.max(0, Math.floor(CLASSES_PER_OCTAVE * Math.log2(Math.max(durationMs, 1))));
        latencies.count += 1;
        latencies.longest = Math.max(latencies.longest, durationMs);
        latencies.classes.set(latencyClass, (latencies.classes.get(latencyClass) ?? 0) + 1);
      }
    },
    finding(at, level) {
      momentOf(at)[level] += 1;
    },
    add({ width: theirs, buckets: others, undated: rest }) {
      rung = Math.max(rung, WIDTHS.indexOf(theirs));
      const own = buckets;
      buckets = new Map();
      for (const [start, moment] of own) join(momentAt(start), moment);
      for (const { at, ...moment } of others) join(momentOf(at), opened(moment));
      join(undated, opened(rest));
    },
    timeline: () => ({
      width: width(),
      buckets: [...buckets].toSorted(([a], [b]) => a - b).map(([at, moment]) => ({ at, ...closed(moment) })),
      undated: closed(undated),
    }),
  };
}

/** The latency below which a share of the exchanges stayed, in milliseconds, as the end of its class; undefined where there is none. */
export function percentile({ count, longest, classes }: Latencies, share: number): number | undefined {
  if (count === 0) return undefined;
  let left = Math.ceil(count * share);
  for (const [latencyClass, number] of Object.entries(classes).toSorted(([a], [b]) => Number(a) - Number(b))) {
    left -= number;
    if (left <= 0) return Math.min(longest, 2 ** ((Number(latencyClass) + 1) / CLASSES_PER_OCTAVE));
  }
  return longest;
}

/** The latencies of several moments as one. */
export function joinLatencies(all: readonly Latencies[]): Latencies {
  const moment = emptyMoment();
  for (const latencies of all) join(moment, opened({ exchanges: 0, must: 0, should: 0, latencies }));
  return closed(moment).latencies;
}

function emptyMoment(): OpenMoment {
  return { exchanges: 0, must: 0, should: 0, latencies: { count: 0, longest: 0, classes: new Map() } };
}

function join(moment: OpenMoment, other: OpenMoment): void {
  moment.exchanges += other.exchanges;
  moment.must += other.must;
  moment.should += other.should;
  moment.latencies.count += other.latencies.count;
  moment.latencies.longest = Math.max(moment.latencies.longest, other.latencies.longest);
  const { classes } = moment.latencies;
  for (const [latencyClass, number] of other.latencies.classes) classes.set(latencyClass, (classes.get(latencyClass) ?? 0) + number);
}

function opened({ latencies, ...rest }: Moment): OpenMoment {
  const classes = new Map(Object.entries(latencies.classes).map(([name, number]) => [Number(name), number]));
  return { ...rest, latencies: { ...latencies, classes } };
}

function closed({ latencies, ...rest }: OpenMoment): Moment {
  return { ...rest, latencies: { ...latencies, classes: Object.fromEntries(latencies.classes) } };
}

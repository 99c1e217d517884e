import type { Answer } from "./answer.js";
import { serverOf } from "./baseline.js";
import { countTimeline, timeOf, type Timeline } from "./evidence/timeline.js";
import { collectWalks, isSeamRule, mergeWalks, type Walks } from "./evidence/walks.js";
import type { Excerpt } from "./evidence/excerpt.js";
import type { PageDigest } from "./digest.js";
import type { History } from "./history.js";
import type { Finding } from "./report.js";

export type { Excerpt } from "./evidence/excerpt.js";

/** What a picture of a report needs beyond its counts; collected only where it is asked for. */
export interface Evidence {
  /** The hosts that were asked, as far as the exchanges tell: the first ones. */
  readonly servers: readonly string[];
  /** Exchanges, findings and latencies over time. */
  readonly timeline: Timeline;
  /** The walks over pages, the broken ones first. */
  readonly walks: Walks;
}

/** What shows a finding in its place. */
export interface Proof {
  /** When the exchange took place, in milliseconds since 1970. */
  readonly at: number | undefined;
  /** The page, where the answer is one whose request is known. */
  readonly page: PageDigest | undefined;
  /** Cuts out the excerpt, for the few findings that are shown with one. */
  readonly excerpt: () => Excerpt;
}

/** Takes in what the judge sees. */
export interface EvidenceCollector {
  finding(finding: Finding, proof: Proof): void;
  exchange(answer: Answer): void;
  /** Takes a page, after its findings. */
  page(page: PageDigest, history: History): void;
  evidence(): Evidence;
}

/** Bounds the list of hosts, so that the size does not follow the input. */
const MOST_SERVERS = 20;

/** Starts without evidence. */
export function collectEvidence(): EvidenceCollector {
  const servers = new Set<string>();
  const timeline = countTimeline();
  const walks = collectWalks();
  return {
    finding({ rule, level, message }, { at, page }) {
      timeline.finding(at, level);
      if (page !== undefined && isSeamRule(rule)) walks.fault(page, { rule, message });
    },
    exchange({ exchange }) {
      timeline.exchange(timeOf(exchange), exchange.durationMs);
      const server = servers.size < MOST_SERVERS ? serverOf(exchange.request?.url) : null;
      if (server !== null) servers.add(server);
    },
    page: (page, { previous }) => walks.page(page, previous),
    evidence: () => ({ servers: [...servers], timeline: timeline.timeline(), walks: walks.walks() }),
  };
}

/** The evidence of the whole, from that of its parts in their order; undefined where no part has any. */
export function mergeEvidence(parts: ReadonlyArray<Evidence | undefined>): Evidence | undefined {
  const known = parts.filter((part) => part !== undefined);
  if (known.length === 0) return undefined;
  const timeline = countTimeline();
  for (const part of known) timeline.add(part.timeline);
  const servers = [...new Set(known.flatMap((part) => part.servers))].slice(0, MOST_SERVERS);
  return { servers, timeline: timeline.timeline(), walks: mergeWalks(known.map(({ walks }) => walks)) };
}

import { tokensOf } from "./pointer.js";
import type { Finding } from "./report.js";

/** Findings that are accepted, and why. */
export interface BaselineEntry {
  /** The id of the rule. */
  readonly rule: string;
  /** The JSON Pointer, with `*` for any one part such as an array's index; null for any. */
  readonly pointer: string | null;
  /** The host of the request's URL, with or without its port; null for any. */
  readonly server: string | null;
  readonly reason: string;
  /** The last day on which the entry holds, as `YYYY-MM-DD`; null for always. */
  readonly until: string | null;
  /** Where the entry begins in its file, counted from 1. */
  readonly line: number;
}

/** A baseline that was read. */
export interface Baseline {
  /** The file, as failures name it. */
  readonly file: string;
  /** The day of the judgement, as `YYYY-MM-DD`. */
  readonly today: string;
  readonly entries: readonly BaselineEntry[];
}

/** An entry with what it accepted: `stale` where nothing matches it, `unused` where its rule did not judge. */
export interface AcceptedEntry extends BaselineEntry {
  readonly count: number;
  readonly state: "holds" | "stale" | "expired" | "unused";
}

/** Accepts findings by a baseline. */
export interface Acceptance {
  readonly file: string;
  /** The reason for which a finding is accepted, or null. */
  accept(finding: Finding, server: string | null): string | null;
  entries(): readonly AcceptedEntry[];
}

/** Starts accepting by a baseline, for a judgement by these rules. An entry past its date accepts nothing any more. */
export function acceptBy({ file, today, entries }: Baseline, judged: ReadonlySet<string>): Acceptance {
  const open = entries.map((entry) => ({
    entry,
    tokens: entry.pointer === null ? null : tokensOf(entry.pointer),
    expired: entry.until !== null && entry.until < today,
    count: 0,
  }));
  return {
    file,
    accept(finding, server) {
      let reason: string | null = null;
      // Every entry that matches counts, so that of two that overlap neither turns stale.
      for (const candidate of open) {
        const { entry, tokens, expired } = candidate;
        if (expired || entry.rule !== finding.rule || !isServer(entry.server, server) || !isAt(tokens, finding.pointer)) continue;
        candidate.count += 1;
        reason ??= entry.reason;
      }
      return reason;
    },
    entries: () => open.map(({ entry, expired, count }) => ({ ...entry, count, state: stateOf(expired, count, judged.has(entry.rule)) })),
  };
}

/** The state of an entry that accepted so many findings. */
export function stateOf(expired: boolean, count: number, judged: boolean): AcceptedEntry["state"] {
  if (expired) return "expired";
  if (count > 0) return "holds";
  return judged ? "stale" : "unused";
}

function isAt(tokens: readonly string[] | null, pointer: string): boolean {
  if (tokens === null) return true;
  const parts = tokensOf(pointer);
  return parts.length === tokens.length && tokens.every((part, index) => part === "*" || part === parts[index]);
}

function isServer(wanted: string | null, server: string | null): boolean {
  if (wanted === null) return true;
  return server !== null && (server === wanted || server.replace(/:\d+$/, "") === wanted);
}

/** The host of a URL, in lower case and with its port; null where the URL begins with its path, or there is none. */
export function serverOf(url: string | undefined): string | null {
  return url === undefined ? null : (/^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#]*@)?([^/?#]+)/i.exec(url)?.[1]?.toLowerCase() ?? null);
}

import type { Answer } from "./answer.js";

/** How much a requirement binds: a broken `must` fails the run, a broken `should` only with `--strict`. */
export type Level = "must" | "should";

/** What a finding says beyond its pointer and its predicate. */
export interface Observation {
  /** The particular value that the predicate compares with; it stands in parentheses and does not tell findings apart in groups. */
  readonly detail?: string | number;
  /** Where it differs from the rule's own level. */
  readonly level?: Level;
  /** What was received, where it is not the value at the pointer in the body. */
  readonly received?: unknown;
  /** Whether `received` is shown only by its type and length. */
  readonly hidden?: boolean;
}

/**
 * Reports that the value at a pointer does not meet the predicate ("be string or null"). The pointer leads into the
 * response body; outside it, into the exchange: `/response/status`, `/response/headers/<name>`, `/request/query/<name>`.
 */
export type Found = (pointer: string, predicate: string, observation?: Observation) => void;

/** One requirement that an exchange must or should meet. */
export interface Rule {
  /** In kebab case; also the name of its file, its test and its heading in the rules' README. */
  readonly id: string;
  readonly level: Level;
  /** The contract's sentence. */
  readonly requirement: string;
  /** Whether a first-party document says it, recorded traffic shows it, or it follows from the neighbours. */
  readonly evidence: "documented" | "observed" | "inferred";
  /** Judges one exchange. Holds no state, and never throws on a malformed body: `body-schema` reports that. */
  readonly judge: (answer: Answer, found: Found) => void;
}

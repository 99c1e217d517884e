import type { Answer } from "./answer.js";
import type { Exchange } from "./exchange.js";
import type { PageDigest } from "./digest.js";
import type { History } from "./history.js";
import type { ReadableRun } from "./page.js";

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

/** What a rule says of itself, for whoever meets one of its findings. */
export interface Requirement {
  /** In kebab case; also the name of its file, its test and its heading in the rules' README. */
  readonly id: string;
  /** The level of its findings, where a finding does not say otherwise. */
  readonly level: Level;
  /** The contract's sentence. */
  readonly requirement: string;
  /** Whether a first-party document says it, recorded traffic shows it, or it follows from the neighbours. */
  readonly evidence: "documented" | "observed" | "inferred";
  /** Whom a breach hurts, and how. */
  readonly why: string;
  /** Recordings, each as short as it can be: one that breaks the rule, and one that does not. */
  readonly examples: { readonly failing: readonly Exchange[]; readonly passing: readonly Exchange[] };
}

/** A rule on one answer. Like every rule it holds no state, and leaves malformed parts to `body-schema`. */
export interface AnswerRule extends Requirement {
  readonly judge: (answer: Answer, found: Found) => void;
}

/** A rule on one run by itself. The pointers of its findings lead into the run. */
export interface RunRule extends Requirement {
  readonly judgeRun: (run: ReadableRun, found: Found) => void;
}

/** A rule on pages that belong together. It knows their digests only, never a body, and so gives what was received itself. */
export interface WalkRule extends Requirement {
  readonly judgeWalk: (page: PageDigest, history: History, found: Found) => void;
}

/** One requirement that an exchange must or should meet. */
export type Rule = AnswerRule | RunRule | WalkRule;

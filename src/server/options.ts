import type { Run } from "../../generated/types.js";

/**
 * Which gateway stands before the provider: one that you host yourself, Portkey's own, or none, so that the server is a plain
 * compatible one.
 */
export type GatewayKind = (typeof gatewayKinds)[number];

export const gatewayKinds = ["self-hosted", "hosted", "none"] as const;

/** At most this many requests in each window of this many seconds; the others are answered with 429 and `Retry-After`. */
export interface RateLimit {
  readonly requests: number;
  readonly seconds: number;
}

/** What a reference server is made of. */
export interface ServerOptions {
  /** Runs to serve, with the threads that they name. Where none are given, threads are made up. */
  readonly data?: Iterable<Run>;
  /** Equal seeds give equal threads, headers and faults. 1 where nothing is said. */
  readonly seed?: number;
  /** How many threads to make up; 3 where nothing is said. */
  readonly threads?: number;
  /** How many runs each made-up thread has, up to a thousand million; 120 where nothing is said. */
  readonly runs?: number;
  /** `hosted` where nothing is said: it takes every set of credentials that the contract knows. */
  readonly gateway?: GatewayKind;
  /** The only keys that are accepted; where nothing is said, any key is that does not begin with `wrong`; but there has to be one. */
  readonly apiKeys?: readonly string[];
  /** How long the provider takes to answer, in milliseconds. */
  readonly latency?: number;
  readonly rateLimit?: RateLimit;
  /** What goes wrong: names of faults, each alone or with the share of the answers it strikes, such as `cut-body:0.25`. */
  readonly faults?: readonly string[];
  /** Whether browsers of other origins may read the answers; a preflight request is then answered too. */
  readonly cors?: boolean;
  /** The clock of the rate limit, in milliseconds. */
  readonly now?: () => number;
}

import type { ListRunsResponse } from "../../../generated/types.js";
import type { PageQuery } from "../page.js";
import type { Thread, Threads } from "../threads.js";

/** What a fault may know of the request that it strikes. */
export interface FaultContext {
  readonly thread: Thread;
  readonly threads: Threads;
  readonly query: PageQuery;
  /** The number of the request among those that the server answered with a page, counted from 0. */
  readonly request: number;
  readonly signal: AbortSignal;
}

/** One thing that a server may get wrong. A fault that has nothing to strike on a page leaves it as it is. */
export interface Fault {
  readonly description: string;
  /** The rule that catches it; null where what arrives breaks no rule, or nothing arrives, and the client itself has to cope. */
  readonly rule: string | null;
  /** Answers another question than the one asked. */
  readonly query?: (query: PageQuery, context: FaultContext) => PageQuery;
  /** Spoils the page. */
  readonly page?: (page: ListRunsResponse, context: FaultContext) => unknown;
  /** Spoils the answer, or never gives it. */
  readonly answer?: (response: Response, context: FaultContext) => Response | Promise<Response>;
}

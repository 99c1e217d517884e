import type { Run } from "../../generated/types.js";

/** A thread whose runs are had by their place, the oldest being 0. It never changes, so equal requests get equal answers. */
export interface Thread {
  readonly id: string;
  readonly size: number;
  runAt(index: number): Run;
  /** The place of a run, or undefined where the thread has no such run. */
  indexOf(runId: string): number | undefined;
}

/** The threads that a server has. */
export interface Threads {
  readonly size: number;
  /** The id of a thread by its number, counted from 0. */
  idAt(number: number): string | undefined;
  get(threadId: string): Thread | undefined;
}

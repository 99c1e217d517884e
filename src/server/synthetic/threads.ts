import type { Thread, Threads } from "../threads.js";
import { createIds } from "./ids.js";
import { runAt } from "./run.js";

/** What made-up threads are made of. */
export interface SyntheticOptions {
  /** Equal seeds give equal threads. */
  readonly seed: number;
  readonly threads: number;
  /** How many runs each thread has. */
  readonly runs: number;
}

/** More would bring the times of a thread's runs near milliseconds. */
const MOST_RUNS = 1_000_000_000;
const MOST_THREADS = 1_000_000_000;

/**
 * Makes up threads. Their runs are computed when they are asked for, so neither time nor memory depends on how many there are.
 *
 * @throws RangeError if a number is none that it can be.
 */
export function syntheticThreads({ seed, threads, runs }: SyntheticOptions): Threads {
  assertWhole("seed", seed, Number.MAX_SAFE_INTEGER);
  assertWhole("threads", threads, MOST_THREADS);
  assertWhole("runs", runs, MOST_RUNS);
  const ids = createIds("thread_", seed, 1);
  return {
    size: threads,
    idAt: (number) => (number < threads ? ids.of(number) : undefined),
    get(threadId) {
      const number = ids.numberOf(threadId);
      return number === undefined || number >= threads ? undefined : syntheticThread(seed, number, threadId, runs);
    },
  };
}

function syntheticThread(seed: number, thread: number, id: string, size: number): Thread {
  const ids = createIds("run_", seed, 2, thread);
  return {
    id,
    size,
    runAt: (index) => runAt({ seed, thread, index }, ids.of(index), id),
    indexOf(runId) {
      const index = ids.numberOf(runId);
      return index !== undefined && index < size ? index : undefined;
    },
  };
}

function assertWhole(name: string, value: number, most: number): void {
  if (!Number.isInteger(value) || value < 0 || value > most)
    throw new RangeError(`${name} is ${value}. It is a whole number of 0 to ${most}.`);
}

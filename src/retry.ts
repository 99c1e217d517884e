import { ListRunsError } from "./errors.js";

/** When and how a request that failed is sent again. */
export interface RetryOptions {
  /** How many times at most it is sent again; 2 where nothing is said. */
  readonly retries?: number;
  /** Milliseconds before the first repetition, doubled before each further one; 500 where nothing is said. */
  readonly minDelay?: number;
  /** The longest wait in milliseconds, also where the server asks for a longer one; 30,000 where nothing is said. */
  readonly maxDelay?: number;
  /** Waits; for tests and schedulers of one's own. Rejects when the signal aborts. */
  readonly wait?: (milliseconds: number, signal: AbortSignal | null | undefined) => Promise<void>;
}

/**
 * Milliseconds to wait before a repetition: what `Retry-After` asks for, in seconds or as a date; otherwise a random share of an
 * exponentially growing time, so that clients that failed together do not come back together. Infinity where a repetition makes no
 * sense now: the server asks for more than `maxDelay`, or there have been enough.
 */
export function delayOf(
  failures: number,
  retryAfter: string | null | undefined,
  { retries = 2, minDelay = 500, maxDelay = 30_000 }: RetryOptions,
): number {
  const asked = retryAfter ? (+retryAfter >= 0 ? +retryAfter * 1000 : Date.parse(retryAfter) - Date.now()) : -1;
  if (failures > retries || asked > maxDelay) return Infinity;
  return asked >= 0 ? asked : Math.min(maxDelay, minDelay * 2 ** (failures - 1)) * (0.5 + Math.random() / 2);
}

/** Resolves after a time, or rejects with the signal's reason as soon as it aborts. */
export async function wait(milliseconds: number, signal: AbortSignal | null | undefined): Promise<void> {
  const [limit, lift] = limited(signal, milliseconds);
  await new Promise((resolve) => limit.signal.addEventListener("abort", resolve));
  lift();
  signal?.throwIfAborted();
}

/**
 * A controller that aborts with an outer signal, or after a time with a `timeout`; and what lifts both, so that a signal in long use
 * gathers no listeners.
 *
 * @throws the signal's reason if it has aborted.
 */
export function limited(
  outer: AbortSignal | null | undefined,
  milliseconds?: number,
  attempts?: number,
): readonly [AbortController, () => void] {
  outer?.throwIfAborted();
  const controller = new AbortController();
  const stop = () => controller.abort(outer?.reason);
  const late = () =>
    controller.abort(new ListRunsError("timeout", `no whole answer within ${milliseconds} ms`, { attempts: attempts as number }));
  const timer = milliseconds === undefined ? undefined : setTimeout(late, milliseconds);
  outer?.addEventListener("abort", stop);
  return [
    controller,
    () => {
      clearTimeout(timer);
      outer?.removeEventListener("abort", stop);
    },
  ];
}

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
 * exponentially growing time, so that clients that failed together do not come back together. Infinity where the server asks for
 * more than `maxDelay`: then a repetition makes no sense now.
 */
export function delayOf(
  failures: number,
  retryAfter: string | null | undefined,
  { minDelay = 500, maxDelay = 30_000 }: RetryOptions,
): number {
  if (retryAfter) {
    const asked = +retryAfter >= 0 ? +retryAfter * 1000 : Date.parse(retryAfter) - Date.now();
    if (asked >= 0) return asked > maxDelay ? Infinity : asked;
  }
  return Math.min(maxDelay, minDelay * 2 ** (failures - 1)) * (0.5 + Math.random() / 2);
}

/** Resolves after a time, or rejects with the signal's reason as soon as it aborts. */
export function wait(milliseconds: number, signal: AbortSignal | null | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener("abort", () => (clearTimeout(timer), reject(signal.reason)), { once: true });
  });
}

/** A controller that aborts with an outer signal, and what undoes the link, so that a signal in long use gathers no listeners. */
export function linked(outer: AbortSignal | null | undefined): readonly [AbortController, () => void] {
  const controller = new AbortController();
  const stop = () => controller.abort(outer?.reason);
  if (outer?.aborted) stop();
  outer?.addEventListener("abort", stop);
  return [controller, () => outer?.removeEventListener("abort", stop)];
}

import type { RateLimit } from "./options.js";

/** Counts requests in windows of fixed length. Gives the whole seconds until the next window where a request is too many. */
export function createRateLimiter({ requests, seconds }: RateLimit, now: () => number): () => number | undefined {
  let windowEnd = -Infinity;
  let count = 0;
  return () => {
    const time = now();
    if (time >= windowEnd) {
      windowEnd = time + seconds * 1000;
      count = 0;
    }
    count += 1;
    return count <= requests ? undefined : Math.max(1, Math.ceil((windowEnd - time) / 1000));
  };
}

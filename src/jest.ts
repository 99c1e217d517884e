import { toConformToListRuns, type ConformOptions } from "./matcher.js";

export type { ConformOptions, MatcherResult } from "./matcher.js";

/** The matchers, for `expect.extend(matchers)` where `expect` is imported. */
export const matchers = { toConformToListRuns };

/** What the matchers add to `expect(answer)`. */
export interface ListRunsMatchers<R> {
  /** Passes if the answer conforms to the contract; to be awaited where the answer is a `Response` of `fetch`. */
  toConformToListRuns(options?: ConformOptions): R;
}

declare global {
  namespace jest {
    interface Matchers<R> extends ListRunsMatchers<R> {}
  }
}

// With `expect` as a global, importing this module is all it takes.
const { expect } = globalThis as { readonly expect?: { readonly extend?: (added: typeof matchers) => void } };
expect?.extend?.(matchers);

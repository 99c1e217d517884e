import type { Worker as Thread } from "node:worker_threads";
import type { Batch, Give, Part, PartOptions } from "./part.js";
import type { Worker } from "./pool.js";
import { newThread } from "./threads-ahead.js";

/** What a thread is told: first how to judge, then to judge a part, or that a batch of it was taken. Parts are numbered as they are told. */
export type Order = { readonly options: PartOptions } | ({ readonly id: number } & ({ readonly part: Part } | { readonly taken: true }));

/** What a thread tells. */
export interface Result {
  readonly id: number;
  readonly batch: Batch;
  readonly isLast: boolean;
}

/** Threads that were started ahead and judge for nobody yet. */
const spare: Thread[] = [];

/** Lends threads to whoever starts one next. */
export function lend(threads: readonly Thread[]): void {
  spare.push(...threads);
}

interface Judging {
  readonly give: Give;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * A worker in a thread of its own, to be ended by whoever started it. It judges one part after the other; told of the next one before it is
 * done with the last, it never waits for whoever tells it.
 */
export function startThread(options: PartOptions): Worker & { end(): Promise<unknown> } {
  const thread = spare.pop() ?? newThread(import.meta.url);
  thread.ref();
  const tell = (order: Order): void => thread.postMessage(order);
  tell({ options });
  const judging = new Map<number, Judging>();
  let parts = 0;
  let ended: Promise<unknown> | undefined;
  thread.on("message", ({ id, batch, isLast }: Result) => {
    const part = judging.get(id);
    if (part === undefined) return;
    const taken = part.give(batch, isLast);
    if (!isLast) {
      taken.then(() => tell({ id, taken: true }), part.reject);
      return;
    }
    judging.delete(id);
    part.resolve();
  });
  thread.on("error", (error) => {
    for (const { reject } of judging.values()) reject(error);
    judging.clear();
  });
  return {
    judge: (part, give) =>
      new Promise((resolve, reject) => {
        const id = parts++;
        judging.set(id, { give, resolve, reject });
        tell({ id, part });
      }),
    end: () => (ended ??= thread.terminate()),
  };
}

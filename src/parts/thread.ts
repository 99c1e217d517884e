import { Worker as Thread } from "node:worker_threads";
import type { Batch, Give, Part, PartOptions } from "./part.js";
import type { Worker } from "./pool.js";

/** What a thread is told: to judge a part, or that a batch of it was taken. Parts are numbered as they are told. */
export type Order = { readonly id: number } & ({ readonly part: Part } | { readonly taken: true });

/** What a thread tells. */
export interface Result {
  readonly id: number;
  readonly batch: Batch;
  readonly isLast: boolean;
}

/** Hardly anything outlives a line, so that more room for what is new would only be out of the processor's cache. */
const RESOURCES = { maxYoungGenerationSizeMb: 12 } as const;

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
  const thread = new Thread(new URL("worker.js", import.meta.url), { workerData: options, resourceLimits: RESOURCES });
  const tell = (order: Order): void => thread.postMessage(order);
  const judging = new Map<number, Judging>();
  let parts = 0;
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
    end: () => thread.terminate(),
  };
}

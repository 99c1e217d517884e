import { Worker as Thread } from "node:worker_threads";
import type { Batch, Part, PartOptions } from "./part.js";
import type { Worker } from "./pool.js";

/** What a thread is told: to judge a part, or that its batch was taken. */
export type Order = { readonly part: Part } | { readonly taken: true };

/** What a thread tells. */
export interface Result {
  readonly batch: Batch;
  readonly isLast: boolean;
}

/** A worker in a thread of its own, to be ended by whoever started it. */
export function startThread(options: PartOptions): Worker & { end(): Promise<unknown> } {
  const thread = new Thread(new URL("worker.js", import.meta.url), { workerData: options });
  const tell = (order: Order): void => thread.postMessage(order);
  return {
    judge: (part, give) =>
      new Promise((resolve, reject) => {
        const listen = ({ batch, isLast }: Result): void => {
          const taken = give(batch, isLast);
          if (!isLast) {
            taken.then(() => tell({ taken: true }), reject);
            return;
          }
          thread.off("message", listen);
          thread.off("error", reject);
          resolve();
        };
        thread.on("message", listen);
        thread.on("error", reject);
        tell({ part });
      }),
    end: () => thread.terminate(),
  };
}

import { parentPort } from "node:worker_threads";
import { judgePart, type PartOptions } from "./part.js";
import { packed } from "./digests.js";
import type { Order, Result } from "./thread.js";

let options: PartOptions;
let work: Promise<void> = Promise.resolve();
let taken: (() => void) | undefined;

parentPort?.on("message", (order: Order) => {
  if ("options" in order) {
    ({ options } = order);
    return;
  }
  if ("taken" in order) {
    taken?.();
    return;
  }
  const { id, part } = order;
  const tell = (result: Result): void => parentPort?.postMessage(result);
  // What is thrown here ends the thread, and reaches whoever waits for it.
  work = work.then(() =>
    judgePart(part, options, (batch, isLast) => {
      tell({ id, batch: packed(batch), isLast });
      return new Promise((resolve) => {
        taken = isLast ? undefined : resolve;
      });
    }),
  );
});

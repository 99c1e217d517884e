import { parentPort, workerData } from "node:worker_threads";
import { judgePart, type PartOptions } from "./part.js";
import type { Order, Result } from "./thread.js";

const options = workerData as PartOptions;
let taken: (() => void) | undefined;

parentPort?.on("message", (order: Order) => {
  if ("taken" in order) {
    taken?.();
    return;
  }
  const tell = (result: Result): void => parentPort?.postMessage(result);
  // What is thrown here ends the thread, and reaches whoever waits for it.
  void judgePart(order.part, options, (batch, isLast) => {
    tell({ batch, isLast });
    return new Promise((resolve) => {
      taken = isLast ? undefined : resolve;
    });
  });
});

import { createRequire } from "node:module";
import { codeOf } from "../fault.js";
import { QueueError } from "./error.js";

type BullMq = typeof import("bullmq");
type IoRedis = typeof import("ioredis");

const require = createRequire(import.meta.url);

/**
 * Loads what connects to Redis.
 *
 * @throws QueueError if it is not installed, as the others do. The queue needs these packages and nothing else does, so that they are
 * optional peers. Both are CommonJS, which an import would load more slowly: it parses each file for its names first.
 */
export function loadRedis(): Pick<IoRedis, "Redis"> {
  return needed(() => require("ioredis") as IoRedis);
}

/** Loads what takes jobs out of a queue. */
export function loadWorker(): Pick<BullMq, "UnrecoverableError" | "Worker"> {
  return needed(() => require("bullmq") as BullMq);
}

/**
 * Loads what puts jobs into a queue and hears of their ends. A check waits for it, and most of bullmq is for workers: only where another
 * release has these two in other files, all of it is loaded.
 */
export function loadProducer(): Pick<BullMq, "FlowProducer" | "QueueEvents"> {
  try {
    const { FlowProducer } = require("bullmq/dist/cjs/classes/flow-producer") as BullMq;
    const { QueueEvents } = require("bullmq/dist/cjs/classes/queue-events") as BullMq;
    return { FlowProducer, QueueEvents };
  } catch {
    return needed(() => require("bullmq") as BullMq);
  }
}

function needed<Library>(load: () => Library): Library {
  try {
    return load();
  } catch (error) {
    if (codeOf(error) !== "MODULE_NOT_FOUND") throw error;
    throw new QueueError("The queue needs the packages bullmq and ioredis. Install them: npm install bullmq@6 ioredis@5");
  }
}

import { createRequire } from "node:module";
import { codeOf } from "../fault.js";
import { QueueError } from "./error.js";

/** The packages that the queue needs and nothing else does, so that they are optional peers. */
type Libraries = Pick<typeof import("bullmq"), "FlowProducer" | "Queue" | "QueueEvents" | "UnrecoverableError" | "Worker"> &
  Pick<typeof import("ioredis"), "Redis">;

const require = createRequire(import.meta.url);

/**
 * Loads those packages. Both are CommonJS, of which an import takes twice as long as this: it parses each file for its names first.
 *
 * @throws QueueError if one is not installed.
 */
export function loadLibraries(): Libraries {
  try {
    const { FlowProducer, Queue, QueueEvents, UnrecoverableError, Worker } = require("bullmq") as typeof import("bullmq");
    const { Redis } = require("ioredis") as typeof import("ioredis");
    return { FlowProducer, Queue, QueueEvents, UnrecoverableError, Worker, Redis };
  } catch (error) {
    if (codeOf(error) !== "MODULE_NOT_FOUND") throw error;
    throw new QueueError("The queue needs the packages bullmq and ioredis. Install them: npm install bullmq@6 ioredis@5");
  }
}

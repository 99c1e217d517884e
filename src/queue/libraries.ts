import { codeOf } from "../fault.js";
import { QueueError } from "./error.js";

/**
 * The packages that the queue needs and nothing else does, so that they are optional peers.
 *
 * @throws QueueError if one is not installed.
 */
export async function loadLibraries(): Promise<
  Pick<typeof import("bullmq"), "FlowProducer" | "Queue" | "QueueEvents" | "UnrecoverableError" | "Worker"> &
    Pick<typeof import("ioredis"), "Redis">
> {
  try {
    const [{ FlowProducer, Queue, QueueEvents, UnrecoverableError, Worker }, { Redis }] = await Promise.all([
      import("bullmq"),
      import("ioredis"),
    ]);
    return { FlowProducer, Queue, QueueEvents, UnrecoverableError, Worker, Redis };
  } catch (error) {
    if (codeOf(error) !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new QueueError("The queue needs the packages bullmq and ioredis. Install them: npm install bullmq@6 ioredis@5");
  }
}

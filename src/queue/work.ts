import { stat } from "node:fs/promises";
import type { Job } from "bullmq";
import { codeOf, messageOf } from "../fault.js";
import type { Give } from "../parts/part.js";
import { connect, type QueueAddress } from "./address.js";
import { QueueError } from "./error.js";
import { createJudges, type Judges } from "./judges.js";
import { keep, optionsKey, PREFIX, resultKey, RUN_SECONDS, shardQueue } from "./keys.js";
import { loadWorker } from "./libraries.js";
import { packBatch } from "./packing.js";
import { nameOf, readOptions, readShard, type Judged, type Shard } from "./shard.js";

/** How to work. */
export interface WorkOptions {
  /** How many shards are judged at a time. */
  readonly concurrency: number;
  /** After how many seconds of silence a shard is given to another worker. */
  readonly lease: number;
  /** Ends the work once the shards at hand are judged. */
  readonly stop: AbortSignal;
  readonly onReady: () => void;
  /** Takes a sentence on a shard that this worker could not judge. */
  readonly onFault: (sentence: string) => void;
}

/** How often a shard is begun before it counts as failed: whether its worker said so, or ended without a word. */
export const ATTEMPTS = 3;
/** A lease is renewed well before it ends. */
const RENEWALS = 3;

/**
 * Judges shards from a queue until it is stopped.
 *
 * @throws QueueError if the queue cannot be reached, or any more.
 */
export async function work(address: QueueAddress, { concurrency, lease, stop, onReady, onFault }: WorkOptions): Promise<void> {
  const { UnrecoverableError, Worker } = loadWorker();
  const { redis, lost, close } = await connect(address);
  const judges = createJudges(concurrency);
  const take = async ({ data }: Job<unknown, Judged>): Promise<Judged> => {
    const shard = readShard(data);
    if (typeof shard === "string") throw new UnrecoverableError(shard);
    const text = await redis.get(optionsKey(shard.run));
    // The run is over, or its checker was killed.
    if (text === null) return {};
    const options = readOptions(text);
    if (options === undefined) throw new UnrecoverableError("The options of the run cannot be read.");
    await assertReachable(shard);
    return judge(shard, judges, { ...options, faultsFail: true }, async (batch, number) => {
      const key = resultKey(shard.run, shard.number);
      await redis
        .multi()
        .hset(key, number, await packBatch(batch))
        .expire(key, RUN_SECONDS)
        .exec();
    });
  };
  const milliseconds = lease * 1000;
  const renewal = Math.floor(milliseconds / RENEWALS);
  const worker = new Worker<unknown, Judged>(shardQueue, take, {
    connection: redis,
    prefix: PREFIX,
    concurrency,
    lockDuration: milliseconds,
    lockRenewTime: renewal,
    stalledInterval: renewal,
    maxStalledCount: ATTEMPTS - 1,
    maxStartedAttempts: ATTEMPTS,
  });
  let kept: Promise<unknown> = Promise.resolve();
  worker.on("completed", ({ data }) => {
    const shard = readShard(data);
    if (typeof shard !== "string") kept = Promise.all([kept, keep(redis, shard.run).catch(() => undefined)]);
  });
  worker.on("failed", (job, { message }) => {
    const shard = job === undefined ? undefined : readShard(job.data);
    onFault(typeof shard === "object" ? `${nameOf(shard.part)}: ${message}` : message);
  });
  worker.on("error", (error) => {
    const { message } = error;
    // Who was silent for too long, or judged for a run that is over, has nothing to hand in any more.
    if (/^Missing (lock|key) /.test(message)) return;
    // A connection that breaks is taken up again, or ends the work with a sentence of its own.
    if (codeOf(error) !== "" || message.startsWith("Connection is closed")) return;
    onFault(`The queue says: ${message}.`);
  });
  try {
    await worker.waitUntilReady();
    onReady();
    await whenAborted(AbortSignal.any([stop, lost]));
    if (lost.aborted) throw new QueueError(`The queue at ${address.shown} was lost. Start the worker again once it is there`);
  } finally {
    await worker.close(lost.aborted);
    await judges.end();
    await kept;
    close();
  }
}

/** Judges a shard, and hands over its batches with their numbers. They are the same whoever judges it, and however often. */
async function judge(
  { part }: Shard,
  judges: Judges,
  options: Parameters<Judges["judge"]>[1],
  hand: (batch: Parameters<Give>[0], number: number) => Promise<void>,
): Promise<Judged> {
  let batches = 0;
  let handed: Promise<void> = Promise.resolve();
  await judges.judge(part, options, (batch) => {
    handed = hand(batch, batches);
    batches += 1;
    return handed;
  });
  await handed;
  return { batches };
}

/** A file must be the one that was cut into shards, on this machine too. */
async function assertReachable({ part }: Shard): Promise<void> {
  if (!("file" in part)) return;
  const found = await stat(part.file).catch((error: unknown) => {
    throw new Error(`A worker cannot read it (${codeOf(error) || messageOf(error)}).`);
  });
  if (!found.isFile() || found.size !== part.size)
    throw new Error(`A worker finds ${found.size} bytes where there were ${part.size}: it is another file there, or it is being written.`);
}

function whenAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}

import { randomUUID } from "node:crypto";
import type { Redis } from "ioredis";
import type { PartOptions } from "../parts/part.js";
import { keep, keepShard, keysOfRun, optionsKey, PREFIX, resultKey, RUN_JOB, RUN_SECONDS, runQueue, shardJob, shardQueue } from "./keys.js";
import type { loadProducer } from "./libraries.js";
import { shardOf, type ReachablePart } from "./shard.js";
import { ATTEMPTS } from "./work.js";

/** What came of a shard: so many batches at its result key, or the reason for which there are none. */
export type Outcome = { readonly batches: number } | { readonly failed: string };

/** The shards of one check, as children of one job. */
export interface Run {
  readonly id: string;
  /** Has a shard judged by whichever worker comes first. */
  judge(number: number, part: ReachablePart): Promise<Outcome>;
  /** Forgets the result of a shard. */
  forget(number: number): Promise<void>;
  /** Aborts where the queue has lost the run. */
  readonly lost: AbortSignal;
  /** Takes what is left of the run out of the queue. */
  end(): Promise<void>;
}

const HEARTBEAT_MS = 20_000;
const BACKOFF_MS = 500;
/** A shard that is missing at so many heartbeats is lost: at one, the news of its end may only be late. */
const MISSED = 2;

/** Opens a run in the queue. */
export async function openRun(
  redis: Redis,
  { FlowProducer, QueueEvents }: ReturnType<typeof loadProducer>,
  options: PartOptions,
): Promise<Run> {
  const id = randomUUID();
  const connection = { connection: redis, prefix: PREFIX };
  const flow = new FlowProducer(connection);
  // Events are wanted from now on, and not only from when the connection that listens is ready.
  const [seconds = 0, microseconds = 0] = await redis.time();
  const lastEventId = `${seconds * 1000 + Math.floor(microseconds / 1000) - 1}-0`;
  const events = new QueueEvents(shardQueue, { ...connection, lastEventId });
  // What is wrong with the connection is told by the connection.
  const ignore = (): void => undefined;
  flow.on("error", ignore);
  events.on("error", ignore);
  await redis.set(optionsKey(id), JSON.stringify(options), "EX", RUN_SECONDS);

  const waiting = new Map<string, { missed: number; readonly end: (outcome: Outcome) => void }>();
  const unread = new Set<number>();
  const lost = new AbortController();
  const settle = (job: string, outcome: Outcome): void => {
    waiting.get(job)?.end(outcome);
    waiting.delete(job);
  };
  events.on("completed", ({ jobId, returnvalue }) => {
    const { batches } = Object(returnvalue) as { readonly batches?: number };
    settle(jobId, batches === undefined ? { failed: "its run was given up." } : { batches });
  });
  events.on("failed", ({ jobId, failedReason }) => settle(jobId, { failed: failedReason }));

  const beat = async (): Promise<void> => {
    const pending = [...waiting];
    const found = await Promise.all(pending.map(([job]) => redis.exists(`${PREFIX}:${shardQueue}:${job}`)));
    for (const [index, [job, shard]] of pending.entries()) {
      shard.missed = found[index] === 0 ? shard.missed + 1 : 0;
      if (shard.missed >= MISSED) settle(job, { failed: "the queue has lost it." });
    }
    await keep(redis, id, [...unread]);
    if ((await redis.exists(optionsKey(id))) === 0) lost.abort();
  };
  const heart = setInterval(() => void beat().catch(() => undefined), HEARTBEAT_MS);

  // What is on its way into the queue when the run ends would come in after all else was taken out.
  const adding = new Set<Promise<void>>();
  let isOver = false;
  let parent: ReturnType<typeof flow.add> | undefined;
  async function add(number: number, part: ReachablePart): Promise<void> {
    const opts = {
      jobId: shardJob(id, number),
      attempts: ATTEMPTS,
      backoff: { type: "exponential", delay: BACKOFF_MS },
      removeOnComplete: true,
      removeOnFail: true,
      // One shard that fails costs neither the others nor their job.
      ignoreDependencyOnFailure: true,
    };
    const shard = { name: "shard", queueName: shardQueue, data: shardOf(id, number, part), opts };
    if (parent === undefined) {
      parent = flow.add({ name: RUN_JOB, queueName: runQueue(id), opts: { jobId: RUN_JOB }, children: [shard] });
      await parent;
      await keep(redis, id);
    } else {
      await parent;
      await flow.add({ ...shard, opts: { ...opts, parent: { id: RUN_JOB, queue: `${PREFIX}:${runQueue(id)}` } } });
    }
    await keepShard(redis, id, number);
  }

  return {
    id,
    lost: lost.signal,
    async judge(number, part) {
      if (isOver) return new Promise(() => undefined);
      unread.add(number);
      const outcome = new Promise<Outcome>((end) => waiting.set(shardJob(id, number), { missed: 0, end }));
      const added = add(number, part);
      adding.add(added);
      await added.finally(() => adding.delete(added));
      return outcome;
    },
    async forget(number) {
      unread.delete(number);
      await redis.del(resultKey(id, number));
    },
    async end() {
      clearInterval(heart);
      isOver = true;
      if (redis.status === "ready") {
        await Promise.allSettled(adding);
        await redis.del(optionsKey(id));
        await (await parent)?.job.removeUnprocessedChildren();
        await redis.del(...keysOfRun(id), ...[...unread].map((number) => resultKey(id, number)));
      }
      await events.close();
    },
  };
}

import type { Redis } from "ioredis";
import { hash } from "../../generated/contract.js";
import { version } from "../version.js";

/** What every key in Redis begins with. */
export const PREFIX = "list-runs";
const SHARDS = "shards-";
/** Enough of the contract's hash to tell two contracts apart. */
const HASH_SHOWN = 12;

/** The queue of shards: one for each version, so that no worker ever judges by another contract than it was asked to. */
export const shardQueue = `${SHARDS}${version}-${hash.slice(0, HASH_SHOWN)}`;

/** What the queue of shards of a version is called where people read it; undefined where a queue is none of shards. */
export function versionIn(queue: string): string | undefined {
  const [, other, contract] = /^shards-(.+)-([0-9a-f]+)$/.exec(queue) ?? [];
  return other === undefined ? undefined : `list-runs ${other} (contract ${contract})`;
}

/** The job that the shards of a run are children of, alone in a queue of its own. */
export const RUN_JOB = "check";

/** The queue that holds the job of a run. */
export function runQueue(run: string): string {
  return `run-${run}`;
}

const baseOf = (run: string): string => `${PREFIX}:${runQueue(run)}`;

/** How the shards of a run are to be judged. Where this key is gone, nobody waits for them any more. */
export function optionsKey(run: string): string {
  return `${baseOf(run)}:options`;
}

/** What came of a shard, batch by batch. */
export function resultKey(run: string, shard: number): string {
  return `${baseOf(run)}:result:${shard}`;
}

/** The job of a shard. */
export function shardJob(run: string, shard: number): string {
  return `${run}-${shard}`;
}

/** A run whose checker is not heard of for so long is over. */
export const RUN_SECONDS = 120;
/** What is left of a queue that nobody uses goes after so long. */
export const QUEUE_SECONDS = 86_400;

const QUEUE_KEYS = [
  "",
  "id",
  "meta",
  "events",
  "marker",
  "wait",
  "active",
  "delayed",
  "prioritized",
  "pc",
  "stalled",
  "completed",
  "failed",
];
const JOB_KEYS = ["", ":dependencies", ":processed", ":failed", ":unsuccessful"];

/** Every key of a run but those of its results. */
export function keysOfRun(run: string): readonly string[] {
  const base = baseOf(run);
  return [
    optionsKey(run),
    ...[...QUEUE_KEYS, "waiting-children"].map((key) => `${base}:${key}`),
    ...JOB_KEYS.map((key) => `${base}:${RUN_JOB}${key}`),
  ];
}

const EXPIRE = `for index, key in ipairs(KEYS) do redis.call("EXPIRE", key, ARGV[index]) end`;

/** Gives the keys of a run, and of the queue of shards, another while to live, so that none stays for ever whoever is killed. */
export async function keep(redis: Redis, run: string, shards: readonly number[] = []): Promise<void> {
  await expire(redis, [
    ...keysOfRun(run).map((key) => [key, RUN_SECONDS] as const),
    ...QUEUE_KEYS.map((key) => [`${PREFIX}:${shardQueue}:${key}`, QUEUE_SECONDS] as const),
    ...shards.map((shard) => [resultKey(run, shard), RUN_SECONDS] as const),
    ...shards.map((shard) => lifeOf(run, shard)),
  ]);
}

/** Gives the job of a shard a while to live. */
export async function keepShard(redis: Redis, run: string, shard: number): Promise<void> {
  await redis.expire(...lifeOf(run, shard));
}

function lifeOf(run: string, shard: number): readonly [key: string, seconds: number] {
  return [`${PREFIX}:${shardQueue}:${shardJob(run, shard)}`, QUEUE_SECONDS];
}

/** One command for all of them, since a command each would cost more than all else that a shard does. */
async function expire(redis: Redis, lives: ReadonlyArray<readonly [key: string, seconds: number]>): Promise<void> {
  await redis.eval(EXPIRE, lives.length, ...lives.map(([key]) => key), ...lives.map(([, seconds]) => seconds));
}

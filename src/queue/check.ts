import { Buffer } from "node:buffer";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { prepare, type CheckOptions } from "../check.js";
import { messageOf } from "../fault.js";
import { bytesOf, checkWith, type InputsOptions } from "../parts/check-inputs.js";
import { judgePart, type Batch, type Give, type Part, type PartOptions } from "../parts/part.js";
import { partsOf } from "../parts/plan.js";
import { leaveCores } from "../parts/threads-ahead.js";
import type { Worker } from "../parts/pool.js";
import type { Input } from "../recordings/inputs.js";
import { isUnjudged, type Unjudged } from "../recordings/item.js";
import { createLineCutter } from "../recordings/lines.js";
import { rangeBytes } from "../recordings/remote.js";
import type { Report } from "../report.js";
import { connect, type QueueAddress } from "./address.js";
import { QueueError } from "./error.js";
import { resultKey } from "./keys.js";
import { loadProducer } from "./libraries.js";
import { unpackBatch } from "./packing.js";
import { openRun, type Outcome, type Run } from "./run.js";
import { nameOf, type ReachablePart } from "./shard.js";
import { ATTEMPTS } from "./work.js";
import { workersAt } from "./workers-at.js";

/** How inputs are judged by the workers of a queue. */
export interface QueueOptions extends Pick<InputsOptions, "stop" | "onProgress" | "pace"> {
  readonly address: QueueAddress;
  /** How many bytes of NDJSON a shard has; by the size of the inputs where nothing is said. The report is the same for any number. */
  readonly shardBytes?: number;
  /** Takes a sentence that whoever waits should know. */
  readonly onNote: (sentence: string) => void;
}

/** So many shards are in the queue at a time. It keeps many workers busy, and Redis holds the results of no more than these. */
const SHARDS_AHEAD = 256;
/** So many results are unpacked at a time, of which the first is the one whose turn it is. */
const RESULTS_AHEAD = 8;
/** What a worker handles at a time, so that a lost one costs little, and the bookkeeping next to nothing. */
const LEAST_SHARD_BYTES = 8 << 20;
const MOST_SHARD_BYTES = 32 << 20;
/** As many shards as workers can share evenly. */
const SHARDS = 512;

/**
 * Has the workers of a queue judge inputs, and gives the report that one judge of everything gives.
 *
 * @throws QueueError if the queue cannot be reached, or the inputs or options are none that other processes can follow.
 */
export async function checkInQueue(
  inputs: readonly Input[],
  { evidence, onFinding, ...options }: CheckOptions,
  { address, shardBytes, stop, onProgress, pace, onNote }: QueueOptions,
): Promise<Report> {
  if (evidence === true)
    throw new QueueError("--format html shows answers and walks side by side, which no worker sees. Leave it out, or --queue");
  if (inputs.some((input) => "stdin" in input)) throw new QueueError("No worker reaches standard input. Name files or URLs");
  prepare(options);
  // Workers of this machine need them.
  leaveCores();
  const libraries = loadProducer();
  const connection = await connect(address);
  const { redis } = connection;
  try {
    const partOptions: PartOptions = { ...options, everyFinding: onFinding !== undefined };
    const run = await openRun(redis, libraries, partOptions);
    try {
      const { here, others } = await workersAt(redis);
      if (here === 0) {
        const but = others.length === 0 ? "" : ` (there are workers of ${others.join(" and of ")}, which judge by another contract)`;
        onNote(`No worker of this version is at ${address.shown} yet${but}. Start some: list-runs work --queue ${address.shown}`);
      }
      const lost = AbortSignal.any([connection.lost, run.lost]);
      const worker = remoteWorker(run, partOptions, (number, batch) => redis.hgetBuffer(resultKey(run.id, number), String(batch)));
      const size = shardBytes ?? shardBytesFor(await bytesOf(inputs));
      const workers = Array.from({ length: SHARDS_AHEAD }, () => worker);
      const ended = stop === undefined ? lost : AbortSignal.any([stop, lost]);
      const report = await checkWith(
        workers,
        partsOf(inputs, () => size),
        { ...options, onFinding },
        { stop: ended, onProgress, pace },
      );
      if (lost.aborted) onNote(`The queue at ${address.shown} was lost. The report is of what was judged until then`);
      return report;
    } finally {
      await run.end();
    }
  } finally {
    connection.close();
  }
}

function shardBytesFor(bytes: number): number {
  return Math.min(MOST_SHARD_BYTES, Math.max(LEAST_SHARD_BYTES, Math.ceil(bytes / SHARDS)));
}

/** A worker that has others work: it puts parts into the queue, and fetches what came of each when its turn is near. */
function remoteWorker(run: Run, options: PartOptions, fetch: (shard: number, batch: number) => Promise<Buffer | null>): Worker {
  let shards = 0;
  const turns = new Map<number, Promise<void>>();

  async function hand(number: number, outcome: Outcome, part: ReachablePart, give: Give): Promise<void> {
    let failed = "failed" in outcome ? outcome.failed : undefined;
    const batches = "failed" in outcome ? 0 : outcome.batches;
    for (let index = 0; index < batches && failed === undefined; index += 1) {
      const batch = await fetch(number, index).then((packed) => (packed === null ? undefined : unpackBatch(packed)));
      if (batch === undefined) failed = "the queue has lost its result.";
      else await give(batch, index === batches - 1);
    }
    if (failed !== undefined) await give(await failure(part, options, failed), true);
    await run.forget(number);
  }

  return {
    async judge(part, give) {
      const number = shards;
      shards += 1;
      let taken: (() => void) | undefined;
      turns.set(number, new Promise((end) => (taken = end)));
      try {
        const reachable = isUnjudged(part) ? undefined : await reachablePart(part);
        if (reachable === undefined) {
          await judgeHere(part, options, give);
        } else {
          const outcome = await run.judge(number, reachable);
          await turns.get(number - RESULTS_AHEAD);
          await hand(number, outcome, reachable, give);
        }
      } catch (error) {
        // A connection that is closed ends the run, which has its own sentence on that.
        if (!messageOf(error).startsWith("Connection is closed")) throw error;
        await new Promise(() => undefined);
      }
      taken?.();
      turns.delete(number);
    },
  };
}

async function judgeHere(part: Part, options: PartOptions, give: Give): Promise<void> {
  let taken: Promise<void> | undefined;
  await judgePart(part, options, (batch, isLast) => (taken = give(batch, isLast)));
  await taken;
}

/** A part as any machine finds it; undefined where it is no file, or none that can be read, which is best seen here. */
async function reachablePart(part: Exclude<Part, Unjudged>): Promise<ReachablePart | undefined> {
  if ("url" in part) return part;
  const found = await stat(part.file).catch(() => undefined);
  return found?.isFile() === true ? { ...part, file: resolve(part.file), name: part.file, size: found.size } : undefined;
}

/** The batch of a shard that nobody could judge: a sentence that names it, and its lines, so that those behind it keep their numbers. */
async function failure(part: ReachablePart, options: PartOptions, reason: string): Promise<Batch> {
  const { collector } = prepare(options);
  const lines = "start" in part ? await linesOf(part).catch(() => undefined) : 0;
  const behind = lines === undefined ? " Lines behind it are counted without its own." : "";
  const silent = /^job (stalled|started) more than/.test(reason);
  const why = silent ? `its worker ended or fell silent ${ATTEMPTS} times` : reason.replace(/\.$/, "");
  collector.error(`${nameOf(part)} could not be judged by the workers: ${why}.${behind}`);
  const { counts } = collector;
  return {
    report: collector.counted(),
    counts: [...counts],
    positions: collector.positions(),
    findings: [],
    digests: [],
    lines: lines ?? 0,
  };
}

async function linesOf(part: Extract<ReachablePart, { readonly start: number }>): Promise<number> {
  const bytes = "url" in part ? rangeBytes(part) : createReadStream(part.file, { start: part.start, end: part.end - 1 });
  const cutter = createLineCutter(0);
  let lines = 0;
  const take = (): void => {
    lines += 1;
  };
  for await (const chunk of bytes) cutter.add(chunk as Buffer, take);
  cutter.end(take);
  return lines;
}

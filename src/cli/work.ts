import type { Command } from "commander";
import { hash, version as contract } from "../../generated/contract.js";
import { version } from "../version.js";
import { UsageError, type Io } from "./io.js";
import { withQueue } from "./queue.js";
import { untilStopped } from "./until-stopped.js";
import { wholeNumber } from "./whole-number.js";

interface WorkFlags {
  readonly queue?: string;
  readonly concurrency: number;
  readonly lease: number;
}

const MOST_CONCURRENCY = 256;
const LEASE_SECONDS = 15;
const LONGEST_LEASE_SECONDS = 3600;

/** Adds `list-runs work` to the program. */
export function addWork(program: Command, io: Io, exit: (code: number) => void): void {
  program
    .command("work")
    .description(
      "judge shards for check --queue, until it is stopped; who may write to the queue may have it read what this process may read",
    )
    .option("--queue <redis>", "where the shards come from: redis://localhost:6379, rediss://user:password@host")
    .option("--concurrency <n>", "how many shards are judged at a time", wholeNumber("--concurrency", 1, MOST_CONCURRENCY), 1)
    .option(
      "--lease <seconds>",
      "after how many seconds of silence another worker gets the shard",
      wholeNumber("--lease", 1, LONGEST_LEASE_SECONDS),
      LEASE_SECONDS,
    )
    .action(async ({ queue, concurrency, lease }: WorkFlags) => {
      if (queue === undefined) throw new UsageError("--queue is missing. Pass the address of a Redis, such as redis://localhost:6379");
      await withQueue(queue, async (address) => {
        const { work } = await import("../queue/work.js");
        const stop = new AbortController();
        const stopped = io.stop ?? stop.signal;
        if (io.stop === undefined) void untilStopped().then(() => stop.abort());
        const onReady = (): void => {
          io.stdout.write(`${JSON.stringify({ queue: address.shown, version, contract: { version: contract, hash } })}\n`);
        };
        const onFault = (sentence: string): void => {
          io.stderr.write(`list-runs: ${sentence}\n`);
        };
        await work(address, { concurrency, lease, stop: stopped, onReady, onFault });
      });
      exit(0);
    });
}

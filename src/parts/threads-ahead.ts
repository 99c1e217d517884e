import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { setFlagsFromString } from "node:v8";
import { Worker as Thread } from "node:worker_threads";

/** Until a thread has loaded and compiled its code, one that is there already judges as much as this. */
const BYTES_A_WORKER = 32 << 20;
/** More threads than this only wait for the one that follows the walks. */
const MOST_WORKERS = 16;
/** Hardly anything outlives a line, so that more room for what is new would only be out of the processor's cache. */
const RESOURCES = { maxYoungGenerationSizeMb: 12 } as const;

/** How many threads so many bytes are worth, the one that asks included. */
export function workersFor(bytes: number): number {
  return Math.max(1, Math.min(availableParallelism(), MOST_WORKERS, Math.floor(bytes / BYTES_A_WORKER)));
}

/**
 * Leaves the cores to the threads: judging is over so soon that V8's optimizing compiler, which works beside them, is in their way. With a
 * larger budget before it sets to work, and less to inline, it leaves alone what runs a few thousand times only.
 */
export function leaveCores(): void {
  setFlagsFromString("--interrupt-budget=1000000");
  setFlagsFromString("--max-inlined-bytecode-size-cumulative=100");
}

/** Starts a thread that judges what it will be told to. */
export function newThread(folder: string | URL): Thread {
  return new Thread(new URL("worker.js", folder), { resourceLimits: RESOURCES });
}

/**
 * Starts the threads that a check will most likely want, while everything else is still to be loaded. They keep no process alive.
 *
 * @param args the arguments of `check`, of which nothing is complained here: files are taken for inputs where they are some.
 */
export function startAhead(args: readonly string[], folder: string | URL): readonly Thread[] {
  const count = Math.min(wanted(args), MOST_WORKERS);
  if (count > 1) leaveCores();
  const threads = Array.from({ length: count - 1 }, () => newThread(folder));
  for (const thread of threads) thread.unref();
  return threads;
}

function wanted(args: readonly string[]): number {
  // These judge elsewhere, or need all answers in one place.
  if (args.some((argument) => /^--queue(?:=|$)|^(?:--format=)?html(?:=|$)/.test(argument))) return 1;
  const at = args.findIndex((argument) => /^--workers(?:=|$)/.test(argument));
  const said = at < 0 ? undefined : (args[at]?.split("=", 2)[1] ?? args[at + 1]);
  if (said !== undefined) return /^\d{1,3}$/.test(said) ? Math.max(1, Number(said)) : 1;
  let bytes = 0;
  for (const argument of args) bytes += argument.startsWith("-") ? 0 : bytesIn(argument);
  return workersFor(bytes);
}

function bytesIn(file: string): number {
  try {
    return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  } catch {
    // What is wrong with a path (it is too long, or leads in circles) is told where it is read.
    return 0;
  }
}

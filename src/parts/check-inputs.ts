import { setImmediate } from "node:timers/promises";
import { createJudge, prepare, type CheckOptions } from "../check.js";
import { isUnjudged, unreadable } from "../recordings/index.js";
import type { Input } from "../recordings/inputs.js";
import { stretchesOf } from "../recordings/taker.js";
import { stopped, type Report } from "../report.js";
import { assemble } from "./assembly.js";
import { partsOf, sizeOf, sizeOfRemote, type PlannedPart } from "./plan.js";
import { spread, type Worker } from "./pool.js";
import { isRange, readLines, readWhole, sourceOf } from "./read.js";
import { startThread } from "./thread.js";
import { leaveCores, workersFor } from "./threads-ahead.js";
import { judgePart, type PartOptions } from "./part.js";

/** How inputs are judged that may be large. */
export interface InputsOptions {
  /** How many threads judge; by the processor's cores and the size of the inputs where nothing is said. */
  readonly workers?: number | undefined;
  /** Ends the judgement early: the report is of what was judged until then, and says that it is incomplete. */
  readonly stop?: AbortSignal | undefined;
  /** Is told of the bytes that were judged since it was told before. */
  readonly onProgress?: ((bytes: number) => void) | undefined;
  /** Is awaited now and then, so that whoever takes the findings keeps pace. */
  readonly pace?: (() => Promise<void>) | undefined;
  readonly stdin: AsyncIterable<Uint8Array>;
}

/** Judges everything that a command line names. The report is the same for any number of workers. */
export async function checkInputs(inputs: readonly Input[], options: CheckOptions, how: InputsOptions): Promise<Report> {
  // Standard input has one reader. Evidence is gathered from answers and walks together.
  const alone = options.evidence === true || inputs.some((input) => "stdin" in input);
  const workers = alone ? 1 : (how.workers ?? workersFor(await bytesOf(inputs)));
  return workers === 1 ? checkHere(inputs, options, how) : checkInThreads(inputs, options, how, workers);
}

/** How many servers, or how many times one, are asked for sizes at once. */
const ASKED_AT_ONCE = 16;

/** The bytes that inputs have in files and behind URLs, as far as their servers say. */
export async function bytesOf(inputs: readonly Input[]): Promise<number> {
  let bytes = 0;
  const waiting = inputs.values();
  await Promise.all(
    Array.from({ length: ASKED_AT_ONCE }, async () => {
      for (const input of waiting) {
        const size = "file" in input ? await sizeOf(input.file) : "url" in input ? await sizeOfRemote(input) : 0;
        bytes += size;
      }
    }),
  );
  return bytes;
}

async function checkHere(
  inputs: readonly Input[],
  options: CheckOptions,
  { stop, onProgress, pace, stdin }: InputsOptions,
): Promise<Report> {
  const judge = createJudge(options);
  const isStopped = (): boolean => stop?.aborted === true;
  let lines = 0;
  for (const input of inputs) {
    if (isStopped()) break;
    if ("stdin" in input) {
      for await (const take of stretchesOf(stdin, "<stdin>", judge)) {
        take();
        await pace?.();
        if (isStopped()) break;
      }
      continue;
    }
    for await (const { part, bytes } of partsOf([input])) {
      if (isUnjudged(part)) judge.judge(part);
      else if (isRange(part)) {
        if (part.start === 0) lines = 0;
        lines += await readLines(part, judge, lines, (error) => judge.judge(unreadable(sourceOf(part), error)));
      } else {
        for await (const take of readWhole(part, judge, () => undefined)) {
          take();
          await pace?.();
          if (isStopped()) break;
        }
      }
      onProgress?.(bytes);
      await pace?.();
      // Lets signals and the progress through.
      await setImmediate();
      if (isStopped()) break;
    }
  }
  return isStopped() ? stopped(judge.report()) : judge.report();
}

async function checkInThreads(
  inputs: readonly Input[],
  { onFinding, ...options }: CheckOptions,
  { stop, onProgress, pace }: InputsOptions,
  count: number,
): Promise<Report> {
  // A mistake in the options is found here, before any thread starts.
  prepare(options);
  const partOptions: PartOptions = { ...options, everyFinding: onFinding !== undefined };
  // This thread judges too: while it only waited, another one would load and warm up all the code once more.
  const here: Worker = {
    async judge(part, give) {
      await setImmediate();
      await judgePart(part, partOptions, give);
    },
  };
  leaveCores();
  const threads = Array.from({ length: count - 1 }, () => startThread(partOptions));
  try {
    // Each thread is told of a part more than it judges, since this one answers only between its own parts.
    return await checkWith([here, ...threads, ...threads], partsOf(inputs), { ...options, onFinding }, { stop, onProgress, pace });
  } finally {
    await Promise.all(threads.map((thread) => thread.end()));
  }
}

/** Has workers judge parts, and gives the report of the whole. */
export async function checkWith(
  workers: readonly Worker[],
  parts: AsyncIterator<PlannedPart>,
  options: CheckOptions,
  { stop, onProgress, pace }: Pick<InputsOptions, "stop" | "onProgress" | "pace"> = {},
): Promise<Report> {
  const assembly = assemble(options);
  const take = async ({ part, bytes }: PlannedPart, batch: Parameters<typeof assembly.add>[1], isLast: boolean): Promise<void> => {
    assembly.add(part, batch);
    if (isLast) onProgress?.(bytes);
    await pace?.();
  };
  await spread(parts, workers, take, stop);
  return stop?.aborted === true ? stopped(assembly.report()) : assembly.report();
}

import type { Command } from "commander";
import { checkInputs, bytesOf } from "../parts/check-inputs.js";
import { inputsOf, type Input } from "../recordings/inputs.js";
import { interrupt } from "./interrupt.js";
import { UsageError, type Io } from "./io.js";
import { withQueue } from "./queue.js";
import { addJudgingOptions, judging, type JudgingFlags } from "./judging.js";
import { showProgress } from "./progress.js";
import { wholeNumber } from "./whole-number.js";

interface CheckFlags extends JudgingFlags {
  readonly workers?: number;
  readonly queue?: string;
}

const MOST_WORKERS = 256;

/** Adds `list-runs check` to the program. */
export function addCheck(program: Command, io: Io, exit: (code: number) => void): void {
  const command = program
    .command("check")
    .description("judge recorded exchanges: NDJSON, HAR or JSON bodies, gzipped or not")
    .argument("[recording...]", "files, folders, globs, http(s) URLs, or - for standard input");
  addJudgingOptions(command)
    .option(
      "--workers <n>",
      "how many threads judge; the report is the same for any number (by default as many as the input is worth)",
      wholeNumber("--workers", 1, MOST_WORKERS),
    )
    .option("--queue <redis>", "have the workers of a queue judge (each is a list-runs work with the same --queue)")
    .action(async (recordings: readonly string[], { workers, queue, ...flags }: CheckFlags) => {
      if (recordings.length === 0)
        throw new UsageError("No recording was named. Pass files, folders, globs, URLs, or - for standard input");
      if (queue !== undefined && workers !== undefined)
        throw new UsageError("--workers counts threads of this process, and --queue uses other processes. Leave one of them out");
      const inputs: Input[] = [];
      for await (const input of inputsOf(recordings)) inputs.push(input);
      const interruption = interrupt(io);
      const progress = await showProgress(io, await bytesOf(inputs));
      try {
        exit(
          await judging(flags, io, async (options, findings) => {
            const { stop } = interruption;
            const how = { stop, onProgress: progress.advance, pace: findings?.drained };
            const report =
              queue === undefined
                ? await checkInputs(inputs, options, { ...how, workers, stdin: io.stdin })
                : await withQueue(queue, async (address) => {
                    const { checkInQueue } = await import("../queue/check.js");
                    const onNote = (sentence: string): unknown => io.stderr.write(`list-runs: ${sentence}.\n`);
                    return checkInQueue(inputs, options, { ...how, address, onNote });
                  });
            progress.end();
            return report;
          }),
        );
      } finally {
        progress.end();
        interruption.end();
      }
    });
}

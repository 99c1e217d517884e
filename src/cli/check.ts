import type { Command } from "commander";
import { checkInputs, bytesOf } from "../parts/check-inputs.js";
import { inputsOf, type Input } from "../recordings/inputs.js";
import { interrupt } from "./interrupt.js";
import { UsageError, type Io } from "./io.js";
import { addJudgingOptions, judging, type JudgingFlags } from "./judging.js";
import { showProgress } from "./progress.js";
import { wholeNumber } from "./whole-number.js";

interface CheckFlags extends JudgingFlags {
  readonly workers?: number;
}

const MOST_WORKERS = 256;

/** Adds `list-runs check` to the program. */
export function addCheck(program: Command, io: Io, exit: (code: number) => void): void {
  const command = program
    .command("check")
    .description("judge recorded exchanges: NDJSON, HAR or JSON bodies, gzipped or not")
    .argument("[recording...]", "files, folders, globs, or - for standard input");
  addJudgingOptions(command)
    .option(
      "--workers <n>",
      "how many threads judge; the report is the same for any number (by default as many as the input is worth)",
      wholeNumber("--workers", 1, MOST_WORKERS),
    )
    .action(async (recordings: readonly string[], { workers, ...flags }: CheckFlags) => {
      if (recordings.length === 0) throw new UsageError("No recording was named. Pass files, folders, globs, or - for standard input");
      const inputs: Input[] = [];
      for await (const input of inputsOf(recordings)) inputs.push(input);
      const interruption = interrupt(io);
      const progress = await showProgress(io, await bytesOf(inputs));
      try {
        exit(
          await judging(flags, io, async (options, findings) => {
            const { stop } = interruption;
            const report = await checkInputs(inputs, options, {
              workers,
              stop,
              onProgress: progress.advance,
              pace: findings?.drained,
              stdin: io.stdin,
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

import type { Command } from "commander";
import { check } from "../check.js";
import { readInputs } from "../recordings/inputs.js";
import { UsageError, type Io } from "./io.js";
import { addJudgingOptions, judging, type JudgingFlags } from "./judging.js";

/** Adds `list-runs check` to the program. */
export function addCheck(program: Command, io: Io, exit: (code: number) => void): void {
  const command = program
    .command("check")
    .description("judge recorded exchanges: NDJSON, HAR or JSON bodies, gzipped or not")
    .argument("[recording...]", "files, folders, globs, or - for standard input");
  addJudgingOptions(command).action(async (recordings: readonly string[], flags: JudgingFlags) => {
    if (recordings.length === 0) throw new UsageError("No recording was named. Pass files, folders, globs, or - for standard input");
    const items = readInputs(recordings, io.stdin);
    exit(await judging(flags, io, (options, stream) => check(stream === undefined ? items : stream.paced(items), options)));
  });
}

import { writeFile } from "node:fs/promises";
import type { Command } from "commander";
import { check, type CheckOptions } from "../check.js";
import { codeOf, messageOf } from "../fault.js";
import { readInputs } from "../recordings/inputs.js";
import { exitCodeOf, type Report } from "../report.js";
import { reporters, type ReporterName } from "../reporters/index.js";
import { UsageError, type Io, type Output } from "./io.js";

interface CheckFlags {
  readonly format: readonly string[];
  readonly output?: string;
  readonly strict?: boolean;
  readonly rule: readonly string[];
  readonly skip: readonly string[];
  readonly maxFindings?: number;
  readonly showValues?: boolean;
}

/** Where one rendering of the report goes: a file, or standard output. */
interface Target {
  readonly format: ReporterName;
  readonly file?: string;
}

/** Adds `list-runs check` to the program. */
export function addCheck(program: Command, io: Io, exit: (code: number) => void): void {
  const formats = Object.keys(reporters).join("|");
  program
    .command("check")
    .description("judge recorded exchanges: NDJSON, HAR or JSON bodies, gzipped or not")
    .argument("[recording...]", "files, folders, globs, or - for standard input")
    .option("--format <format>", `how to report: ${formats}; with =FILE into a file; may be repeated`, collected, [])
    .option("--output <file>", "write the report into a file")
    .option("--strict", "fail on a finding of level should as well")
    .option("--rule <id>", "judge by this rule only; may be repeated", collected, [])
    .option("--skip <id>", "leave this rule out; may be repeated", collected, [])
    .option("--max-findings <n>", "list at most this many findings (counts stay exact)", wholeNumber)
    .option("--show-values", "show what people wrote (instructions, metadata, arguments, messages)")
    .action(async (recordings: readonly string[], flags: CheckFlags) => {
      exit(await runCheck(recordings, flags, io));
    });
}

async function runCheck(recordings: readonly string[], flags: CheckFlags, io: Io): Promise<number> {
  if (recordings.length === 0) throw new UsageError("No recording was named. Pass files, folders, globs, or - for standard input");
  const targets = targetsOf(flags);
  const options: CheckOptions = {
    rules: flags.rule,
    skip: flags.skip,
    strict: flags.strict ?? false,
    showValues: flags.showValues ?? false,
    ...(flags.maxFindings === undefined ? {} : { maxFindings: flags.maxFindings }),
  };
  const report = await check(readInputs(recordings, io.stdin), options).catch(asUsage);
  let code: number = exitCodeOf(report);
  for (const target of targets) if (!(await deliver(report, target, io))) code = 2;
  // Where a person reads no text report, the sentences on what was not judged still reach them.
  if (!targets.some(({ format, file }) => format === "text" && file === undefined)) {
    for (const { first } of report.unjudged) for (const message of first) io.stderr.write(`list-runs: ${message}\n`);
    for (const error of report.errors) io.stderr.write(`list-runs: ${error}\n`);
  }
  return code;
}

function asUsage(error: unknown): never {
  throw error instanceof RangeError ? new UsageError(error.message.replace(/\.$/, "")) : error;
}

function targetsOf({ format, output }: CheckFlags): readonly Target[] {
  const targets = (format.length === 0 ? ["text"] : format).map((value): Target => {
    const [name = "", ...rest] = value.split("=");
    if (!isReporter(name)) throw new UsageError(`There is no format "${name}". The formats are ${Object.keys(reporters).join(", ")}`);
    const file = rest.join("=");
    if (rest.length > 0 && file === "")
      throw new UsageError(`--format ${value} names no file. Write --format ${name}=FILE, or --format ${name}`);
    return rest.length === 0 ? { format: name } : { format: name, file };
  });
  const open = targets.filter(({ file }) => file === undefined);
  if (open.length > 1)
    throw new UsageError(`Only one format can go to standard output. Give the others a file, such as --format ${open[1]?.format}=FILE`);
  if (output === undefined) return targets;
  if (open.length === 0) throw new UsageError("--output has no report to write: every --format names a file of its own");
  return targets.map((target) => (target.file === undefined ? { ...target, file: output } : target));
}

function isReporter(name: string): name is ReporterName {
  return Object.hasOwn(reporters, name);
}

/** Writes one rendering; a file that cannot be written costs the exit status, but the report still comes out. */
async function deliver(report: Report, { format, file }: Target, io: Io): Promise<boolean> {
  if (file === undefined) {
    io.stdout.write(reporters[format](report, { colour: wantsColour(io.stdout, io.env), width: io.stdout.columns ?? 80 }));
    return true;
  }
  const rendered = reporters[format](report, { colour: false });
  try {
    await writeFile(file, rendered);
    return true;
  } catch (error) {
    io.stderr.write(
      `list-runs: ${file} cannot be written (${codeOf(error) || messageOf(error)}). The report follows on standard output.\n`,
    );
    io.stdout.write(rendered);
    return false;
  }
}

function wantsColour({ isTTY }: Output, env: Io["env"]): boolean {
  return isTTY === true && (env["NO_COLOR"] ?? "") === "" && env["TERM"] !== "dumb";
}

function collected(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

function wholeNumber(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new UsageError(`--max-findings is ${value}. It takes a whole number of 0 or more`);
  return Number(value);
}

import type { Command } from "commander";
import type { CheckOptions } from "../check.js";
import { exitCodeOf, type Report } from "../report.js";
import { collected } from "./collected.js";
import { assertWritable, readBaseline, writeBaseline } from "./baseline.js";
import { deliver, targetsOf } from "./deliver.js";
import { openFindings, type FindingStream } from "./findings.js";
import { UsageError, type Io } from "./io.js";
import { formats } from "./reporters.js";

/** The flags of every command that judges and reports. */
export interface JudgingFlags {
  readonly format?: readonly string[];
  readonly output?: string;
  readonly strict?: boolean;
  readonly rule?: readonly string[];
  readonly skip?: readonly string[];
  readonly maxFindings?: number;
  readonly showValues?: boolean;
  readonly baseline?: string;
  readonly writeBaseline?: string;
  readonly coverage?: boolean;
  readonly coverageMin?: number;
  readonly findings?: string;
}

/** Adds those flags to a command. */
export function addJudgingOptions(command: Command): Command {
  return command
    .option("--format <format>", `how to report: ${formats.join("|")}; with =FILE into a file; may be repeated`, collected)
    .option("--output <file>", "write the report into a file")
    .option("--strict", "fail on a finding of level should as well")
    .option("--rule <id>", "judge by this rule only; may be repeated", collected)
    .option("--skip <id>", "leave this rule out; may be repeated", collected)
    .option("--max-findings <n>", "list at most this many findings (counts stay exact)", maxFindings)
    .option("--show-values", "show what people wrote (instructions, metadata, arguments, messages)")
    .option("--baseline <file>", "accept the findings that this file lists with their reasons (YAML)")
    .option("--write-baseline <file>", "write a baseline of what was found, its reasons to be filled in")
    .option("--coverage", "show what of the contract was exercised, and what never was")
    .option("--coverage-min <percent>", "fail when less of the contract was exercised", percentage)
    .option("--findings <file>", "write every finding into a file as it comes, one JSON object a line");
}

/**
 * Judges as the flags say, delivers the report, and resolves to the exit status. `run` makes the report; it gets the stream of
 * findings, where there is one, to keep pace with it.
 */
export async function judging(
  flags: JudgingFlags,
  io: Io,
  run: (options: CheckOptions, stream: FindingStream | undefined) => Promise<Report>,
): Promise<number> {
  const targets = targetsOf({ format: flags.format ?? [], output: flags.output });
  const baseline = flags.baseline === undefined ? undefined : await readBaseline(flags.baseline, io);
  if (flags.writeBaseline !== undefined) await assertWritable(flags.writeBaseline, flags.baseline);
  const stream = flags.findings === undefined ? undefined : await openFindings(flags.findings);
  const options: CheckOptions = {
    rules: flags.rule ?? [],
    skip: flags.skip ?? [],
    strict: flags.strict ?? false,
    showValues: flags.showValues ?? false,
    baseline,
    coverageMinimum: flags.coverageMin,
    evidence: targets.some(({ format }) => format === "html"),
    onFinding: stream?.write,
    ...(flags.maxFindings === undefined ? {} : { maxFindings: flags.maxFindings }),
  };
  const report = await run(options, stream).catch(asUsage);
  let code: number = exitCodeOf(report);
  const fault = await stream?.close();
  if (fault !== undefined) {
    io.stderr.write(`list-runs: ${fault}\n`);
    code = 2;
  }
  for (const target of targets) if (!(await deliver(report, target, { coverage: flags.coverage ?? false }, io))) code = 2;
  if (flags.writeBaseline !== undefined) await writeBaseline(report, flags.writeBaseline, io);
  // Where a person reads no text report, the sentences on what was not judged still reach them.
  if (!targets.some(({ format, file }) => format === "text" && file === undefined)) {
    for (const { first } of report.unjudged) for (const message of first) io.stderr.write(`list-runs: ${message}\n`);
    for (const failure of report.failures) io.stderr.write(`list-runs: ${failure}\n`);
    for (const error of report.errors) io.stderr.write(`list-runs: ${error}\n`);
  }
  return code;
}

function asUsage(error: unknown): never {
  throw error instanceof RangeError ? new UsageError(error.message.replace(/\.$/, "")) : error;
}

function maxFindings(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new UsageError(`--max-findings is ${value}. It takes a whole number of 0 or more`);
  return Number(value);
}

function percentage(value: string): number {
  const percent = /^\d+(\.\d+)?$/.test(value) ? Number(value) : Number.NaN;
  if (!(percent <= 100)) throw new UsageError(`--coverage-min is ${value}. It takes a percentage from 0 to 100`);
  return percent;
}

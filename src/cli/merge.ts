import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import { codeOf, messageOf } from "../fault.js";
import { mergeReports } from "../merge.js";
import { exitCodeOf, type Report } from "../report.js";
import { collected } from "./collected.js";
import { deliver, targetsOf } from "./deliver.js";
import { UsageError, type Io } from "./io.js";
import { formats } from "./reporters.js";

interface MergeFlags {
  readonly format?: readonly string[];
  readonly output?: string;
  readonly coverage?: boolean;
}

/** Adds `list-runs merge` to the program. */
export function addMerge(program: Command, io: Io, exit: (code: number) => void): void {
  program
    .command("merge")
    .description("put the reports of parts together (each by check --format json) to the report of the whole")
    .argument("[report...]", "JSON reports in the order of their parts")
    .option("--format <format>", `how to report: ${formats.join("|")}; with =FILE into a file; may be repeated`, collected, [])
    .option("--output <file>", "write the report into a file")
    .option("--coverage", "show what of the contract was exercised, and what never was")
    .action(async (files: readonly string[], { format = [], output, coverage = false }: MergeFlags) => {
      if (files.length === 0) throw new UsageError("No report was named. Pass files that check --format json has written");
      const targets = targetsOf({ format, output });
      const reports: Report[] = [];
      for (const file of files) reports.push(await readReport(file));
      const report = merged(reports);
      let code: number = exitCodeOf(report);
      for (const target of targets) if (!(await deliver(report, target, { coverage }, io))) code = 2;
      exit(code);
    });
}

function merged(reports: readonly Report[]): Report {
  try {
    return mergeReports(reports);
  } catch (error) {
    throw error instanceof RangeError ? new UsageError(error.message.replace(/\.$/, "")) : error;
  }
}

async function readReport(file: string): Promise<Report> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    throw new UsageError(`The report ${file} cannot be read (${codeOf(error) || messageOf(error)})`);
  });
  const value = parsed(text);
  if (!isReport(value)) throw new UsageError(`${file} is no report. Pass a file that check --format json has written`);
  return value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isReport(value: unknown): value is Report {
  return (
    typeof value === "object" &&
    value !== null &&
    ["contract", "summary", "byRule", "groups", "unjudged", "errors", "findings", "coverage"].every((part) => part in value)
  );
}

import { readFile, stat, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Baseline } from "../baseline.js";
import { codeOf, messageOf } from "../fault.js";
import type { Report } from "../report.js";
import { UsageError, type Io } from "./io.js";

/** Reads the baseline that `--baseline` names. */
export async function readBaseline(file: string, { today }: Io): Promise<Baseline> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    throw new UsageError(`The baseline ${file} cannot be read (${codeOf(error) || messageOf(error)})`);
  });
  // Loaded here, so that who has no baseline does not wait for the YAML parser.
  const { parseBaseline } = await import("../baseline-file.js");
  try {
    return parseBaseline(text, { file, today: today ?? new Date().toISOString().slice(0, 10) });
  } catch (error) {
    throw error instanceof RangeError ? new UsageError(error.message.replace(/\.$/, "")) : error;
  }
}

/** Refuses to write over a baseline whose reasons would be lost; the one in use keeps them. */
export async function assertWritable(file: string, used: string | undefined): Promise<void> {
  if (used !== undefined && resolve(file) === resolve(used)) return;
  const found = await stat(file).catch(() => undefined);
  if (found !== undefined)
    throw new UsageError(`${file} is there already, and its reasons would be lost. Pass --baseline ${file} as well to keep them`);
}

/** Writes the baseline that `--write-baseline` asks for. */
export async function writeBaseline(report: Report, file: string, io: Io): Promise<void> {
  const { formatBaseline } = await import("../baseline-file.js");
  await writeFile(file, formatBaseline(report)).catch((error: unknown) => {
    throw new UsageError(`${file} cannot be written (${codeOf(error) || messageOf(error)})`);
  });
  const left = report.ungrouped > 0 ? ` ${report.ungrouped} findings of yet other kinds are not in it.` : "";
  io.stderr.write(`list-runs: ${file} is written. Fill in the empty reasons before it is used.${left}\n`);
}

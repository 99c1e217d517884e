import { writeFile } from "node:fs/promises";
import { codeOf, messageOf } from "../fault.js";
import type { Report } from "../report.js";
import type { ReporterName, ReporterOptions } from "../reporters/index.js";
import { UsageError, type Io, type Output } from "./io.js";
import { followsLinks, ruleLink } from "./links.js";
import { formats, reporterOf } from "./reporters.js";

/** Where one rendering of the report goes: a file, or standard output. */
export interface Target {
  readonly format: ReporterName;
  readonly file?: string;
}

/** Where the renderings go that `--format` and `--output` ask for. */
export function targetsOf({
  format,
  output,
}: {
  readonly format: readonly string[];
  readonly output?: string | undefined;
}): readonly Target[] {
  const targets = (format.length === 0 ? ["text"] : format).map((value): Target => {
    const [name = "", ...rest] = value.split("=");
    if (!isReporter(name)) throw new UsageError(`There is no format "${name}". The formats are ${formats.join(", ")}`);
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
  return (formats as readonly string[]).includes(name);
}

/** Writes one rendering; a file that cannot be written costs the exit status, but the report still comes out. */
export async function deliver(
  report: Report,
  { format, file }: Target,
  shown: Pick<ReporterOptions, "coverage">,
  io: Io,
): Promise<boolean> {
  const reporter = await reporterOf(format);
  if (file === undefined) {
    const colour = wantsColour(io.stdout, io.env);
    const link = colour && (await followsLinks(io.stdout)) ? { ruleLink } : {};
    io.stdout.write(reporter(report, { ...shown, ...link, colour, width: io.stdout.columns || 80 }));
    return true;
  }
  const rendered = reporter(report, { ...shown, colour: false });
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

import { everyCommand } from "../../src/cli/commands.js";
import { run } from "../../src/cli/run.js";
import type { Io } from "../../src/cli/io.js";

/** What a run of the command line printed, and its exit status. */
export interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in this process. */
export async function listRuns(
  args: readonly string[],
  given: { readonly stdin?: string | Uint8Array; readonly io?: Partial<Io> } = {},
): Promise<Outcome> {
  const printed = { stdout: "", stderr: "" };
  async function* stdin() {
    if (given.stdin !== undefined) yield Buffer.from(given.stdin);
  }
  const io: Io = {
    stdin: stdin(),
    stdout: { write: (text: string) => (printed.stdout += text) },
    stderr: { write: (text: string) => (printed.stderr += text) },
    env: {},
    ...given.io,
  };
  const status = await run(args, io, everyCommand);
  return { status, ...printed };
}

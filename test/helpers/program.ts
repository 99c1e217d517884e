import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterEach } from "@jest/globals";

const main = fileURLToPath(new URL("../../dist/src/cli/main.js", import.meta.url));
const started = new Set<ChildProcessWithoutNullStreams>();

/** The built command line in a process of its own. */
export interface Program {
  readonly process: ChildProcessWithoutNullStreams;
  /** The first line on standard output, read as JSON. */
  readonly first: Promise<{ readonly baseUrl: string; readonly threads?: readonly string[] }>;
  readonly printed: { readonly stdout: string; readonly stderr: string };
  /** Sends a signal, and waits for the end: the exit status, or the signal's name. */
  readonly stop: (signal: NodeJS.Signals) => Promise<number | string | null>;
  readonly ended: Promise<number | string | null>;
}

/** Starts the built command line; whatever a test leaves running is killed. */
export function start(...args: readonly string[]): Program {
  if (!existsSync(main)) throw new Error("There is no dist/. Run npm run build.");
  const child = spawn(process.execPath, [main, ...args]);
  started.add(child);
  const printed = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (printed.stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (printed.stderr += text));
  const ended = new Promise<number | string | null>((resolve) =>
    child.on("close", (code, signal) => {
      started.delete(child);
      resolve(code ?? signal);
    }),
  );
  const first = new Promise<{ readonly baseUrl: string }>((resolve, reject) => {
    createInterface({ input: child.stdout }).once("line", (line) => {
      try {
        resolve(JSON.parse(line) as { readonly baseUrl: string });
      } catch {
        reject(new Error(`Its first line is no JSON: ${line}`));
      }
    });
    child.once("close", () => reject(new Error(`It ended at once: ${printed.stderr}`)));
  });
  first.catch(() => undefined);
  return {
    process: child,
    first,
    printed,
    ended,
    stop: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

afterEach(() => {
  for (const child of started) child.kill("SIGKILL");
});

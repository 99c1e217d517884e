import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const list = fileURLToPath(new URL("../../dist/src/bin/main.js", import.meta.url));

/**
 * Runs something beside a reference server in a process of its own, with one thread of so many runs.
 *
 * @template Result
 * @param {number} runs @param {(baseUrl: string, thread: string) => Result} use
 */
export async function beside(runs, use) {
  const server = spawn(process.execPath, [list, "serve", "--threads", "1", "--runs", String(runs)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    for await (const line of createInterface({ input: server.stdout })) {
      const { baseUrl, threads } = JSON.parse(line);
      return use(baseUrl, threads[0]);
    }
    throw new Error("the reference server ended at once");
  } finally {
    server.kill();
  }
}

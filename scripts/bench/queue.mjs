import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { createInterface } from "node:readline";

/** Whether there is a redis-server to measure the queue with. */
export function hasRedis() {
  return spawnSync("redis-server", ["--version"]).status === 0;
}

/**
 * Starts a Redis and workers on this machine, and waits until they are ready.
 *
 * @param {string} list the built command line @param {number} workers
 * @returns {Promise<{ url: string, stop(): void }>}
 */
export async function startQueue(list, workers) {
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  const redis = spawn("redis-server", ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]);
  await lineWith(redis, "Ready to accept connections");
  const started = Array.from({ length: workers }, () => spawn(process.execPath, [list, "work", "--queue", url]));
  await Promise.all(started.map((worker) => lineWith(worker, "{")));
  return {
    url,
    stop() {
      for (const one of [...started, redis]) one.kill("SIGKILL");
    },
  };
}

/** @param {import("node:child_process").ChildProcessWithoutNullStreams} child @param {string} text */
function lineWith(child, text) {
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`${child.spawnfile} ended with ${code}`)));
    createInterface({ input: child.stdout }).on("line", (line) => line.includes(text) && resolve(line));
  });
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  server.close();
  return port;
}

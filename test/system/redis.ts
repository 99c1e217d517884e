import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { Redis } from "ioredis";
import { freePort } from "../helpers/free-port.js";

/** A Redis that holds nothing yet. */
export interface RedisServer {
  readonly url: string;
  readonly process: ChildProcess;
  /** A connection, which ends with the server. */
  readonly redis: Redis;
  stop(): Promise<void>;
}

/** Starts Debian's redis-server on loopback, on a port from the system, without anything on disk. */
export async function startRedis(password?: string): Promise<RedisServer> {
  const port = await freePort();
  const secret = password === undefined ? [] : ["--requirepass", password];
  const server = spawn("redis-server", ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", ...secret]);
  const ready = new Promise<void>((resolve, reject) => {
    server.once("error", () =>
      reject(new Error("There is no redis-server. Install it: apt-get update && apt-get install -y redis-server.")),
    );
    server.once("exit", (code) => reject(new Error(`redis-server ended with ${code} before it was ready.`)));
    createInterface({ input: server.stdout }).on("line", (line) => {
      if (line.includes("Ready to accept connections")) resolve();
    });
  });
  await ready;
  const url = `redis://${password === undefined ? "" : `:${password}@`}127.0.0.1:${port}`;
  const redis = new Redis(url, { maxRetriesPerRequest: null, retryStrategy: () => null });
  redis.on("error", () => undefined);
  return {
    url,
    process: server,
    redis,
    async stop() {
      redis.disconnect();
      if (server.exitCode !== null || server.signalCode !== null) return;
      const ended = once(server, "exit");
      server.kill("SIGKILL");
      await ended;
    },
  };
}

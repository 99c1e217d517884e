// The real gateway, as it is published, in a process of its own.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { connect, createServer } from "node:net";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const entry = join(dirname(createRequire(import.meta.url).resolve("@portkey-ai/gateway/package.json")), "build", "start-server.js");
const preload = new URL("loopback.mjs", import.meta.url).href;
const MOST_MS = 30_000;

/** Starts the gateway on a free port of the loopback and waits until it answers there. */
export async function startGateway() {
  const port = await freePort();
  const gateway = spawn(process.execPath, ["--no-warnings", "--import", preload, entry, `--port=${port}`, "--headless"], {
    cwd: fileURLToPath(new URL("../..", import.meta.url)),
    // Only what a process needs: the gateway reads settings from the environment, and those of this machine are no part of a test.
    env: { PATH: process.env["PATH"] ?? "" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let told = "";
  gateway.stderr.on("data", (chunk) => (told = (told + chunk).slice(-2000)));
  const ended = once(gateway, "exit");
  const close = async () => {
    if (gateway.exitCode === null && gateway.signalCode === null) gateway.kill("SIGKILL");
    await ended;
  };
  const until = Date.now() + MOST_MS;
  while (!(await answers(port))) {
    if (gateway.exitCode !== null || Date.now() > until) {
      await close();
      throw new Error(`The gateway did not start on port ${port}. ${told}`);
    }
    await pause(20);
  }
  return { baseUrl: `http://127.0.0.1:${port}/v1`, close };
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

async function answers(port) {
  const socket = connect(port, "127.0.0.1");
  try {
    await once(socket, "connect");
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

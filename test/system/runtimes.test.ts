import { execFile, spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { expect, it } from "@jest/globals";
import { createServer } from "../../src/server.js";
import { aFolder } from "../helpers/folder.js";
import { onLoopback } from "../helpers/reference.js";

const source = fileURLToPath(new URL("../../src/", import.meta.url));

/** Node, and of the others those that are there: how each runs a file. */
const runtimes = [
  { name: "Node", command: process.execPath, args: [] },
  { name: "Bun", command: "bun", args: ["run"] },
  { name: "Deno", command: "deno", args: ["run", "--allow-net"] },
].filter(({ command }) => spawnSync(command, ["--version"]).status === 0);

it.each(runtimes)("the client walks both ways and tells its errors in $name", async ({ command, args }) => {
  const server = createServer({ threads: 1, runs: 45 });
  const baseUrl = `${await onLoopback(server.fetch)}/v1`;
  const thread = server.threads[0] ?? "";
  const file = join(aFolder({}), "program.mjs");
  await build({
    stdin: {
      resolveDir: source,
      contents: `import { createClient, isListRunsError } from "./index.ts";
        const make = (baseUrl) => createClient({ apiKey: "pk-1", provider: "openai", retry: false, baseUrl, timeout: 30_000 });
        const client = make(${JSON.stringify(baseUrl)});
        const walk = async (query, options) => {
          const ids = [];
          for await (const { id } of client.runs(${JSON.stringify(thread)}, { limit: 7, ...query }, options)) ids.push(id);
          return ids;
        };
        const forth = await walk({}, { prefetch: true });
        const back = await walk({ before: forth.at(-1) });
        const refused = await make("http://127.0.0.1:1/v1").listRuns("thread_abc123").catch((error) => isListRunsError(error) && error.kind);
        const missing = await client.pages("thread_none").next().catch((error) => [error.kind, error.status]);
        console.log(JSON.stringify({ forth: new Set(forth).size, turned: back.reverse().join() === forth.slice(0, -1).join(), refused, missing }));`,
    },
    bundle: true,
    outfile: file,
    format: "esm",
    platform: "browser",
  });
  const { stdout } = await promisify(execFile)(command, [...args, file]);
  expect(JSON.parse(stdout)).toEqual({ forth: 45, turned: true, refused: "network", missing: ["api-error", 404] });
});

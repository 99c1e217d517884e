import { fileURLToPath } from "node:url";
import vm from "node:vm";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { expect, it } from "@jest/globals";
import { createServer } from "../../src/server.js";

const source = fileURLToPath(new URL("../../src/", import.meta.url));
const server = createServer({ threads: 1, runs: 45 });
const thread = server.threads[0] ?? "";

/** A program that uses an entry, as a browser would get it: bundling fails on the first module of Node's own. */
async function bundled(program: string, format: "esm" | "iife" = "iife"): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: source },
    bundle: true,
    minify: true,
    write: false,
    platform: "browser",
    format,
  });
  return outputFiles[0]?.text ?? "";
}

it("a program that lists all runs is at most 4.5 kB", async () => {
  const program = `import { createClient } from "./index.ts";
const client = createClient({ apiKey: "key", virtualKey: "key" });
for await (const run of client.runs("thread_abc123")) console.log(run.id);`;
  expect(gzipSync(await bundled(program, "esm"), { level: 9 }).length).toBeLessThanOrEqual(4500);
});

it.each(["index", "validated"])("the entry %s needs nothing but the web's own platform, and no eval", async (entry) => {
  const script = await bundled(`import { createClient } from "./${entry}.ts";
    globalThis.ids = (async () => {
      const ids = [];
      const client = createClient({ apiKey: "pk-1", provider: "openai", retry: false });
      for await (const run of client.runs(${JSON.stringify(thread)}, { limit: 20 }, { prefetch: true })) ids.push(run.id);
      return ids;
    })();`);
  // Neither process nor Buffer nor require: what browsers, workers, Bun and Deno have in common.
  const platform = { AbortController, AbortSignal, DOMException, FormData, Headers, Request, Response, TextDecoder, TextEncoder, URL };
  const context = vm.createContext(
    { ...platform, URLSearchParams, setTimeout, clearTimeout, fetch: (request: Request) => server.fetch(request) },
    { codeGeneration: { strings: false, wasm: false } },
  );
  vm.runInContext(script, context);
  const ids = (await context["ids"]) as readonly string[];
  expect(new Set(ids).size).toBe(45);
  expect(() => vm.runInContext("eval('1')", context)).toThrow(/Code generation from strings disallowed/);
});

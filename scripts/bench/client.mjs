import { build } from "esbuild";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { inTurns, run } from "./run.mjs";
import { beside } from "./serve.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The same program four times: list every run of a thread. @type {Record<string, [needs: string, imported: string, program: string]>} */
const PROGRAMS = {
  "this client": [
    "dist/src/index.js",
    `${root}dist/src/index.js`,
    `const client = createClient({ apiKey: "key", virtualKey: "key" });
for await (const run of client.runs("thread_abc123")) console.log(run.id);`,
  ],
  "openapi-fetch alone": [
    "node_modules/openapi-fetch",
    "openapi-fetch",
    `const client = createClient({ baseUrl: "https://api.portkey.ai/v1", headers: { "x-portkey-api-key": "key", "openai-beta": "assistants=v2" } });
for (let after; ; ) {
  const { data } = await client.GET("/threads/{thread_id}/runs", { params: { path: { thread_id: "thread_abc123" }, query: { after } } });
  for (const run of data.data) console.log(run.id);
  if (!data.has_more) break;
  after = data.last_id;
}`,
  ],
  openai: [
    "node_modules/openai",
    "openai",
    `const client = new createClient({ apiKey: "key" });
for await (const run of client.beta.threads.runs.list("thread_abc123")) console.log(run.id);`,
  ],
  "portkey-ai": [
    "node_modules/portkey-ai",
    "portkey-ai",
    `const client = new createClient({ apiKey: "key" });
console.log(await client.beta.threads.runs.list("thread_abc123"));`,
  ],
};

/** The client's size in a bundle, and the time to import it above that of an empty module, beside others. @param {number} times */
export async function measureClients(times) {
  const folder = mkdtempSync(join(tmpdir(), "list-runs-bench-client-"));
  /** @type {string[][]} */
  const rows = [];
  /** @type {Record<string, () => { seconds: number, megabytes: number }>} */
  const imports = {};
  /** @param {string} name @param {string} specifier */
  const importing = (name, specifier) => {
    const file = join(folder, `${Object.keys(imports).length}.mjs`);
    // From within, since starting a process takes longer than any of them, and not always as long.
    writeFileSync(
      file,
      `const begun = performance.now(); await import(${JSON.stringify(specifier)}); console.log((performance.now() - begun) / 1000);`,
    );
    imports[name] = () => {
      const { stdout, megabytes } = run(process.execPath, [file]);
      return { seconds: Number(stdout), megabytes };
    };
  };
  writeFileSync(join(folder, "empty.mjs"), "");
  importing("an empty module", join(folder, "empty.mjs"));
  for (const [name, [needs, imported, program]] of Object.entries(PROGRAMS)) {
    if (!existsSync(root + needs)) {
      rows.push([name, "not installed"]);
      continue;
    }
    const head = imported.startsWith(root) ? `import { createClient } from "${imported}";` : `import createClient from "${imported}";`;
    const bundle = await build({
      stdin: { contents: `${head}\n${program}`, resolveDir: root },
      bundle: true,
      minify: true,
      write: false,
      format: "esm",
      platform: "browser",
      external: ["node:*"],
      logLevel: "silent",
    }).catch(() => undefined);
    const text = bundle?.outputFiles[0]?.text;
    importing(name, imported.startsWith(root) ? imported : import.meta.resolve(imported));
    rows.push([
      name,
      text === undefined ? "cannot be bundled for browsers" : `${text.length} B, ${gzipSync(text, { level: 9 }).length} B gzip`,
    ]);
  }
  const taken = inTurns(times, imports);
  rmSync(folder, { recursive: true });
  const empty = taken["an empty module"]?.least ?? 0;
  return rows.map(([name = "", size = ""]) => {
    const seconds = taken[name]?.least;
    return [name, size, seconds === undefined ? "" : `${Math.round((seconds - empty) * 1000)} ms`];
  });
}

/** How many times as long a page takes through the client as by a bare fetch and json(), from the reference server. @returns {Promise<number>} */
export function measurePages() {
  return beside(120, (baseUrl, thread) => Number(run(process.execPath, [`${root}scripts/bench/page.mjs`, baseUrl, thread]).stdout));
}

/** Walks over so many runs in both directions, and the heap along the way. @param {number} runs @returns {Promise<string[][]>} */
export function measureWalks(runs) {
  return beside(runs, (baseUrl, thread) => {
    const { stdout } = run(process.execPath, ["--expose-gc", `${root}scripts/bench/walk.mjs`, baseUrl, thread, String(runs)]);
    /** @type {{ name: string, walked: number, heap: number[] }[]} */
    const walks = JSON.parse(stdout);
    return walks.map(({ name, walked, heap }) => [
      name,
      walked.toLocaleString("en"),
      heap.map((megabytes) => megabytes.toFixed(1)).join(", "),
    ]);
  });
}

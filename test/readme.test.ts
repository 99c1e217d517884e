import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "@jest/globals";
import type { ListRunsResponse, Run } from "../generated/types.js";
import { run as runCommand } from "../src/cli/run.js";
import { createServer } from "../src/server.js";
import { aFolder } from "./helpers/folder.js";

const root = fileURLToPath(new URL("../", import.meta.url));
const readme = readFileSync(`${root}README.md`, "utf8");

/** A walk over a healthy thread, four pages of it spoilt: a bound overstepped, a run repeated, a run of another thread. */
async function brokenTraffic(): Promise<string> {
  const server = createServer({ threads: 1, runs: 60 });
  const thread = server.threads[0] ?? "";
  const headers = { "x-portkey-api-key": "pk-1", "x-portkey-provider": "openai", "openai-beta": "assistants=v2" };
  const lines: { request: object; response: { status: number; headers: object; body: ListRunsResponse } }[] = [];
  let search = "?limit=10";
  for (let page = 0; page < 6; page += 1) {
    const url = `http://localhost:8787/v1/threads/${thread}/runs${search}`;
    const response = await server.fetch(new Request(url, { headers }));
    const body = (await response.json()) as ListRunsResponse;
    lines.push({
      request: { method: "GET", url },
      response: { status: response.status, headers: Object.fromEntries(response.headers), body },
    });
    search = `?limit=10&after=${body.last_id}`;
  }
  const page = (index: number): ListRunsResponse => lines[index]?.response.body as ListRunsResponse;
  const spoil = (index: number, at: number, change: Partial<Run>): void => {
    page(index).data[at] = { ...page(index).data[at], ...change } as Run;
  };
  for (const at of [0, 1, 2, 3]) spoil(1, at, { tools: [{ type: "file_search", file_search: { max_num_results: 51 } }] });
  page(3).data[0] = page(2).data[8] as Run;
  Object.assign(page(3), { first_id: page(3).data[0]?.id });
  spoil(5, 4, { thread_id: "thread_xyz789" });
  Object.assign(lines[5]?.response.headers ?? {}, { "x-portkey-cache-status": "HIT" });
  return lines.map((line) => `${JSON.stringify(line)}\n`).join("");
}

describe("the README", () => {
  it("shows what the command really prints", async () => {
    const folder = aFolder({ "traffic.ndjson": await brokenTraffic() });
    const { stdout, status } = spawnSync(process.execPath, [`${root}dist/src/bin/main.js`, "check", "traffic.ndjson"], {
      cwd: folder,
      encoding: "utf8",
    });
    expect(status).toBe(1);
    const shown = /^```console\n\$ npx list-runs check traffic\.ndjson\n([\s\S]*?)^```$/m.exec(readme)?.[1];
    expect(shown).toBe(stdout);
  });

  it("names only commands and flags that there are", async () => {
    const commands = [...readme.matchAll(/^npx list-runs ([a-z]+)(.*)$/gm)];
    expect(commands.length).toBeGreaterThan(6);
    for (const [, command = "", rest = ""] of commands) {
      let help = "";
      const stdout = { write: (text: string) => (help += text) };
      await runCommand([command, "--help"], { stdin: (async function* () {})(), stdout, stderr: stdout, env: {} });
      expect(help).toContain(`Usage: list-runs ${command}`);
      for (const [flag] of (rest.split("#")[0] ?? "").matchAll(/--[a-z-]+/g)) expect(help).toContain(flag);
    }
  });

  it("has programs that compile, and run against the reference server", () => {
    const programs = [...readme.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code = ""]) => code);
    expect(programs.length).toBeGreaterThan(3);
    // Within the package, where its own name means its build.
    const folder = mkdtempSync(`${root}dist/readme-`);
    try {
      const names = programs.map((code, index) => {
        writeFileSync(join(folder, `program-${index + 1}.ts`), code);
        return `program-${index + 1}`;
      });
      cpSync(`${root}test/consumer/stub.mjs`, join(folder, "stub.mjs"));
      const compiler = createRequire(import.meta.url).resolve("typescript/bin/tsc");
      const options = ["--strict", "--exactOptionalPropertyTypes", "--noUncheckedIndexedAccess", "--skipLibCheck"];
      const target = ["--target", "es2022", "--module", "nodenext", "--types", "node"];
      const run = (...args: readonly string[]) => {
        const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
        return { status, stdout, stderr };
      };
      expect(run(compiler, ...options, ...target, ...names.map((name) => `${name}.ts`))).toEqual({ status: 0, stdout: "", stderr: "" });
      for (const name of names) {
        expect(run("--import", "./stub.mjs", `${name}.js`)).toEqual({ status: 0, stdout: expect.any(String), stderr: "" });
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 60_000);

  it("names only scripts that there are", () => {
    const { scripts } = JSON.parse(readFileSync(`${root}package.json`, "utf8")) as { readonly scripts: Readonly<Record<string, string>> };
    const named = [...`${readme}${readFileSync(`${root}CONTRIBUTING.md`, "utf8")}`.matchAll(/npm run ([a-z:-]+)/g)].map(
      ([, name = ""]) => name,
    );
    expect(named.length).toBeGreaterThan(5);
    for (const name of named) expect(Object.keys(scripts)).toContain(name);
  });
});

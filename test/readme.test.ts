import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { everyCommand } from "../src/cli/commands.js";
import { run as runCommand } from "../src/cli/run.js";
import { brokenTraffic } from "./helpers/broken-traffic.js";
import { main, root } from "./helpers/checkout.js";
import { aFolder } from "./helpers/folder.js";

const readme = readFileSync(join(root, "README.md"), "utf8");
const contributing = readFileSync(join(root, "CONTRIBUTING.md"), "utf8");

// Each command is run by test/system/commands.test.ts.
describe("the README", () => {
  it("shows what the command really prints", async () => {
    const folder = aFolder({ "traffic.ndjson": await brokenTraffic() });
    const { stdout, status } = spawnSync(process.execPath, [join(root, main), "check", "traffic.ndjson"], {
      cwd: folder,
      encoding: "utf8",
    });
    expect(status).toBe(1);
    const shown = /^```console\n\$ npx list-runs check traffic\.ndjson\n([\s\S]*?)^```$/m.exec(readme)?.[1];
    expect(shown).toBe(stdout);
  });

  it("names only flags that there are", async () => {
    let help = "";
    const stdout = { write: (text: string) => (help += text) };
    for (const command of ["check", "work", "probe", "serve", "record", "merge", "rules", "explain"])
      await runCommand([command, "--help"], { stdin: (async function* () {})(), stdout, stderr: stdout, env: {} }, everyCommand);
    const flags = [...readme.replaceAll(/^```[\s\S]*?^```$/gm, "").matchAll(/`[^`]*?(--[a-z][a-z-]+)[^`]*`/g)].map(([, flag = ""]) => flag);
    expect(flags.length).toBeGreaterThan(10);
    for (const flag of flags) expect(help).toMatch(new RegExp(`${flag}\\b`));
  });

  it("has programs that compile, and run against the reference server", () => {
    const programs = [...readme.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code = ""]) => code);
    expect(programs.length).toBeGreaterThan(3);
    // Within the package, where its own name means its build.
    const folder = mkdtempSync(join(root, "dist/readme-"));
    try {
      const names = programs.map((code, index) => {
        writeFileSync(join(folder, `program-${index + 1}.ts`), code);
        return `program-${index + 1}`;
      });
      cpSync(join(root, "test/consumer/stub.mjs"), join(folder, "stub.mjs"));
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

  it("names only files that there are", () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g), ...contributing.matchAll(/\]\((?!https?:)([^)#]+)\)/g)];
    expect(links.length).toBeGreaterThan(4);
    for (const [, file = ""] of links) expect(readFileSync(join(root, file)).length).toBeGreaterThan(0);
  });
});

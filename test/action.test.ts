import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { NoOperationTraceWriter, parseWorkflow } from "@actions/workflow-parser";
import { parseAction } from "@actions/workflow-parser/actions/action-parser";
import { describe, expect, it } from "@jest/globals";
import { parse } from "yaml";
import { runAction, uploadOf, type Action, type Conclusion } from "./helpers/action.js";
import { aFolder } from "./helpers/folder.js";
import { aLine, aPage, aRun } from "./helpers/pages.js";
import { onLoopback } from "./helpers/reference.js";
import { createServer } from "../src/server.js";

const root = fileURLToPath(new URL("../", import.meta.url));
const folder = join(root, ".github/actions/check");
const file = (name: string) => readFileSync(join(folder, name), "utf8");
const action = parse(file("action.yml")) as Action;
const workflow = /^```yaml\n(name: contract\n[\s\S]*?)^```$/m.exec(readFileSync(join(root, "README.md"), "utf8"))?.[1] ?? "";

/** The action in a job of its own, with the repository as its checkout. */
async function act(
  inputs: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string>> = {},
  env: Readonly<Record<string, string>> = {},
): Promise<Conclusion & { readonly workspace: string }> {
  const workspace = aFolder(files);
  return { ...(await runAction(folder, { inputs, workspace, temporary: aFolder(), env })), workspace };
}

const healthy = `${JSON.stringify(aLine())}\n`;
const broken = `${JSON.stringify(aLine(aPage(aRun({ model: 5 as never }))))}\n`;

describe("the GitHub action", () => {
  it("is valid by GitHub's own schema", () => {
    const { context, value } = parseAction({ name: "action.yml", content: file("action.yml") }, new NoOperationTraceWriter());
    expect(context.errors.getErrors().map(({ message }) => message)).toEqual([]);
    expect(value).toBeDefined();
    const wrong = parseAction(
      { name: "action.yml", content: file("action.yml").replace("shell: bash", "shel: bash") },
      new NoOperationTraceWriter(),
    );
    expect(wrong.context.errors.getErrors()).not.toEqual([]);
  });

  it("lets no input be read by a shell", () => {
    expect(action.runs.using).toBe("composite");
    for (const { run, shell } of action.runs.steps) {
      if (run === undefined) continue;
      expect(run).not.toContain("${{");
      expect(shell).toBe("bash");
    }
  });

  it("annotates, writes the summary, uploads the page, and fails in the end", async () => {
    const done = await act({ arguments: "  a b.ndjson\n\n--strict\n" }, { "a b.ndjson": broken });
    expect(done.outputs["status"]).toBe("1");
    expect(done.stdout).toMatch(/^::error file=a b\.ndjson,line=1,title=list-runs%3A body-schema::/m);
    expect(done.summary).toMatch(/^# ❌ Violates/);
    expect(uploadOf(done)).toEqual({ name: "list-runs-report", text: expect.stringContaining("Violates the contract") });
    expect(done.outputs["report"]).toMatch(/list-runs-report\.html$/);
    expect(done.used.map(({ uses }) => uses)).toEqual(["actions/setup-node@v4", "actions/upload-artifact@v4"]);
    expect(done.failed).toBe(true);
  });

  it("passes where the answers conform, with the page all the same", async () => {
    const done = await act({ arguments: "*.ndjson" }, { "a.ndjson": healthy });
    expect(done).toMatchObject({ failed: false, outputs: { status: "0" } });
    expect(uploadOf(done)?.text).toContain("Conforms");
  });

  it("uploads nothing and sets up no Node where neither is wanted", async () => {
    const done = await act({ arguments: "a.ndjson", artifact: "", "node-version": "" }, { "a.ndjson": broken });
    expect(done.used).toEqual([]);
    expect(done.failed).toBe(true);
  });

  it("probes a live server, with credentials from the environment", async () => {
    const server = createServer({ threads: 2, runs: 30 });
    const [thread = "", other = ""] = server.threads;
    const baseUrl = `${await onLoopback((request) => Promise.resolve(server.fetch(request)))}/v1`;
    const inputs = { command: "probe", arguments: `${baseUrl}\n--thread\n${thread}\n--other-thread\n${other}\n--rate\n0` };
    const env = { PORTKEY_API_KEY: "pk-3c1a5f0e", PORTKEY_PROVIDER: "openai" };
    const done = await act(inputs, {}, env);
    expect(done.stdout).toContain("::notice title=list-runs%3A conforms::");
    expect(done).toMatchObject({ failed: false, outputs: { status: "0" } });
    expect(JSON.stringify(done)).not.toContain("pk-3c1a5f0e");
    expect(done.summary).toMatch(/^# ✅ Conforms/);
  });

  it("says why where nothing could be judged", async () => {
    const none = await act({ arguments: "none.ndjson" });
    expect(none).toMatchObject({ failed: true, outputs: { status: "2" } });
    expect(none.stdout).toContain("none.ndjson cannot be read");
    const misspelt = await act({ arguments: "--stict" });
    expect(misspelt).toMatchObject({ failed: true, outputs: { status: "2", report: "" } });
    expect(misspelt.stdout).toMatch(/^::error title=list-runs::list-runs: unknown option '--stict'/m);
    expect(misspelt.used.map(({ uses }) => uses)).toEqual(["actions/setup-node@v4"]);
  });

  it("runs nothing that stands in its arguments, and no other command", async () => {
    const done = await act({ arguments: "$(touch attacked)\n`touch attacked`; touch attacked" }, { "a.ndjson": healthy });
    expect(done).toMatchObject({ failed: true, outputs: { status: "2" } });
    expect(() => readFileSync(join(done.workspace, "attacked"))).toThrow(/ENOENT/);
    const other = await act({ command: "serve; touch attacked", arguments: "" });
    expect(other).toMatchObject({ failed: true, outputs: { status: "2", report: "" } });
    expect(other.stdout).toContain("It is check or probe");
    expect(() => readFileSync(join(other.workspace, "attacked"))).toThrow(/ENOENT/);
  });

  it("makes the command line from its own checkout, once", () => {
    const made = (npm: string) => {
      const checkout = aFolder({
        "package.json": '{"bin":{"list-runs":"./dist/main.js"}}',
        "bin/npm": `#!/usr/bin/env bash\necho "$PWD: npm $*" >>"$CALLS"\n${npm}\n`,
      });
      chmodSync(join(checkout, "bin/npm"), 0o755);
      const own = join(checkout, ".github/actions/check");
      mkdirSync(own, { recursive: true });
      copyFileSync(join(folder, "install.sh"), join(own, "install.sh"));
      const install = () =>
        spawnSync("bash", [join(own, "install.sh")], {
          cwd: aFolder(),
          env: { PATH: `${join(checkout, "bin")}:${process.env["PATH"]}`, CALLS: join(checkout, "calls") },
        }).status;
      const statuses = [install(), install()];
      return { statuses, calls: readFileSync(join(checkout, "calls"), "utf8").replaceAll(checkout, "CHECKOUT").split("\n").slice(0, -1) };
    };
    const once = made("mkdir -p node_modules dist; [ $1 = ci ] || touch dist/main.js");
    expect(once.statuses).toEqual([0, 0]);
    expect(once.calls).toEqual([
      "CHECKOUT: npm ci --ignore-scripts --no-audit --no-fund --loglevel=error",
      "CHECKOUT: npm run build --silent",
    ]);
    const failing = made("exit 3");
    expect(failing.statuses).toEqual([3, 3]);
    expect(failing.calls.some((call) => call.includes("build"))).toBe(false);
  });
});

describe("the README's workflow", () => {
  it("is valid by GitHub's own schema, and names only inputs that there are", () => {
    const { context } = parseWorkflow({ name: "contract.yml", content: workflow }, new NoOperationTraceWriter());
    expect(context.errors.getErrors().map(({ message }) => message)).toEqual([]);
    const { jobs } = parse(workflow) as {
      readonly jobs: Readonly<Record<string, { readonly steps: ReadonlyArray<{ uses: string; with?: object }> }>>;
    };
    const steps = Object.values(jobs).flatMap((job) => job.steps);
    const own = steps.filter(({ uses }) => uses.includes("/.github/actions/check@"));
    expect(own.length).toBeGreaterThan(0);
    for (const { with: given = {} } of own) for (const name of Object.keys(given)) expect(Object.keys(action.inputs)).toContain(name);
  });
});

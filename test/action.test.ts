import { spawnSync } from "node:child_process";
import { chmodSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "@jest/globals";
import { parse } from "yaml";
import { aFolder } from "./helpers/folder.js";
import { aLine, aPage, aRun } from "./helpers/pages.js";

const folder = fileURLToPath(new URL("../.github/actions/check/", import.meta.url));
const main = fileURLToPath(new URL("../dist/src/bin/main.js", import.meta.url));

interface Step {
  readonly run?: string;
  readonly shell?: string;
}

const action = parse(readFileSync(join(folder, "action.yml"), "utf8")) as {
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
};

/** Runs the action's script as GitHub does, with the built command line in the place of the published one. */
function act(command: string, argumentLines: string, files: Readonly<Record<string, string>> = {}) {
  const workspace = aFolder({
    ...files,
    "bin/npx": `#!/usr/bin/env bash\nwhile [ "$1" != -- ]; do shift; done\nshift 2\nexec node ${main} "$@"\n`,
  });
  chmodSync(join(workspace, "bin/npx"), 0o755);
  const at = (name: string) => join(workspace, name);
  const { stdout, status } = spawnSync("bash", [join(folder, "run.sh")], {
    cwd: workspace,
    encoding: "utf8",
    env: {
      PATH: `${at("bin")}:${process.env["PATH"]}`,
      RUNNER_TEMP: workspace,
      GITHUB_OUTPUT: at("output"),
      GITHUB_STEP_SUMMARY: at("summary"),
      LIST_RUNS_COMMAND: command,
      LIST_RUNS_ARGUMENTS: argumentLines,
      LIST_RUNS_VERSION: "latest",
    },
  });
  const read = (name: string) => readFileSync(at(name), "utf8");
  return { stdout, status, output: read("output"), read };
}

const healthy = `${JSON.stringify(aLine())}\n`;
const broken = `${JSON.stringify(aLine(aPage(aRun({ model: 5 as never }))))}\n`;

describe("the GitHub action", () => {
  it("lets no input be read by a shell", () => {
    expect(action.runs.using).toBe("composite");
    for (const { run, shell } of action.runs.steps) {
      if (run === undefined) continue;
      expect(run).not.toContain("${{");
      expect(shell).toBe("bash");
    }
  });

  it("annotates, writes the summary and the page, and gives the exit status on", () => {
    const { status, stdout, output, read } = act("check", "  a b.ndjson\n\n--strict\n", { "a b.ndjson": broken });
    expect(status).toBe(0);
    expect(output).toMatch(/^status=1\nreport=.*list-runs-report\.html\n$/);
    expect(stdout).toMatch(/^::error file=a b\.ndjson,line=1,title=list-runs%3A body-schema::/m);
    expect(read("summary")).toMatch(/^# ❌ Violates/);
    expect(read("list-runs-report.html")).toContain("Violates the contract");
  });

  it("passes where the answers conform", () => {
    expect(act("check", "*.ndjson", { "a.ndjson": healthy }).output).toMatch(/^status=0\n/);
  });

  it("runs nothing that stands in its arguments, and no other command", () => {
    const { output, read } = act("check", "$(touch attacked)\n`touch attacked`; touch attacked", { "a.ndjson": healthy });
    expect(output).toMatch(/^status=2\n/);
    expect(() => read("attacked")).toThrow(/ENOENT/);
    const other = act("serve", "");
    expect(other.output).toBe("status=2\n");
    expect(other.stdout).toContain("It is check or probe");
  });
});

import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { formats } from "../../src/cli/reporters.js";
import { pageOf } from "../../src/rules/examples.js";
import { main } from "../helpers/checkout.js";
import { aFolder } from "../helpers/folder.js";
import { listRuns } from "../helpers/command.js";
import { start } from "../helpers/program.js";

const broken = pageOf([{ id: "run_a", model: null as never }, { id: "run_b" }]);
const harEntry = {
  startedDateTime: "2026-01-01T00:00:00.000Z",
  request: { method: "GET", url: broken.request?.url, headers: [] },
  response: { status: 200, headers: [], content: { mimeType: "application/json", text: JSON.stringify(broken.response.body) } },
};
const folder = aFolder({
  "a.ndjson": `${JSON.stringify(broken)}\n`,
  "b.har": JSON.stringify({ log: { version: "1.2", entries: [harEntry] } }),
});

/** What the built command prints, which loads its parts from other files than the sources are in. */
async function built(...args: readonly string[]): Promise<Awaited<ReturnType<typeof listRuns>>> {
  const { ended, printed } = start(...args);
  return { status: Number(await ended), ...printed };
}

describe("the built command does what its sources do", () => {
  it.each(formats)("check --format %s", async (format) => {
    const args = ["check", folder, "--format", format];
    const expected = await listRuns(args);
    expect(expected).toMatchObject({ status: 1, stderr: "" });
    expect(expected.stdout).toContain("model");
    expect(await built(...args)).toEqual(expected);
  });

  it("merge, in every format", async () => {
    const report = join(aFolder(), "report.json");
    expect(await built("check", folder, "--format", "json", "--output", report)).toEqual({ status: 1, stdout: "", stderr: "" });
    for (const format of formats) {
      const args = ["merge", report, "--format", format];
      expect({ format, ...(await built(...args)) }).toEqual({ format, ...(await listRuns(args)) });
    }
  });
});

it.each([["--jitless"], ["--no-enable-ssse3", "--no-enable-sse4-1", "--no-enable-sse4-2", "--no-enable-avx", "--no-enable-avx2"]])(
  "judges without WebAssembly as with it (node %s)",
  async (...flags) => {
    const args = ["check", folder, "--format", "json"];
    const { status, stdout } = spawnSync(process.execPath, [...flags, main, ...args], { encoding: "utf8" });
    expect({ status, stdout }).toEqual({ status: 1, stdout: (await built(...args)).stdout });
  },
);

it("takes a path that no system call takes for an input like any other", async () => {
  const tooLong = "a".repeat(5000);
  const { status, stdout, stderr } = await built("check", tooLong);
  expect({ status, stderr }).toEqual({ status: 2, stderr: "" });
  expect(stdout).toContain("cannot be read: ENAMETOOLONG");
});

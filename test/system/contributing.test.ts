import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "@jest/globals";
import { aCheckout, root } from "../helpers/checkout.js";

const contributing = readFileSync(join(root, "CONTRIBUTING.md"), "utf8");

/** The steps of "Add a rule" that name a file, with the text that they give for it. */
const steps = [
  ...(contributing.split("## Add a rule")[1]?.split(/^## /m)[0] ?? "").matchAll(/^\d\. ([\s\S]*?)^ {3}```(?:ts|md)\n([\s\S]*?)^ {3}```$/gm),
].map(([, words = "", text = ""]) => ({
  file:
    [...words.matchAll(/`((?:src|test)\/[^`]+\.(?:ts|md))`/g)].map(([, name = ""]) => name).find((name) => name !== "src/rule.ts") ?? "",
  text: text.replaceAll(/^ {3}/gm, ""),
}));

/** What a person does with the text of a step: a new file, or the place that the step names in one that is there. */
function follow(copy: string, { file, text }: (typeof steps)[number]): void {
  const path = join(copy, file);
  const now = existsSync(path) ? readFileSync(path, "utf8") : "";
  const place = (before: string, after: string) => {
    expect(now.split(before)).toHaveLength(2);
    return now.replace(before, after);
  };
  const [, name = ""] = /import \{ (\w+) \}/.exec(text) ?? [];
  const written = {
    "src/rules/index.ts": () => `${text}${place("\n];\n", `\n  ${name},\n];\n`)}`,
    "src/rules/README.md": () => `${now}\n${text}`,
    "test/mutation.test.ts": () => place("\n};\n\nfunction calls", `\n${text}};\n\nfunction calls`),
  }[file];
  expect(written === undefined).toBe(now === "");
  writeFileSync(path, written?.() ?? text);
}

it("its steps for a new rule add one that the repository's own tests accept", () => {
  expect(steps.map(({ file }) => file)).toEqual([
    "src/rules/run-model-named.ts",
    "src/rules/index.ts",
    "src/rules/README.md",
    "test/rules/run-model-named.test.ts",
    "test/mutation.test.ts",
  ]);
  const copy = aCheckout();
  for (const step of steps) follow(copy, step);
  const tests = ["test/repository.test.ts", "test/rules/run-model-named.test.ts", "test/mutation.test.ts"];
  const run = (...args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, encoding: "utf8" });
    return { status, printed: stdout + stderr };
  };
  const tested = run("--experimental-vm-modules", "--no-warnings", "node_modules/jest/bin/jest.js", "--runInBand", ...tests);
  expect(tested.printed).toContain("beyond the schema: ");
  expect(tested.printed).toMatch(/Test Suites: 3 passed, 3 total/);
  expect(tested.status).toBe(0);
  const formed = run("node_modules/prettier/bin/prettier.cjs", "--check", ...steps.map(({ file }) => file));
  expect(formed.printed).toContain("All matched files use Prettier code style!");
  const typed = run("node_modules/typescript/bin/tsc", "--project", "scripts/tsconfig.build.json", "--noEmit");
  expect(typed.printed).toBe("");
}, 300_000);

import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";

const root = fileURLToPath(new URL("../../", import.meta.url));

test.each(["src/server.ts", "src/record.ts"])("%s reaches nothing of Node, so that it runs in workers and browsers", (entry) => {
  // Bundling for a browser fails on the first module of Node's own.
  const bundle = execFileSync(
    `${root}node_modules/.bin/esbuild`,
    [entry, "--bundle", "--platform=browser", "--format=esm", "--log-level=error"],
    {
      cwd: root,
      encoding: "utf8",
      maxBuffer: 1 << 26,
    },
  );
  expect(bundle).not.toMatch(/\bprocess\.|\bBuffer\b|from "node:/);
});

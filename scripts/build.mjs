// npm run build: dist/ from src/ and generated/
import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, existsSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../", import.meta.url));
rmSync(`${root}dist`, { recursive: true, force: true });

const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
const { status } = spawnSync(process.execPath, [tsc, "--project", `${root}scripts/tsconfig.build.json`], { stdio: "inherit" });
if (status !== 0) process.exit(status ?? 1);

// What the compiler does not emit: it reads the declarations beside validate.js, and copies no JSON.
for (const name of ["validate.js", "validate.d.ts", "openapi.json"])
  copyFileSync(`${root}generated/${name}`, `${root}dist/generated/${name}`);
// A terminal's links lead to it.
if (existsSync(`${root}src/rules/README.md`)) copyFileSync(`${root}src/rules/README.md`, `${root}dist/src/rules/README.md`);

// The command line in a few files instead of some 150: loading them one by one takes longer than to judge what most people check.
await build({
  entryPoints: { main: `${root}dist/src/cli/main.js`, worker: `${root}dist/src/parts/worker.js` },
  outdir: `${root}dist/src/bin`,
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  packages: "external",
  logLevel: "warning",
});
chmodSync(`${root}dist/src/bin/main.js`, 0o755);

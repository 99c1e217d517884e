// npm run build: dist/ from src/ and generated/
import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, existsSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, resolve } from "node:path";
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

// The command line in a few files instead of some 150: loading them one by one takes longer than to judge what most people check. What a
// check and its threads need is one file each, and CommonJS, since ECMAScript modules take longer to load.
const bin = `${root}dist/src/bin`;
/** @type {import("esbuild").BuildOptions} */
const options = { outdir: bin, bundle: true, platform: "node", target: "node20", packages: "external", logLevel: "warning" };
// What most checks do without stays an ECMAScript module, and so do the packages that it takes.
const rare = [
  "cli/every-command",
  "reporters/junit",
  "reporters/sarif",
  "reporters/github",
  "reporters/markdown",
  "reporters/html",
  "recordings/stream",
].map((module) => `${root}dist/src/${module}.js`);
/** @type {import("esbuild").Plugin} */
const rareApart = {
  name: "rare apart",
  setup(bundle) {
    bundle.onResolve({ filter: /^\.\.?\// }, ({ kind, path, resolveDir }) =>
      kind === "dynamic-import" && rare.includes(resolve(resolveDir, path))
        ? { path: `./${basename(path, ".js")}.mjs`, external: true }
        : undefined,
    );
  },
};
/** @type {import("esbuild").BuildOptions} */
const commonJs = {
  format: "cjs",
  plugins: [rareApart],
  define: { "import.meta.url": "importMetaUrl" },
  banner: { js: 'const importMetaUrl = require("node:url").pathToFileURL(__filename).href;' },
};
await build({
  ...options,
  ...commonJs,
  entryPoints: { main: `${root}dist/src/cli/main.js` },
  external: ["./check-alone.js"],
});
await build({
  ...options,
  ...commonJs,
  entryPoints: { "check-alone": `${root}dist/src/cli/check-alone.js`, worker: `${root}dist/src/parts/worker.js` },
});
await build({
  ...options,
  entryPoints: rare,
  entryNames: "[name]",
  format: "esm",
  splitting: true,
  outExtension: { ".js": ".mjs" },
});
writeFileSync(`${bin}/package.json`, '{"type":"commonjs"}\n');
chmodSync(`${bin}/main.js`, 0o755);

// npm run build: dist/ from src/ and generated/
import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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
// check and its threads need is one file each, and CommonJS, since that loads in half the time.
const bin = `${root}dist/src/bin`;
/** @type {import("esbuild").BuildOptions} */
const options = { outdir: bin, bundle: true, platform: "node", target: "node20", packages: "external", logLevel: "warning" };
// What most checks do without stays an ECMAScript module, and so do the packages that it takes.
const rare = ["reporters/junit", "reporters/sarif", "reporters/github", "reporters/markdown", "reporters/html", "recordings/stream"];
/** @type {import("esbuild").Plugin} */
const rareApart = {
  name: "rare apart",
  setup(bundle) {
    bundle.onResolve({ filter: /^\.\.?\// }, ({ kind, path, resolveDir }) => {
      const found = kind === "dynamic-import" && rare.find((module) => resolve(resolveDir, path) === `${root}dist/src/${module}.js`);
      return found ? { path: `./${basename(found)}.mjs`, external: true } : undefined;
    });
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
  external: ["./check-alone.js", "./every-command.js"],
});
await build({
  ...options,
  ...commonJs,
  entryPoints: { "check-alone": `${root}dist/src/cli/check-alone.js`, worker: `${root}dist/src/parts/worker.js` },
});
await build({
  ...options,
  entryPoints: {
    "every-command": `${root}dist/src/cli/every-command.js`,
    ...Object.fromEntries(rare.map((module) => [basename(module), `${root}dist/src/${module}.js`])),
  },
  format: "esm",
  splitting: true,
  outExtension: { ".js": ".mjs" },
});
const main = readFileSync(`${bin}/main.js`, "utf8");
writeFileSync(`${bin}/main.js`, main.replace('"./every-command.js"', '"./every-command.mjs"'));
writeFileSync(`${bin}/package.json`, '{"type":"commonjs"}\n');
chmodSync(`${bin}/main.js`, 0o755);

// npm run test:consumer: packs the package, installs the tarball into an empty project, compiles that project under each supported
// TypeScript and runs it on each supported Node, as a module and through require(). On each Node, generated/ must come out the same.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const TYPESCRIPTS = ["5.9.3", "6.0.3", "7.0.2"];
const VITEST = "3.2.4";
const NODES = ["20.20.2", "22.23.3", "24.21.0"];

const root = fileURLToPath(new URL("../", import.meta.url));
const project = mkdtempSync(join(tmpdir(), "list-runs-contract-consumer-"));
let passed = 0;
let failed = 0;

try {
  const programs = readmePrograms();
  const tarball = run("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", project], root);
  const [{ filename }] = JSON.parse(tarball);
  write("package.json", {
    private: true,
    type: "module",
    dependencies: {
      "list-runs-contract": `file:./${filename}`,
      "@types/node": "20.19.43",
      vitest: VITEST,
      ...Object.fromEntries(TYPESCRIPTS.map((version) => [`typescript-${version}`, `npm:typescript@${version}`])),
      ...Object.fromEntries(NODES.map((version) => [`node-${version}`, `npm:node-${process.platform}-${process.arch}@${version}`])),
    },
  });
  write("tsconfig.json", {
    compilerOptions: {
      strict: true,
      target: "es2022",
      module: "nodenext",
      types: ["node"],
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
    },
    files: ["consumer.ts", ...programs],
  });
  for (const name of ["consumer.ts", "consumer.cjs", "stub.mjs", "matcher.test.ts"])
    writeFileSync(join(project, name), readFileSync(join(root, "test/consumer", name)));
  run("npm", ["install", "--no-audit", "--no-fund", "--no-package-lock"], project);

  for (const version of TYPESCRIPTS) {
    attempt(`compiles under TypeScript ${version}`, process.execPath, [`node_modules/typescript-${version}/bin/tsc`, "--project", "."]);
  }
  attempt("works in vitest", process.execPath, ["node_modules/vitest/vitest.mjs", "run", "matcher.test.ts"]);
  for (const program of programs) {
    attempt(`the README's ${program} runs`, process.execPath, ["--import", "./stub.mjs", program.replace(".ts", ".js")]);
  }
  for (const version of NODES) {
    const node = join(project, "node_modules", `node-${version}`, "bin", "node");
    attempt(`runs on Node ${version} as a module`, node, ["consumer.js"]);
    attempt(`runs on Node ${version} through require()`, node, ["--no-warnings", "consumer.cjs"]);
    attempt(`generates the same on Node ${version}`, node, [join(root, "scripts/generate.mjs"), "--check"]);
    attempt(`judges on Node ${version} from the command line`, node, [
      "node_modules/list-runs-contract/dist/src/bin/main.js",
      "check",
      "page.json",
    ]);
  }
} finally {
  rmSync(project, { recursive: true, force: true });
}
console.log(`consumer: ${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

/** Writes each TypeScript program of the README into the project. Each is a program by itself. */
function readmePrograms() {
  const blocks = [...readFileSync(join(root, "README.md"), "utf8").matchAll(/^```ts\n([\s\S]*?)^```$/gm)];
  return blocks.map(([, code = ""], index) => {
    writeFileSync(join(project, `readme-${index + 1}.ts`), code);
    return `readme-${index + 1}.ts`;
  });
}

/** @param {string} name @param {string} command @param {string[]} args */
function attempt(name, command, args) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: project, encoding: "utf8" });
  if (status === 0) passed += 1;
  else failed += 1;
  console.log(`${status === 0 ? "ok  " : "FAIL"} ${name}${status === 0 ? "" : `\n${stdout}${stderr}`}`);
}

/** @param {string} command @param {string[]} args @param {string} cwd */
function run(command, args, cwd) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: "utf8" });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} failed:\n${stdout}${stderr}`);
  return stdout;
}

/** @param {string} name @param {unknown} value */
function write(name, value) {
  writeFileSync(join(project, name), JSON.stringify(value, null, 2));
}

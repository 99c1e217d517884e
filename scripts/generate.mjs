// npm run generate            writes generated/ from openapi/
// npm run generate -- --check  writes nothing, and fails if generated/ is not what openapi/ gives
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { bundleContract } from "./generate/bundle.mjs";
import { generateClient } from "./generate/client.mjs";
import { generateConforms } from "./generate/conforms.mjs";
import { generateCoverage } from "./generate/coverage.mjs";
import { generateFacts } from "./generate/facts.mjs";
import { generateReadme } from "./generate/readme.mjs";
import { generateScanner } from "./generate/scanner.mjs";
import { generateTypes } from "./generate/types.mjs";
import { generateValidators } from "./generate/validators.mjs";

const folder = fileURLToPath(new URL("../generated/", import.meta.url));

const unknown = process.argv.slice(2).filter((argument) => argument !== "--check");
if (unknown.length > 0) fail(`unknown argument ${unknown[0]}. Accepted: --check`, 2);

try {
  const contract = bundleContract();
  const coverage = generateCoverage(contract);
  const files = new Map([
    ["openapi.json", `${JSON.stringify(contract, null, 2)}\n`],
    ["types.ts", await generateTypes(contract)],
    ["contract.ts", generateFacts(contract)],
    ["coverage.ts", coverage.text],
    ["conforms.ts", generateConforms(contract, coverage.bodies)],
    ["scanner.ts", await generateScanner(contract, coverage.bodies)],
    ["client.ts", generateClient(contract)],
    ...(await generateValidators(contract)),
  ]);
  files.set("README.md", generateReadme([...files.keys(), "README.md"]));
  if (process.argv.includes("--check")) check(files);
  else write(files);
} catch (error) {
  fail(error instanceof Error ? error.message : String(error), 1);
}

/** @param {Map<string, string>} files */
function check(files) {
  const stale = [...files].filter(([name, text]) => read(name) !== text).map(([name]) => `generated/${name}`);
  const left = present()
    .filter((name) => !files.has(name))
    .map((name) => `generated/${name} (nothing generates it)`);
  if (stale.length + left.length > 0) fail(`stale: ${[...stale, ...left].join(", ")}. Run npm run generate and commit the result`, 1);
  console.log(`generated/ is fresh: ${files.size} files`);
}

/** @param {Map<string, string>} files */
function write(files) {
  mkdirSync(folder, { recursive: true });
  for (const name of present()) if (!files.has(name)) rmSync(folder + name);
  let changed = 0;
  for (const [name, text] of files) {
    if (read(name) === text) continue;
    writeFileSync(folder + name, text);
    changed += 1;
  }
  console.log(`generated/: ${files.size} files, ${changed} changed`);
}

/** @param {string} name */
function read(name) {
  try {
    return readFileSync(folder + name, "utf8");
  } catch {
    return undefined;
  }
}

function present() {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/**
 * @param {string} message
 * @param {number} code
 * @returns {never}
 */
function fail(message, code) {
  console.error(`generate: ${message}.`);
  process.exit(code);
}

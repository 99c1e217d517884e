// npm run contract:diff               what openapi/ has changed since it was last committed, or what its last commit changed
// npm run contract:diff -- <git ref>  what openapi/ has changed since that ref
// Exit 0: breaks nothing. 1: breaks a caller, or an answer that conformed. 2: could not compare.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const redoclyCli = join(createRequire(import.meta.url).resolve("@redocly/cli/package.json"), "..", "bin", "cli.js");

// Redocly rates a change by what it does to a caller, to whom a narrower answer is harmless. To a server it is not, nor to a recording.
const narrowing = new Set(
  `additionalProperties const enum exclusiveMaximum exclusiveMinimum format maxItems maxLength maxProperties maximum
  minItems minLength minProperties minimum multipleOf pattern required type uniqueItems`.split(/\s+/),
);

class Problem extends Error {}

const folder = mkdtempSync(join(tmpdir(), "list-runs-contract-"));
try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Problem ? `contract-diff: ${error.message}.` : error);
  process.exitCode = 2;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @param {readonly string[]} given */
function main(given) {
  if (given.length > 1) throw new Problem(`${given.length} arguments were given. Give one git ref, or none`);
  if (git("rev-parse", "--git-dir").status !== 0) throw new Problem("this folder is no git repository. Compare in a clone of it");
  const [base, why] = given[0] === undefined ? defaultBase() : [resolve(given[0]), given[0]];
  if (base === undefined) {
    console.log(`Nothing to compare: ${why}.`);
    return 0;
  }
  const report = compare(bundle(checkOut(base, why), "base"), bundle(join(root, "openapi", "openapi.yaml"), "worktree"));
  const { caller, answer, additions, others } = sort(report.changes);
  console.log(`openapi/ against ${base.slice(0, 7)} (${why})`);
  print("Breaks a caller", caller);
  print("Breaks an answer that conformed", answer);
  print("Adds", additions);
  if (others > 0)
    console.log(`\n${others} other ${others === 1 ? "change" : "changes"}: wording, examples, components moved or no longer used`);
  if (report.changes.length === 0) console.log("No change");
  return caller.length + answer.length > 0 ? 1 : 0;
}

/** @returns {[base: string | undefined, why: string]} */
function defaultBase() {
  resolve("HEAD");
  const dirty = git("status", "--porcelain", "--", "openapi").stdout !== "";
  if (dirty && contractAt("HEAD")) return [resolve("HEAD"), "HEAD, since openapi/ has changes that are not committed"];
  const last = git("log", "-1", "--format=%H", "--", "openapi").stdout.trim();
  if (!dirty && last !== "" && contractAt(`${last}^`))
    return [resolve(`${last}^`), `before ${last.slice(0, 7)}, the last commit that changed openapi/`];
  return [undefined, "git knows no earlier openapi/"];
}

/** @param {string} ref */
function resolve(ref) {
  const { status, stdout } = git("rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`);
  if (status !== 0) throw new Problem(`git knows no ref ${JSON.stringify(ref)}. Give a branch, a tag or a commit of this repository`);
  return stdout.trim();
}

/** @param {string} ref */
function contractAt(ref) {
  return git("cat-file", "-e", `${ref}:openapi/openapi.yaml`).status === 0;
}

/**
 * Writes openapi/ as it was into the temporary folder, through an index of its own, so that the repository's stays as it is.
 *
 * @param {string} commit
 * @param {string} name
 */
function checkOut(commit, name) {
  if (!contractAt(commit)) throw new Problem(`${name} has no openapi/openapi.yaml. Give a ref that has one`);
  const environment = { GIT_INDEX_FILE: join(folder, "index") };
  const prefix = join(folder, "base/");
  for (const step of [
    ["read-tree", `${commit}:openapi`],
    ["checkout-index", "--all", `--prefix=${prefix}`],
  ]) {
    const { status, stderr } = run("git", ["-C", root, ...step], environment);
    if (status !== 0) throw new Problem(`openapi/ of ${name} cannot be read: ${stderr.trim()}`);
  }
  return join(prefix, "openapi.yaml");
}

/**
 * @param {string} entry
 * @param {string} name
 */
function bundle(entry, name) {
  const output = join(folder, `${name}.json`);
  const { status, stdout, stderr } = redocly("bundle", entry, "--output", output);
  if (status !== 0) throw new Problem(`openapi/ of the ${name} does not bundle:\n${stdout}${stderr}\nMend it first`);
  return output;
}

/**
 * @typedef {object} Change
 * @property {string} path
 * @property {string} typeName
 * @property {"added" | "removed" | "modified"} kind
 * @property {"major" | "minor" | "patch"} impact
 * @property {readonly { readonly message: string }[]} verdicts
 * @property {string} [property]
 * @property {{ readonly pointer?: string, readonly value?: unknown }} [base]
 * @property {{ readonly pointer?: string, readonly value?: unknown }} [revision]
 */

/**
 * @param {string} base
 * @param {string} worktree
 * @returns {{ changes: Change[] }}
 */
function compare(base, worktree) {
  const output = join(folder, "report.json");
  const { status, stdout, stderr } = redocly("diff", base, worktree, "--format", "json", "--fail-on", "none", "--output", output);
  if (status !== 0) throw new Problem(`redocly diff failed:\n${stdout}${stderr}\nCompare the two by hand`);
  return JSON.parse(readFileSync(output, "utf8"));
}

/** @param {readonly Change[]} changes */
function sort(changes) {
  /** @type {{ caller: string[], answer: string[], additions: string[], others: number }} */
  const sorted = { caller: [], answer: [], additions: [], others: 0 };
  for (const change of changes) {
    const place = (change.revision?.pointer ?? change.base?.pointer ?? change.path).replace(/^#/, "");
    const said = change.verdicts.map(({ message }) => `${message}\n    ${place}`);
    if (change.impact === "major") sorted.caller.push(...said);
    else if (change.impact === "minor")
      sorted.additions.push(...(said.length > 0 ? said : [`${change.typeName} ${change.kind}\n    ${place}`]));
    else if (narrows(change)) sorted.answer.push(`${narrowed(change)}\n    ${place}`);
    else sorted.others += 1;
  }
  return sorted;
}

/** @param {Change} change */
function narrows({ path, typeName, kind, property }) {
  if (typeName !== "Schema" || !path.includes("/responses/")) return false;
  return property === undefined ? kind === "removed" && /\/(anyOf|oneOf)\/\d+$/.test(path) : narrowing.has(property);
}

/** @param {Change} change */
function narrowed({ property, base, revision }) {
  if (property === undefined) return "A variant was removed.";
  const [before, after] = [base?.value, revision?.value];
  if (!Array.isArray(before) || !Array.isArray(after))
    return `\`${property}\` changed from ${JSON.stringify(before)} to ${JSON.stringify(after)}.`;
  const [gone, come] = [before.filter((value) => !after.includes(value)), after.filter((value) => !before.includes(value))];
  return `\`${property}\` ${[gone.length > 0 && `lost ${gone.join(", ")}`, come.length > 0 && `gained ${come.join(", ")}`].filter(Boolean).join(" and ")}.`;
}

/**
 * @param {string} heading
 * @param {readonly string[]} lines
 */
function print(heading, lines) {
  if (lines.length > 0) console.log(`\n${heading} (${lines.length})\n${lines.map((line) => `  ${line}`).join("\n")}`);
}

/** @param {readonly string[]} given */
function git(...given) {
  return run("git", ["-C", root, ...given]);
}

/** @param {readonly string[]} given */
function redocly(...given) {
  // From the temporary folder, so that the redocly.yaml of the worktree has no say in either version.
  return run(process.execPath, [redoclyCli, ...given], { REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true", NO_COLOR: "1" });
}

/**
 * @param {string} command
 * @param {readonly string[]} given
 * @param {Record<string, string>} [environment]
 */
function run(command, given, environment = {}) {
  const { error, status, stdout, stderr } = spawnSync(command, given, {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, ...environment },
  });
  if (error) throw new Problem(`${command} cannot be run: ${error.message}. Install it`);
  return { status, stdout, stderr };
}

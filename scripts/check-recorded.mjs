// node scripts/check-recorded.mjs FOLDER   after npm run build
// No rule may fail healthy traffic: judges other people's recorded lists (lists.ndjson) and runs (runs.ndjson) of the second
// generation of the API. The one key that traffic before June 2024 lacks is a true finding, and not counted here. Without the folder
// there is nothing to do.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "../dist/src/conformance.js";

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error("check-recorded: no folder was named. Write node scripts/check-recorded.mjs FOLDER.");
  process.exit(2);
}
if (!existsSync(folder)) {
  console.log(`check-recorded: ${folder} is not there, so there is nothing to judge`);
  process.exit(0);
}

const judged = [...lines("lists.ndjson"), ...lines("runs.ndjson").map(onItsPage)].filter(isHealthy);
const { findings, groups, summary, errors } = await check(judged, { maxFindings: 1_000_000 });
const wrong = findings.filter(
  ({ level, message }) => level === "must" && !/must have required property 'parallel_tool_calls'/.test(message),
);
const should = findings.filter(({ level }) => level === "should");
console.log(`check-recorded: ${summary.exchanges} pages with ${summary.runs} runs; ${wrong.length} wrong must, ${should.length} should`);
for (const { level, pattern, rule, count } of groups) if (level === "should") console.log(`  should ${rule} at ${pattern}, ${count} times`);
for (const { source, line, message, received } of wrong) console.error(`  ${source}:${line} ${message}, received ${received}`);
for (const error of errors) console.error(`  ${error}`);
process.exitCode = wrong.length + errors.length === 0 && summary.exchanges > 0 ? 0 : 1;

/** The lines of a file; what was published together was recorded together. @param {string} name */
function lines(name) {
  return readFileSync(join(String(folder), name), "utf8")
    .split("\n")
    .filter((text) => text !== "")
    .map((text, index) => {
      const { source: recorded, ...made } = JSON.parse(text);
      return { ...made, recorded, source: `${name}, ${recorded.path}`, line: index + 1 };
    });
}

/** @param {any} recorded */
function onItsPage({ run, ...rest }) {
  const body = { object: "list", data: [run], first_id: run.id, last_id: run.id, has_more: false };
  return { ...rest, request: { method: "GET", url: `/v1/threads/${run.thread_id}/runs` }, response: { status: 200, body } };
}

/** Second generation: the request said so, or the run has none of the keys that only the first one had. @param {any} recorded */
function isHealthy({ recorded, response }) {
  const { openai_beta: generation = response.body.data.some((/** @type {any} */ run) => "file_ids" in run) ? "assistants=v1" : "" } =
    recorded;
  return generation !== "assistants=v1" && recorded.suspect === undefined;
}

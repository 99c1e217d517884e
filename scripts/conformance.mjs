// npm run conformance: probes a live server and judges the recorded fixtures, and prints one report with coverage.
//   PORTKEY_BASE_URL and PORTKEY_THREAD name the server and a thread of it, PORTKEY_OTHER_THREAD a second one; credentials come
//   from the environment as for `list-runs probe`. Without them the reference server is started on a free port of the loopback.
//   npm run conformance -- [--format FORMAT[=FILE]]... [--output FILE] [--strict] [--rate N]
// Exit status: 0 conforms, 1 findings, 2 could not judge.
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { deliver, targetsOf } from "../dist/src/cli/deliver.js";
import { everyCommand } from "../dist/src/cli/commands.js";
import { run } from "../dist/src/cli/run.js";
import { exitCodeOf, mergeReports } from "../dist/src/conformance.js";
import { createServer } from "../dist/src/server.js";
import { listen } from "../dist/src/server/listen.js";

const fixtures = fileURLToPath(new URL("../test/fixtures/recordings", import.meta.url));
/** @type {import("../dist/src/cli/io.js").Io} */
const io = { stdin: process.stdin, stdout: process.stdout, stderr: process.stderr, env: process.env };

class Problem extends Error {}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Problem ? `conformance: ${error.message}.` : error);
  process.exitCode = 2;
}

/** @param {string[]} args */
async function main(args) {
  const flags = flagsOf(args);
  const judging = ["--format", "json", ...flags.judging];
  const live = process.env["PORTKEY_BASE_URL"] ? await probeReal([...judging, ...flags.probing]) : await probeReference(judging);
  const recorded = await report(["check", fixtures, ...judging], io.env);
  const whole = mergeReports([live, recorded]);
  let code = exitCodeOf(whole);
  for (const target of flags.targets) if (!(await deliver(whole, target, { coverage: true }, io))) code = 2;
  return code;
}

/** @param {string[]} args */
function flagsOf(args) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        format: { type: "string", multiple: true, default: [] },
        output: { type: "string" },
        strict: { type: "boolean", default: false },
        rate: { type: "string" },
      },
    });
    const { strict, rate } = values;
    return { targets: targetsOf(values), judging: strict ? ["--strict"] : [], probing: rate === undefined ? [] : ["--rate", rate] };
  } catch (error) {
    throw new Problem(/** @type {Error} */ (error).message.replace(/\.$/, ""));
  }
}

/** @param {string[]} judging */
async function probeReal(judging) {
  const { PORTKEY_THREAD: thread, PORTKEY_OTHER_THREAD: other } = process.env;
  if (!thread) throw new Problem("PORTKEY_BASE_URL names a server, and PORTKEY_THREAD no thread of it. Set both, or neither");
  return report(["probe", "--thread", thread, ...(other ? ["--other-thread", other] : []), ...judging], io.env);
}

/** @param {string[]} judging */
async function probeReference(judging) {
  const { fetch, threads } = createServer({ runs: 45 });
  const { origin, close } = await listen(fetch, { host: "127.0.0.1", port: 0 });
  const [thread = "", other = ""] = threads;
  const routing = ["--api-key", "pk-conformance", "--provider", "openai", "--provider-key", "sk-conformance"];
  try {
    return await report(["probe", `${origin}/v1`, "--thread", thread, "--other-thread", other, "--rate", "0", ...routing, ...judging], {});
  } finally {
    await close();
  }
}

/**
 * The report of a command, whose sentences go to standard error as they come.
 *
 * @param {string[]} args @param {import("../dist/src/cli/io.js").Io["env"]} env
 * @returns {Promise<import("../dist/src/conformance.js").Report>}
 */
async function report(args, env) {
  let printed = "";
  await run(args, { ...io, env, stdout: { write: (/** @type {string} */ text) => (printed += text) } }, everyCommand);
  // Without a report the command has said what is wrong.
  if (printed === "") throw new Problem(`${args[0]} gave no report`);
  return JSON.parse(printed);
}

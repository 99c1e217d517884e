// npm run compare:drift: what `redocly drift` finds in the recorded fixtures, and in exchanges broken in one place each, beside what
// this package finds there. Exit 0: we report every place that drift reports. 1: we miss some, which are printed. 2: no comparison.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { check, readRecording } from "../dist/src/conformance.js";
import { breakages } from "./compare-drift/breakages.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const redoclyCli = join(createRequire(import.meta.url).resolve("@redocly/cli/package.json"), "..", "bin", "cli.js");
const recordings = ["gateway.ndjson", "examples.ndjson"].map((name) => `${root}test/fixtures/recordings/${name}`);
const MOST_SHOWN = 10;

/** @typedef {{ rule: string, message: string, index: number, keyword: string, place: string | undefined, status: number }} DriftFinding */

/** What drift says of requests that is no requirement on an answer. */
const asides = [
  {
    is: (/** @type {DriftFinding} */ { rule }) => rule === "security-baseline",
    why: "credentials: recordings have none, and a gateway of one's own takes fewer",
  },
  {
    is: (/** @type {DriftFinding} */ { rule }) => rule === "undocumented-endpoint",
    why: "another path than the servers' base: a gateway answers 404, which is judged",
  },
  {
    is: (/** @type {DriftFinding} */ { message }) => message.startsWith("Undocumented header in traffic"),
    why: "a request's headers: those that carry credentials are documented as such",
  },
  {
    is: (/** @type {DriftFinding} */ { keyword, status }) => keyword.startsWith("request: ") && (status < 200 || status > 299),
    why: "a wrong request that was not answered with success: only success is a fault of the server",
  },
];

const folder = mkdtempSync(join(tmpdir(), "list-runs-contract-"));
try {
  process.exitCode = await main();
} catch (error) {
  console.error(`compare-drift: ${/** @type {Error} */ (error).message}`);
  process.exitCode = 2;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function main() {
  const healthy = recordings.flatMap((file) =>
    readFileSync(file, "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line)),
  );
  const broken = [...breakages(healthy)];
  const missed = [...(await compare("the recorded fixtures", healthy)), ...(await compare("exchanges broken in one place each", broken))];
  for (const { message, place, exchange } of missed.slice(0, MOST_SHOWN))
    console.log(`missed: ${message}\n  at ${place ?? "the answer"} of ${exchange.request.url} (${exchange.response.status})`);
  if (missed.length > MOST_SHOWN) console.log(`and ${missed.length - MOST_SHOWN} more`);
  console.log(missed.length === 0 ? "We report every place that drift reports." : `We miss ${missed.length} places that drift reports.`);
  return missed.length === 0 ? 0 : 1;
}

/** @param {string} title @param {readonly any[]} exchanges */
async function compare(title, exchanges) {
  const file = join(folder, "exchanges.ndjson");
  writeFileSync(file, exchanges.map((exchange) => `${JSON.stringify(exchange)}\n`).join(""));
  const theirs = drift(file);
  const { ours, rules } = await judge(file);
  const set = new Map();
  const kinds = new Map();
  const missed = [];
  const seen = new Map();
  for (const finding of theirs) {
    const aside = asides.find(({ is }) => is(finding));
    if (aside !== undefined) {
      set.set(aside.why, (set.get(aside.why) ?? 0) + 1);
      continue;
    }
    const unions = theirs.filter(({ index, keyword }) => index === finding.index && /^(anyOf|oneOf|discriminator)$/.test(keyword));
    const found = ours.get(finding.index) ?? [];
    const kind = kinds.get(finding.keyword) ?? { theirs: 0, ours: 0 };
    kind.theirs += 1;
    if (covers(found, finding, unions)) kind.ours += 1;
    else missed.push({ ...finding, exchange: exchanges[finding.index] });
    kinds.set(finding.keyword, kind);
    seen.set(finding.index, true);
  }
  print(title, exchanges.length, kinds, set, rules, ours, seen);
  return missed;
}

/**
 * Whether one of our findings stands at the place of one of theirs or above it. Where a union fails, drift reports what each of its
 * branches misses, and we what the branch that was meant does; so any of ours within the union will do.
 *
 * @param {readonly string[]} found @param {{ place: string | undefined }} finding @param {readonly { place: string }[]} unions
 */
function covers(found, { place }, unions) {
  if (place === undefined) return found.some((ours) => ours === "" || ours.startsWith("/response/"));
  if (found.some((ours) => within(place, ours))) return true;
  const union = unions
    .map((finding) => finding.place)
    .filter((candidate) => within(place, candidate))
    .toSorted((a, b) => b.length - a.length)[0];
  return union !== undefined && found.some((ours) => within(ours, union));
}

/** @param {string} place @param {string} around */
function within(place, around) {
  return place === around || place.startsWith(`${around}/`);
}

/** @param {string} file */
function drift(file) {
  const report = join(folder, "drift.sarif");
  const api = `${root}generated/openapi.json`;
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      redoclyCli,
      "drift",
      file,
      "--api",
      api,
      "--match-mode",
      "basepath",
      "--traffic-format",
      "ndjson",
      "--format",
      "sarif",
      "--output",
      report,
    ],
    // From the temporary folder, so that no redocly.yaml has a say.
    {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true", NO_COLOR: "1" },
    },
  );
  if (status !== 0 && status !== 1) throw new Error(`redocly drift failed:\n${stderr}`);
  const { runs } = JSON.parse(readFileSync(report, "utf8"));
  return runs[0].results.map((/** @type {any} */ { ruleId, message, properties }) => {
    const { exchangeIndex: index, target, status: answered, dataPath, schemaPath = "" } = properties;
    const parameter = /^Invalid (?:query|path|header) parameter "([^"]+)"/.exec(message.text)?.[1];
    return {
      rule: ruleId,
      message: message.text,
      index,
      status: answered,
      keyword: target === "request" ? `request: ${schemaPath.split("/").at(-1)}` : schemaPath.split("/").at(-1) || message.text,
      place: parameter === undefined ? (dataPath === "/" ? "" : dataPath) : `/request/query/${parameter}`,
    };
  });
}

/** @param {string} file */
async function judge(file) {
  const report = await check(readRecording(file), { maxFindings: 1_000_000, strict: true });
  if (report.summary.unjudged > 0) throw new Error(`${report.unjudged[0]?.first[0]}`);
  /** @type {Map<number, string[]>} */
  const ours = new Map();
  for (const { line, pointer, message } of report.findings) {
    const index = (line ?? 0) - 1;
    const missing = /must have required property '([^']+)'$/.exec(message)?.[1];
    ours.set(index, [...(ours.get(index) ?? []), missing === undefined ? pointer : `${pointer}/${missing}`]);
  }
  return { ours, rules: report.byRule };
}

/** One table: what drift finds and whether we do, what we find, and how many exchanges each finds anything in. */
function print(title, exchanges, kinds, set, rules, ours, seen) {
  const row = (/** @type {unknown[]} */ ...cells) =>
    console.log(
      `  ${String(cells[0]).padEnd(52)}${cells
        .slice(1)
        .map((cell) => String(cell).padStart(8))
        .join("")}`,
    );
  console.log(`${title}: ${exchanges}`);
  row("what drift finds", "drift", "we too");
  for (const [kind, { theirs, ours: too }] of [...kinds].toSorted()) row(kind, theirs, too);
  row("exchanges in which it finds something", seen.size, [...seen.keys()].filter((index) => ours.has(index)).length);
  for (const [why, count] of set) console.log(`  set aside, ${count} times: ${why}`);
  row("what we find", "we");
  for (const [rule, { count }] of Object.entries(rules)) if (count > 0) row(rule, count);
  row("exchanges in which we find something", ours.size);
  console.log();
}

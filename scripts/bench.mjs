// npm run bench             measures the judge and the client beside others, as ratios from one run
// npm run bench -- --large  and how time and memory grow up to 10 GB
// npm run bench -- --quick  measures little, once: to see that all of it runs
import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { writeAjv, writeSchema } from "./bench/ajv.mjs";
import { measureClients, measurePages, measureWalks } from "./bench/client.mjs";
import { corpus, sizesOf, writeBroken } from "./bench/corpus.mjs";
import { hasRedis, startQueue } from "./bench/queue.mjs";
import { inTurns, run } from "./bench/run.mjs";

const quick = process.argv.includes("--quick");
const TIMES = quick ? 1 : 5;
const SIZES = quick ? [1] : [10, 50, 200];
const LARGE = [1000, 10_000];
const MAIN = quick ? 1 : 200;
const BROKEN = quick ? 1 : 50;
const WALKED = quick ? 2000 : 1_000_000;

const root = fileURLToPath(new URL("../", import.meta.url));
const list = `${root}dist/src/bin/main.js`;
const parseLoop = `${root}scripts/bench/parse.mjs`;
const large = process.argv.includes("--large");
const unknown = process.argv.slice(2).filter((argument) => !["--large", "--quick"].includes(argument));
if (unknown.length > 0) {
  console.error(`bench: unknown argument ${unknown[0]}. Accepted: --large, --quick`);
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), "list-runs-bench-"));
const contract = JSON.parse(readFileSync(`${root}generated/openapi.json`, "utf8"));
const all = availableParallelism();
const file = corpus(MAIN);

/** @param {string} recording @param {number} workers */
const judge = (recording, workers) => run(process.execPath, [list, "check", recording, "--workers", String(workers)]);
/** @param {string} recording */
const parse = (recording) => run(process.execPath, [parseLoop, recording]);

console.log(`Node ${process.version}, ${all} × ${cpus()[0]?.model ?? "?"}, ${new Date().toISOString().slice(0, 10)}\n`);
console.log(`One corpus of ${MAIN} MB (20 runs a page, every status), the middle of ${TIMES} runs taken in turns:\n`);

await writeAjv(contract, join(folder, "ajv.mjs"));
writeSchema(contract, join(folder, "schema.json"));
const sourcemeta = `${root}node_modules/.bin/jsonschema`;
const hasSourcemeta = existsSync(sourcemeta);
if (hasSourcemeta) await writeBodies(file, join(folder, "bodies.jsonl"));

const taken = inTurns(TIMES, {
  "read + JSON.parse, one thread": () => parse(file),
  "list-runs check, 1 worker": () => judge(file, 1),
  [`list-runs check, ${all} workers`]: () => judge(file, all),
  "read + JSON.parse + plain Ajv standalone": () => run(process.execPath, [parseLoop, file, join(folder, "ajv.mjs")]),
});
const rare = inTurns(1, {
  "redocly drift": () =>
    run(
      process.execPath,
      [`${root}node_modules/@redocly/cli/bin/cli.js`, "drift", file, "--api", `${root}openapi/openapi.yaml`, "--match-mode", "basepath"],
      {
        status: [0, 1],
        env: { REDOCLY_TELEMETRY: "off" },
      },
    ),
  ...(hasSourcemeta
    ? {
        "sourcemeta jsonschema validate --fast": () =>
          run(sourcemeta, ["validate", "--fast", join(folder, "schema.json"), join(folder, "bodies.jsonl")], { status: [0, 2] }),
      }
    : {}),
});
const bare = taken["read + JSON.parse, one thread"]?.seconds ?? Number.NaN;
table(
  ["", "× bare parse", "MB/s", "peak MB"],
  [
    ...Object.entries({ ...taken, ...rare }).map(([name, { seconds, megabytes }]) => [
      name,
      (seconds / bare).toFixed(2),
      (statSync(file).size / 1e6 / seconds).toFixed(0),
      megabytes.toFixed(0),
    ]),
    ...(hasSourcemeta ? [] : [["sourcemeta jsonschema", "not installed", "", ""]]),
  ],
);

const { bytes, gzipped } = sizesOf(corpus(SIZES[0] ?? 10));
console.log(`\nAn exchange has ${(bytes / 1000).toFixed(0)} KB, and gzipped ${(gzipped * 100).toFixed(0)} % of that.`);
const broken = join(folder, "broken.ndjson");
writeBroken(corpus(BROKEN), broken);
const explained = inTurns(TIMES, {
  parse: () => parse(broken),
  judge: () => run(process.execPath, [list, "check", broken, "--workers", "1"], { status: [1] }),
});
console.log(
  `Where every page breaks the schema, a check with one worker takes ${((explained["judge"]?.seconds ?? Number.NaN) / (explained["parse"]?.seconds ?? Number.NaN)).toFixed(1)} times as long as the bare parse.`,
);

await measureQueue();

const one = join(folder, "one.ndjson");
writeFileSync(one, `${readFileSync(corpus(SIZES[0] ?? 10), "utf8").split("\n", 1)[0]}\n`);
const start = inTurns(2 * TIMES, { "node -e 0": () => run(process.execPath, ["-e", "0"]), "check of one exchange": () => judge(one, 1) });
console.log(
  `\nStart-up: a check of one exchange takes ${Math.round(((start["check of one exchange"]?.seconds ?? 0) - (start["node -e 0"]?.seconds ?? 0)) * 1000)} ms more than node -e 0.\n`,
);

console.log("Growth, with as many workers as it takes by itself:\n");
table(
  ["MB", "× bare parse", "MB/s", "peak MB", "MB/s, 1 worker", "peak MB, 1 worker"],
  [...SIZES, ...(large ? LARGE : [])].map((megabytes) => {
    const recording = corpus(megabytes);
    const grown = inTurns(megabytes > MAIN ? 1 : 3, {
      parse: () => parse(recording),
      judge: () => run(process.execPath, [list, "check", recording]),
      alone: () => judge(recording, 1),
    });
    const seconds = grown["judge"]?.seconds ?? Number.NaN;
    return [
      String(megabytes),
      (seconds / (grown["parse"]?.seconds ?? Number.NaN)).toFixed(2),
      (statSync(recording).size / 1e6 / seconds).toFixed(0),
      (grown["judge"]?.megabytes ?? Number.NaN).toFixed(0),
      (statSync(recording).size / 1e6 / (grown["alone"]?.seconds ?? Number.NaN)).toFixed(0),
      (grown["alone"]?.megabytes ?? Number.NaN).toFixed(0),
    ];
  }),
);

console.log("\nThe client, a program that lists all runs:\n");
table(["", "bundled and minified", "quickest import, above an empty module"], await measureClients(4 * TIMES));
console.log(`\nA page of 20 runs from the reference server takes ${(await measurePages()).toFixed(2)} × a bare fetch and json().\n`);
table(["every run once", "runs", "heap on the way, MB"], await measureWalks(WALKED));
rmSync(folder, { recursive: true });

/** The queue with two workers that are there already, beside two threads. */
async function measureQueue() {
  if (!hasRedis()) {
    console.log("\nThe queue: not measured, since redis-server is not installed (apt-get install -y redis-server).");
    return;
  }
  const queue = await startQueue(list, 2);
  /** @param {string} recording */
  const queued = (recording) => run(process.execPath, [list, "check", recording, "--queue", queue.url]);
  const judged = inTurns(TIMES, { threads: () => judge(file, 2), queue: () => queued(file) });
  const seconds = judged["queue"]?.seconds ?? Number.NaN;
  console.log(
    `\nThe queue: check --queue with two workers on this machine takes ${(seconds / (judged["threads"]?.seconds ?? Number.NaN)).toFixed(2)} times as long as check --workers 2 (${(statSync(file).size / 1e6 / seconds).toFixed(0)} MB/s).`,
  );
  if (large) {
    const more = corpus(LARGE[0] ?? MAIN);
    // Less what it takes anyway, to start.
    const took = inTurns(TIMES, { less: () => queued(file), more: () => queued(more) });
    const gigabytes = (statSync(more).size - statSync(file).size) / 1e9;
    const processor = ((took["more"]?.processor ?? Number.NaN) - (took["less"]?.processor ?? Number.NaN)) / gigabytes;
    console.log(`The check that puts the report together takes ${processor.toFixed(1)} seconds of a processor for each GB.`);
  }
  queue.stop();
}

/** The bodies of a corpus alone, one a line. @param {string} recording @param {string} output */
async function writeBodies(recording, output) {
  const bodies = [];
  for await (const line of createInterface({ input: createReadStream(recording) })) {
    const { response } = JSON.parse(line);
    if (response.status === 200) bodies.push(JSON.stringify(response.body));
  }
  writeFileSync(output, bodies.join("\n"));
}

/** @param {string[]} head @param {string[][]} rows */
function table(head, rows) {
  for (const row of [head, head.map(() => "---"), ...rows]) console.log(`| ${row.join(" | ")} |`);
}

import { closeSync, openSync, readFileSync, renameSync, statSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { pageOf } from "../../dist/src/server/page.js";
import { mix } from "../../dist/src/server/synthetic/random.js";
import { syntheticThreads } from "../../dist/src/server/synthetic/threads.js";

const SEED = 20_261_122;
const RUNS_A_PAGE = 20;
const PAGES_A_THREAD = 5;
/** One answer in so many is an error. */
const ERRORS = 97;
/** Instructions are what makes runs of real traffic large: with them a run has 1.5 to 2.5 KB. */
const LEAST_INSTRUCTIONS = 700;
const MOST_INSTRUCTIONS = 1500;
const BLOCK = 1 << 20;

const SENTENCES = [
  "You are a careful assistant who answers questions about orders, invoices and deliveries.",
  "Answer in the language of the question, and say so when you do not know.",
  'Never show an address, a card number or anything under "internal".',
  "Nennen Sie die Bestellnummer, falls der Kunde eine genannt hat – sonst fragen Sie danach.",
  "Use the tools for anything that depends on the time of day.\n",
];

/**
 * Writes a corpus of at least so many megabytes into the temporary folder, unless it lies there already: walks over made-up
 * threads, 20 runs a page, every status, an error now and then. Equal sizes give equal bytes.
 *
 * @param {number} megabytes
 */
export function corpus(megabytes) {
  const file = join(tmpdir(), `list-runs-bench-${SEED}-${megabytes}.ndjson`);
  if (statSync(file, { throwIfNoEntry: false }) !== undefined) return file;
  const output = openSync(`${file}.part`, "w");
  let size = 0;
  let block = "";
  for (const line of lines()) {
    block += `${JSON.stringify(line)}\n`;
    if (block.length < BLOCK) continue;
    size += writeSync(output, block);
    block = "";
    if (size >= megabytes * 1e6) break;
  }
  closeSync(output);
  renameSync(`${file}.part`, file);
  return file;
}

/** Writes a corpus in which every page breaks the schema. @param {string} recording a corpus @param {string} output */
export function writeBroken(recording, output) {
  const broken = readFileSync(recording, "utf8")
    .trimEnd()
    .split("\n")
    .flatMap((line) => {
      const exchange = JSON.parse(line);
      if (exchange.response.status !== 200) return [];
      exchange.response.body.data[0].model = null;
      return [JSON.stringify(exchange)];
    });
  writeFileSync(output, broken.join("\n"));
}

/** How many bytes an exchange of a corpus has, and what part of them is left where it is gzipped. @param {string} recording a small one */
export function sizesOf(recording) {
  const bytes = readFileSync(recording);
  const exchanges = bytes.toString("latin1").split("\n").length - 1;
  return { bytes: bytes.length / exchanges, gzipped: gzipSync(bytes).length / bytes.length };
}

/** The exchanges of a corpus, without end. */
export function* lines() {
  const threads = syntheticThreads({ seed: SEED, threads: 1_000_000_000, runs: RUNS_A_PAGE * PAGES_A_THREAD });
  for (let number = 0, exchange = 0; ; number += 1) {
    const thread = threads.get(threads.idAt(number) ?? "");
    if (thread === undefined) return;
    /** @type {number | undefined} */
    let after;
    for (let page = 0; page < PAGES_A_THREAD; page += 1, exchange += 1) {
      const cursor = after === undefined ? "" : `&after=${thread.runAt(after).id}`;
      const url = `https://api.portkey.ai/v1/threads/${thread.id}/runs?limit=${RUNS_A_PAGE}${cursor}`;
      if (exchange % ERRORS === ERRORS - 1)
        yield exchangeOf(url, exchange, 429, {
          error: { message: "Rate limit reached.", type: "requests", param: null, code: "rate_limit_exceeded" },
        });
      const body = pageOf(thread, { limit: RUNS_A_PAGE, order: "desc", after, before: undefined });
      const data = body.data.map((run, index) => ({ ...run, instructions: instructions(number, page * RUNS_A_PAGE + index) }));
      yield exchangeOf(url, exchange, 200, { ...body, data });
      after = thread.indexOf(body.last_id ?? "");
    }
  }
}

/** @param {string} url @param {number} exchange @param {number} status @param {unknown} body */
function exchangeOf(url, exchange, status, body) {
  return {
    startedAt: new Date(1_760_000_000_000 + exchange * 250).toISOString(),
    request: {
      method: "GET",
      url,
      headers: {
        accept: "application/json",
        "openai-beta": "assistants=v2",
        "x-portkey-api-key": "[redacted]",
        "x-portkey-provider": "openai",
      },
    },
    response: {
      status,
      headers: {
        "content-type": "application/json",
        date: new Date(1_760_000_000_000 + exchange * 250).toUTCString(),
        "x-portkey-cache-status": exchange % 5 === 0 ? "HIT" : "MISS",
        "x-portkey-retry-attempt-count": "0",
        "x-portkey-trace-id": `trace-${mix(SEED, exchange).toString(16)}`,
      },
      body,
    },
  };
}

/** @param {number} thread @param {number} run */
function instructions(thread, run) {
  const length = LEAST_INSTRUCTIONS + (mix(SEED, thread, run) % (MOST_INSTRUCTIONS - LEAST_INSTRUCTIONS));
  let text = "";
  for (let sentence = run; text.length < length; sentence += 1) text += `${SENTENCES[sentence % SENTENCES.length]} `;
  return text;
}

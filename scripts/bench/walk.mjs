// node --expose-gc walk.mjs <base URL> <thread> <runs>: walks a thread from its oldest run to its newest, and back. The thread is made up, so
// that the place of each run is known: each has to be the next one. Prints the heap along the way, in MB.
import { createClient } from "../../dist/src/index.js";
import { syntheticThreads } from "../../dist/src/server/synthetic/threads.js";

const [baseUrl = "", thread = "", size = ""] = process.argv.slice(2);
const runs = Number(size);
const POINTS = 5;

const places = syntheticThreads({ seed: 1, threads: 1, runs }).get(thread);
if (places === undefined || globalThis.gc === undefined) throw new Error("walk.mjs needs a made-up thread, and --expose-gc");
const client = createClient({ apiKey: "key", provider: "openai", baseUrl });

/**
 * @param {string} name @param {import("../../dist/src/index.js").ListRunsQuery} query
 * @param {number} first @param {number} step @param {number} expected
 */
async function walk(name, query, first, step, expected) {
  /** @type {number[]} */
  const heap = [];
  let place = first;
  let walked = 0;
  for await (const { id } of client.runs(thread, { limit: 100, order: "asc", ...query }, { prefetch: true })) {
    if (places?.indexOf(id) !== place) throw new Error(`${name}: ${id} is not run ${place} of the thread`);
    place += step;
    walked += 1;
    if (walked % Math.floor(runs / POINTS) === 0 || walked === 1000) heap.push(heapUsed());
  }
  if (walked !== expected) throw new Error(`${name}: ${walked} runs instead of ${expected}`);
  return { name, walked, heap };
}

function heapUsed() {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
}

const newest = places.runAt(runs - 1).id;
console.log(
  JSON.stringify([
    await walk("forwards, by after", {}, 0, 1, runs),
    // From the newest run on: that one itself is where the walk begins.
    await walk("backwards, by before", { before: newest }, runs - 2, -1, runs - 1),
  ]),
);

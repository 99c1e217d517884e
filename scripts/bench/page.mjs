// node page.mjs <base URL> <thread>: asks for a page again and again, in turns through the client and by a bare fetch and json(). Prints how
// many times as long the client takes, by the middle of all pages of each, so that what disturbs some of them disturbs nothing.
import { createClient } from "../../dist/src/index.js";

const [baseUrl = "", thread = ""] = process.argv.slice(2);
const PAGES = 4000;
const WARM_UP = 500;

const client = createClient({ apiKey: "key", provider: "openai", baseUrl });
const url = `${baseUrl}/threads/${thread}/runs?limit=20`;
/** The headers that the client sends. */
const headers = {
  accept: "application/json",
  "openai-beta": "assistants=v2",
  "x-portkey-api-key": "key",
  "x-portkey-provider": "openai",
};

const ways = {
  bare: async () => (await (await fetch(url, { headers })).json()).data,
  client: async () => (await client.listRuns(thread, { limit: 20 })).data?.data,
};

/** @type {Record<keyof typeof ways, number[]>} */
const taken = { bare: [], client: [] };
for (let page = -WARM_UP; page < PAGES; page += 1) {
  for (const name of /** @type {const} */ (page % 2 === 0 ? ["bare", "client"] : ["client", "bare"])) {
    const begun = performance.now();
    const runs = await ways[name]();
    const milliseconds = performance.now() - begun;
    if (runs?.length !== 20) throw new Error(`${name}: a page of ${runs?.length} runs`);
    if (page >= 0) taken[name].push(milliseconds);
  }
}
console.log(middle(taken.client) / middle(taken.bare));

/** @param {number[]} numbers */
function middle(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

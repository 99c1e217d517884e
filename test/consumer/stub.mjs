// Runs the README's programs without a network: every request is answered by the reference server, which has the README's thread.
import { writeFileSync } from "node:fs";
import { createServer } from "list-runs-contract/server";

const answer = (server, thread) => server.fetch(new Request(`https://gateway/v1/threads/${thread}/runs?limit=100`, { headers: HEADERS }));
const HEADERS = { "x-portkey-api-key": "pk", "x-portkey-provider": "openai", "openai-beta": "assistants=v2" };

const made = createServer({ runs: 45 });
const { data } = await (await answer(made, made.threads[0])).json();
const server = createServer({ data: data.map((run) => ({ ...run, thread_id: "thread_abc123" })) });

globalThis.fetch = (input, init) => server.fetch(new Request(input, init));
process.env.PORTKEY_API_KEY = "pk";
const page = await (await answer(server, "thread_abc123")).json();
writeFileSync(
  "traffic.ndjson",
  `${JSON.stringify({ request: { method: "GET", url: "/v1/threads/thread_abc123/runs?limit=100" }, response: { status: 200, body: page } })}\n`,
);

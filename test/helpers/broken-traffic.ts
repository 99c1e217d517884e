import type { ListRunsResponse, Run } from "../../generated/types.js";
import { createServer } from "../../src/server.js";

/** A walk over a healthy thread, four pages of it spoilt: a bound overstepped, a run repeated, a run of another thread. */
export async function brokenTraffic(): Promise<string> {
  const server = createServer({ threads: 1, runs: 60 });
  const thread = server.threads[0] ?? "";
  const headers = { "x-portkey-api-key": "pk-1", "x-portkey-provider": "openai", "openai-beta": "assistants=v2" };
  const lines: { request: object; response: { status: number; headers: object; body: ListRunsResponse } }[] = [];
  let search = "?limit=10";
  for (let page = 0; page < 6; page += 1) {
    const url = `http://localhost:8787/v1/threads/${thread}/runs${search}`;
    const response = await server.fetch(new Request(url, { headers }));
    const body = (await response.json()) as ListRunsResponse;
    lines.push({
      request: { method: "GET", url },
      response: { status: response.status, headers: Object.fromEntries(response.headers), body },
    });
    search = `?limit=10&after=${body.last_id}`;
  }
  const page = (index: number): ListRunsResponse => lines[index]?.response.body as ListRunsResponse;
  const spoil = (index: number, at: number, change: Partial<Run>): void => {
    page(index).data[at] = { ...page(index).data[at], ...change } as Run;
  };
  for (const at of [0, 1, 2, 3]) spoil(1, at, { tools: [{ type: "file_search", file_search: { max_num_results: 51 } }] });
  page(3).data[0] = page(2).data[8] as Run;
  Object.assign(page(3), { first_id: page(3).data[0]?.id });
  spoil(5, 4, { thread_id: "thread_xyz789" });
  Object.assign(lines[5]?.response.headers ?? {}, { "x-portkey-cache-status": "HIT" });
  return lines.map((line) => `${JSON.stringify(line)}\n`).join("");
}

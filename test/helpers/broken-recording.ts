import { pageOf } from "../../src/server/page.js";
import { syntheticThreads } from "../../src/server/synthetic/threads.js";

/** Walks over made-up threads with everything wrong now and then, and lines that are no exchange. */
export function brokenRecording(seed: number, exchanges: number): string {
  const threads = syntheticThreads({ seed, threads: 3, runs: 30 });
  const lines: string[] = [];
  for (let number = 0; lines.length < exchanges; number += 1) {
    const thread = threads.get(threads.idAt(number % 3) ?? "");
    if (thread === undefined) throw new Error("no thread");
    let after: number | undefined;
    for (let page = 0; page < 6; page += 1) {
      const cursor = after === undefined ? "" : `&after=${thread.runAt(after).id}`;
      const body = pageOf(thread, { limit: 5, order: "desc", after, before: undefined });
      const index = lines.length;
      after = thread.indexOf(body.last_id ?? "");
      const data = body.data.map((run, at) => {
        if ((index + at) % 11 === 3) return { ...run, created_at: run.created_at + 1000 };
        if ((index + at) % 13 === 5) return { ...run, model: null };
        if ((index + at) % 17 === 7) return { ...run, status: "queued", extra: index };
        return run;
      });
      // A server that ignores the cursor now and then, so that walks repeat runs.
      const runs = index % 7 === 6 ? pageOf(thread, { limit: 5, order: "desc", after: undefined, before: undefined }).data : data;
      const url = `https://gateway.example/v1/threads/${thread.id}/runs?limit=5${cursor}`;
      lines.push(JSON.stringify({ request: { method: "GET", url }, response: { status: 200, body: { ...body, data: runs } } }));
      if (index % 10 === 4) lines.push("", "{", `{"request":{"url":"${url}"},"response":{"status":0}}`);
      if (index % 10 === 8) lines.push(JSON.stringify({ request: { method: "GET", url }, response: { status: 500 } }));
      if (index % 10 === 9) lines.push(JSON.stringify({ request: { method: "POST", url }, response: { status: 200, body: {} } }));
    }
  }
  return `\uFEFF${lines.join("\n")}${seed % 2 === 0 ? "\n" : ""}`;
}

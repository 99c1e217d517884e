import { aRun } from "./pages.js";

const runs = Array.from({ length: 24 }, (_, index) => aRun({ id: `run_${24 - index}`, created_at: 1_699_073_470 - index }));

/** A compatible server as there are some: it knows no limit, no order and no cursor, and has errors of its own kind. */
export function sloppy(request: Request): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const thread = /\/threads\/([^/]*)\/runs$/.exec(pathname)?.[1];
  if (thread !== "thread_abc123" && thread !== "thread_def456")
    return Promise.resolve(Response.json({ error: { code: 404, message: "thread not found" } }, { status: 404 }));
  const limit = Number(searchParams.get("limit") ?? 20);
  if (!(limit >= 1 && limit <= 100))
    return Promise.resolve(Response.json({ detail: [{ loc: ["query", "limit"], msg: "out of range" }] }, { status: 422 }));
  const data = runs.map(({ truncation_strategy: _left, ...run }) => ({ ...run, thread_id: thread }));
  return Promise.resolve(Response.json({ object: "list", data, last_id: data.at(-1)?.id, has_more: false }));
}

import type { Run } from "../../generated/types.js";
import type { Thread, Threads } from "./threads.js";

/** The threads that some runs belong to. Of a run that comes twice, the last one counts. Runs are served as they are. */
export function recordedThreads(runs: Iterable<Run>): Threads {
  const byThread = new Map<string, Map<string, Run>>();
  for (const run of runs) {
    let thread = byThread.get(run.thread_id);
    if (thread === undefined) byThread.set(run.thread_id, (thread = new Map()));
    thread.set(run.id, run);
  }
  const threads = new Map([...byThread].map(([id, found]) => [id, recordedThread(id, found)]));
  const ids = [...threads.keys()];
  return { size: ids.length, idAt: (number) => ids[number], get: (threadId) => threads.get(threadId) };
}

function recordedThread(id: string, found: ReadonlyMap<string, Run>): Thread {
  const runs = [...found.values()].toSorted((a, b) => a.created_at - b.created_at);
  const places = new Map(runs.map((run, index) => [run.id, index]));
  return { id, size: runs.length, runAt: (index) => runs[index] as Run, indexOf: (runId) => places.get(runId) };
}

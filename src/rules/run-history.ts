import type { Rule } from "../rule.js";
import { going, pageOf } from "./examples.js";
import { runsOf } from "../digest.js";
import { placeOf } from "../place.js";
import { hasEnded } from "../run.js";

/** What never changes about a run stays as it was. */
export const runHistory: Rule = {
  id: "run-history",
  level: "must",
  requirement: "From answer to answer a run keeps its created_at, assistant_id and thread_id, and a status that it never leaves.",
  evidence: "inferred",
  why: "Callers store a run once it has ended and never ask again; if it can still change, what they stored is wrong.",
  examples: {
    failing: [pageOf([{}], { line: 1 }), pageOf([going], { line: 2 })],
    passing: [pageOf([going], { line: 1 }), pageOf([{}], { line: 2 })],
  },
  judgeWalk(page, history, found) {
    if (!history.hasSeenAny) return;
    for (const [index, now] of runsOf(page).entries()) {
      const seen = now.id === undefined ? undefined : history.lastSeen(now.id);
      // A run that the walk has met before is walk-disjoint's, whatever else is wrong with it.
      if (now.id === undefined || seen === undefined || history.seenOnWalk(now.id) !== undefined) continue;
      const { page: earlier, run: then } = seen;
      for (const property of ["created_at", "assistant_id", "thread_id"] as const) {
        if (now[property] === undefined || then[property] === undefined || now[property] === then[property]) continue;
        // A run of another thread than the one asked for is run-thread's, now and then.
        if (property === "thread_id" && (isForeign(now.thread_id, page.thread) || isForeign(then.thread_id, earlier.thread))) continue;
        found(`/data/${index}/${property}`, "not change", { detail: `${then[property]} on ${placeOf(earlier)}`, received: now[property] });
      }
      if (now.status === undefined || then.status === undefined || now.status === then.status || !hasEnded(then.status)) continue;
      // Recorders may write answers in another order than they were given in: then the run had simply not ended yet.
      const reversed = page.at !== undefined && earlier.at !== undefined && page.at < earlier.at;
      if (reversed && !hasEnded(now.status)) continue;
      found(`/data/${index}/status`, "not change once the run has ended", {
        detail: `${then.status} on ${placeOf(earlier)}`,
        received: now.status,
      });
    }
  },
};

function isForeign(thread: string | undefined, asked: string | undefined): boolean {
  return asked !== undefined && thread !== asked;
}

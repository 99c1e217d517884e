import type { responseHeaders } from "../../generated/contract.js";
import { headerOf } from "../answer.js";
import type { Rule } from "../rule.js";
import { pageOf } from "./examples.js";

const CACHE_STATUS = "x-portkey-cache-status" satisfies keyof typeof responseHeaders;

/** A page has runs of the thread that was asked for. */
export const runThread: Rule = {
  id: "run-thread",
  level: "must",
  requirement: "Every run on a page belongs to the thread in the request's path, in an answer from a cache as well.",
  evidence: "observed",
  why: "It shows one user the conversation of another. A gateway whose cache does not tell paths apart does just that.",
  examples: {
    failing: [
      pageOf([{ thread_id: "thread_xyz789" }], { headers: { "content-type": "application/json", "x-portkey-cache-status": "HIT" } }),
    ],
    passing: [pageOf([{}], { headers: { "content-type": "application/json", "x-portkey-cache-status": "HIT" } })],
  },
  judge({ page, headers }, found) {
    const asked = page?.asked.threadId;
    if (page === undefined || asked === undefined) return;
    if (page.runs.every((run) => run?.thread_id === undefined || run.thread_id === asked)) return;
    const cached = headers !== undefined && /\bHIT$/i.test(headerOf(headers, CACHE_STATUS) ?? "");
    const predicate = `be the thread that was asked for${cached ? ", also on a cache hit" : ""}`;
    const foreign = page.runs.flatMap((run, index) =>
      run?.thread_id === undefined || run.thread_id === asked ? [] : [{ index, thread: run.thread_id }],
    );
    // A whole page of another thread is one fault, not one a run.
    const [first] = foreign;
    const whole = foreign.length > 1 && foreign.length === page.runs.length && foreign.every(({ thread }) => thread === first?.thread);
    for (const { index } of whole ? foreign.slice(0, 1) : foreign)
      found(`/data/${index}/thread_id`, predicate, { detail: whole ? `${asked}; so are all ${foreign.length} runs` : asked });
  },
};

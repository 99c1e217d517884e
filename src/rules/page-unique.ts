import type { Rule } from "../rule.js";
import { pageOf } from "./examples.js";

/** No run stands on a page twice. */
export const pageUnique: Rule = {
  id: "page-unique",
  level: "must",
  requirement: "No two runs of a page have the same id.",
  evidence: "observed",
  why: "Clients keep runs by their id: of two with the same one they lose the other, or they count it twice.",
  examples: {
    failing: [pageOf([{ id: "run_1" }, { id: "run_1" }])],
    passing: [pageOf([{ id: "run_1" }, { id: "run_2" }])],
  },
  judge({ page }, found) {
    if (page === undefined || page.runs.length < 2) return;
    const ids = page.runs.map((run) => run?.id);
    if (new Set(ids).size === ids.length) return;
    const seen = new Map<string, number>();
    for (const [index, id] of ids.entries()) {
      if (id === undefined) continue;
      const first = seen.get(id);
      if (first === undefined) seen.set(id, index);
      else found(`/data/${index}/id`, "not repeat the id of another run on the page", { detail: `/data/${first}` });
    }
  },
};

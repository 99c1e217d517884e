import { parameters } from "../../generated/contract.js";
import type { ReadablePage } from "../page.js";
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
    if (!mayRepeat(page.runs)) return;
    const seen = new Map<string, number>();
    for (const [index, run] of page.runs.entries()) {
      const id = run?.id;
      if (id === undefined) continue;
      const first = seen.get(id);
      if (first === undefined) seen.set(id, index);
      else found(`/data/${index}/id`, "not repeat the id of another run on the page", { detail: `/data/${first}` });
    }
  },
};

const LARGEST_PAGE = parameters.limit.maximum;

/** Comparing each id with each costs less than a map of them, as long as a page is no larger than it may be. */
function mayRepeat(runs: ReadablePage["runs"]): boolean {
  if (runs.length > LARGEST_PAGE) return true;
  for (let index = 1; index < runs.length; index += 1) {
    const id = runs[index]?.id;
    for (let other = 0; other < index; other += 1) if (runs[other]?.id === id) return true;
  }
  return false;
}

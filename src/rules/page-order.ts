import type { Rule } from "../rule.js";
import { pageOf } from "./examples.js";

/** The runs of a page stand in the order that was asked for. */
export const pageOrder: Rule = {
  id: "page-order",
  level: "must",
  requirement:
    "The runs of a page stand in the order of created_at that was asked for, descending where none was; equal times in any order.",
  evidence: "documented",
  why: "Whoever takes the first run for the latest one reads a stale answer, and whoever stops at a known run misses new ones.",
  examples: {
    failing: [pageOf([{ created_at: 1699075060 }, { created_at: 1699075072 }])],
    passing: [pageOf([{ created_at: 1699075072 }, { created_at: 1699075060 }, { created_at: 1699075060 }])],
  },
  judge({ page }, found) {
    if (page?.asked.order === undefined) return;
    const ascending = page.asked.order === "asc";
    let previous: number | undefined;
    for (let index = 0; index < page.runs.length; index += 1) {
      const created = page.runs[index]?.created_at;
      if (created === undefined) continue;
      if (previous !== undefined && (ascending ? created < previous : created > previous)) {
        const predicate = ascending
          ? "not be before that of the run before it, in order asc"
          : "not be after that of the run before it, in order desc";
        found(`/data/${index}/created_at`, predicate, { detail: previous });
        // A page in the wrong order breaks it at every run, and for one reason.
        return;
      }
      previous = created;
    }
  },
};

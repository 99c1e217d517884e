import { parameters } from "../../generated/contract.js";
import type { Rule } from "../rule.js";
import { pageOf } from "./examples.js";

/** A page has no more runs than were asked for. */
export const pageSize: Rule = {
  id: "page-size",
  level: "must",
  requirement: `A page has at most as many runs as limit asks for, ${parameters.limit.default} where it was not sent.`,
  evidence: "documented",
  why: "Callers choose a limit for what they can hold or show; a server that ignores it hands them up to everything it has.",
  examples: {
    failing: [pageOf([{}, {}, {}], { query: "?limit=2" })],
    passing: [pageOf([{}, {}], { query: "?limit=2" })],
  },
  judge({ page, request }, found) {
    if (page?.asked.limit === undefined || page.runs.length <= page.asked.limit) return;
    // More than any page may have is body-schema's finding already, in the same words.
    if (page.asked.limit === parameters.limit.maximum) return;
    const sent = request?.query.some(([name]) => name === "limit") ?? false;
    found("/data", "not have more items than limit asks for", { detail: sent ? page.asked.limit : `${page.asked.limit} by default` });
  },
};

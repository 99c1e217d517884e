import type { Rule } from "../rule.js";
import { pageOf } from "./examples.js";

/** A page of runs is served as JSON. */
export const contentTypeJson: Rule = {
  id: "content-type-json",
  level: "must",
  requirement: "A page of runs has the media type application/json.",
  evidence: "documented",
  why: "Clients decide by the media type whether to parse a body. Under any other one they hand the page on as text.",
  examples: {
    failing: [pageOf([{}], { headers: { "content-type": "text/html" } })],
    passing: [pageOf([{}], { headers: { "content-type": "application/json; charset=utf-8" } })],
  },
  judge({ headers, documented, mediaType }, found) {
    if (headers === undefined || !(documented?.shapes.includes("ListRunsResponse") ?? false)) return;
    if (mediaType !== "application/json") found("/response/headers/content-type", "be application/json", { received: mediaType });
  },
};

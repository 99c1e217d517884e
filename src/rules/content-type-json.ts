import type { Rule } from "../rule.js";

/** A page of runs is served as JSON. */
export const contentTypeJson: Rule = {
  id: "content-type-json",
  level: "must",
  requirement: "A page of runs has the media type application/json.",
  evidence: "documented",
  judge({ headers, documented, mediaType }, found) {
    if (headers === undefined || !(documented?.shapes.includes("ListRunsResponse") ?? false)) return;
    if (mediaType !== "application/json") found("/response/headers/content-type", "be application/json", { received: mediaType });
  },
};

import type { Rule } from "../rule.js";
import { answerOf, pageOf } from "./examples.js";

/** A body that is promised as JSON is whole, well-formed JSON. */
export const bodyJson: Rule = {
  id: "body-json",
  level: "must",
  requirement: "The body of a page, and of every answer that names JSON as its media type, is one complete JSON text.",
  evidence: "documented",
  why: "A body that breaks off is read as an error, or not at all, by every client; proxies that time out cut bodies in this way.",
  examples: { failing: [answerOf('{"object":"list","data":[')], passing: [pageOf([{}])] },
  judge({ body }, found) {
    if (body.kind === "broken")
      found("", "be complete, well-formed JSON", { detail: `it is ${body.fault}`, received: body.text, hidden: true });
  },
};

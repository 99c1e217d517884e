import { responseHeaders } from "../../generated/contract.js";
import { headerOf } from "../answer.js";
import type { Rule } from "../rule.js";
import { fieldFault } from "../field.js";

/** A response header that the contract names has a value that the contract allows. */
export const headersSchema: Rule = {
  id: "headers-schema",
  level: "should",
  requirement: "Each response header that the contract names has a value that the contract allows.",
  evidence: "observed",
  judge({ headers }, found) {
    if (headers === undefined) return;
    for (const [name, types] of Object.entries(responseHeaders)) {
      const text = headerOf(headers, name);
      if (text === undefined) continue;
      const fault = fieldFault(`response:${name}`, text, types);
      if (fault !== undefined) found(`/response/headers/${name}`, fault, { received: text });
    }
  },
};

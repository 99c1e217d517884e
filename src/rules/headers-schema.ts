import { responseHeaders } from "../../generated/contract.js";
import type { Rule } from "../rule.js";
import { pageOf } from "./examples.js";

import { fieldFault } from "../field.js";

const documented: Readonly<Record<string, readonly string[]>> = responseHeaders;

/** A response header that the contract names has a value that the contract allows. */
export const headersSchema: Rule = {
  id: "headers-schema",
  level: "should",
  requirement: "Each response header that the contract names has a value that the contract allows.",
  evidence: "observed",
  why: "Retries, traces and bills are steered by these headers, and no body shows it when one of them is wrong.",
  examples: {
    failing: [pageOf([{}], { headers: { "content-type": "application/json", "x-portkey-cache-status": "WARM" } })],
    passing: [
      pageOf([{}], {
        headers: { "content-type": "application/json", "x-portkey-cache-status": "MISS", "x-portkey-retry-attempt-count": "-1" },
      }),
    ],
  },
  judge({ headers }, found) {
    if (headers === undefined) return;
    for (const sent in headers) {
      const name = sent.toLowerCase();
      const text = headers[sent];
      if (text === undefined || !Object.hasOwn(documented, name)) continue;
      const fault = fieldFault(`response:${name}`, text, documented[name]);
      if (fault !== undefined) found(`/response/headers/${name}`, fault, { received: text });
    }
  },
};

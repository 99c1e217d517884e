import { parameterTypes, requestHeaders } from "../../generated/contract.js";
import { token } from "../pointer.js";
import { REDACTED, isSecretHeader } from "../redact.js";
import type { Rule } from "../rule.js";
import { pageOf } from "./examples.js";

import { fieldFault } from "../field.js";

/** Azure's gateway routing appends it; it selects a surface and never changes the answer's shape. */
const KNOWN_BESIDE = new Set(["api-version"]);

const types: Readonly<Record<string, readonly string[] | undefined>> = parameterTypes;
const headers: Readonly<Record<string, { readonly json: boolean }>> = requestHeaders;

/** What was sent and accepted is what the contract allows to send. */
export const requestParameters: Rule = {
  id: "request-parameters",
  level: "should",
  requirement: "A request that the server answers with success sends only parameters and values that the contract allows.",
  evidence: "inferred",
  why: "A server that answers a wrong question with success misleads its caller, who takes the answer for what was asked.",
  examples: {
    failing: [pageOf([{}], { query: "?page=2" })],
    passing: [pageOf([{}], { query: "?limit=2&order=desc&api-version=2024-05-01-preview" })],
  },
  judge({ request, status }, found) {
    // A refusal is the right answer to a wrong request, so only success is suspicious.
    if (request === undefined || status < 200 || status > 299) return;
    const path = fieldFault("request:path:thread_id", request.threadId, types["path:thread_id"]);
    if (path !== undefined) found("/request/path/thread_id", path, { received: request.threadId });
    for (const [index, [name, value]] of request.query.entries()) {
      if (KNOWN_BESIDE.has(name)) continue;
      const pointer = `/request/query/${token(name)}`;
      const allowed = types[`query:${name}`];
      if (allowed === undefined) {
        // Its value is not shown: nobody knows what an undocumented parameter carries.
        found(pointer, "be a documented query parameter", { received: value, hidden: true });
        continue;
      }
      if (request.query.findIndex((other) => other[0] === name) < index) found(pointer, "be sent once", { received: value });
      const fault = fieldFault(`request:query:${name}`, value, allowed);
      if (fault !== undefined) found(pointer, fault, { received: value });
    }
    if (request.headers === undefined) return;
    for (const sent in request.headers) {
      const name = sent.toLowerCase();
      const text = request.headers[sent];
      if (text === undefined || text === REDACTED || !Object.hasOwn(headers, name)) continue;
      const fault = fieldFault(`request:header:${name}`, text, types[`header:${name}`]);
      const hidden = headers[name]?.json === true || isSecretHeader(name);
      if (fault !== undefined) found(`/request/headers/${name}`, fault, { received: text, hidden });
    }
  },
};

import { responses } from "../../generated/contract.js";
import type { Rule } from "../rule.js";

/** The contract names the status of an answer. */
export const statusDocumented: Rule = {
  id: "status-documented",
  level: "must",
  requirement: "The status is one that the contract names; it names every 4xx and 5xx by class.",
  evidence: "documented",
  judge({ status, documented }, found) {
    if (documented === undefined)
      found("/response/status", `be a documented status: ${Object.keys(responses).join(", ")}`, { received: status });
  },
};

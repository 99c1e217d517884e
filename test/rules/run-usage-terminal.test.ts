import { runUsageTerminal } from "../../src/rules/run-usage-terminal.js";
import { going, pageOf } from "../../src/rules/examples.js";
import { testRule } from "../helpers/rules.js";
import { terminalRunStatuses } from "../../generated/contract.js";

testRule(runUsageTerminal, {
  accepts: {
    "usage on every run that has ended": [pageOf(terminalRunStatuses.map((status) => ({ status })))],
    "none on a run that is going": [pageOf([going, { ...going, status: "queued" }, { ...going, status: "cancelling" }])],
    "a usage that body-schema reports": [pageOf([{ usage: [] as never }])],
  },
  reports: {
    "none on a run that has ended": [[pageOf([{ usage: null }])], "/data/0/usage should be set once the run has ended (completed) · null"],
    "usage on a run that is going": [
      [pageOf([{ ...going, usage: { prompt_tokens: 0, completion_tokens: 0, total_tokens: 0 } }])],
      "/data/0/usage should be null until the run has ended (in_progress) · object (3 properties)",
    ],
  },
});

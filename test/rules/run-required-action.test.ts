import { runRequiredAction } from "../../src/rules/run-required-action.js";
import { pageOf, waiting } from "../../src/rules/examples.js";
import { testRule } from "../helpers/rules.js";
import { runStatuses } from "../../generated/contract.js";

testRule(runRequiredAction, {
  accepts: {
    "a run that waits": [pageOf([waiting])],
    "every other status without": [pageOf(runStatuses.filter((status) => status !== "requires_action").map((status) => ({ status })))],
    "an action or a status that body-schema reports": [
      pageOf([
        { ...waiting, required_action: {} as never },
        { ...waiting, status: "waiting" as never },
        { required_action: undefined as never },
      ]),
    ],
  },
  reports: {
    "a run that waits for nothing": [
      [pageOf([{ ...waiting, required_action: null }])],
      "/data/0/required_action must be set while the status is requires_action · null",
    ],
    "an action of a run that does not wait": [
      [pageOf([{ ...waiting, status: "cancelled" }])],
      "/data/0/required_action must be null unless the status is requires_action (cancelled) · object (2 properties)",
    ],
  },
});

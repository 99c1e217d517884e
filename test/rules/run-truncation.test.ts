import { runTruncation } from "../../src/rules/run-truncation.js";
import { pageOf } from "../../src/rules/examples.js";
import { testRule } from "../helpers/rules.js";

testRule(runTruncation, {
  accepts: {
    auto: [pageOf([{ truncation_strategy: { type: "auto", last_messages: null } }, { truncation_strategy: { type: "auto" } }])],
    "a number of messages": [pageOf([{ truncation_strategy: { type: "last_messages", last_messages: 1 } }])],
    none: [pageOf([{ truncation_strategy: null }])],
    "a strategy that body-schema reports": [pageOf([{ truncation_strategy: { type: "last_messages", last_messages: 0 } }])],
  },
  reports: {
    "no number of messages": [
      [
        pageOf([
          { truncation_strategy: { type: "last_messages", last_messages: null } },
          { truncation_strategy: { type: "last_messages" } },
        ]),
      ],
      "/data/0/truncation_strategy/last_messages should be set when the type is last_messages · null",
      "/data/1/truncation_strategy/last_messages should be set when the type is last_messages · nothing",
    ],
    "a number of messages that does not count": [
      [pageOf([{ truncation_strategy: { type: "auto", last_messages: 10 } }])],
      "/data/0/truncation_strategy/last_messages should be null when the type is auto · 10",
    ],
  },
});

const assert = require("node:assert/strict");
const { createClient } = require("list-runs-contract");
const { check } = require("list-runs-contract/conformance");

assert.equal(typeof createClient({ apiKey: "pk-1" }).listRuns, "function");
check([{ response: { status: 418, body: {} } }]).then(({ summary }) => assert.equal(summary.verdict, "violates"));

// A stranger's program: compiled without skipLibCheck against the packed package, then run.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { createClient, type ListRunsResponse, type Run, type RunStatus } from "list-runs-contract";
import { check, exchangeFrom, readRecording, reporters, rules, type Report } from "list-runs-contract/conformance";
import contract from "list-runs-contract/openapi.json" with { type: "json" };

const page: ListRunsResponse = { object: "list", data: [], first_id: null, last_id: null, has_more: false };
const client = createClient({ apiKey: "pk-1", provider: "@openai", fetch: async () => Response.json(page) });
const { data, error } = await client.listRuns("thread_abc123", { limit: 1 });
assert.equal(error, undefined);
assert.deepEqual(data, page);

const statuses: readonly RunStatus[] = (data?.data ?? []).map((run: Run) => run.status);
assert.deepEqual(statuses, []);

const exchange = await exchangeFrom("/v1/threads/thread_abc123/runs", Response.json(page));
const report: Report = await check([exchange]);
assert.equal(report.summary.verdict, "conforms");
assert.match(reporters.text(report), /^Conforms/);
assert.ok(rules.length > 0);
assert.equal(contract.openapi.slice(0, 3), "3.1");

writeFileSync("page.json", JSON.stringify(page));
assert.equal((await check(readRecording("page.json"))).summary.exchanges, 1);

import { describe, expect, it } from "@jest/globals";
import { rules } from "../../src/rules/index.js";
import { listRuns } from "../helpers/command.js";

describe("list-runs rules", () => {
  it("lists each rule once, with its level and its requirement", async () => {
    const { status, stdout, stderr } = await listRuns(["rules"]);
    expect([status, stderr]).toEqual([0, ""]);
    for (const { id, level } of rules) expect(stdout).toMatch(new RegExp(`^${id} +${level} `, "m"));
    expect(stdout.split("\n").every((line) => line.length <= 80)).toBe(true);
  });

  it("lists them as JSON for programs", async () => {
    const { status, stdout } = await listRuns(["rules", "--format", "json"]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual(rules.map(({ id, level, evidence, requirement }) => ({ id, level, evidence, requirement })));
  });

  it("names the formats where it is asked for another", async () => {
    expect(await listRuns(["rules", "--format", "xml"])).toEqual({
      status: 2,
      stdout: "",
      stderr: 'list-runs: There is no format "xml". The formats are text, json.\n',
    });
  });
});

describe("list-runs explain", () => {
  it("says what a rule demands and why, with the sentence of a finding judged on the spot", async () => {
    const { status, stdout } = await listRuns(["explain", "run-times-ordered"]);
    expect(status).toBe(0);
    expect(stdout).toBe(`run-times-ordered (must, observed)

A run is created, then started, then completed, and ends in no way before it was
created; equal times are in order.

Why: Durations are differences of these times: one that is out of order gives a
negative wait or a negative run time.

This fails (of each run only what a healthy one has otherwise):
  GET /v1/threads/thread_abc123/runs gives 200
    {"object":"list","data":[{"id":"run_1","started_at":1699075076,"completed_at":1699075073}],"first_id":"run_1","last_id":"run_1","has_more":false}

  /data/0/completed_at must not be before started_at (1699075076)
    received 1699075073

This passes:
  GET /v1/threads/thread_abc123/runs gives 200
    {"object":"list","data":[{"id":"run_1","started_at":1699075072,"completed_at":1699075072}],"first_id":"run_1","last_id":"run_1","has_more":false}
`);
  });

  it.each(rules.map(({ id }) => id))("explains %s", async (id) => {
    const { status, stdout, stderr } = await listRuns(["explain", id]);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/ (must|should) .+\n {4}received /);
  });

  it("names the nearest rules for one that does not exist, or else all", async () => {
    expect((await listRuns(["explain", "page-cursor"])).stderr).toBe(
      'list-runs: There is no rule "page-cursor". Near it are page-cursors, page-cursor-excluded; list-runs rules lists all.\n',
    );
    const { status, stdout, stderr } = await listRuns(["explain", "xyz"]);
    expect([status, stdout]).toEqual([2, ""]);
    for (const { id } of rules) expect(stderr).toContain(id);
    expect(stderr.split("\n")).toHaveLength(2);
  });

  it("says how it is called where no rule was named", async () => {
    expect((await listRuns(["explain"])).stderr).toBe("list-runs: missing required argument 'id'. Write list-runs explain <id>.\n");
  });
});

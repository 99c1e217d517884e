import { describe, expect, it } from "@jest/globals";
import { probe } from "../../src/probe/probe.js";
import { createServer, faults } from "../../src/server.js";
import { notPassed, onLoopback, plainProbe, probeReference } from "../helpers/reference.js";

const ruled = faults.flatMap(({ name, rule }) => (rule === null ? [] : [[name, rule] as const]));
/** Scenarios whose answers show every fault; all of them would say the same, later. */
const enough = ["first-page", "walk-after-7", "walk-before", "past-the-end"];
const others = faults.filter(({ rule }) => rule === null).map(({ name }) => name);

describe("a probe names every fault of a server by its rule", () => {
  it.each(ruled)("%s by %s", async (name, rule) => {
    const report = await probeReference({ runs: 30, faults: [name] }, { scenarios: enough });
    expect(report.errors).toEqual([]);
    expect(report.groups.map((group) => group.rule)).toContain(rule);
  });
});

describe("a probe names what breaks no rule by a clear word", () => {
  const lost: Readonly<Record<string, RegExp>> = {
    hang: /^undecided: The server did not finish its answer within 100 ms$/,
    "slow-body": /^undecided: The server did not finish its answer within 100 ms$/,
    reset: /^undecided: 127\.0\.0\.1:\d+ closed the connection before its answer was complete$/,
    "reset-midway": /^undecided: 127\.0\.0\.1:\d+ closed the connection before its answer was complete$/,
    "endless-body": /^undecided: The answer is longer than 1000000 bytes, and was not read further$/,
  };
  const failed: Readonly<Record<string, number>> = { "server-error": 500, "text-error": 500, "html-error": 503, "rate-limit": 429 };

  it("and knows them all", () => {
    expect([...Object.keys(lost), ...Object.keys(failed)].toSorted()).toEqual(others.toSorted());
  });

  it.each(Object.entries(failed))("%s by its status %d", async (name, status) => {
    const report = await probeReference({ runs: 30, faults: [name] });
    expect(report.groups).toEqual([]);
    expect(report.summary.verdict).toBe("violates");
    expect(notPassed(report)).toMatchObject({
      "first-page": `failed: the answer is ${status}, not a page of runs`,
      "walk-after-20": `failed: the answer is ${status}, not a page of runs`,
    });
  });

  it.each(Object.entries(lost))("%s, after one request", async (name, reason) => {
    const { fetch, threads } = createServer({ runs: 30, faults: [name] });
    let asked = 0;
    const baseUrl = `${await onLoopback((request) => {
      asked += 1;
      return fetch(request);
    })}/v1`;
    const timeout = reason.source.includes("100 ms") ? 100 : 30_000;
    const report = await probe({ ...plainProbe, baseUrl, thread: threads[0] ?? "", timeout, maxBytes: 1_000_000 });
    expect(asked).toBe(1);
    expect(report.summary).toMatchObject({ verdict: "undecided", exchanges: 0 });
    const [first, ...rest] = Object.values(notPassed(report));
    expect(first).toMatch(reason);
    expect(new Set(rest)).toEqual(new Set(["undecided: the probe had ended, since no answer came"]));
  });

  it("a server that stops answering, after three scenarios", async () => {
    const { fetch, threads } = createServer({ runs: 30 });
    let asked = 0;
    const baseUrl = `${await onLoopback((request) => {
      asked += 1;
      return asked > 2 ? Promise.reject(new Error("gone")) : fetch(request);
    })}/v1`;
    const report = await probe({ ...plainProbe, baseUrl, thread: threads[0] ?? "" });
    expect(asked).toBe(5);
    expect(Object.values(notPassed(report)).filter((reason) => reason.includes("closed the connection"))).toHaveLength(3);
  });
});

describe("a probe survives a walk that never ends", () => {
  it("where the cursor is ignored", async () => {
    const report = await probeReference({ runs: 120, faults: ["repeated-cursor"] });
    expect(notPassed(report)).toMatchObject({
      "walk-after-20": expect.stringMatching(/^failed: the walk never ends: the cursor run_\w+ came back on page 2$/),
      "walk-before": expect.stringMatching(/^undecided: the thread could not be walked: the walk never ends/),
    });
    // The limit itself is kept; only the size of the thread is not known.
    expect(notPassed(report)["limit-1"]).toMatch(/^undecided: /);
    expect(report.summary.exchanges).toBeLessThan(60);
  });

  it("where every page brings new runs", async () => {
    let made = 0;
    const { fetch, threads } = createServer({ runs: 10_000 });
    const report = await probe({
      ...plainProbe,
      thread: threads[0] ?? "",
      fetch: async (input, init) => {
        const url = new URL(String(input));
        const answer = await fetch(new Request(url, init));
        if (answer.status !== 200) return answer;
        const page = (await answer.json()) as { data: { id: string }[]; has_more: boolean; last_id: string | null };
        made += 1;
        url.searchParams.delete("after");
        const data = page.data.map((run) => ({ ...run, id: `${run.id}${made}` }));
        return Response.json({ ...page, data, first_id: data[0]?.id, last_id: data.at(-1)?.id, has_more: true });
      },
    });
    expect(report.summary.exchanges).toBeLessThan(200);
    expect(report.scenarios?.reduce((sum, { requests }) => sum + requests, 0)).toBeLessThanOrEqual(200);
    expect(report.summary.verdict).not.toBe("conforms");
  });
});

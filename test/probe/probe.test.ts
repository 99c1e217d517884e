import { describe, expect, it } from "@jest/globals";
import { parameters } from "../../generated/contract.js";
import { probe } from "../../src/probe/probe.js";
import { scenarios } from "../../src/probe/scenarios.js";
import { createServer, gatewayKinds } from "../../src/server.js";
import { aPage, aRun } from "../helpers/pages.js";
import { notPassed, onLoopback, plainProbe, probeReference } from "../helpers/reference.js";

describe("the reference server passes every scenario", () => {
  it.each(gatewayKinds)("playing the gateway %s", async (gateway) => {
    const report = await probeReference({ gateway, ...(gateway === "hosted" ? {} : { runs: 45 }) }, { strict: gateway !== "none" });
    // A server without a gateway has no header to send a trace id back in.
    expect(notPassed(report)).toEqual(
      gateway === "none" ? { "trace-id": "undecided: the answers carry no gateway header, so this server is no gateway" } : {},
    );
    expect(report.groups).toEqual([]);
    expect(report.summary.verdict).toBe("conforms");
    expect(report.scenarios?.map(({ id }) => id)).toEqual(scenarios.map(({ id }) => id));
  });

  it("over a socket", async () => {
    const { fetch, threads } = createServer({ runs: 30 });
    const baseUrl = `${await onLoopback(fetch)}/v1`;
    const report = await probe({ ...plainProbe, baseUrl, thread: threads[0] ?? "", otherThread: threads[1] ?? "", strict: true });
    expect(notPassed(report)).toEqual({});
    expect(report.summary.verdict).toBe("conforms");
  });

  it("with a config for credentials, and one that carries the key", async () => {
    const config = JSON.stringify({ provider: "openai", api_key: "sk-7d2b9a4c" });
    const report = await probeReference(
      { gateway: "self-hosted", runs: 30 },
      { headers: { "openai-beta": "assistants=v2", "x-portkey-config": config }, credentials: ["x-portkey-config"] },
    );
    expect(notPassed(report)).toEqual({});
  });
});

describe("a probe says what it cannot decide, and why", () => {
  it("of a thread that is too small", async () => {
    const report = await probeReference({ runs: 1 });
    expect(report.summary.verdict).toBe("undecided");
    expect(notPassed(report)).toMatchObject({
      "limit-1": "undecided: the thread has 1 run, and 2 are needed to tell",
      "limit-20": "undecided: the thread has 1 run, and 21 are needed to tell",
      "limit-100": "undecided: the thread has 1 run, and 21 are needed to tell",
      "order-reverses": "undecided: the thread has 1 run, and 2 are needed to tell",
      "walk-after-2": "undecided: the thread has 1 run, and 3 are needed to tell",
      "walk-before": "undecided: the thread has 1 run, and 3 are needed to tell",
    });
  });

  it("of a thread without runs", async () => {
    const reasons = notPassed(await probeReference({ runs: 0 }));
    expect(reasons).toMatchObject({ "past-the-end": "undecided: the thread has 0 runs, and 1 are needed to tell" });
    expect(reasons).toMatchObject({ "other-thread": "undecided: one of the two threads has no runs" });
  });

  it("of a thread that is too large to walk, and decides everything else", async () => {
    const report = await probeReference({ runs: 1_000_000 });
    const large = "undecided: the thread has more than 2200 runs, too many to walk; name a smaller one, or raise --max-requests";
    expect(notPassed(report)).toEqual({
      "order-reverses": large,
      "walk-after-2": large,
      "walk-after-7": large,
      "walk-after-20": large,
      "walk-before": large,
      "past-the-end": large,
    });
    expect(report.summary.exchanges).toBeLessThan(60);
  });

  it("of a thread that still runs or grows", async () => {
    let asked = 0;
    const running = aRun({ status: "in_progress", completed_at: null, usage: null });
    const report = await probe({
      ...plainProbe,
      thread: "thread_abc123",
      scenarios: ["equal-requests", "compression", "walk-after-2"],
      fetch: () => {
        asked += 1;
        return Promise.resolve(Response.json(aPage({ ...running, metadata: { asked: String(asked) } })));
      },
    });
    expect(notPassed(report)).toMatchObject({
      "equal-requests": "undecided: a run is still running, so answers may differ",
      compression: "undecided: a run is still running, so answers may differ",
    });
  });

  it("without a second thread, without credentials, without a key among them", async () => {
    const { fetch, threads } = createServer({ runs: 30 });
    const inProcess = async (...[input, init]: Parameters<typeof globalThis.fetch>) => fetch(new Request(input, init));
    const ids = ["other-thread", "no-credentials", "wrong-credentials"];
    const options = { ...plainProbe, thread: threads[0] ?? "", scenarios: ids, fetch: inProcess };
    expect(notPassed(await probe({ ...options, credentials: [] }))).toEqual({
      "other-thread": "undecided: no second thread was given; pass --other-thread",
      "no-credentials": "undecided: no credentials were given, so none can be left out",
      "wrong-credentials": "undecided: no credentials were given, so none can be left out",
    });
    expect(notPassed(await probe({ ...options, credentials: ["x-portkey-provider"] }))).toMatchObject({
      "wrong-credentials": "undecided: none of the credentials given is a key",
    });
  });

  it("with a saved config, of which nothing can be changed", async () => {
    const report = await probeReference(
      { runs: 30 },
      { headers: { ...plainProbe.headers, "x-portkey-config": "pc-1" }, scenarios: ["other-thread-cached"] },
    );
    expect(notPassed(report)).toEqual({
      "other-thread-cached": "undecided: the config is a saved one, and whether it caches cannot be said here",
    });
  });
});

describe("a probe keeps its bounds", () => {
  it.each([1, 3, 10, 40])("of %d requests", async (maxRequests) => {
    let asked = 0;
    const { fetch, threads } = createServer({ runs: 45 });
    const report = await probe({
      ...plainProbe,
      thread: threads[0] ?? "",
      maxRequests,
      fetch: async (input, init) => {
        asked += 1;
        return fetch(new Request(input, init));
      },
    });
    expect(asked).toBeLessThanOrEqual(maxRequests);
    expect(report.scenarios?.reduce((sum, { requests }) => sum + requests, 0)).toBe(asked);
    expect(report.summary.verdict).toBe("undecided");
    const refused = report.scenarios?.filter(({ reason }) => reason?.includes("--max-requests")) ?? [];
    expect(refused.length).toBeGreaterThan(0);
  });

  it("of its rate, at once or not", async () => {
    const waits: number[] = [];
    let now = 0;
    const clock = {
      now: () => now,
      wait: async (milliseconds: number) => {
        waits.push(milliseconds);
        now += milliseconds;
      },
    };
    await probeReference({ runs: 3 }, { rate: 200, clock, scenarios: ["first-page", "equal-requests", "head"] });
    // Five milliseconds a request; the four equal ones go out at once, and the next waits for the turns of all of them.
    expect(waits).toEqual([5, 20]);
  });

  it("of GET and HEAD, redirects not followed", async () => {
    const methods = new Set<string>();
    const report = await probe({
      ...plainProbe,
      thread: "thread_abc123",
      scenarios: ["first-page", "head"],
      fetch: (_input, init) => {
        methods.add(`${init?.method} ${init?.redirect}`);
        return Promise.resolve(new Response(null, { status: 302, headers: { location: "http://elsewhere.test/" } }));
      },
    });
    expect([...methods]).toEqual(["GET manual", "HEAD manual"]);
    expect(notPassed(report)["first-page"]).toBe("failed: the answer is 302, not a page of runs");
    expect(report.byRule["status-documented"]?.count).toBe(1);
  });

  it.each([
    [{ thread: ".." }, 'The thread ".." is none. Name one by its id.'],
    [{ otherThread: "" }, 'The thread "" is none. Name one by its id.'],
    [
      { headers: { "x-a": "secret\nsecret" } },
      'The header "x-a" cannot be sent: its name or its value has characters that no header may have.',
    ],
    [{ scenarios: ["nope"] }, /^There is no scenario "nope"\. The scenarios are first-page, /],
  ])("of what can be asked for: %j", async (options, message) => {
    await expect(probeReference({}, options)).rejects.toThrow(message);
  });
});

it("leaves no credential in a report or an exchange, though the server quotes it", async () => {
  const exchanges: unknown[] = [];
  const report = await probe({
    ...plainProbe,
    thread: "thread_abc123",
    showValues: true,
    onExchange: (exchange) => void exchanges.push(exchange),
    fetch: (_input, init) => {
      const sent = new Headers(init?.headers);
      const key = sent.get("authorization") ?? "none";
      const error = { message: `Incorrect API key provided: ${key}`, type: sent.get("x-portkey-api-key"), param: null, code: key };
      return Promise.resolve(Response.json({ error, [key]: key }, { status: 401, headers: { "x-echo": key } }));
    },
  });
  expect(exchanges.length).toBeGreaterThan(5);
  const written = JSON.stringify({ report, exchanges });
  for (const secret of ["pk-3c1a5f0e", "sk-7d2b9a4c"]) expect(written).not.toContain(secret);
  expect(written).toContain("Incorrect API key provided: [redacted]");
});

it("asks for the contract's bounds", () => {
  const { minimum, default: usual, maximum } = parameters.limit;
  const ids = scenarios.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining([`limit-${minimum}`, `limit-${usual}`, `limit-${maximum}`]));
  expect(new Set(ids).size).toBe(ids.length);
});

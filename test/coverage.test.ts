import { describe, expect, it } from "@jest/globals";
import { credentials, credentialSets } from "../generated/contract.js";
import { check, type Exchange, type Report } from "../src/conformance.js";
import { coveragePoints } from "../generated/coverage.js";
import { contractExamples } from "./helpers/contract.js";
import { aLine, aPage, aRun } from "./helpers/pages.js";

const coverageOf = async (exchanges: readonly Exchange[]) => (await check(exchanges)).coverage;

/** The ids of the points that exchanges exercise, of those that begin so. */
async function seen(prefix: string, ...exchanges: readonly Exchange[]): Promise<Readonly<Record<string, number>>> {
  const { points } = await coverageOf(exchanges);
  return Object.fromEntries(
    points.filter(({ id, count }) => count > 0 && id.startsWith(prefix)).map(({ id, count }) => [id.slice(prefix.length), count]),
  );
}

const answered = (body: unknown, status = 200): Exchange => ({ response: { status, body } });
const run = (overrides: object) => answered(aPage(aRun(overrides)));
const page = "ListRunsResponse#/data/*";

describe("every point", () => {
  it("has an id of its own", async () => {
    const { points, total } = await coverageOf([]);
    expect(new Set(points.map(({ id }) => id)).size).toBe(coveragePoints.length);
    expect(total).toBe(coveragePoints.length);
    expect(points[0]).toEqual({ id: "status:/response/status=200", kind: "status", where: "/response/status", value: "200", count: 0 });
  });

  it("can be seen: the contract's own examples and requests leave nothing out", async () => {
    const { percent, never, seen: count, total } = await coverageOf([...exampleExchanges(), ...requestExchanges(), ...rareExchanges()]);
    expect(never).toEqual([]);
    expect({ percent, count }).toEqual({ percent: 100, count: total });
  });

  it("is never seen where nothing was judged", async () => {
    const { never, percent, seen: count } = await coverageOf([{ response: { status: 200 } }]);
    expect({ never: never.length, percent, count }).toEqual({ never: coveragePoints.length, percent: 0, count: 0 });
  });
});

describe("what a body exercises", () => {
  it("is null or a value, and present or absent", async () => {
    const exchanges = [run({ temperature: null }), run({ temperature: 1 }), run({})];
    expect(await seen(`null:${page}/temperature=`, ...exchanges)).toEqual({ null: 1, value: 1 });
    expect(await seen(`property:${page}/temperature=`, ...exchanges)).toEqual({ present: 2, absent: 1 });
  });

  it("is a value of an enumeration; one that is not documented is none of its points", async () => {
    const error = (code: string) => run({ status: "failed", last_error: { code, message: "m" } });
    expect(await seen(`value:${page}/last_error/code=`, error("server_error"), error("of_its_own"))).toEqual({ server_error: 1 });
    expect(await seen(`null:${page}/last_error=`, error("of_its_own"))).toEqual({ value: 1 });
    expect(await seen(`run-status:`, run({ status: "queued" }))).toEqual({ [`${page}/status=queued`]: 1 });
  });

  it("is a branch of a union", async () => {
    const prefix = `branch:${page}/response_format=`;
    expect(
      await seen(prefix, run({ response_format: "auto" }), run({ response_format: { type: "text" } }), run({ response_format: null })),
    ).toEqual({
      string: 1,
      text: 1,
    });
    expect(await seen(`branch:${page}/tools/*=`, run({ tools: [{ type: "code_interpreter" }, { type: "file_search" }] }))).toEqual({
      code_interpreter: 1,
      file_search: 1,
    });
  });

  it("counts each run", async () => {
    expect(
      await seen(`run-status:${page}/status=`, answered(aPage(aRun(), aRun({ id: "run_2", status: "failed" }), aRun({ id: "run_3" })))),
    ).toEqual({
      completed: 2,
      failed: 1,
    });
  });

  it("is only what is well-formed, but goes on inside and beside it", async () => {
    expect(await seen(`null:${page}/usage=`, run({ usage: 5 }))).toEqual({});
    expect(await seen(`null:${page}/expires_at=`, run({ expires_at: -1 }))).toEqual({});
    expect(await seen(`run-status:`, run({ status: 5 }), run({ status: "gone" }))).toEqual({});
    // The run lacks what it must have, and what it has is still seen.
    const { model: _model, ...incomplete } = aRun({ status: "failed" });
    expect(await seen(`run-status:${page}/status=`, answered({ ...aPage(), data: [incomplete] }))).toEqual({ failed: 1 });
    // Only the run that is malformed exercises nothing.
    const both = answered(aPage(aRun({ max_prompt_tokens: 0 }), aRun({ id: "run_2", max_prompt_tokens: 300 })));
    expect(await seen(`null:${page}/max_prompt_tokens=`, both)).toEqual({ value: 1 });
    expect(await seen(`property:${page}/temperature=`, run({ temperature: "hot" }))).toEqual({});
    expect(await seen(`branch:${page}/tool_choice=`, run({ tool_choice: 5 }), run({ tool_choice: "sometimes" }))).toEqual({});
  });

  it("is not lost to what is merely undocumented", async () => {
    expect(await seen(`null:${page}/usage=`, run({ surprise: 1, usage: { ...aRun().usage, surprise: 1 } }))).toEqual({ value: 1 });
  });

  it("is the shape of an error, where its status has several", async () => {
    const failure = { status: "failure", message: "m" };
    expect(await seen("branch:/response/", answered(failure, 400), answered({ error: { message: "m" } }, 499))).toEqual({
      "400=GatewayFailure": 1,
      "4XX=ApiError": 1,
    });
    expect(await seen("branch:/response/", answered({ error: 5 }, 499))).toEqual({ "4XX=ApiError": 1 });
    expect(await seen("branch:/response/", answered({ error: {}, status: "failure" }, 400))).toEqual({});
  });
});

describe("what an exchange exercises", () => {
  const sent = (query: string, headers?: Readonly<Record<string, string>>): Exchange => ({
    request: { method: "GET", url: `/threads/t/runs${query}`, ...(headers === undefined ? {} : { headers }) },
    response: { status: 200, body: aPage() },
  });

  it("is its status, by name or by class", async () => {
    const error = { error: { message: "m" } };
    expect(
      await seen("status:/response/status=", answered(error, 404), answered(error, 418), answered(error, 599), answered({}, 302)),
    ).toEqual({
      "404": 1,
      "4XX": 1,
      "5XX": 1,
    });
  });

  it("is a parameter that was sent well-formed, or was not sent", async () => {
    expect(await seen("parameter:/request/query/", sent("?limit=5&order=asc"), sent("?limit=0"))).toEqual({
      "limit=sent": 1,
      "order=sent": 1,
      "order=not sent": 1,
      "after=not sent": 2,
      "before=not sent": 2,
    });
    expect(await seen("value:/request/query/order=", sent("?order=asc"), sent("?order=up"), sent(""))).toEqual({ asc: 1 });
    // A bare body says nothing of its request.
    expect(await seen("parameter:", answered(aPage()))).toEqual({});
  });

  it("is a header, however its name is spelt, its value redacted or well-formed", async () => {
    const headers = { "X-Portkey-Trace-Id": "t", "x-portkey-azure-ad-token": "[redacted]", "x-portkey-request-timeout": "soon" };
    expect(await seen("request-header:/request/headers/", sent("", headers))).toEqual({
      "x-portkey-trace-id=sent": 1,
      "x-portkey-azure-ad-token=sent": 1,
    });
  });

  it("is a response header and its value", async () => {
    const response = aLine(aPage(), 200, { "x-portkey-cache-status": "HIT", "retry-after": "20", "openai-processing-ms": "quick" });
    expect(await seen("response-header:/response/headers/", response)).toEqual({
      "x-portkey-cache-status=received": 1,
      "retry-after=received": 1,
    });
    expect(await seen("value:/response/headers/x-portkey-cache-status=", response)).toEqual({ HIT: 1 });
    expect(await seen("branch:/response/headers/retry-after=", response)).toEqual({ integer: 1 });
  });

  it.each([
    [["x-portkey-api-key", "x-portkey-config"], ["Portkey-Key + Config"]],
    [["x-portkey-api-key", "x-portkey-provider"], ["Portkey-Key + Provider-Name"]],
    [["x-portkey-api-key", "x-portkey-provider", "Authorization"], ["Portkey-Key + Provider-Auth + Provider-Name"]],
    [
      ["x-portkey-api-key", "x-portkey-config", "x-portkey-virtual-key"],
      ["Portkey-Key + Config", "Portkey-Key + Virtual-Key"],
    ],
    [["x-portkey-api-key"], []],
    [["authorization"], []],
  ])("is the largest set of credentials that %j show", async (names, sets) => {
    const shown = await seen("credentials:/request/headers=", sent("", Object.fromEntries(names.map((name) => [name, "[redacted]"]))));
    expect(Object.keys(shown).toSorted()).toEqual(sets.toSorted());
  });
});

describe("the percentage", () => {
  const withMinimum = async (minimum: number): Promise<Report> => check(exampleExchanges(), { coverageMinimum: minimum });

  it("fails the run below the minimum alone, and is not rounded up to it", async () => {
    const { percent, seen: count, total } = await coverageOf(exampleExchanges());
    const exact = (count / total) * 100;
    expect(exact).toBeGreaterThan(percent);
    expect((await withMinimum((percent + exact) / 2)).failures).toEqual([]);
    expect((await withMinimum(Math.ceil(exact))).failures).toEqual([
      `The coverage is ${percent} %, less than the minimum of ${Math.ceil(exact)} %. --coverage shows what was never seen.`,
    ]);
    expect((await withMinimum(0)).coverage.minimum).toBe(0);
  });

  it.each([-1, 101, Number.NaN])("refuses a minimum of %s", async (minimum) => {
    await expect(withMinimum(minimum)).rejects.toThrow("It is a percentage from 0 to 100.");
  });
});

function exampleExchanges(): readonly Exchange[] {
  return contractExamples.map(({ status, mediaType, value }) => ({
    response: { status, headers: { "content-type": mediaType }, body: value },
  }));
}

/** Requests and headers with every value that the contract names. */
function requestExchanges(): readonly Exchange[] {
  const named = (where: string) => coveragePoints.filter((point) => point.where.startsWith(where));
  const values = (where: string, name: string) =>
    named(`${where}${name}`)
      .filter(({ kind }) => kind === "value")
      .map(({ value }) => value);
  const examples: Readonly<Record<string, string>> = {
    "openai-beta": "assistants=v2",
    "x-portkey-metadata": "{}",
    "x-portkey-request-timeout": "5",
    "openai-processing-ms": "5",
    "x-portkey-retry-attempt-count": "-1",
    "x-portkey-gateway-exception": "true",
  };
  const fields = (kind: string, where: string) =>
    named(where)
      .filter((point) => point.kind === kind)
      .flatMap((point) => {
        const name = point.where.slice(where.length);
        const all = values(where, name);
        return (all.length > 0 ? all : [examples[name] ?? "5"]).map((value) => [name, value] as const);
      });
  const exchange = (query: string, headers: Readonly<Record<string, string>>, received: Readonly<Record<string, string>>): Exchange => ({
    request: { method: "GET", url: `/threads/t/runs${query}`, headers },
    response: { status: 200, headers: received, body: aPage() },
  });
  return [
    ...fields("parameter", "/request/query/").map(([name, value]) => exchange(`?${name}=${value}`, {}, {})),
    ...fields("request-header", "/request/headers/").map(([name, value]) => exchange("", { [name]: value }, {})),
    ...fields("response-header", "/response/headers/").map(([name, value]) => exchange("", {}, { [name]: value })),
    exchange("", {}, { "retry-after": "Wed, 21 Oct 2026 07:28:00 GMT" }),
    ...credentialSets.map((set) => exchange("", Object.fromEntries(set.map((option) => [credentials[option].header, "[redacted]"])), {})),
  ];
}

/** What no example of the contract shows. */
function rareExchanges(): readonly Exchange[] {
  const usage = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };
  const search = (ranking_options: object) => ({ type: "file_search", file_search: { ranking_options } });
  return [
    run({ incomplete_details: {}, tools: [search({ score_threshold: 0.5 }), search({ score_threshold: 0.5, hybrid_search: {} })] }),
    run({ tool_resources: { code_interpreter: {}, file_search: {} }, tool_choice: { type: "function", function: {} } }),
    run({ usage: { ...usage, prompt_token_details: {}, completion_tokens_details: {} } }),
    run({ response_format: { type: "json_schema", json_schema: { name: "n" } } }),
    run({ response_format: { type: "json_schema", json_schema: { name: "n", strict: false } } }),
    answered({ ...aPage(), hook_results: {} }),
    answered({ error: { message: "m" }, hook_results: {} }, 400),
    answered({ status: "failure", message: "m", error: { code: "inline_config_blocked", message: "m" } }, 400),
  ];
}

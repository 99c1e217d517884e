import { describe, expect, test } from "@jest/globals";
import { createServer } from "../../src/server.js";
import { aRequest, askPage } from "../helpers/ask.js";
import { aRun } from "../helpers/pages.js";

const server = createServer({ seed: 1, threads: 2, runs: 30 });
const [thread = "", other = ""] = server.threads;

async function refusal(
  threadId: string,
  search: string,
  headers?: Readonly<Record<string, string | undefined>>,
): Promise<readonly [number, unknown]> {
  const response = await server.fetch(aRequest(threadId, search, headers));
  return [response.status, JSON.parse(await response.text())];
}

function error(message: string, param: string | null = null, code: string | null = null): unknown {
  return { error: { message, type: "invalid_request_error", param, code } };
}

async function askFresh(): Promise<unknown> {
  const fresh = createServer({ seed: 9, latency: 1 });
  const response = await fresh.fetch(aRequest(fresh.threads[0] ?? ""));
  return [[...response.headers], await response.text()];
}

const limits: ReadonlyArray<readonly [string, string, string]> = [
  ["0", "Invalid 'limit': integer below minimum value. Expected a value >= 1, but got 0 instead.", "integer_below_min_value"],
  ["-1", "Invalid 'limit': integer below minimum value. Expected a value >= 1, but got -1 instead.", "integer_below_min_value"],
  ["101", "Invalid 'limit': integer above maximum value. Expected a value <= 100, but got 101 instead.", "integer_above_max_value"],
  ["abc", "Invalid type for 'limit': expected an integer, but got a string instead.", "invalid_type"],
  ["2.5", "Invalid type for 'limit': expected an integer, but got a string instead.", "invalid_type"],
  ["", "Invalid type for 'limit': expected an integer, but got a string instead.", "invalid_type"],
];

describe("the provider", () => {
  test.each(limits)("refuses the limit %p", async (limit, message, code) => {
    expect(await refusal(thread, `?limit=${limit}`)).toEqual([400, error(message, "limit", code)]);
  });

  test("refuses an order that is none", async () => {
    const message = "Invalid value: 'newest'. Supported values are: 'asc' and 'desc'.";
    expect(await refusal(thread, "?order=newest")).toEqual([400, error(message, "order", "invalid_value")]);
  });

  test("refuses a request without the beta header, and one for the first version", async () => {
    const missing =
      "You must provide the 'OpenAI-Beta' header to access the Assistants API. Please try again by setting the header 'OpenAI-Beta: assistants=v2'.";
    expect(await refusal(thread, "", { "openai-beta": undefined })).toEqual([400, error(missing, null, "invalid_beta")]);
    expect(await refusal(thread, "", { "openai-beta": "assistants=v1" })).toEqual([
      400,
      error("The v1 Assistants API has been deprecated.", null, "invalid_beta"),
    ]);
    const azure = aRequest(thread, "", { "openai-beta": undefined, "x-portkey-provider": "azure-openai" });
    expect((await server.fetch(azure)).status).toBe(200);
  });

  test("tells an unknown thread from a malformed id", async () => {
    expect(await refusal("thread_unknown", "")).toEqual([404, error("No thread found with id 'thread_unknown'.")]);
    expect(await refusal("undefined", "")).toEqual([
      400,
      error("Invalid 'thread_id': 'undefined'. Expected an ID that begins with 'thread'."),
    ]);
    expect(await refusal("a/b c", "")).toEqual([400, error("Invalid 'thread_id': 'a/b c'. Expected an ID that begins with 'thread'.")]);
  });

  test("refuses a cursor that names no run of the thread", async () => {
    const foreign = (await askPage(server, other, "?limit=1")).last_id ?? "";
    for (const id of ["run_nope", foreign]) {
      const message = `Invalid 'after': no run with id '${id}' in this thread.`;
      expect(await refusal(thread, `?after=${id}`)).toEqual([400, error(message, "after")]);
    }
  });

  test("takes the defaults where nothing is said", async () => {
    const page = await askPage(server, thread);
    expect(page).toEqual(await askPage(server, thread, "?limit=20&order=desc"));
    expect([page.data.length, page.has_more]).toEqual([20, true]);
  });

  test("gives equal answers to equal requests, headers too where the server is new", async () => {
    expect(await askFresh()).toEqual(await askFresh());
    expect(await Promise.all([askPage(server, thread), askPage(server, thread)])).toEqual([
      await askPage(server, thread),
      await askPage(server, thread),
    ]);
  });

  test("answers 429 with Retry-After to requests beyond the limit, until the next window", async () => {
    let time = 1_000_000;
    const limited = createServer({ threads: 1, rateLimit: { requests: 2, seconds: 30 }, now: () => time });
    const ask = async (): Promise<Response> => limited.fetch(aRequest(limited.threads[0] ?? ""));
    expect([(await ask()).status, (await ask()).status]).toEqual([200, 200]);
    time += 12_500;
    const late = await ask();
    expect([late.status, late.headers.get("retry-after"), await late.text()]).toEqual([
      429,
      "18",
      `{"error":{"message":"Rate limit reached for requests. Please try again in 18s.","type":"requests","param":null,"code":"rate_limit_exceeded"}}`,
    ]);
    time += 17_500;
    expect((await ask()).status).toBe(200);
  });
});

describe("given runs", () => {
  test("are served by thread and age, the last of those with the same id", async () => {
    const data = [
      aRun({ id: "run_2", created_at: 20 }),
      aRun({ id: "run_1", created_at: 10, status: "queued" }),
      aRun({ id: "run_x", thread_id: "thread_x" }),
      aRun({ id: "run_1", created_at: 10 }),
    ];
    const given = createServer({ data });
    expect(given.threads).toEqual(["thread_abc123", "thread_x"]);
    expect((await askPage(given, "thread_abc123")).data).toEqual([data[0], data[3]]);
    expect((await askPage(given, "thread_abc123", "?order=asc&limit=1")).data).toEqual([data[3]]);
  });
});

describe("options", () => {
  test("that are none are refused in one sentence", () => {
    expect(() => createServer({ runs: -1 })).toThrow("runs is -1. It is a whole number of 0 to 1000000000.");
    expect(() => createServer({ faults: ["nope"] })).toThrow(/^There is no fault "nope"\. The faults are cut-body, /);
    expect(() => createServer({ faults: ["cut-body:2"] })).toThrow(/^The share of the fault "cut-body:2" is no number of 0 to 1\./);
  });
});

import { describe, expect, it } from "@jest/globals";
import { check, exchangeFrom } from "../src/conformance.js";
import { aPage } from "./helpers/pages.js";

const SECRETS = {
  Authorization: "Bearer sk-1",
  "X-Portkey-Api-Key": "pk-2",
  "x-portkey-virtual-key": "vk-3",
  "x-portkey-config": '{"api_key":"sk-4"}',
  "x-portkey-azure-ad-token": "az-5",
  "x-portkey-azure-entra-client-secret": "az-6",
  "x-portkey-aws-secret-access-key": "aws-7",
  "x-portkey-aws-session-token": "aws-8",
  "api-key": "az-9",
  Cookie: "session=10",
  "Proxy-Authorization": "Basic 11",
  "x-amz-security-token": "aws-12",
};
const OPEN = {
  "openai-beta": "assistants=v2",
  "x-portkey-provider": "openai",
  "x-portkey-trace-id": "trace-1",
  accept: "application/json",
};

describe("exchangeFrom", () => {
  it("takes headers that are called like what every object has", () => {
    const headers = JSON.parse('{"__proto__":"a","constructor":"b","toString":"c"}') as Record<string, string>;
    const { response } = exchangeFrom("/v1/threads/t/runs", { status: 200, headers });
    expect(Object.entries(response.headers ?? {})).toEqual([
      ["constructor", "b"],
      ["tostring", "c"],
    ]);
    expect(Object.getPrototypeOf(response.headers)).toBe(Object.prototype);
  });

  it("redacts every credential and nothing else, in whatever shape the headers come", () => {
    const all = { ...SECRETS, ...OPEN };
    const expected = {
      ...Object.fromEntries(Object.keys(SECRETS).map((name) => [name.toLowerCase(), "[redacted]"])),
      ...OPEN,
    };
    for (const headers of [all, Object.entries(all), Object.entries(all).map(([name, value]) => ({ name, value })), new Headers(all)]) {
      const { request, response } = exchangeFrom(
        { url: "/v1/threads/t/runs", headers },
        { status: 200, headers: { "Set-Cookie": "a=1", "X-Request-Id": "r" } },
      );
      expect(request).toEqual({ method: "GET", url: "/v1/threads/t/runs", headers: expected });
      expect(response.headers).toEqual({ "set-cookie": "[redacted]", "x-request-id": "r" });
    }
  });

  it.each([
    ["https://user:pass@h/v1/threads/t/runs?limit=1", "https://[redacted]@h/v1/threads/t/runs?limit=1"],
    [
      "https://h/p?api_key=1&limit=2&access_token=3&after=run_1",
      "https://h/p?api_key=[redacted]&limit=2&access_token=[redacted]&after=run_1",
    ],
    [
      "https://h/p?X-Amz-Signature=1&X-Amz-Date=2&sig=3&code=4&apiKey=5&accessToken=6&api%5Fkey=7",
      "https://h/p?X-Amz-Signature=[redacted]&X-Amz-Date=2&sig=[redacted]&code=[redacted]&apiKey=[redacted]&accessToken=[redacted]&api%5Fkey=[redacted]",
    ],
    ["https://h/p#access_token=1", "https://h/p#access_token=[redacted]"],
    ["/v1/threads/thread_key/runs?order=asc&before=key_1", "/v1/threads/thread_key/runs?order=asc&before=key_1"],
  ])("redacts %s", (url, redacted) => {
    expect(exchangeFrom(url, { status: 200 }).request?.url).toBe(redacted);
    expect(exchangeFrom(new URL(url, "https://h"), { status: 200 }).request?.url).not.toMatch(/=[3-7]|pass/);
  });

  it("reads a Response of fetch and leaves it to its owner", async () => {
    const response = Response.json(aPage());
    const exchange = await exchangeFrom(
      new Request("https://h/v1/threads/thread_abc123/runs", { headers: { authorization: "Bearer sk-1" } }),
      response,
    );
    expect(exchange.request).toEqual({
      method: "GET",
      url: "https://h/v1/threads/thread_abc123/runs",
      headers: { authorization: "[redacted]" },
    });
    expect((await check([exchange])).summary).toMatchObject({ exchanges: 1, runs: 1, verdict: "conforms" });
    expect(await response.json()).toEqual(aPage());
  });

  it("refuses a Response that was already read", async () => {
    const response = Response.json({});
    await response.text();
    await expect(exchangeFrom("/", response)).rejects.toThrow(
      "The body of the response was already read. Pass response.clone(), taken before it was read.",
    );
  });

  it("keeps headers that were not recorded apart from headers that were none", () => {
    expect(exchangeFrom("/", { status: 200 }).response).toEqual({ status: 200 });
    expect(exchangeFrom("/", { status: 200, headers: {} }).response).toEqual({ status: 200, headers: {} });
  });
});

import { Buffer } from "node:buffer";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "@jest/globals";
import { isUnjudged, readRecording, type Exchange, type RecordingItem } from "../../src/conformance.js";
import { aLine, aPage } from "../helpers/pages.js";

async function read(content: string | Uint8Array, name = "traffic", chunk = 1 << 20): Promise<RecordingItem[]> {
  const bytes = Buffer.from(content);
  async function* chunks() {
    for (let start = 0; start < bytes.length; start += chunk) yield bytes.subarray(start, start + chunk);
  }
  const items: RecordingItem[] = [];
  for await (const item of readRecording(chunks(), name)) items.push(item);
  return items;
}

const unjudged = (items: readonly RecordingItem[]) => items.filter(isUnjudged).map(({ unjudged: reason, message }) => [reason, message]);
const exchanges = (items: readonly RecordingItem[]) => items.filter((item): item is Exchange => !isUnjudged(item));

const line = JSON.stringify(aLine());
const har = (...entries: unknown[]) => JSON.stringify({ log: { version: "1.2", entries } });
const entry = (content: unknown, headers: unknown = [{ name: "Content-Type", value: "application/json" }]) => ({
  startedDateTime: "2026-11-01T00:00:00.000Z",
  request: {
    method: "GET",
    url: "http://127.0.0.1/v1/threads/thread_abc123/runs",
    headers: [{ name: "Authorization", value: "Bearer sk-1" }],
  },
  response: { status: 200, headers, content },
});

describe("the formats, told by content", () => {
  const page = aPage();
  const pretty = JSON.stringify(page, null, 2);
  it.each<[string, string | Uint8Array, string, number]>([
    ["NDJSON of exchanges", `${line}\n${line}\n`, "a.ndjson", 2],
    ["NDJSON without a last line end", `${line}\n${line}`, "a.ndjson", 2],
    ["NDJSON with Windows line ends and empty lines", `${line}\r\n\r\n${line}\r\n`, "a", 2],
    ["NDJSON with a byte order mark", `\uFEFF${line}\n${line}\n`, "a", 2],
    ["NDJSON under the name of a HAR", `${line}\n${line}\n`, "a.har", 2],
    ["NDJSON of bodies", `${JSON.stringify(page)}\n${JSON.stringify(page)}\n`, "a.txt", 2],
    ["one body over several lines", pretty, "a", 1],
    ["one body on one line", JSON.stringify(page), "a.json", 1],
    ["an array of bodies", JSON.stringify([page, page, page]), "a.json", 3],
    ["an array of exchanges, one a line", `[\n${line},\n${line}\n]`, "a.json", 2],
    ["a HAR under any name", har(entry({ text: pretty })), "a.ndjson", 1],
    ["a HAR over several lines", JSON.stringify(JSON.parse(har(entry({ text: pretty }))), null, 2), "a", 1],
    ["gzipped NDJSON", gzipSync(`${line}\n${line}\n`), "a", 2],
    ["a gzipped HAR", gzipSync(har(entry({ text: pretty }))), "a.har.gz", 1],
  ])("%s", async (_name, content, name, count) => {
    const items = await read(content, name);
    expect(unjudged(items)).toEqual([]);
    expect(exchanges(items)).toHaveLength(count);
    for (const { response } of exchanges(items)) {
      expect(typeof response.body === "string" ? JSON.parse(response.body) : response.body).toEqual(page);
    }
  });

  it.each([1, 7, 64])("is the same however the bytes arrive: %i at a time", async (chunk) => {
    const text = `${line}\n${JSON.stringify(aLine("é😀"))}\n`;
    expect(await read(text, "a", chunk)).toEqual(await read(text, "a"));
  });
});

describe("what a line may look like", () => {
  const body = aPage();
  it.each<[string, object]>([
    ["req and res", { req: { method: "GET", url: "/v1/threads/t/runs" }, res: { statusCode: 200, body } }],
    [
      "httpRequest and httpResponse",
      { httpRequest: { httpMethod: "GET", uri: "/v1/threads/t/runs" }, httpResponse: { status: 200, payload: body } },
    ],
    [
      "http.request and http.response",
      { http: { request: { method: "GET", url: "/v1/threads/t/runs" }, response: { status: 200, bodyText: JSON.stringify(body) } } },
    ],
    ["host and path", { request: { method: "GET", host: "h", path: "/v1/threads/t/runs" }, response: { status: "200", rawBody: body } }],
  ])("%s", async (_name, value) => {
    const [item] = exchanges(await read(`${JSON.stringify(value)}\n`));
    expect(item?.request).toMatchObject({ method: "GET", url: expect.stringMatching(/\/v1\/threads\/t\/runs$/) });
    expect(item?.response.status).toBe(200);
    expect(item?.response.body).toEqual("http" in value ? JSON.stringify(body) : body);
  });

  it("carries source, line and time, and header names in lower case", async () => {
    const text = `\n${JSON.stringify({ ...aLine(undefined, 200, { "Content-TYPE": "application/json" }), startedAt: "2026-01-01T00:00:00Z" })}`;
    const [item] = exchanges(await read(text, "a.ndjson"));
    expect(item).toMatchObject({ source: "a.ndjson", line: 2, startedAt: "2026-01-01T00:00:00Z" });
    expect(item?.response.headers).toEqual({ "content-type": "application/json" });
  });

  it("takes a HAR's base64 body, and its headers as pairs", async () => {
    const text = har(
      entry({ encoding: "base64", text: Buffer.from("héllo").toString("base64") }),
      entry({ size: 0 }),
      entry({ size: 5 }, []),
    );
    const [base64, empty, absent] = exchanges(await read(text, "a.har"));
    expect(base64).toMatchObject({ line: 1, request: { headers: { authorization: "[redacted]" } }, response: { body: "héllo" } });
    expect(empty?.response.body).toBe("");
    expect(absent?.response).toEqual({ status: 200 });
  });
});

describe("what cannot be judged is said, and the rest is read", () => {
  it.each<[string, string | Uint8Array, string, string, string]>([
    ["a cut line", `${line}\n${line.slice(0, 80)}`, "a.ndjson", "broken-line", "a.ndjson:2 is not JSON: it is cut off after 80 bytes."],
    ["a broken line", `${line}\n{"a":x}\n`, "a.ndjson", "broken-line", "a.ndjson:2 is not JSON: its text is broken."],
    [
      "a broken first line",
      `{"request":{"met\n${line}\n`,
      "a.ndjson",
      "broken-line",
      "a.ndjson:1 is not JSON: it is cut off after 16 bytes.",
    ],
    ["a first line that is no JSON at all", `oops\n${line}\n`, "a.ndjson", "broken-line", "a.ndjson:1 is not JSON: its text is broken."],
    ["an empty file", "", "a.ndjson", "no-recordings", "a.ndjson is empty."],
    ["blank space", " \n\n", "a.ndjson", "no-recordings", "a.ndjson is empty."],
    ["a binary file", Buffer.from([0x7b, 0, 1, 2, 255]), "a.ndjson", "unknown-format", "a.ndjson is no recording: it is binary, not text."],
    ["text", "hello\n", "a.txt", "unknown-format", "a.txt is no recording: it is neither NDJSON, HAR nor JSON."],
    ["a HAR that is no HAR", '{"log":{"entries":5}}', "a.har", "unknown-format", "a.har is no HAR: it has no log.entries."],
    ["other JSON named HAR", '{"foo":1}', "a.har", "unknown-format", "a.har is no HAR: it has no log.entries."],
    ["a cut HAR", har(entry({ text: "{}" })).slice(0, 100), "a.har", "unknown-format", "a.har is no HAR: it is cut off after 100 bytes."],
    [
      "a cut document",
      JSON.stringify(aPage(), null, 2).slice(0, 60),
      "a.json",
      "unknown-format",
      "a.json is no recording: it is cut off after 60 bytes.",
    ],
    [
      "a line of another kind",
      '{"run":{}}',
      "a.ndjson",
      "unknown-format",
      'a.ndjson:1 is JSON, but neither an exchange ({"request", "response"}) nor a page of runs ({"object": "list", "data"}).',
    ],
    [
      "a request that was never answered",
      '{"request":{"method":"GET","url":"/v1/threads/t/runs"},"response":{"status":0}}',
      "a.ndjson",
      "no-response",
      "a.ndjson:1 has no response status, so no answer was recorded.",
    ],
    [
      "a HAR entry without a response",
      har({ request: { url: "/" } }),
      "a.har",
      "unknown-format",
      "a.har:1 is an entry without a request or a response.",
    ],
    [
      "a HAR entry that was aborted",
      har({ request: { url: "/" }, response: { status: 0 } }),
      "a.har",
      "no-response",
      "a.har:1 has no response status, so no answer was recorded.",
    ],
    ["gzip data that is cut", gzipSync(line).subarray(0, 40), "a.gz", "unreadable", "a.gz cannot be read: its gzip data is cut off."],
  ])("%s", async (_name, content, name, reason, message) => {
    expect(unjudged(await read(content, name))).toEqual([[reason, message]]);
  });

  it("reads the lines before and after a broken one", async () => {
    expect(exchanges(await read(`${line}\nnot json\n${line}\n`)).map(({ line: number }) => number)).toEqual([1, 3]);
  });

  it("judges what a cut gzip still holds", async () => {
    const many = Array.from({ length: 400 }, (_, index) => JSON.stringify(aLine(`${index} ${Math.sin(index)}`))).join("\n");
    const packed = gzipSync(many);
    const items = await read(packed.subarray(0, packed.length - 200), "a.gz", 1024);
    expect(exchanges(items).length).toBeGreaterThan(10);
    expect(unjudged(items)).toEqual([["unreadable", "a.gz cannot be read: its gzip data is cut off."]]);
  });

  it("names a file that is not there", async () => {
    const items: RecordingItem[] = [];
    for await (const item of readRecording("no/such/file.ndjson")) items.push(item);
    expect(unjudged(items)).toEqual([["unreadable", "no/such/file.ndjson cannot be read: there is no such file or folder."]]);
  });
});

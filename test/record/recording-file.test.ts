import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "@jest/globals";
import { openRecording } from "../../src/record/recording-file.js";
import { isUnjudged, readRecording } from "../../src/recordings/index.js";
import { aFolder } from "../helpers/folder.js";

const exchange = {
  request: { method: "GET", url: "/v1/threads/t/runs" },
  response: { status: 404 },
  startedAt: "2026-01-01T00:00:00.000Z",
  durationMs: 1,
};
const line = JSON.stringify(exchange);

test.each([
  ["begins a file", undefined, `${line}\n`, 1],
  ["goes on with an empty one", "", `${line}\n`, 1],
  ["goes on behind whole lines", `${line}\n${line}\n`, `${line}\n${line}\n${line}\n`, 3],
  ["begins a new line behind one that was cut off", `${line}\n{"request":{"met`, `${line}\n{"request":{"met\n${line}\n`, 3],
])("%s", async (_what, before, after, number) => {
  const path = join(aFolder(before === undefined ? {} : { "r.ndjson": before }), "r.ndjson");
  const file = await openRecording(path);
  expect(file.append(exchange)).toBe(number);
  // Nothing waits in this process: the line is there before the file is closed.
  expect(readFileSync(path, "utf8")).toBe(after);
  file.close();
});

test("what follows a line that was cut off is read", async () => {
  const path = join(aFolder({ "r.ndjson": `${line}\n{"request":{"met` }), "r.ndjson");
  const file = await openRecording(path);
  file.append(exchange);
  file.close();
  const items = [];
  for await (const item of readRecording(path)) items.push(isUnjudged(item) ? item.unjudged : item.response.status);
  expect(items).toEqual([404, "broken-line", 404]);
});

test("spoils no file of another format", async () => {
  const others = {
    "a.har": '{"log":{"entries":[]}}',
    "b.json": "[\n]",
    "c.ndjson.gz": gzipSync(line),
    "d.json": '{\n  "log": {}\n}',
    "e.txt": "hello",
  };
  const folder = aFolder(others);
  for (const name of Object.keys(others))
    await expect(openRecording(join(folder, name))).rejects.toThrow(/ is no NDJSON recording, so no lines/);
  await expect(openRecording(join(folder, "nowhere", "r.ndjson"))).rejects.toMatchObject({ code: "ENOENT" });
});

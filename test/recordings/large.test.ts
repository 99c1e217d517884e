import { Buffer } from "node:buffer";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "@jest/globals";
import { isUnjudged, readRecording, type RecordingItem } from "../../src/recordings/index.js";
import { aLine } from "../helpers/pages.js";

const MEGABYTE = 1 << 20;
const text = JSON.stringify(aLine());
const { request, response } = aLine();
const pad = "x".repeat(MEGABYTE);
const headers = Object.entries(response.headers).map(([name, value]) => ({ name, value }));
const content = { text: JSON.stringify(response.body) };
const harEntry = JSON.stringify({ pad, request: { ...request, headers: [] }, response: { status: 200, headers, content } });

async function* bytes(...parts: ReadonlyArray<string | readonly [part: string, times: number]>): AsyncGenerator<Buffer> {
  for (const part of parts) {
    const [one, times] = typeof part === "string" ? [part, 1] : part;
    const chunk = Buffer.from(one);
    for (let index = 0; index < times; index += 1) yield chunk;
  }
}

async function read(chunks: AsyncIterable<Buffer>, name: string): Promise<readonly RecordingItem[]> {
  const items: RecordingItem[] = [];
  for await (const item of readRecording(chunks, name)) items.push(item);
  return items;
}

const sentences = (items: readonly RecordingItem[]): readonly string[] => items.flatMap((item) => (isUnjudged(item) ? [item.message] : []));

describe("a line that is too long", () => {
  it("is named and not read, and those around it are", async () => {
    const items = await read(bytes(`${text}\n{"long":"`, [pad, 500], `"}\r\n${text}\n`), "long.ndjson");
    expect(items.map((item) => (isUnjudged(item) ? item.message : item.line))).toEqual([
      1,
      "long.ndjson:2 has 524288012 bytes, more than the 67108864 that are read of a line.",
      3,
    ]);
  });

  it("is named where it is packed", async () => {
    const bomb = gzipSync(Buffer.concat([Buffer.from(`${text}\n`), Buffer.alloc(80 * MEGABYTE, 32)]));
    expect(sentences(await read(bytes(), "empty"))).toEqual(["empty is empty."]);
    async function* packed(): AsyncGenerator<Buffer> {
      yield bomb;
    }
    expect(sentences(await read(packed(), "bomb.ndjson.gz"))).toEqual([
      "bomb.ndjson.gz:2 has 83886080 bytes, more than the 67108864 that are read of a line.",
    ]);
  });
});

describe("a document that is too large to be read whole", () => {
  it("is read entry by entry: a HAR", async () => {
    const items = await read(bytes('\uFEFF{"log":{"version":"1.2","entries":[', harEntry, [`,${harEntry}`, 39], "]}}"), "large.har");
    expect(items).toHaveLength(40);
    expect(items[0]).toMatchObject({ source: "large.har", line: 1, request: { url: request.url }, response: { body: content.text } });
    expect(items.at(-1)).toEqual({ ...items[0], line: 40 });
  });

  it("is read entry by entry: an array", async () => {
    const entry = JSON.stringify({ pad, ...aLine() });
    const items = await read(bytes("\uFEFF [\n", entry, [`,\n${entry}`, 39], "]"), "large.json");
    expect(items).toHaveLength(40);
    expect(items.at(-1)).toMatchObject({ line: 40, response });
  });

  it("is read as far as it is whole", async () => {
    const cut = await read(bytes('{"log":{"entries":[', harEntry, [`,${harEntry}`, 39]), "cut.har");
    expect(cut).toHaveLength(41);
    expect(sentences(cut)).toEqual(["cut.har is broken or cut off after entry 40."]);
    const broken = await read(bytes("[\n", `{"pad":"`, [pad, 40], `"},\n{"pad":"`, pad, `"},{]`), "broken.json");
    expect(sentences(broken).at(-1)).toBe("broken.json is broken or cut off after entry 1.");
  });

  it("names an entry that is too long, and what holds no entries", async () => {
    const long = await read(bytes('{"log":{"entries":[', harEntry, [`,${harEntry}`, 39], ',{"pad":"', [pad, 80]), "long.har");
    expect(sentences(long)).toEqual(["long.har has more than the 67108864 characters that are read of an entry after entry 40."]);
    const other = await read(bytes('{\n"pad":"', [pad, 40], '"}'), "other.json");
    expect(sentences(other)).toEqual(["other.json has no log.entries, and is too large to be read as anything but a HAR or an array."]);
  });
});

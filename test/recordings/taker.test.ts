import { gzipSync } from "node:zlib";
import { describe, expect, it } from "@jest/globals";
import { check, createJudge } from "../../src/check.js";
import type { Report } from "../../src/conformance.js";
import { isUnjudged, readRecording } from "../../src/recordings/index.js";
import { stretchesOf, type Taker } from "../../src/recordings/taker.js";
import { ScannedPage } from "../../src/scan/scanned-page.js";
import { pageOf } from "../../src/rules/examples.js";
import { brokenRecording } from "../helpers/broken-recording.js";

const healthy = Array.from({ length: 50 }, (_, index) => JSON.stringify(pageOf([{ id: `run_${index}` }])));
const recording = Buffer.from(`${brokenRecording(2, 60)}${healthy.join("\n")}\n${brokenRecording(1, 9)}`);

async function* chunksOf(bytes: Uint8Array, size: number, fault?: Error): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
  if (fault !== undefined) throw fault;
}

/** What is judged of a recording that is taken, and how many of its exchanges were scanned. */
async function taken(chunks: AsyncIterable<Uint8Array>): Promise<{ readonly report: Report; readonly scanned: number }> {
  const judge = createJudge();
  let scanned = 0;
  const taker: Taker = {
    judge(item) {
      scanned += Number(!isUnjudged(item) && item.response.body instanceof ScannedPage);
      judge.judge(item);
    },
  };
  for await (const take of stretchesOf(chunks, "traffic", taker)) take();
  return { report: judge.report(), scanned };
}

describe("a recording that comes as a stream", () => {
  it.each([
    ["of lines", recording],
    ["of lines without an end", recording.subarray(0, -30)],
    ["that is gzipped", gzipSync(recording)],
  ])("%s is scanned, and gives the report that parsing it gives, however it is cut", async (_name, bytes) => {
    const expected = await check(readRecording(chunksOf(bytes, bytes.length), "traffic"));
    expect(expected.summary.exchanges).toBeGreaterThan(50);
    for (const size of [97, 4096, bytes.length]) {
      const { report, scanned } = await taken(chunksOf(bytes, size));
      expect(report).toEqual(expected);
      expect(scanned).toBeGreaterThan(30);
    }
  });

  it.each([
    ["a document", `[${recording.toString().trim().split("\n").slice(0, 9).join(",")}]`],
    ["nothing", ""],
    ["no recording", "hello"],
  ])("of %s gives the report that reading it gives", async (_name, text) => {
    const bytes = Buffer.from(text);
    expect((await taken(chunksOf(bytes, 50))).report).toEqual(await check(readRecording(chunksOf(bytes, 50), "traffic")));
  });

  it("that ends with a fault is judged until then", async () => {
    const { report } = await taken(chunksOf(recording, 4096, new Error("the cable was cut")));
    expect(report).toEqual(await check(readRecording(chunksOf(recording, 4096, new Error("the cable was cut")), "traffic")));
    expect(report.unjudged).toContainEqual({ reason: "unreadable", count: 1, first: ["traffic cannot be read: the cable was cut."] });
    expect(report.summary.exchanges).toBeGreaterThan(50);
  });

  it("is not to blame for whoever takes it", async () => {
    const fail = (): never => {
      throw new Error("the disk is full");
    };
    const taking = async (): Promise<void> => {
      for await (const take of stretchesOf(chunksOf(recording, 4096), "traffic", { judge: fail })) take();
    };
    await expect(taking()).rejects.toThrow("the disk is full");
  });
});

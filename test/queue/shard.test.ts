import { describe, expect, it } from "@jest/globals";
import { hash } from "../../generated/contract.js";
import { prepare } from "../../src/check.js";
import type { Batch } from "../../src/parts/part.js";
import { packBatch, unpackBatch } from "../../src/queue/packing.js";
import { nameOf, readOptions, readShard, shardOf, type ReachablePart } from "../../src/queue/shard.js";
import { version } from "../../src/version.js";

const run = "6f1c1f0a-9d8e-4c57-8a52-0f9f6f0c7a11";
const url = "https://user:pa55@bucket.example/traffic.ndjson?X-Amz-Signature=5ec4e7";
const shown = "https://[redacted]@bucket.example/traffic.ndjson?X-Amz-Signature=[redacted]";

const parts: readonly ReachablePart[] = [
  { file: "/data/a.har", size: 10 },
  { file: "/data/a.ndjson", name: "a.ndjson", size: 10, start: 0, end: 5 },
  { url, name: shown },
  { url, name: shown, size: 10, etag: '"e"', start: 5, end: 10 },
];

describe("a shard", () => {
  it("comes out of the queue as it went in", () => {
    for (const part of parts) expect(readShard(JSON.parse(JSON.stringify(shardOf(run, 3, part))))).toEqual(shardOf(run, 3, part));
  });

  it("is named by its recording, without secrets, and its bytes", () => {
    expect(parts.map(nameOf)).toEqual(["/data/a.har", "a.ndjson, bytes 0 to 5", shown, `${shown}, bytes 5 to 10`]);
  });

  it("cannot bring a name with it that shows the secrets of its URL", () => {
    const read = readShard(shardOf(run, 0, { url, name: url }));
    expect(read).toMatchObject({ part: { name: shown } });
  });

  it.each([
    ["nothing", undefined],
    ["a text", "shard"],
    ["a list", []],
    ["another job", { text: "hello" }],
  ])("is not what is %s", (_name, data) => {
    expect(readShard(data)).toBe("The job is no shard of list-runs.");
  });

  const { part: _part, ...bare } = shardOf(run, 0, { url, name: shown });
  it.each([
    ["without a part", bare],
    ["of no run", { ...bare, part: parts[0], run: "../x" }],
    ["without a number", { ...bare, part: parts[0], number: -1 }],
    ["of a relative path", { ...bare, part: { file: "a", size: 1 } }],
    ["of a path with a zero byte", { ...bare, part: { file: "/a\0b", size: 1 } }],
    ["of a file and a URL", { ...bare, part: { file: "/a", size: 1, url } }],
    ["of a file without a size", { ...bare, part: { file: "/a" } }],
    ["of a range that ends before it begins", { ...bare, part: { file: "/a", size: 9, start: 5, end: 5 } }],
    ["of a range that ends behind the file", { ...bare, part: { file: "/a", size: 9, start: 5, end: 10 } }],
    ["of a range without an end", { ...bare, part: { url, size: 9, start: 5 } }],
    ["of a URL that is none of HTTP", { ...bare, part: { url: "file:///etc/passwd" } }],
    ["of a tag that would break a header", { ...bare, part: { url, etag: '"a\r\nx: y"' } }],
  ])("%s cannot be read", (_name, data) => {
    expect(readShard(data)).toBe("The job is no shard of list-runs that can be read.");
  });

  it("of another version or contract is refused by both names, which cannot smuggle anything into a terminal", () => {
    const [part] = parts as [ReachablePart];
    expect(readShard({ ...shardOf(run, 0, part), contract: "\u001b[31mdead".repeat(9) })).toBe(
      `The shard is for list-runs ${version} and contract 31mdead31mde; this worker is list-runs ${version} and judges by contract ${hash.slice(0, 12)}.`,
    );
    expect(readShard({ ...shardOf(run, 0, part), version: "9.9.9" })).toContain("The shard is for list-runs 9.9.9 and contract");
  });
});

describe("the options of a run", () => {
  const entry = { rule: "page-size", pointer: null, server: null, reason: "known", until: null, line: 1 };
  it.each([
    [{ everyFinding: true }],
    [{ everyFinding: false, rules: [], skip: ["page-size"], strict: true, maxFindings: 5, showValues: false, coverageMinimum: 60 }],
    [{ everyFinding: false, baseline: { file: "b.yaml", today: "2026-01-01", entries: [entry] } }],
  ])("are read where they are ones: %j", (options) => {
    expect(readOptions(JSON.stringify(options))).toEqual(options);
  });

  it.each([
    ["no JSON", "{"],
    ["no object", "[]"],
    ["without what they must say", "{}"],
    ["of an unknown name", '{"everyFinding":true,"evidence":true}'],
    ["of a name that every object has", '{"everyFinding":true,"toString":1}'],
    ["of a wrong type", '{"everyFinding":true,"rules":"all"}'],
    ["with a baseline that is none", '{"everyFinding":true,"baseline":{"file":"b","today":"t","entries":[{}]}}'],
  ])("are not read where they are %s", (_name, text) => {
    expect(readOptions(text)).toBeUndefined();
  });
});

describe("a batch", () => {
  const { collector } = prepare({});
  const batch: Batch = {
    report: collector.counted(),
    counts: [0, 2, 2 ** 40],
    positions: { findings: [1], errors: [] },
    findings: [],
    digests: "0\x1fa\nb\x1e{}",
    lines: 3,
  };

  it("is the same after it lay in the queue, as it is or, where it is large, compressed", async () => {
    const digests = "run_abc123\n".repeat(100_000);
    const large = { ...batch, digests };
    const packed = await packBatch(large);
    expect(packed.length).toBeLessThan(digests.length / 10);
    expect(await unpackBatch(packed)).toEqual(large);
    expect((await packBatch(batch)).toString()).toContain("\x1e{}");
    expect(await unpackBatch(await packBatch(batch))).toEqual(batch);
  });

  it("of another contract, or that is none, is refused", async () => {
    const report = { ...batch.report, contract: { ...batch.report.contract, hash: "other" } };
    await expect(unpackBatch(await packBatch({ ...batch, report }))).rejects.toThrow("it is of another contract");
    await expect(unpackBatch(Buffer.from("x"))).rejects.toThrow();
  });
});

import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "@jest/globals";
import { runStatuses } from "../../generated/contract.js";
import { check, readRecording } from "../../src/conformance.js";
import { contractExamples } from "../helpers/contract.js";

const folder = fileURLToPath(new URL("../fixtures/recordings/", import.meta.url));
const recordings = readdirSync(folder).filter((name) => name !== "README.md");

describe("the recorded responses conform to the contract", () => {
  it.each(recordings)("%s", async (name) => {
    const report = await check(readRecording(folder + name), { strict: true });
    expect(report.groups).toEqual([]);
    expect(report.summary).toMatchObject({ verdict: "conforms", unjudged: 0, must: 0, should: 0 });
    expect(report.summary.exchanges).toBeGreaterThan(0);
  });

  it("each say how they were made", () => {
    const readme = readFileSync(`${folder}README.md`, "utf8");
    for (const name of recordings) expect(readme).toContain(`\`${name}\``);
  });
});

describe("the contract's own examples", () => {
  it("are there: every run status, a full, an empty and a last page, every error shape", () => {
    expect(contractExamples.length).toBeGreaterThan(30);
    const seen = new Set(contractExamples.flatMap(({ value }) => runsOf(value).map(({ status }) => status)));
    expect([...seen].toSorted()).toEqual([...runStatuses].toSorted());
  });

  it.each(contractExamples)("$name", async ({ status, mediaType, value }) => {
    const report = await check([{ response: { status, headers: { "content-type": mediaType }, body: value } }], { strict: true });
    expect(report.groups).toEqual([]);
    expect(report.summary.verdict).toBe("conforms");
  });
});

function runsOf(value: unknown): readonly { readonly status: string }[] {
  return typeof value === "object" && value !== null && "data" in value && Array.isArray(value.data) ? value.data : [];
}

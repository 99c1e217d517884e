import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "@jest/globals";
import { check, readRecording } from "../../src/conformance.js";

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
  const contract = JSON.parse(readFileSync(new URL("../../generated/openapi.json", import.meta.url), "utf8"));
  const responses = Object.entries<any>(contract.paths["/threads/{thread_id}/runs"].get.responses).flatMap(([status, response]) => {
    const { content = {} } = response.$ref === undefined ? response : contract.components.responses[response.$ref.split("/").at(-1)];
    return Object.entries<any>(content).flatMap(([mediaType, { examples = {} }]) =>
      Object.entries<any>(examples).map(([name, example]) => {
        const { value } = example.$ref === undefined ? example : contract.components.examples[example.$ref.split("/").at(-1)];
        return { name: `${status} ${mediaType} ${name}`, status: Number(status.replace("XX", "22")), mediaType, value };
      }),
    );
  });

  it("are there: every run status, a full, an empty and a last page, every error shape", () => {
    expect(responses.length).toBeGreaterThan(30);
    const seen = new Set(
      responses.flatMap(({ value }) => (Array.isArray(value?.data) ? value.data.map(({ status }: { status: string }) => status) : [])),
    );
    expect([...seen].toSorted()).toEqual([
      "cancelled",
      "cancelling",
      "completed",
      "expired",
      "failed",
      "in_progress",
      "incomplete",
      "queued",
      "requires_action",
    ]);
  });

  it.each(responses)("$name", async ({ status, mediaType, value }) => {
    const report = await check([{ response: { status, headers: { "content-type": mediaType }, body: value } }], { strict: true });
    expect(report.groups).toEqual([]);
    expect(report.summary.verdict).toBe("conforms");
  });
});

import { describe, expect, it } from "@jest/globals";
import type { StandardSchemaV1 } from "@standard-schema/spec";
import { standardSchemas } from "../src/conformance.js";
import type { ListRunsResponse } from "../generated/types.js";
import { contractExamples } from "./helpers/contract.js";
import { aPage, aRun } from "./helpers/pages.js";

// As a library that takes any Standard Schema sees it.
async function parse<Schema extends StandardSchemaV1>(schema: Schema, value: unknown): Promise<StandardSchemaV1.InferOutput<Schema>> {
  const result = await schema["~standard"].validate(value);
  if (result.issues !== undefined) throw new Error(JSON.stringify(result.issues));
  return result.value as StandardSchemaV1.InferOutput<Schema>;
}

const issuesOf = (value: unknown) => {
  const result = standardSchemas.ListRunsResponse["~standard"].validate(value);
  return "then" in result ? "a promise" : result.issues;
};

describe("standardSchemas", () => {
  it("has a schema of each body, of version 1", () => {
    expect(Object.keys(standardSchemas)).toEqual(["ListRunsResponse", "GatewayFailure", "ApiError", "PlatformError", "RouterMiss"]);
    for (const schema of Object.values(standardSchemas)) {
      expect(schema["~standard"]).toMatchObject({ version: 1, vendor: "list-runs-contract" });
    }
  });

  it("gives a page back as it came, and typed", async () => {
    const page = aPage();
    const parsed: ListRunsResponse = await parse(standardSchemas.ListRunsResponse, page);
    expect(parsed).toBe(page);
  });

  it.each(
    contractExamples
      .filter(({ status, mediaType }) => status < 300 && mediaType === "application/json")
      .map(({ name, value }) => [name, value]),
  )("has no issue with the example %s", (_name, value) => {
    expect(issuesOf(value)).toBeUndefined();
  });

  it("has no issue with what is merely undocumented", () => {
    const run = { ...aRun({ status: "failed", last_error: { code: "of_its_own", message: "m" } }), surprise: 1 };
    expect(issuesOf({ ...aPage(run), surprise: 1 })).toBeUndefined();
  });

  it.each<[string, unknown, unknown]>([
    ["a wrong type", aPage(aRun({ model: 5 as never })), [{ message: "must be string", path: ["data", 0, "model"] }]],
    [
      "a lacking one",
      { object: "list", data: [], first_id: null, last_id: null },
      [{ message: "must have required property 'has_more'", path: [] }],
    ],
    [
      "an index where the value is a map",
      aPage(aRun({ metadata: { "0": 1 as never, "a/b": 1 as never } })),
      [
        { message: "must be string", path: ["data", 0, "metadata", "0"] },
        { message: "must be string", path: ["data", 0, "metadata", "a/b"] },
      ],
    ],
    [
      "a long name",
      aPage(aRun({ metadata: { ["n".repeat(65)]: "v" } })),
      [{ message: expect.stringContaining("64 characters in a property name"), path: ["data", 0, "metadata"] }],
    ],
    ["no page at all", "<html>", [{ message: "must be object", path: [] }]],
  ])("names %s by its path", (_name, value, issues) => {
    expect(issuesOf(value)).toEqual(issues);
  });
});

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import * as facts from "../generated/contract.js";
import { explain } from "../generated/validate.js";
import { contract, contractText } from "./helpers/contract.js";
import { aPage } from "./helpers/pages.js";

const read = (name: string) => readFileSync(new URL(`../generated/${name}`, import.meta.url), "utf8");

describe("generated/contract.ts", () => {
  it("carries the contract's version and hash", () => {
    expect(facts.version).toBe(contract.info.version);
    expect(facts.hash).toBe(createHash("sha256").update(JSON.stringify(contract)).digest("hex"));
  });

  it("knows the statuses, and which of them end a run", () => {
    expect(facts.runStatuses).toEqual(contract.components.schemas["RunStatus"]?.enum);
    expect(facts.terminalRunStatuses).toEqual(["cancelled", "failed", "completed", "incomplete", "expired"]);
  });

  it("knows bounds, defaults, headers and what tells the errors apart", () => {
    expect(facts.parameters.limit).toEqual({ in: "query", required: false, type: "integer", minimum: 1, maximum: 100, default: 20 });
    expect(facts.parameters.order).toMatchObject({ enum: ["asc", "desc"], default: "desc" });
    expect(facts.requestHeaders["openai-beta"]).toMatchObject({ name: "OpenAI-Beta", fixed: "assistants=v2", required: true });
    expect(Object.keys(facts.responseHeaders)).toEqual(
      expect.arrayContaining(["x-portkey-cache-status", "x-portkey-retry-attempt-count", "retry-after"]),
    );
    expect(facts.credentialSets).toHaveLength(5);
    expect(
      Object.fromEntries(
        Object.entries(facts.errorShapes).map(([name, shape]) => [
          name,
          "value" in shape ? { [shape.property]: shape.value } : shape.property,
        ]),
      ),
    ).toEqual({
      GatewayFailure: { status: "failure" },
      ApiError: "error",
      PlatformError: { success: false },
      RouterMiss: { ok: false },
    });
    expect(facts.documentedMinimums).toEqual({ "/data/*/max_prompt_tokens": 256, "/data/*/max_completion_tokens": 256 });
  });

  it("shows nothing that people wrote", () => {
    for (const place of [
      "/data/*/instructions",
      "/data/*/metadata/*",
      "/data/*/last_error/message",
      "/data/*/required_action/submit_tool_outputs/tool_calls/*/function/arguments",
      "/data/*/tools/*/function/description",
    ]) {
      expect(facts.visible.ListRunsResponse).not.toContain(place);
    }
    expect(facts.visible.ListRunsResponse).toEqual(expect.arrayContaining(["/data/*/model", "/data/*/status", "/last_id"]));
    expect(facts.visible.ApiError).not.toContain("/error/message");
  });
});

describe("generated/validate.js", () => {
  it("runs under a content policy: no import, no require, no eval", () => {
    expect(read("validate.js")).not.toMatch(/\brequire\(|\beval\(|new Function\b|\bimport\b/);
  });

  it("accepts and explains", () => {
    expect(explain.ListRunsResponse(aPage())).toBe(true);
    expect(explain.ListRunsResponse({ ...aPage(), extra: 1, has_more: null })).toBe(false);
    expect(explain.ListRunsResponse.errors?.map(({ instancePath, keyword }) => [instancePath, keyword])).toEqual([
      ["", "additionalProperties"],
      ["/has_more", "type"],
    ]);
  });
});

describe("the contract", () => {
  it("uses nothing of OpenAPI 3.0 that means nothing in 3.1", () => {
    expect(contractText).not.toMatch(/"nullable"|"exclusiveMinimum": true/);
  });

  it("has the 25 required properties of a run, and the two that are optional", () => {
    const { required, properties = {} } = contract.components.schemas["Run"] ?? {};
    expect(required).toHaveLength(25);
    expect(required).toEqual(expect.arrayContaining(["required_action", "instructions", "parallel_tool_calls"]));
    expect(Object.keys(properties)).toEqual(expect.arrayContaining(["temperature", "top_p", "tool_resources", "reasoning_effort"]));
  });

  it("names the statuses that were decided", () => {
    expect(Object.keys(facts.responses)).toEqual([
      "200",
      "246",
      "400",
      "401",
      "403",
      "404",
      "408",
      "412",
      "429",
      "446",
      "500",
      "502",
      "503",
      "4XX",
      "5XX",
    ]);
  });
});

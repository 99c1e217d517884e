import { describe, expect, test } from "@jest/globals";
import { assert, nat, property } from "fast-check";
import { runStatuses } from "../../generated/contract.js";
import type { ListRunsResponse, Run } from "../../generated/types.js";
import { explain } from "../../generated/validate.js";
import { check } from "../../src/check.js";
import { exchangeFrom } from "../../src/exchange.js";
import { createServer } from "../../src/server.js";
import { createIds } from "../../src/server/synthetic/ids.js";
import { askPage } from "../helpers/ask.js";

async function runsOf(seed: number, runs = 60): Promise<readonly Run[]> {
  const server = createServer({ seed, runs, threads: 1 });
  return (await askPage(server, server.threads[0] ?? "", "?limit=100&order=asc")).data;
}

/** Every property that a value has somewhere, with the kinds of values that stand there. */
function kindsIn(value: unknown, at: string, kinds: Set<string>): void {
  if (Array.isArray(value)) {
    kinds.add(value.length === 0 ? `${at} empty` : `${at} array`);
    for (const item of value) kindsIn(item, `${at}/*`, kinds);
  } else if (typeof value === "object" && value !== null) {
    kinds.add(`${at} object`);
    const type = "type" in value ? `[${String(value.type)}]` : "";
    for (const [name, part] of Object.entries(value)) kindsIn(part, `${at}${type}/${name}`, kinds);
  } else {
    kinds.add(
      `${at} ${value === null ? "null" : typeof value === "string" && /\/(tool_choice|response_format)$/.test(at) ? value : typeof value}`,
    );
  }
}

describe("ids", () => {
  test("lead back to their number, and no other text does", () => {
    const ids = createIds("run_", 7, 2, 0);
    assert(
      property(nat({ max: 2 ** 31 - 1 }), (number) => {
        const id = ids.of(number);
        expect(id).toMatch(/^run_[A-Za-z0-9]{24}$/);
        expect(ids.numberOf(id)).toBe(number);
        expect(ids.numberOf(`${id.slice(0, -1)}${id.endsWith("A") ? "B" : "A"}`)).toBeUndefined();
      }),
      { seed: 1 },
    );
    expect(ids.numberOf(ids.of(2 ** 40 - 1))).toBe(2 ** 40 - 1);
    for (const text of ["", "run_", "run_abc", `run_${"9".repeat(24)}`, `thread_${"A".repeat(24)}`])
      expect(ids.numberOf(text)).toBeUndefined();
  });
});

describe("made-up runs", () => {
  test("conform in every property, and to every rule, also with should", async () => {
    for (const seed of [0, 1, 42, Number.MAX_SAFE_INTEGER]) {
      const data = await runsOf(seed, 100);
      const page: ListRunsResponse = {
        object: "list",
        data: [...data],
        first_id: data[0]?.id ?? "",
        last_id: data.at(-1)?.id ?? "",
        has_more: false,
      };
      expect(explain.ListRunsResponse(page)).toBe(true);
      const url = `/v1/threads/${data[0]?.thread_id}/runs?limit=100&order=asc`;
      const report = await check([exchangeFrom(url, { status: 200, body: page })], { strict: true });
      expect(report.findings).toEqual([]);
      expect(report.summary.verdict).toBe("conforms");
    }
  });

  test("have every status, branch, null and optional property within sixty runs, whatever the seed", async () => {
    for (const seed of [1, 2, 99]) {
      const runs = await runsOf(seed);
      expect(new Set(runs.map(({ status }) => status))).toEqual(new Set(runStatuses));
      const kinds = new Set<string>();
      for (const run of runs) kindsIn(run, "", kinds);
      const expected = [
        ...["started_at", "expires_at", "cancelled_at", "failed_at", "completed_at", "max_prompt_tokens", "max_completion_tokens"].flatMap(
          (name) => [`/${name} number`, `/${name} null`],
        ),
        ...["required_action", "last_error", "incomplete_details", "usage", "metadata", "truncation_strategy", "tool_resources"].flatMap(
          (name) => [`/${name} object`, `/${name} null`],
        ),
        ...["instructions", "reasoning_effort"].flatMap((name) => [`/${name} string`, `/${name} null`]),
        ...["temperature", "top_p"].flatMap((name) => [`/${name} number`, `/${name} null`]),
        ...["auto", "none", "required", "null", "object"].map((kind) => `/tool_choice ${kind}`),
        ...["auto", "none", "null", "object"].map((kind) => `/response_format ${kind}`),
        "/tool_choice[function]/function/name string",
        "/tool_choice[code_interpreter]/type string",
        "/tool_choice[file_search]/type string",
        "/response_format[text]/type string",
        "/response_format[json_object]/type string",
        "/response_format[json_schema]/json_schema/description string",
        "/response_format[json_schema]/json_schema/schema object",
        "/response_format[json_schema]/json_schema/strict boolean",
        "/response_format[json_schema]/json_schema/strict null",
        "/tools empty",
        "/tools/*[code_interpreter]/type string",
        "/tools/*[file_search]/file_search/max_num_results number",
        "/tools/*[file_search]/file_search/ranking_options/hybrid_search object",
        "/tools/*[file_search]/file_search/ranking_options/hybrid_search null",
        "/tools/*[function]/function/description string",
        "/tools/*[function]/function/parameters object",
        "/tools/*[function]/function/strict boolean",
        "/tools/*[function]/function/strict null",
        "/truncation_strategy[auto]/last_messages null",
        "/truncation_strategy[last_messages]/last_messages number",
        "/tool_resources/code_interpreter/file_ids array",
        "/tool_resources/file_search/vector_store_ids array",
        "/usage/prompt_token_details/cached_tokens number",
        "/usage/completion_tokens_details/reasoning_tokens number",
        "/required_action[submit_tool_outputs]/submit_tool_outputs/tool_calls/*[function]/function/arguments string",
        "/incomplete_details/reason string",
      ];
      expect(expected.filter((kind) => !kinds.has(kind))).toEqual([]);
      for (const name of ["tool_resources", "temperature", "top_p", "reasoning_effort"])
        expect(runs.some((run) => !(name in run))).toBe(true);
      expect(runs.some(({ truncation_strategy: strategy }) => strategy?.type === "auto" && !("last_messages" in strategy))).toBe(true);
      expect(new Set(runs.map(({ last_error: error }) => error?.code).filter(Boolean)).size).toBe(3);
      expect(new Set(runs.map(({ incomplete_details: details }) => details?.reason).filter(Boolean)).size).toBe(2);
    }
  });

  test("are created in order, some in the same second", async () => {
    const times = (await runsOf(5, 100)).map(({ created_at }) => created_at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(new Set(times).size).toBeLessThan(times.length);
  });

  test("are the same for the same seed, and others for another", async () => {
    expect(await runsOf(3)).toEqual(await runsOf(3));
    expect(await runsOf(3)).not.toEqual(await runsOf(4));
  });
});

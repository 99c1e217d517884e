import { describe, expect, it } from "@jest/globals";
import { documentedMinimums, responses, runStatuses, terminalRunStatuses } from "../generated/contract.js";
import type { Run } from "../generated/types.js";
import { check } from "../src/check.js";
import type { Exchange } from "../src/exchange.js";
import { going, healthyRun, pageOf, waiting } from "../src/rules/examples.js";
import { rules } from "../src/rules/index.js";
import { contract, contractExamples, type Part } from "./helpers/contract.js";
import { mutantsOf, obligationsOf, type Mutant, type Schema } from "./helpers/mutants.js";

/** A recording in which one thing is broken, the rule that has to report it, and where. */
interface Mutation {
  readonly name: string;
  readonly recording: readonly Exchange[];
  readonly rule: string;
  readonly pointers: readonly string[];
  readonly names?: string;
}

/** Those mutations that no finding of their rule reports at their pointer. */
async function survivorsOf(mutations: readonly Mutation[]): Promise<readonly string[]> {
  const survivors: string[] = [];
  for (const { name, recording, rule, pointers, names = "" } of mutations) {
    const report = await check(recording);
    const reported = report.findings.some(
      (finding) => finding.rule === rule && pointers.includes(finding.pointer) && finding.message.includes(names),
    );
    if (!reported)
      survivors.push(`${rule}: ${name} at ${pointers.join(" or ")}; reported: ${report.findings.map(({ message }) => message).join("; ")}`);
  }
  return survivors;
}

/** Prints how many mutants there were, and each that survived. */
async function expectNoSurvivor(what: string, mutations: readonly Mutation[]): Promise<void> {
  const survivors = await survivorsOf(mutations);
  process.stdout.write(
    `${what}: ${mutations.length} mutants, ${survivors.length} survivors\n${survivors.map((text) => `  ${text}\n`).join("")}`,
  );
  expect(survivors).toEqual([]);
}

/** A healthy run of each status. */
const nine: readonly Run[] = runStatuses.map((status, index): Run => {
  const created_at = healthyRun.created_at - index;
  const ended = new Set<string>(terminalRunStatuses).has(status);
  const run: Run = { ...healthyRun, ...(ended ? {} : going), id: `run_${index}`, status, created_at };
  if (status === "queued") return { ...run, started_at: null };
  if (status === "requires_action") return { ...run, required_action: waiting.required_action };
  if (!ended || status === "completed") return run;
  return {
    ...run,
    completed_at: null,
    cancelled_at: status === "cancelled" ? 1699075080 : null,
    failed_at: status === "failed" ? 1699075080 : null,
    last_error: status === "failed" ? { code: "server_error", message: "Sorry." } : null,
    incomplete_details: status === "incomplete" ? { reason: "max_completion_tokens" } : null,
  };
});

type Parts = NonNullable<Parameters<typeof pageOf>[1]>;
const page = (parts: Parts = {}, runs: readonly Run[] = nine): Exchange => pageOf(runs, parts);
const changed = (index: number, change: Partial<Run>): readonly Run[] =>
  nine.map((run, at) => (at === index ? { ...run, ...change } : run));
const ended = nine.flatMap((run, index) => (new Set<string>(terminalRunStatuses).has(run.status) ? [{ run, index }] : []));
const open = nine.flatMap((run, index) => (new Set<string>(terminalRunStatuses).has(run.status) ? [] : [{ run, index }]));
const at = (status: Run["status"]): number => runStatuses.indexOf(status);

type Case = readonly [name: string, recording: Exchange | readonly Exchange[], pointer: string];

/** A run of this index changed, and reported at this place of it. */
function onRun(index: number, change: Partial<Run>, place: string): Case {
  return [`${nine[index]?.status} with ${JSON.stringify(change)}`, page({}, changed(index, change)), `/data/${index}${place}`];
}

/** What each rule forbids beyond the schema, broken in every way and wherever it can be. */
const beyondTheSchema: Readonly<Record<string, readonly Case[]>> = {
  "status-documented": Array.from({ length: 300 }, (_, index) => index + 100)
    .filter((status) => !(status in responses))
    .map((status) => [`${status}`, page({ status }), "/response/status"]),
  "content-type-json": [{ "content-type": "text/html" }, { "content-type": "text/json" }, { "content-type": "" }, {}].map((headers) => [
    JSON.stringify(headers),
    page({ headers }),
    "/response/headers/content-type",
  ]),
  "body-json": Array.from({ length: 20 }, (_, index): Case => {
    const { request, response } = page();
    const text = JSON.stringify(response.body);
    const body = text.slice(0, Math.floor((text.length * index) / 20));
    return [`cut after ${body.length}`, { ...(request === undefined ? {} : { request }), response: { status: 200, body } }, ""];
  }),
  "page-cursors": [null, "", "run_x", ...nine.map(({ id }) => id)].flatMap((id): Case[] => [
    ...(id === nine[0]?.id ? [] : [[`first_id ${id}`, page({ page: { first_id: id } }), "/first_id"] as const]),
    ...(id === nine.at(-1)?.id ? [] : [[`last_id ${id}`, page({ page: { last_id: id } }), "/last_id"] as const]),
  ]),
  "page-empty": ["", "run_1"].flatMap((id): Case[] => [
    [`first_id ${id}`, page({ page: { first_id: id } }, []), "/first_id"],
    [`last_id ${id}`, page({ page: { last_id: id } }, []), "/last_id"],
  ]),
  "page-has-more": [0, 1, 9].map((count) => [`${count} of 20`, page({ page: { has_more: true } }, nine.slice(0, count)), "/has_more"]),
  "page-size": [
    ...nine.slice(1).map((_run, index): Case => [`9 of ${index + 1}`, page({ query: `?limit=${index + 1}` }), "/data"]),
    [
      "21 of 20",
      page(
        {},
        Array.from({ length: 21 }, (_, index) => ({ ...healthyRun, id: `run_${index}` })),
      ),
      "/data",
    ],
  ],
  "page-order": [
    ...nine.slice(1).map((_run, index) => onRun(index + 1, { created_at: (nine[index]?.created_at ?? 0) + 1 }, "/created_at")),
    ["descending for asc", page({ query: "?order=asc" }), "/data/1/created_at"],
    ["ascending for desc", page({}, nine.toReversed()), "/data/1/created_at"],
  ],
  "page-unique": nine.flatMap((run, first) =>
    nine.slice(first + 1).map((_other, index) => onRun(first + 1 + index, { id: run.id }, "/id")),
  ),
  "page-cursor-excluded": nine.flatMap(({ id }, index): Case[] => [
    [`after ${id}`, page({ query: `?after=${id}` }), `/data/${index}/id`],
    [`before ${id}`, page({ query: `?before=${id}` }), `/data/${index}/id`],
  ]),
  "walk-disjoint": nine
    .slice(0, -1)
    .map((run, index): Case => [
      `run ${index} again`,
      [page({ line: 1, query: "?limit=9" }), page({ line: 2, query: "?limit=9&after=run_8" }, [{ ...run, created_at: 1 }])],
      "/data/0",
    ]),
  "walk-order": [
    [
      "newer after older",
      [page({ line: 1, query: "?limit=9" }), page({ line: 2, query: "?limit=9&after=run_8" }, [{ ...healthyRun, id: "run_9" }])],
      "/data/0/created_at",
    ],
    [
      "older before newer",
      [
        page({ line: 1, query: "?limit=9" }),
        page({ line: 2, query: "?limit=9&before=run_0" }, [{ ...healthyRun, id: "run_9", created_at: 1 }]),
      ],
      "/data/0/created_at",
    ],
  ],
  "walk-end": [
    [
      "a run after the end",
      [
        page({ line: 1, query: "?limit=9" }),
        page({ line: 2, query: "?limit=9&after=run_8" }, [{ ...healthyRun, id: "run_9", created_at: 1 }]),
      ],
      "/data",
    ],
  ],
  "run-history": [
    ...nine.flatMap((_run, index): Case[] =>
      [{ created_at: 1 }, { assistant_id: "asst_other" }].map((change) => {
        const [name, recording, pointer] = onRun(index, change, `/${Object.keys(change).join("")}`);
        return [name, [page(), recording].flat(), pointer];
      }),
    ),
    ...ended.flatMap(({ run, index }) =>
      runStatuses
        .filter((status) => status !== run.status)
        .map((status): Case => {
          const [name, recording, pointer] = onRun(index, { status }, "/status");
          return [name, [page(), recording].flat(), pointer];
        }),
    ),
  ],
  "run-thread": nine.flatMap((_run, index) => [
    onRun(index, { thread_id: "thread_other" }, "/thread_id"),
    onRun(index, { thread_id: "" }, "/thread_id"),
  ]),
  "run-required-action": nine.map(({ status }, index) =>
    onRun(index, { required_action: status === "requires_action" ? null : waiting.required_action }, "/required_action"),
  ),
  "run-usage-total": ended.flatMap(({ run, index }) =>
    (["prompt_tokens", "completion_tokens", "total_tokens"] as const).flatMap((name) =>
      [-1, 1].map((step) =>
        onRun(index, run.usage === null ? {} : { usage: { ...run.usage, [name]: run.usage[name] + step } }, "/usage/total_tokens"),
      ),
    ),
  ),
  "run-usage-terminal": [
    ...ended.map(({ index }) => onRun(index, { usage: null }, "/usage")),
    ...open.map(({ index }) => onRun(index, { usage: healthyRun.usage }, "/usage")),
  ],
  "run-times-ordered": nine.flatMap(({ created_at, started_at }, index) => [
    onRun(index, { started_at: created_at - 1 }, "/started_at"),
    onRun(index, { completed_at: (started_at ?? created_at) - 1 }, "/completed_at"),
    onRun(index, { cancelled_at: created_at - 1 }, "/cancelled_at"),
    onRun(index, { failed_at: created_at - 1 }, "/failed_at"),
  ]),
  "run-completed-at": [
    onRun(at("completed"), { completed_at: null }, "/completed_at"),
    ...open.map(({ index }) => onRun(index, { completed_at: 1699075080 }, "/completed_at")),
  ],
  "run-end-times": [
    onRun(at("cancelled"), { cancelled_at: null }, "/cancelled_at"),
    onRun(at("failed"), { failed_at: null }, "/failed_at"),
    onRun(at("cancelling"), { cancelled_at: 1699075080 }, "/cancelled_at"),
  ],
  "run-started-at": open.flatMap(({ run, index }) => (run.status === "queued" ? [] : [onRun(index, { started_at: null }, "/started_at")])),
  "run-expires-at": ended.map(({ index }) => onRun(index, { expires_at: 1699075672 }, "/expires_at")),
  "run-last-error": [onRun(at("failed"), { last_error: null }, "/last_error")],
  "run-incomplete-details": [onRun(at("incomplete"), { incomplete_details: null }, "/incomplete_details")],
  "run-tool-calls-unique": [
    onRun(at("requires_action"), { required_action: calls("{}", "{}") }, "/required_action/submit_tool_outputs/tool_calls/1/id"),
  ],
  "run-arguments-json": ["", "{", "{'a':1}", "undefined", "{} {}"].map((text) =>
    onRun(at("requires_action"), { required_action: calls(text) }, "/required_action/submit_tool_outputs/tool_calls/0/function/arguments"),
  ),
  "run-tool-choice": nine.flatMap((_run, index) => [
    onRun(index, { tool_choice: { type: "function" } }, "/tool_choice"),
    onRun(index, { tool_choice: { type: "function", function: {} } }, "/tool_choice"),
  ]),
  "run-truncation": nine.flatMap((_run, index) => [
    onRun(index, { truncation_strategy: { type: "last_messages" } }, "/truncation_strategy/last_messages"),
    onRun(index, { truncation_strategy: { type: "last_messages", last_messages: null } }, "/truncation_strategy/last_messages"),
    onRun(index, { truncation_strategy: { type: "auto", last_messages: 1 } }, "/truncation_strategy/last_messages"),
  ]),
  "run-token-limits": Object.entries(documentedMinimums).flatMap(([pattern, minimum]) => {
    const name = pattern.split("/").at(-1) ?? "";
    return nine.flatMap((_run, index) => [onRun(index, { [name]: minimum - 1 }, `/${name}`), onRun(index, { [name]: 1 }, `/${name}`)]);
  }),
  "run-times-in-seconds": nine.flatMap((run, index) =>
    (["created_at", "started_at", "expires_at", "cancelled_at", "failed_at", "completed_at"] as const).map((name) =>
      onRun(index, { [name]: (run[name] ?? healthyRun.created_at) * 1000 }, `/${name}`),
    ),
  ),
};

function calls(...texts: readonly string[]): NonNullable<Run["required_action"]> {
  return {
    type: "submit_tool_outputs",
    submit_tool_outputs: {
      tool_calls: texts.map((text) => ({ id: "call_1", type: "function" as const, function: { name: "weather", arguments: text } })),
    },
  };
}

/** The rules whose mutants are made from the contract's schemas. */
const BY_SCHEMA = ["body-schema", "fields-documented", "values-documented", "headers-schema", "request-parameters"];

const NINE = "nine statuses";

/** Who has to report a mutant of a body, and where. */
function expected(mutant: Mutant, shape: string, value: unknown): Pick<Mutation, "rule" | "pointers" | "names"> {
  if (shape === "ListRunsResponse") return { rule: mutant.rule, pointers: [mutant.pointer], names: mutant.names };
  // The gateway's error with an error object inside, once nothing calls it a failure, is a provider's error with too much.
  const inside = Object.hasOwn(Object(value), "error") && shape === "GatewayFailure";
  if (inside && /^(\/status| lacks status)/.test(mutant.breaks)) return { rule: "fields-documented", pointers: ["/status", "/message"] };
  // Any other error that loses what tells its shape is of none.
  return { rule: mutant.rule, pointers: [mutant.pointer, ""] };
}

describe("no mutant survives", () => {
  it("of the bodies of every documented response", async () => {
    const mutations: Mutation[] = [];
    const owed = new Set<string>();
    const paid = new Set<string>();
    const bodies = [
      ...contractExamples.filter(({ mediaType }) => mediaType === "application/json"),
      { name: NINE, status: 200, mediaType: "application/json", value: page().response.body },
    ];
    for (const { name, status, value } of bodies) {
      const shape = shapeOf(value);
      const schema: Schema = { $ref: `#/components/schemas/${shape}` };
      for (const obligation of obligationsOf(schema)) owed.add(`${shape} ${obligation}`);
      const done = new Set<string>();
      for (const mutant of mutantsOf(value, schema)) {
        // An example breaks alike at each of its runs; the page of nine statuses is broken at every one.
        if (name !== NINE && done.has(mutant.breaks)) continue;
        done.add(mutant.breaks);
        paid.add(`${shape} ${mutant.breaks}`);
        // At its top a body is of a shape or of none: without a body there is nothing to judge, and text is another fault.
        if (mutant.breaks === " is null" || mutant.breaks === " is string") continue;
        mutations.push({
          name: `${name}:${mutant.breaks}`,
          recording: [{ response: { status, headers: { "content-type": "application/json" }, body: mutant.value } }],
          ...expected(mutant, shape, value),
        });
      }
    }
    expect([...owed].filter((obligation) => !paid.has(obligation))).toEqual([]);
    await expectNoSurvivor("bodies", mutations);
  }, 60_000);

  it("of the parameters and headers", async () => {
    const mutations: Mutation[] = [];
    for (const { name, in: place = "", schema, content } of partsOf("parameters")) {
      for (const text of brokenTexts(schema ?? content?.["application/json"]?.schema)) {
        const { request, response } = page();
        const url = request?.url ?? "";
        const sent = {
          query: { url: `${url}?${name}=${encodeURIComponent(text)}` },
          path: { url: url.replace(healthyRun.thread_id, encodeURIComponent(text)) },
          header: { headers: { [name?.toLowerCase() ?? ""]: text } },
        }[place];
        const pointer = place === "header" ? `/request/headers/${name?.toLowerCase()}` : `/request/${place}/${name}`;
        mutations.push({
          name: `${name} ${text}`,
          recording: [{ request: { method: "GET", url, ...sent }, response }],
          rule: "request-parameters",
          pointers: [pointer],
        });
      }
    }
    mutations.push({
      name: "an unknown parameter",
      recording: [page({ query: "?mutant=1" })],
      rule: "request-parameters",
      pointers: ["/request/query/mutant"],
    });
    const named = new Map(Object.values(contract.components["responses"] ?? {}).flatMap(({ headers = {} }) => Object.entries(headers)));
    for (const [name, header] of named) {
      for (const text of brokenTexts(deref(header).schema)) {
        mutations.push({
          name: `${name} ${text}`,
          recording: [page({ headers: { "content-type": "application/json", [name]: text } })],
          rule: "headers-schema",
          pointers: [`/response/headers/${name.toLowerCase()}`],
        });
      }
    }
    await expectNoSurvivor("parameters and headers", mutations);
  });

  it("of what the rules say beyond the schema", async () => {
    const mutations = Object.entries(beyondTheSchema).flatMap(([rule, cases]) =>
      cases.map(([name, recording, pointer]): Mutation => ({ name, recording: [recording].flat(), rule, pointers: [pointer] })),
    );
    await expectNoSurvivor("beyond the schema", mutations);
  });

  it("and every rule has mutants", () => {
    expect([...BY_SCHEMA, ...Object.keys(beyondTheSchema)].toSorted()).toEqual(rules.map(({ id }) => id).toSorted());
    for (const cases of Object.values(beyondTheSchema)) expect(cases.length).toBeGreaterThan(0);
  });

  it("while what they were made from is healthy", async () => {
    const report = await check([page({ query: "?limit=9", page: { has_more: true } })], { strict: true });
    expect(report.findings).toEqual([]);
  });
});

/** Texts that a parameter or a header of this schema must not have. */
function brokenTexts(schema: Schema = {}): readonly string[] {
  const branches = schema.anyOf ?? [schema];
  const types = new Set(branches.map(({ type }) => type));
  const texts = branches.flatMap(({ minimum, maximum, minLength }) => [
    ...(minimum === undefined ? [] : [String(minimum - 1)]),
    ...(maximum === undefined ? [] : [String(maximum + 1)]),
    ...(minLength === undefined ? [] : ["x".repeat(minLength - 1)]),
  ]);
  const free = branches.some(
    (branch) => branch.type === "string" && Object.keys(branch).every((key) => !["enum", "const", "pattern"].includes(key)),
  );
  if (types.has("object")) texts.push("[]", '{"mutant":1}');
  return free ? texts : [...texts, "mutant", "7.5", ""];
}

function partsOf(kind: string): readonly Part[] {
  return Object.values(contract.components[kind] ?? {}).map(deref);
}

function deref(part: Part): Part {
  const [kind = "", name = ""] = part.$ref?.split("/").slice(-2) ?? [];
  return part.$ref === undefined ? part : (contract.components[kind]?.[name] ?? part);
}

function shapeOf(value: unknown): string {
  const keys = Object.keys(value ?? {});
  if (keys.includes("object")) return "ListRunsResponse";
  if (keys.includes("status")) return "GatewayFailure";
  if (keys.includes("success")) return "PlatformError";
  return keys.includes("ok") ? "RouterMiss" : "ApiError";
}

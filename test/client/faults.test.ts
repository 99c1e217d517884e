import { describe, expect, it } from "@jest/globals";
import { createClient, isListRunsError, type ErrorKind, type ListRunsClient } from "../../src/index.js";
import { createServer, faults } from "../../src/server.js";
import { createClient as createValidatedClient } from "../../src/validated.js";
import { onLoopback } from "../helpers/reference.js";

/** The faults that a client tells of by itself, whatever is in the page, and the kind of its error. */
const KINDS: Readonly<Record<string, ErrorKind>> = {
  "cut-body": "not-json",
  "empty-200": "not-json",
  "no-content": "not-json",
  "server-error": "api-error",
  "text-error": "text-error",
  "html-error": "text-error",
  "rate-limit": "api-error",
  hang: "timeout",
  "slow-body": "timeout",
  "endless-body": "timeout",
  reset: "network",
  "reset-midway": "network",
  "repeated-cursor": "cursor-repeated",
};
/** Answers that never end, whose client is to lose patience soon. */
const SILENT = new Set(["hang", "slow-body", "endless-body"]);
/** Rules on several answers, which no page breaks by itself. */
const ON_SEVERAL = /^(walk-|run-history$)/;
const RUNS = 45;

/** How a walk over a server with a fault ends: the kind of its error, or how many runs it gave. */
async function endOf(make: typeof createClient, name: string): Promise<ErrorKind | number> {
  const server = createServer({ threads: 1, runs: name === "empty-ids-as-strings" ? 0 : RUNS, faults: [name] });
  const baseUrl = `${await onLoopback(server.fetch)}/v1`;
  // A walk that never ends is one of the things that must not happen.
  const timeout = SILENT.has(name) ? 30 : 30_000;
  const client: ListRunsClient = make({ apiKey: "pk-1", provider: "openai", retry: false, baseUrl, timeout });
  let runs = 0;
  try {
    for await (const run of client.runs(server.threads[0] ?? "")) {
      runs += typeof run === "object" ? 1 : 0;
      if (runs > 10 * RUNS) throw new Error("The walk goes on and on.");
    }
  } catch (error) {
    if (isListRunsError(error)) return error.kind;
    throw error;
  }
  return runs;
}

describe("every fault of the reference server", () => {
  it("that the client tells of is one that there is", () => {
    expect(faults.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(KINDS)));
  });

  it.each(faults)("$name gives its typed error, or a page to one who does not validate", async ({ name }) => {
    const end = await endOf(createClient, name);
    if (KINDS[name] !== undefined) expect(end).toBe(KINDS[name]);
    else expect(end).toEqual(expect.any(Number));
  });

  it.each(faults)("$name gives its typed error to one who validates", async ({ name, rule }) => {
    const end = await endOf((options) => createValidatedClient({ ...options, strict: true }), name);
    if (rule !== null && ON_SEVERAL.test(rule) && name !== "repeated-cursor") expect(end).toEqual(expect.any(Number));
    // The page that a repeated cursor gives ends with the run that it should follow, which is broken by itself.
    else expect(end).toBe(name === "repeated-cursor" ? "contract-broken" : (KINDS[name] ?? "contract-broken"));
  });
});

import { afterAll } from "@jest/globals";
import { probe, type ProbeOptions } from "../../src/probe/probe.js";
import type { Report } from "../../src/report.js";
import type { ScenarioResult } from "../../src/probe/result.js";
import { createServer, type ServerOptions } from "../../src/server.js";
import { listen } from "../../src/server/listen.js";

/** Credentials that the reference server takes, whichever gateway it plays. */
export const credentials = {
  "x-portkey-api-key": "pk-3c1a5f0e",
  authorization: "Bearer sk-7d2b9a4c",
  "x-portkey-provider": "openai",
} as const;

/** What every probe of a test says, unless it says otherwise. */
export const plainProbe = {
  baseUrl: "http://reference.test/v1",
  headers: { "openai-beta": "assistants=v2", ...credentials },
  credentials: Object.keys(credentials),
  rate: Infinity,
} as const;

/** Probes a reference server in this process. */
export async function probeReference(server: ServerOptions, options: Partial<ProbeOptions> = {}): Promise<Report> {
  const { fetch, threads } = createServer(server);
  const [thread = "", otherThread = ""] = threads;
  return probe({ ...plainProbe, thread, otherThread, fetch: async (input, init) => fetch(new Request(input, init)), ...options });
}

/** The scenarios that did not pass, with their reasons. */
export function notPassed({ scenarios = [] }: Report): Readonly<Record<string, string>> {
  return Object.fromEntries(
    scenarios.flatMap(({ id, verdict, reason }: ScenarioResult) => (verdict === "passed" ? [] : [[id, `${verdict}: ${reason}`] as const])),
  );
}

const listening: { readonly close: () => Promise<void> }[] = [];

/** A handler on a free port of the loopback, until the test file is done. Gives its origin. */
export async function onLoopback(fetch: (request: Request) => Promise<Response>): Promise<string> {
  const server = await listen(fetch, { host: "127.0.0.1", port: 0 });
  listening.push(server);
  return server.origin;
}

afterAll(async () => {
  for (const server of listening.splice(0)) await server.close();
});

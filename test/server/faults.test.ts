import { describe, expect, test } from "@jest/globals";
import { createJudge, type Judge } from "../../src/check.js";
import { recordingFetch } from "../../src/record.js";
import { rules } from "../../src/rules/index.js";
import { createServer, faults, type FaultName, type ReferenceServer } from "../../src/server.js";
import { aRequest } from "../helpers/ask.js";

/** Asks as a client would, and judges what comes: a page twice, a walk, the end of the thread, the other order. */
async function judged(...wanted: readonly string[]): Promise<ReturnType<Judge["report"]>> {
  const server = createServer({ seed: 3, threads: 2, runs: 27, faults: wanted });
  const [thread = ""] = server.threads;
  const judge = createJudge({ strict: true });
  const handed: Promise<unknown>[] = [];
  const fetch = recordingFetch(
    async (input) => server.fetch(input as Request),
    (exchange) => judge.judge(exchange),
  );
  const oldest = (await (await createServer({ seed: 3, threads: 2, runs: 27 }).fetch(aRequest(thread, "?limit=1&order=asc"))).json()) as {
    last_id: string;
  };
  const ask = async (search: string): Promise<string | null> => {
    const response = await fetch(aRequest(thread, search));
    const text = await response.text();
    // The recorder reads its own copy of the body, and hands it over a turn later.
    handed.push(new Promise((resolve) => setImmediate(resolve)));
    try {
      const body = JSON.parse(text) as { readonly data?: readonly { readonly id: string }[] };
      return body.data?.at(-1)?.id ?? null;
    } catch {
      return null;
    }
  };
  await ask("?limit=100");
  await ask("?limit=100");
  for (const order of ["desc", "asc"]) {
    let search: string | null = `?limit=6&order=${order}`;
    for (let pages = 0; search !== null && pages < 6; pages += 1) {
      const last: string | null = await ask(search);
      search = last === null ? null : `?limit=6&order=${order}&after=${last}`;
    }
  }
  await ask(`?after=${oldest.last_id}`);
  await Promise.all(handed);
  return judge.report();
}

async function asked(fault: FaultName | `${FaultName}:${number}`, seed = 3): Promise<Response> {
  const server: ReferenceServer = createServer({ seed, threads: 1, runs: 45, faults: [fault] });
  return server.fetch(aRequest(server.threads[0] ?? ""));
}

/** The statuses of many answers, of which a quarter shall fail. */
async function statuses(seed: number): Promise<readonly number[]> {
  const server = createServer({ seed, threads: 1, runs: 1, faults: ["server-error:0.25"] });
  const answers: number[] = [];
  for (let request = 0; request < 400; request += 1) answers.push((await server.fetch(aRequest(server.threads[0] ?? ""))).status);
  return answers;
}

describe("faults", () => {
  test("none: the server conforms, also with should, and a walk is clean", async () => {
    const report = await judged();
    expect(report.findings).toEqual([]);
    expect(report.summary).toMatchObject({ verdict: "conforms", unjudged: 0 });
    expect(report.summary.exchanges).toBeGreaterThan(10);
  });

  test.each(faults.flatMap(({ name, rule }) => (rule === null ? [] : [[name, rule] as const])))(
    "%s is caught by %s",
    async (name, rule) => {
      const report = await judged(name);
      expect(Object.entries(report.byRule).flatMap(([id, { count }]) => (count > 0 ? [id] : []))).toContain(rule);
    },
  );

  test("there is one for every rule on answers, be it a must or a should", () => {
    const caught = new Set(faults.map(({ rule }) => rule));
    // What a client sends wrong is no fault of a server.
    expect(rules.map(({ id }) => id).filter((id) => !caught.has(id))).toEqual(["request-parameters"]);
  });

  test("have names and descriptions of their own", () => {
    expect(new Set(faults.map(({ name }) => name)).size).toBe(faults.length);
    expect(new Set(faults.map(({ description }) => description)).size).toBe(faults.length);
  });

  test("strike the share of the answers that they are told to, the same for the same seed", async () => {
    const first = await statuses(5);
    const failed = first.filter((status) => status === 500).length;
    expect(failed).toBeGreaterThan(70);
    expect(failed).toBeLessThan(130);
    expect(await statuses(5)).toEqual(first);
    expect(await statuses(6)).not.toEqual(first);
  });

  test("a share of 0 strikes nothing, and of several faults the first one counts", async () => {
    expect((await asked("server-error:0")).status).toBe(200);
    const server = createServer({ threads: 1, faults: ["html-error", "server-error"] });
    expect((await server.fetch(aRequest(server.threads[0] ?? ""))).status).toBe(503);
  });

  test("spare a request that is refused anyway", async () => {
    const server = createServer({ threads: 1, faults: ["server-error"] });
    expect((await server.fetch(aRequest("thread_unknown"))).status).toBe(404);
  });
});

describe("faults that no rule catches", () => {
  test("are errors as providers and gateways give them", async () => {
    const bodies: ReadonlyArray<readonly [FaultName, number, string, string]> = [
      [
        "server-error",
        500,
        "application/json",
        `{"error":{"message":"The server had an error","type":"server_error","param":null,"code":null}}`,
      ],
      ["text-error", 500, "text/plain;charset=UTF-8", "Message: fetch failed Cause: SocketError: other side closed Name: TypeError"],
      ["html-error", 503, "text/html", "<html><body>503 Service Unavailable</body></html>"],
    ];
    for (const [name, status, type, body] of bodies) {
      const response = await asked(name);
      expect([response.status, response.headers.get("content-type"), await response.text()]).toEqual([status, type, body]);
      expect(response.headers.get("x-portkey-provider")).toBe("openai");
    }
    const limited = await asked("rate-limit");
    expect([limited.status, limited.headers.get("retry-after")]).toEqual([429, "1"]);
  });

  test("hang: nothing comes until the client leaves, or the gateway's timeout ends it", async () => {
    const server = createServer({ threads: 1, faults: ["hang"] });
    const leave = new AbortController();
    const answer = server.fetch(aRequest(server.threads[0] ?? "", "", {}, { signal: leave.signal }));
    leave.abort();
    await expect(answer).rejects.toMatchObject({ name: "AbortError" });
    expect((await server.fetch(aRequest(server.threads[0] ?? "", "", { "x-portkey-request-timeout": "5" }))).status).toBe(408);
  });

  test("reset: the answer fails as a fetch does, at once or in the middle of the body", async () => {
    await expect(asked("reset")).rejects.toMatchObject({ message: "fetch failed", cause: { code: "ECONNRESET" } });
    const midway = await asked("reset-midway");
    expect(midway.status).toBe(200);
    await expect(midway.text()).rejects.toMatchObject({ message: "fetch failed" });
  });

  test("slow and endless bodies come as they are read", async () => {
    for (const [name, first] of [
      ["slow-body", "{"],
      ["endless-body", '{"object":"list","data":['],
    ] as const) {
      const reader = (await asked(name)).body?.getReader();
      const { value } = (await reader?.read()) ?? {};
      expect(new TextDecoder().decode(value)).toBe(first);
      await reader?.cancel();
    }
  });
});

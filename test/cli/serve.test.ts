import { createServer as createSocket, type AddressInfo } from "node:net";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "@jest/globals";
import { accepted } from "../helpers/ask.js";
import { listRuns } from "../helpers/command.js";
import { aFolder } from "../helpers/folder.js";
import { aPage, aRun } from "../helpers/pages.js";
import { start } from "../helpers/program.js";

const taken = createSocket();

afterAll(() => {
  taken.close();
});

describe("list-runs serve", () => {
  test("prints its base URL and threads first, answers, logs without secrets, and ends on a signal", async () => {
    const program = start("serve", "--seed", "3", "--threads", "2", "--log", "--api-key", "sk-only-this-one");
    const { baseUrl, threads = [] } = await program.first;
    expect(program.printed.stdout).toBe(`${JSON.stringify({ baseUrl, threads })}\n`);
    expect(baseUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/v1$/);
    expect(threads).toHaveLength(2);
    const ask = (key: string): Promise<Response> =>
      fetch(`${baseUrl}/threads/${threads[0]}/runs?limit=2&api_key=query-secret&x=odd-secret`, {
        headers: { ...accepted, authorization: `Bearer ${key}` },
      });
    expect((await ask("sk-only-this-one")).status).toBe(200);
    expect((await ask("sk-wrong-secret")).status).toBe(401);
    expect(await program.stop("SIGTERM")).toBe(0);
    const lines = program.printed.stderr.trimEnd().split("\n");
    expect(lines.map((line) => line.replace(/\d+ms$/, "ms"))).toEqual(
      [200, 401].map((status) => `GET /v1/threads/${threads[0]}/runs?limit=2&api_key=…&x=… ${status} ms`),
    );
    expect(program.printed.stderr).not.toContain("secret");
    expect(program.printed.stderr).not.toContain("sk-");
  });

  test("ends with a request that hangs", async () => {
    const program = start("serve", "--fault", "hang", "--log");
    const { baseUrl, threads = [] } = await program.first;
    const failed = expect(fetch(`${baseUrl}/threads/${threads[0]}/runs`, { headers: accepted })).rejects.toThrow();
    await fetch(`${baseUrl}/nothing`);
    expect(await program.stop("SIGINT")).toBe(0);
    await failed;
  });

  test.each([
    ["lines of runs", "runs.ndjson", `${JSON.stringify(aRun())}\n${JSON.stringify({ run: aRun({ id: "run_2" }), source: {} })}\n`],
    ["lines of pages, gzipped", "pages.ndjson.gz", gzipSync(`${JSON.stringify(aPage(aRun(), aRun({ id: "run_2" })))}\n`)],
    ["a page over several lines", "page.json", JSON.stringify(aPage(aRun(), aRun({ id: "run_2" })), null, 2)],
  ])("serves %s", async (_what, name, content) => {
    const program = start("serve", "--data", join(aFolder({ [name]: content }), name));
    const { baseUrl, threads } = await program.first;
    expect(threads).toEqual(["thread_abc123"]);
    const page = await (await fetch(`${baseUrl}/threads/thread_abc123/runs`, { headers: accepted })).json();
    expect(page).toMatchObject({ data: [{ id: "run_2" }, { id: "run_abc123" }], has_more: false });
  });

  test("says in one sentence what it cannot do", async () => {
    await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
    const { port } = taken.address() as AddressInfo;
    const empty = join(aFolder({ "empty.ndjson": "{}\n" }), "empty.ndjson");
    const mistakes: ReadonlyArray<readonly [readonly string[], string | RegExp]> = [
      [["--port", String(port)], `Port ${port} on 127.0.0.1 is in use. Pass another --port, or --port 0 for a free one.`],
      [["--port", "70000"], "--port is 70000. It takes a whole number of 0 to 65535."],
      [["--host", "192.0.2.1"], "192.0.2.1 is no address of this machine. Pass --host 127.0.0.1 or another of its addresses."],
      [["--fault", "nope"], /^There is no fault "nope"\. The faults are cut-body, .*\.$/],
      [["--fault", "hang:no"], 'The share of the fault "hang:no" is no number of 0 to 1. Write hang:0.25, or hang for every answer.'],
      [["--gateway", "x"], 'There is no gateway "x". The gateways are self-hosted, hosted, none.'],
      [["--rate-limit", "x"], "--rate-limit is x. It takes a number of requests, and of seconds, such as 10/60."],
      [["--data", "nowhere.ndjson"], "nowhere.ndjson cannot be read: there is no such file or folder."],
      [["--data", empty], /^.*empty\.ndjson:1 is JSON, but neither an exchange .*\.$/],
      [
        ["--data", empty, "--runs", "3"],
        "--data brings threads of its own, so none are made up. Leave out --threads and --runs, or --data.",
      ],
    ];
    for (const [args, sentence] of mistakes) {
      const { status, stdout, stderr } = await listRuns(["serve", ...args]);
      expect([status, stdout]).toEqual([2, ""]);
      const said = stderr.replace(/^list-runs: /, "").trimEnd();
      if (typeof sentence === "string") expect(said).toBe(sentence);
      else expect(said).toMatch(sentence);
    }
  });
});

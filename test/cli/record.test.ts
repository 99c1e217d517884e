import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { check } from "../../src/check.js";
import { readRecording } from "../../src/recordings/index.js";
import { accepted } from "../helpers/ask.js";
import { listRuns } from "../helpers/command.js";
import { aFolder } from "../helpers/folder.js";
import { start, type Program } from "../helpers/program.js";

async function behind(
  output: string,
  ...args: readonly string[]
): Promise<{ readonly recorder: Program; readonly url: string; readonly base: string }> {
  const server = start("serve", "--api-key", "sk-the-right-one", ...args.filter((arg) => arg !== "--check"));
  const { baseUrl, threads = [] } = await server.first;
  const recorder = start("record", "--target", baseUrl, "--output", output, ...args.filter((arg) => arg === "--check"));
  const { baseUrl: base } = await recorder.first;
  return { recorder, url: `${base}/threads/${threads[0]}/runs`, base };
}

const headers = { ...accepted, authorization: "Bearer sk-the-right-one" };

describe("list-runs record", () => {
  test("records what passes until it is stopped, and goes on with the file the next time", async () => {
    const output = join(aFolder(), "traffic.ndjson");
    for (const lines of [1, 2]) {
      const { recorder, url, base } = await behind(output);
      expect(base).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/v1$/);
      expect((await fetch(`${url}?limit=3`, { headers })).status).toBe(200);
      expect(await recorder.stop("SIGTERM")).toBe(0);
      expect(recorder.printed.stderr).toBe("");
      expect(readFileSync(output, "utf8").trimEnd().split("\n")).toHaveLength(lines);
    }
    expect((await check(readRecording(output), { strict: true })).summary).toMatchObject({ exchanges: 2, verdict: "conforms" });
  });

  test("killed amid traffic it leaves a file that can be read and has no credential in it", async () => {
    const output = join(aFolder(), "traffic.ndjson");
    const { recorder, url } = await behind(output);
    const secrets = ["sk-the-right-one", "sk-wrong-secret", "pk-secret", "query-secret"];
    let answered = 0;
    const client = async (): Promise<void> => {
      for (let request = 0; ; request += 1) {
        const key = request % 3 === 0 ? "sk-wrong-secret" : "sk-the-right-one";
        const response = await fetch(`${url}?limit=50&access_token=query-secret`, {
          headers: { ...accepted, authorization: `Bearer ${key}`, "x-portkey-api-key": "pk-secret" },
        });
        await response.text();
        answered += 1;
        if (answered === 60) recorder.process.kill("SIGKILL");
      }
    };
    await Promise.allSettled([client(), client(), client()]);
    expect(await recorder.ended).toBe("SIGKILL");
    const text = readFileSync(output, "utf8");
    for (const secret of secrets) expect(text).not.toContain(secret);
    const { summary } = await check(readRecording(output));
    expect(summary).toMatchObject({ unjudged: 0, must: 0 });
    // Each client may have had one answer whose line was not written yet.
    expect(summary.exchanges).toBeGreaterThanOrEqual(57);
  });

  test("judges as it records, and reports in the end", async () => {
    const output = join(aFolder(), "traffic.ndjson");
    const { recorder, url } = await behind(output, "--check", "--fault", "wrong-type");
    await (await fetch(url, { headers })).text();
    const finding = `${output}:1: /data/0/created_at must be integer (body-schema), received "`;
    while (!recorder.printed.stdout.includes(finding)) await new Promise((resolve) => recorder.process.stdout.once("data", resolve));
    expect(await recorder.stop("SIGINT")).toBe(1);
    expect(recorder.printed.stdout).toContain("Violates contract");
  });

  test("says in one sentence what it cannot do", async () => {
    const folder = aFolder({ "page.json": "[\n]" });
    const target = ["--target", "http://127.0.0.1:9/v1"];
    const mistakes: ReadonlyArray<readonly [readonly string[], string]> = [
      [["--output", "x"], "No server was named. Pass --target URL."],
      [target, "No file to record into was named. Pass --output FILE."],
      [
        ["--target", "ftp://x", "--output", "x"],
        "--target is ftp://x. It takes a URL with http or https, such as https://api.portkey.ai/v1.",
      ],
      [
        ["--target", "https://me:secret@x", "--output", "x"],
        "--target has a user and a password in it, which would not be passed on. Let the client send its credentials.",
      ],
      [
        [...target, "--output", join(folder, "page.json")],
        `${join(folder, "page.json")} is no NDJSON recording, so no lines can be added to it. Name another file.`,
      ],
      [[...target, "--output", folder], `${folder} cannot be written (EISDIR).`],
    ];
    for (const [args, sentence] of mistakes) {
      expect(await listRuns(["record", ...args])).toEqual({ status: 2, stdout: "", stderr: `list-runs: ${sentence}\n` });
    }
  });
});

import { describe, expect, it } from "@jest/globals";
import createFetchClient from "openapi-fetch";
import type { paths } from "../generated/types.js";
import type { Report } from "../src/conformance.js";
import { judgeAnswers, type JudgeOptions } from "../src/middleware.js";
import { aPage, aRun } from "./helpers/pages.js";

const bad = aPage(aRun({ model: null as never }));

/** A client under judgement. `settled` resolves once this many reports or errors have come. */
function judged(answer: () => Response, options: Partial<JudgeOptions> = {}, expected = 1) {
  const reports: Report[] = [];
  const errors: unknown[] = [];
  let done: () => void = () => undefined;
  const settled = new Promise<void>((resolve) => (done = resolve));
  const note =
    <T>(list: T[]) =>
    (value: T) => {
      list.push(value);
      if (reports.length + errors.length >= expected) done();
    };
  const client = createFetchClient<paths>({ baseUrl: "http://127.0.0.1:1/v1", fetch: async () => answer() });
  client.use(judgeAnswers({ onReport: note(reports), onError: note(errors), ...options }));
  const get = () =>
    client.GET("/threads/{thread_id}/runs", {
      params: { path: { thread_id: "thread_abc123" }, header: { "OpenAI-Beta": "assistants=v2" } },
    });
  return { get, reports, errors, settled };
}

describe("judgeAnswers", () => {
  it("reports on an answer and leaves it untouched", async () => {
    const { get, reports, settled } = judged(() => Response.json(bad));
    expect((await get()).data).toEqual(bad);
    await settled;
    expect(reports.map(({ findings }) => findings.map(({ message, path }) => [message, path]))).toEqual([
      [["/data/0/model must be string", "/v1/threads/thread_abc123/runs"]],
    ]);
  });

  it("judges the share that it is asked to", async () => {
    const draws = [0.009, 0.5, 0.011, 0.001];
    const { get, reports, settled } = judged(() => Response.json(aPage()), { sample: 0.01, random: () => draws.shift() ?? 1 }, 2);
    for (let call = 0; call < 5; call += 1) await get();
    await settled;
    expect(reports).toHaveLength(2);
  });

  it("never waits for a body: the call is answered while the judged copy is still open", async () => {
    let finish: () => void = () => undefined;
    const text = JSON.stringify(aPage());
    const { get, reports, settled } = judged(
      () =>
        new Response(
          new ReadableStream({
            start(controller) {
              controller.enqueue(new TextEncoder().encode(text));
              finish = () => controller.close();
            },
          }),
          { headers: { "content-type": "application/json" } },
        ),
    );
    const call = get();
    await new Promise((resolve) => setImmediate(resolve));
    expect(reports).toEqual([]);
    finish();
    expect((await call).data).toEqual(aPage());
    await settled;
    expect(reports[0]?.summary.verdict).toBe("conforms");
  });

  it("lets a body by that is longer than the bound, whether or not it says so", async () => {
    const long = JSON.stringify(aPage(aRun({ instructions: "x".repeat(5000) })));
    const answers = [
      new Response(long, { headers: { "content-length": String(long.length) } }),
      new Response(long),
      Response.json(aPage()),
    ];
    const { get, reports, errors, settled } = judged(() => answers.shift() as Response, { maxBytes: 4000 });
    for (let call = 0; call < 3; call += 1) expect((await get()).data).toBeDefined();
    await settled;
    expect({ reports: reports.length, errors }).toEqual({ reports: 1, errors: [] });
  });

  it("holds no more answers than it may", async () => {
    const { get, reports, settled } = judged(() => Response.json(aPage()), { maxPending: 1 });
    await Promise.all([get(), get(), get()]);
    await settled;
    expect(reports.length).toBeLessThan(3);
  });

  it("tells its own error once and never throws it", async () => {
    const failure = new Error("boom");
    const { get, errors, settled } = judged(() => Response.json(aPage()), {
      onReport: () => {
        throw failure;
      },
    });
    for (let call = 0; call < 3; call += 1) expect((await get()).data).toEqual(aPage());
    await settled;
    await new Promise((resolve) => setImmediate(resolve));
    expect(errors).toEqual([failure]);
  });

  it("refuses wrong options at once", () => {
    expect(() => judgeAnswers({ onReport: () => undefined, sample: 2 })).toThrow("sample is 2. It is a share from 0 to 1.");
    expect(() => judgeAnswers({ onReport: () => undefined, rules: ["nope"] })).toThrow('There is no rule "nope".');
  });
});

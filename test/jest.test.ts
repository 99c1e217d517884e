import { describe, expect, it } from "@jest/globals";
import { matchers } from "../src/jest.js";
import { toConformToListRuns, type ConformOptions, type MatcherResult } from "../src/matcher.js";
import { aLine, aPage, aRun } from "./helpers/pages.js";

expect.extend(matchers);

declare module "expect" {
  interface Matchers<R> {
    toConformToListRuns(options?: ConformOptions): R;
  }
}

const bad = aPage(aRun({ model: null as never }));

describe("toConformToListRuns", () => {
  const headers = { "content-type": "application/json" };
  const shapes = (body: unknown): readonly (readonly [string, unknown])[] => [
    ["a bare body", body],
    ["an exchange", aLine(body)],
    [
      "an answer of axios",
      {
        status: 200,
        statusText: "OK",
        data: body,
        headers,
        config: { method: "get", baseURL: "http://h/v1", url: "/threads/thread_abc123/runs", params: { limit: 5 } },
      },
    ],
    [
      "an answer of supertest",
      { status: 200, headers, text: JSON.stringify(body), body, request: { method: "GET", url: "http://h/v1/threads/thread_abc123/runs" } },
    ],
  ];

  it.each(shapes(aPage()))("passes for %s that conforms", (_name, answer) => {
    expect(answer).toConformToListRuns({ strict: true });
  });

  it.each(shapes(bad))("fails for %s that does not, with the report of that answer", (_name, answer) => {
    expect(answer).not.toConformToListRuns();
    expect(() => expect(answer).toConformToListRuns()).toThrow(
      /expected the answer to conform to the contract\n\nViolates contract[\s\S]*\/data\/0\/model must be string/,
    );
  });

  it("awaits a Response of fetch, which stays readable", async () => {
    const response = Response.json(aPage());
    await expect(response).toConformToListRuns();
    expect(await response.json()).toEqual(aPage());
    await expect(Response.json(bad)).not.toConformToListRuns();
    await expect(expect(Response.json(bad)).toConformToListRuns()).rejects.toThrow("/data/0/model must be string");
  });

  it("judges the answer against the question that it is told", () => {
    const wide = { query: { limit: 0 }, threadId: "thread_abc123" };
    expect(aPage()).toConformToListRuns(wide);
    expect(aPage()).not.toConformToListRuns({ ...wide, strict: true });
  });

  it("judges error answers, and is never green where nothing could be judged", () => {
    const answered = (status: number, data: unknown) => ({ status, data, headers });
    expect(answered(404, { error: { message: "No thread found." } })).toConformToListRuns();
    expect(answered(404, { detail: "No thread found." })).not.toConformToListRuns();
    expect(answered(200, undefined)).not.toConformToListRuns();
    for (const nothing of [null, undefined, 5, "", []]) expect(nothing).not.toConformToListRuns();
  });

  it("says so where an answer should not have conformed", () => {
    expect((toConformToListRuns(aPage()) as MatcherResult).message()).toMatch(
      /^expected the answer not to conform to the contract\n\nConforms/,
    );
  });
});

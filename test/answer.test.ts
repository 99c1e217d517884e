import { describe, expect, it } from "@jest/globals";
import { array, assert, constantFrom, property } from "fast-check";
import { answerOf, isListRuns } from "../src/answer.js";

const of = (url: string) => answerOf({ request: { method: "GET", url }, response: { status: 200 } }).request;

describe("the request of an answer", () => {
  it("has the query that URLSearchParams reads, encoded or not", () => {
    const piece = constantFrom("limit", "a", "=", "&", "&&", "==", "+", "%20", "%", "%C3%BC", "ü", "?", "/", "20", "[]", "", " ");
    assert(
      property(array(piece), (pieces) => {
        const query = pieces.join("");
        expect(of(`https://api.portkey.ai/v1/threads/thread_abc123/runs?${query}`)?.query).toEqual([...new URLSearchParams(`?${query}`)]);
      }),
    );
  });

  it("has its path and thread from a URL of any kind", () => {
    const path = "/v1/threads/thread_abc123/runs";
    for (const url of [path, `https://api.portkey.ai${path}`, `HTTP://u:p@[::1]:8787${path}?limit=1#top`, `${path}#top`, `${path}?a=/x?b`])
      expect(of(url)).toMatchObject({ path, threadId: "thread_abc123" });
    expect(of("/threads/a%2Fb/runs")?.threadId).toBe("a/b");
    expect(of("/threads/%/runs")?.threadId).toBe("%");
  });

  it("is of this operation by its method and the end of its path, whatever stands in it", () => {
    const is = (method: string, url: string): boolean => isListRuns({ request: { method, url }, response: { status: 200 } });
    expect([is("get", "/threads/t/runs"), is("GET", "https://x/threads/t/runs?a"), is("GET", "/threads//runs")]).toEqual([
      true,
      true,
      true,
    ]);
    expect([is("POST", "/threads/t/runs"), is("GET", "/threads/t/runs/"), is("GET", "/?/threads/t/runs")]).toEqual([false, false, false]);
  });
});

import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "@jest/globals";
import { answerOf } from "../src/answer.js";
import { check } from "../src/check.js";
import type { Exchange } from "../src/exchange.js";
import { digestOf, runsOf, type PageDigest } from "../src/digest.js";
import { createHistories, RUNS_REMEMBERED } from "../src/history.js";
import { packRuns } from "../src/packed-runs.js";
import type { Run } from "../generated/types.js";
import { healthyRun, pageOf } from "../src/rules/examples.js";

/** A recorded walk of three runs a page, newest first. */
function walk(pages: number, change: (page: number, runs: readonly Run[]) => readonly Run[] = (_page, runs) => runs): readonly Exchange[] {
  let after = "";
  return Array.from({ length: pages }, (_, page) => {
    const healthy = [0, 1, 2].map((index): Run => {
      const number = page * 3 + index;
      return { ...healthyRun, id: `run_${number}`, created_at: healthyRun.created_at - 10 * number };
    });
    const runs = change(page, healthy);
    const exchange = pageOf(runs, { line: page + 1, query: `?limit=3${after}`, page: { has_more: page < pages - 1 } });
    after = `&after=${runs.at(-1)?.id}`;
    return exchange;
  });
}

function digest(exchange: Exchange): PageDigest {
  const page = digestOf(answerOf(exchange));
  if (page === undefined) throw new Error("no page");
  return page;
}

describe("a recorded walk", () => {
  it("is healthy from its first page to its last", async () => {
    expect((await check(walk(40), { strict: true })).findings).toEqual([]);
  });

  it("shows exactly its three faults: a repeated run, a jump back in time, and a page of another thread", async () => {
    const recording = walk(9, (page, runs) => {
      if (page === 2) return [{ ...healthyRun, id: "run_1", created_at: healthyRun.created_at - 10 }, ...runs.slice(1)];
      if (page === 4) return runs.map((run, index) => (index === 0 ? { ...run, created_at: healthyRun.created_at } : run));
      if (page === 6) return runs.map((run) => ({ ...run, thread_id: "thread_other" }));
      return runs;
    });
    const { findings } = await check(recording, { strict: true });
    expect(findings.map(({ rule, line, pointer, runId, path }) => ({ rule, line, pointer, runId, path }))).toEqual([
      { rule: "walk-disjoint", line: 3, pointer: "/data/0", runId: "run_1", path: "/v1/threads/thread_abc123/runs?limit=3&after=run_5" },
      {
        rule: "walk-order",
        line: 5,
        pointer: "/data/0/created_at",
        runId: "run_12",
        path: "/v1/threads/thread_abc123/runs?limit=3&after=run_11",
      },
      {
        rule: "run-thread",
        line: 7,
        pointer: "/data/0/thread_id",
        runId: "run_18",
        path: "/v1/threads/thread_abc123/runs?limit=3&after=run_17",
      },
    ]);
  });

  it("is judged by digests that are plain data", async () => {
    const page = digest(walk(1)[0] as Exchange);
    expect(structuredClone(page)).toEqual(page);
  });
});

describe("a history", () => {
  it("forgets the oldest pages, and with them walks and runs", () => {
    const histories = createHistories(40);
    const pages = walk(30).map(digest);
    for (const page of pages) histories.add(page);
    const [first, second] = pages as [PageDigest, PageDigest];
    expect(histories.before(second).previous).toBeUndefined();
    expect(histories.before(first).lastSeen("run_0")).toBeUndefined();
    const last = pages.at(-1) as PageDigest;
    expect(histories.before(last).previous?.page.line).toBe(29);
    expect(histories.before(last).lastSeen("run_87")?.page.line).toBe(30);
    expect(histories.before(last).seenOnWalk("run_84")?.line).toBe(29);
    expect(histories.before({ ...last, runs: packRuns([{ id: "run_81" }], last.thread) }).seenOnWalk("run_81")?.line).toBe(28);
    expect(histories.before({ ...last, runs: packRuns([{ id: "run_3" }], last.thread) }).seenOnWalk("run_3")).toBeUndefined();
  });

  it("tells cursors apart that look alike to its hash", () => {
    const histories = createHistories();
    // Only the end of an identifier is hashed.
    const pages = ["a", "b", "c"].map((letter, index) => {
      const cursor = index === 0 ? "" : `&after=${"abc"[index - 1]}_0123456789abcdef`;
      return digest(
        pageOf([{ id: `${letter}_0123456789abcdef` }], { line: index + 1, query: `?limit=1${cursor}`, page: { has_more: true } }),
      );
    });
    for (const page of pages) histories.add(page);
    const asking = (letter: string) => ({ ...(pages[0] as PageDigest), after: `${letter}_0123456789abcdef` });
    expect(["a", "b", "c", "d"].map((letter) => histories.before(asking(letter)).previous?.page.line)).toEqual([1, 2, 3, undefined]);
    histories.add({ ...(pages[1] as PageDigest), line: 9 });
    expect(histories.before(asking("b")).previous?.page.line).toBe(9);
  });

  it("keeps the latest page, however large, and a page that is asked for again and again", () => {
    const histories = createHistories(2);
    const [page] = walk(1).map(digest) as [PageDigest];
    for (let line = 1; line <= 50; line += 1) histories.add({ ...page, line });
    expect(histories.before(page).lastSeen("run_0")?.page.line).toBe(50);
  });

  it("does not hold texts of absurd length", () => {
    const page = digest(pageOf([{ id: "x".repeat(10_000) }], { query: `?after=${"y".repeat(10_000)}` }));
    expect(JSON.stringify(page).length).toBeLessThan(2000);
  });

  it("does not grow with the recording", () => {
    const histories = createHistories(1000);
    const [page] = walk(1).map(digest) as [PageDigest];
    const before = heap();
    for (let line = 0; line < 20_000; line += 1) {
      const runs = packRuns(
        runsOf(page).map((run, index) => ({ ...healthyRun, ...run, id: `run_${line}_${index}` }) as Run),
        page.thread,
      );
      histories.add({ ...page, line, ...(line === 0 ? {} : { after: `run_${line - 1}_2` }), runs });
    }
    expect(heap() - before).toBeLessThan(3e6);
    expect(RUNS_REMEMBERED).toBeLessThan(100_000);
  });
});

/** The bytes in use once everything unused is collected. */
function heap(): number {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  return process.memoryUsage().heapUsed;
}

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { check, reporters, type Exchange } from "../../src/conformance.js";
import { pageOf } from "../../src/rules/examples.js";
import { aFolder } from "../helpers/folder.js";
import { hostileExchanges } from "../helpers/hostile.js";
import { aPage, aRun } from "../helpers/pages.js";
import { plainProbe } from "../helpers/reference.js";
import { anExchange } from "../helpers/reports.js";
import { sloppy } from "../helpers/sloppy.js";
import { probe } from "../../src/probe/probe.js";
import { openBrowser, openFile, seriousProblems } from "./browser.js";

const folder = aFolder();
let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

async function written(name: string, exchanges: readonly Exchange[], options: Parameters<typeof check>[1] = {}): Promise<string> {
  const file = join(folder, `${name}.html`);
  writeFileSync(file, reporters.html(await check(exchanges, { evidence: true, ...options })));
  return file;
}

const timed = (exchange: Exchange, second: number): Exchange => ({
  ...exchange,
  startedAt: new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString(),
  durationMs: 20 + second,
});

/** Something of everything: findings of both levels, two sources, a broken walk, times. */
const varied: readonly Exchange[] = [
  timed(anExchange(1), 1),
  timed(anExchange(2, aPage(aRun({ model: 5 as never })), "first.ndjson"), 2),
  timed(anExchange(3, { ...aPage(), surprise: 1 }, "second.ndjson"), 3),
  timed(anExchange(4, aPage(aRun({ model: 6 as never })), "second.ndjson"), 9),
  pageOf([{ id: "run_4" }, { id: "run_3" }], { query: "?limit=2", line: 1, page: { has_more: true } }),
  pageOf([{ id: "run_4" }, { id: "run_2" }], { query: "?limit=2&after=run_3", line: 2 }),
];

/** The report on a server that is wrong in many ways, which it was asked for over no wire. */
async function sloppyReport(): Promise<string> {
  const file = join(folder, "sloppy.html");
  const fetch = async (input: string | URL | Request, init?: RequestInit) => sloppy(new Request(input, init));
  const report = await probe({ ...plainProbe, thread: "thread_abc123", otherThread: "thread_def456", fetch, evidence: true });
  writeFileSync(file, reporters.html(report));
  return file;
}

describe("the report on a broken server", () => {
  it("tells on its first screen who is wrong, and in what", async () => {
    const { page } = await openFile(browser.context, await sloppyReport());
    const header = (await page.locator("header").innerText()).replace(/\s+/g, " ");
    for (const words of [
      "Violates the contract",
      "37 answers of reference.test with 720 runs judged; 11 of 28 scenarios failed; 887 findings of 11 kinds",
      "failed scenarios 11",
      "findings: must 886",
      "page-size A page has at most as many runs as limit asks for, 20 where it was not sent. 27 times",
      "walk-disjoint A page that continues another repeats no run of the pages that the walk came through. 2 times",
    ])
      expect(header).toContain(words);
    const { height } = (await page.locator("header").boundingBox()) ?? { height: Infinity };
    expect(height).toBeLessThan(900);
    await page.close();
  });

  it("shows each kind of finding in its answer, with the line marked and the reason beside it", async () => {
    const { page } = await openFile(browser.context, await sloppyReport());
    const marked = (await page.locator("article mark").allTextContents()).map((text) => text.replace(/^here: /, "").trim());
    expect(marked).toEqual([
      '{ ← must be of a shape that the contract documents for 422: {status: "failure", message}, {error},…',
      "{ ← must have required property 'first_id'",
      "{ ← must have required property 'truncation_strategy'",
      '"code": 404, ← must be string or null',
      '"data": [ ← must not have more items than limit asks for (20 by default)',
      '"created_at": 1699073469, ← must not be before that of the run before it, in order asc (1699073470)',
      '"id": "run_1", ← must not be the run that after names',
      '"id": "run_1", ← must not be the run that before names',
      "{ ← must not repeat a run of an earlier page (run_23, first on <probe>:16, and 22 more)",
      '"thread_id": "thread_def456", ← must not change (thread_abc123 on <probe>:31)',
      'GET /v1/threads/thread_abc123/runs?order=newest ← should be one of "asc", "desc"',
    ]);
    for (const block of await page.locator(".rule").all()) {
      const mark = await block.locator("mark").first().boundingBox();
      const about = await block.locator("aside").boundingBox();
      expect(about?.x ?? 0).toBeGreaterThan((mark?.x ?? Infinity) + (mark?.width ?? 0));
    }
    await page.close();
  });

  it("draws the walks with their broken seams, the times, and the map of the contract", async () => {
    const { page } = await openFile(browser.context, await sloppyReport());
    expect(await page.locator(".seam.broken:visible").count()).toBe(2);
    expect(await page.locator(".seam.broken").first().innerText()).toMatch(/walk-disjoint \/data\/1 must not repeat a run/);
    for (const kind of ["exchanges", "findings", "latency"]) {
      const bars = await page.locator(`#time svg[aria-labelledby=chart-${kind}] rect`).count();
      expect(bars).toBeGreaterThan(0);
    }
    const chips = (area: string) => page.locator(".area", { has: page.getByRole("heading", { name: area, exact: true }) });
    expect(await chips("Answers by status").locator(".chip.seen").count()).toBeGreaterThan(3);
    expect(await chips("Statuses of a run").locator(".chip.seen").allInnerTexts()).toEqual(["completed 720"]);
    expect(await chips("Parameters").locator(".chip.seen").count()).toBeGreaterThan(0);
    expect(await page.locator("#coverage .chip.never").count()).toBeGreaterThan(100);
    await page.getByLabel("only what was never seen").check();
    expect(await page.locator("#coverage .area .chip.seen:visible").count()).toBe(0);
    await page.close();
  });

  it.each([360, 1200])("is no letter wide at %d pixels, and has no serious accessibility problem", async (width) => {
    const { page } = await openFile(browser.context, await sloppyReport());
    await page.setViewportSize({ width, height: 740 });
    await openDetails(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const rows = await page.locator("#scenarios tr, #rules tr, #coverage tr").evaluateAll((all) => all.map((row) => row.clientHeight));
    expect(rows.length).toBeGreaterThan(100);
    expect(Math.max(...rows)).toBeLessThan(350);
    const names = await page.locator("#coverage .area th").evaluateAll((all) => all.map((name) => name.clientHeight));
    expect(Math.max(...names)).toBeLessThan(120);
    expect(await seriousProblems(page)).toEqual([]);
    await page.close();
  });

  it("is gone through by the keyboard: a way past the header, each filter, each answer", async () => {
    const { page } = await openFile(browser.context, await sloppyReport());
    const stops: string[] = [];
    for (let press = 0; press < 80; press += 1) {
      await page.keyboard.press("Tab");
      stops.push(
        await page.evaluate(() => {
          const { activeElement: at } = document;
          return `${at?.tagName.toLowerCase()} ${at?.getAttribute("name") ?? at?.getAttribute("href") ?? at?.textContent ?? ""}`;
        }),
      );
    }
    expect(stops[0]).toBe("a #main");
    for (const stop of ["a #rule-page-size", "a #walks", "select rule", "select level", "select source", "button Show all"])
      expect(stops).toContain(stop);
    expect(stops.filter((stop) => stop.startsWith("summary The answer at")).length).toBe(11);
    const summary = page.locator("article summary").first();
    await summary.focus();
    await page.keyboard.press("Enter");
    expect(await page.locator("article mark").first().isVisible()).toBe(false);
    await page.close();
  });
});

describe("the report in Chromium", () => {
  it.each(["light", "dark"] as const)(
    "opens from disk in %s, asks for nothing, and has no serious accessibility problem",
    async (colorScheme) => {
      const { page, complaints, requests } = await openFile(browser.context, await written("varied", varied));
      await page.emulateMedia({ colorScheme });
      await openDetails(page);
      expect(await seriousProblems(page)).toEqual([]);
      expect(complaints).toEqual([]);
      expect(requests).toEqual([]);
      await page.close();
    },
  );

  it("fits on a phone", async () => {
    const { page } = await openFile(browser.context, await written("narrow", varied));
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await seriousProblems(page)).toEqual([]);
    await page.close();
  });

  it("filters by rule, level and source, by the keyboard alone too", async () => {
    const { page } = await openFile(browser.context, await written("filters", varied));
    const shown = () => page.locator("article:visible h4").allTextContents();
    const all = await shown();
    await page.selectOption("[name=level]", "should");
    expect((await shown()).length).toBeGreaterThan(0);
    expect((await shown()).every((text) => text.startsWith("should"))).toBe(true);
    await page.click("button[type=reset]");
    await expectCount(page, all.length);
    await page.selectOption("[name=rule]", "walk-disjoint");
    await expectCount(page, 1);
    await page.click("button[type=reset]");
    await page.selectOption("[name=source]", { label: "second.ndjson" });
    expect(await shown()).toHaveLength(2);
    await page.locator("article:visible .places summary").first().click();
    expect(await page.locator("article:visible .places li:visible").allTextContents()).toEqual([expect.stringContaining("second.ndjson")]);
    await page.click("button[type=reset]");
    await page.focus("[name=level]");
    await page.keyboard.press("s");
    expect((await shown()).every((text) => text.startsWith("should"))).toBe(true);
    expect(await page.locator(".filters output").textContent()).toMatch(/^\d+ of \d+ kinds of findings shown$/);
    await page.close();
  });

  it("can be read without its script", async () => {
    const file = await written("plain", varied);
    const page = await browser.context.newPage();
    await page.route("**", (route) => route.continue());
    const session = await browser.context.newCDPSession(page);
    await session.send("Emulation.setScriptExecutionDisabled", { value: true });
    await page.goto(`file://${file}`);
    await page.screenshot();
    const { root } = await session.send("DOM.getDocument", { depth: 0 });
    const { nodeId } = await session.send("DOM.querySelector", { nodeId: root.nodeId, selector: ".filters" });
    const { attributes } = await session.send("DOM.getAttributes", { nodeId });
    expect(attributes).toContain("hidden");
    const { nodeId: mark } = await session.send("DOM.querySelector", { nodeId: root.nodeId, selector: "article mark" });
    const { model } = await session.send("DOM.getBoxModel", { nodeId: mark });
    expect(model.height).toBeGreaterThan(0);
    await page.close();
  });

  it("prints with its answers open and without its controls", async () => {
    const { page } = await openFile(browser.context, await written("print", varied));
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".filters").isVisible()).toBe(false);
    expect(await page.locator("nav").isVisible()).toBe(false);
    expect(await page.locator("article mark").first().isVisible()).toBe(true);
    await page.close();
  });

  it("prints every answer, also those that the screen opens on demand", async () => {
    const names = Object.keys(aRun()).filter((name) => name !== "id");
    const exchanges = names.flatMap((name, index) =>
      [[1], 0.5].map((value, kind) => anExchange(2 * index + kind, aPage(aRun({ [name]: value as never })))),
    );
    const { page } = await openFile(browser.context, await written("kinds", exchanges));
    const answers = page.locator(".answer");
    const shown = () => page.locator("article mark:visible").count();
    expect(await answers.count()).toBeGreaterThan(25);
    expect(await shown()).toBe(25);
    await page.emulateMedia({ media: "print" });
    expect(await shown()).toBe(await answers.count());
    await page.close();
  });

  it("runs nothing that a recording carries", async () => {
    const file = await written("hostile", hostileExchanges, { showValues: true, strict: true });
    const { page, complaints, requests } = await openFile(browser.context, file);
    await openDetails(page);
    await page.mouse.move(400, 400);
    await page.mouse.wheel(0, 5000);
    expect(await page.evaluate(() => "attacked" in globalThis)).toBe(false);
    expect(complaints).toEqual([]);
    expect(requests).toEqual([]);
    expect(page.url()).toBe(`file://${file}`);
    await page.close();
  });

  it("with 10,000 findings is there within a second, and under 10 MB", async () => {
    const runs = Array.from({ length: 100 }, (_, index) => aRun({ id: `run_${index}`, model: index as never }));
    const exchanges = Array.from({ length: 100 }, (_, index) =>
      timed(anExchange(index + 1, { ...aPage(...runs), [`odd${index}`]: 1 }), index),
    );
    const file = await written("many", exchanges, { maxFindings: 20_000 });
    const { summary } = await check(exchanges);
    expect(summary.must + summary.should).toBeGreaterThan(10_000);
    const { page } = await openFile(browser.context, file);
    const bytes = readFileSync(file).length;
    const times: number[] = [];
    // The quickest of five: what else runs on the machine makes a page slow, and nothing makes it quick.
    for (let load = 0; load < 5; load += 1) {
      await page.reload();
      times.push(
        await page.evaluate(() => {
          const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
          return navigation?.loadEventEnd ?? Infinity;
        }),
      );
    }
    const loaded = Math.min(...times);
    expect(await page.locator("li[data-source]").count()).toBe(10_000);
    const left = (await page.locator(".left").allTextContents()).map((text) => Number(/^([\d,]+) more/.exec(text)?.[1]?.replace(",", "")));
    expect(left.reduce((sum, count) => sum + count, 0)).toBe(summary.must + summary.should - 10_000);
    for (const article of await page.locator("article").all()) expect(await article.locator("li[data-source]").count()).toBeGreaterThan(0);
    expect(bytes).toBeLessThan(10_000_000);
    process.stdout.write(`10,000 findings: ${Math.round(bytes / 1000)} kB, loaded after ${Math.round(loaded)} ms\n`);
    expect(loaded).toBeLessThan(1000);
    await page.close();
  });
});

async function openDetails(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
}

async function expectCount(page: Page, count: number): Promise<void> {
  await page.waitForFunction(
    (wanted) => [...document.querySelectorAll("article")].filter((one) => !one.closest("[hidden]")).length === wanted,
    count,
  );
}

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { check, reporters, type Exchange } from "../../src/conformance.js";
import { pageOf } from "../../src/rules/examples.js";
import { aFolder } from "../helpers/folder.js";
import { hostileExchanges } from "../helpers/hostile.js";
import { aPage, aRun } from "../helpers/pages.js";
import { anExchange } from "../helpers/reports.js";
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
    const { page } = await openFile(browser.context, file);
    const { loaded, bytes } = await page.evaluate(() => {
      const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
      return { loaded: navigation?.loadEventEnd ?? Infinity, bytes: document.documentElement.outerHTML.length };
    });
    expect(await page.locator("li[data-source]").count()).toBe(10_000);
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

import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type BrowserContext, type Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Starts Debian's Chromium with a profile of its own. */
export async function openBrowser(): Promise<{ readonly context: BrowserContext; close(): Promise<void> }> {
  const executablePath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";
  if (!existsSync(executablePath))
    throw new Error(
      `There is no Chromium at ${executablePath}. Install it (apt-get update && apt-get install -y chromium), or set CHROMIUM_PATH.`,
    );
  const profile = mkdtempSync(join(tmpdir(), "list-runs-chromium-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
    viewport: { width: 1280, height: 900 },
  });
  return {
    context,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** A page that was opened from disk, with all that it complained about and asked for. */
export interface Opened {
  readonly page: Page;
  readonly complaints: readonly string[];
  /** Requests that would leave the page. */
  readonly requests: readonly string[];
}

/** Opens a file, and watches it from the first byte. */
export async function openFile(context: BrowserContext, file: string): Promise<Opened> {
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("dialog", (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  const url = pathToFileURL(file).href;
  page.on("request", (request) => {
    // What a page makes itself, as text or in memory, leaves it as little as its own file does.
    if (!request.url().startsWith(url) && !/^(data|blob):/.test(request.url())) requests.push(request.url());
  });
  await page.goto(url);
  return { page, complaints, requests };
}

/** The serious accessibility problems of a page, by axe. */
export async function seriousProblems(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> };
    };
    return (await checker.run()).violations.map(({ id, impact, nodes }) => ({ id, impact, where: nodes[0]?.html ?? "" }));
  });
  return found.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id, where }) => `${id}: ${where}`);
}

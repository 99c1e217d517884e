import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openBrowser, openFile, seriousProblems } from "./browser.js";

const file = fileURLToPath(new URL("../../dist/docs/index.html", import.meta.url));
let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  if (!existsSync(file)) throw new Error("There is no dist/docs. Run npm run docs first, as npm run test:system does.");
  browser = await openBrowser();
});
afterAll(() => browser?.close());

describe("the contract's page in Chromium", () => {
  it.each(["light", "dark"] as const)(
    "opens in %s at the operation, asks for nothing, and has no serious accessibility problem",
    async (colorScheme) => {
      await browser.context.setOffline(true);
      const { page, complaints, requests } = await openFile(browser.context, file);
      await page.emulateMedia({ colorScheme });
      await page.reload();
      await page.getByText("Where it answers.").waitFor();
      expect(await page.locator("body").innerText()).toContain("2026-08-26");
      expect(await seriousProblems(page)).toEqual([]);
      expect(complaints).toEqual([]);
      expect(requests).toEqual([]);
      await page.close();
    },
  );

  it("holds our examples and the shapes of errors", async () => {
    const { page } = await openFile(browser.context, file);
    await page.getByText("Where it answers.").waitFor();
    const html = await page.content();
    for (const name of ["GatewayFailure", "ApiError", "PlatformError", "RouterMiss"]) expect(html).toContain(name);
    expect(await page.locator("body").innerText()).toContain("first_id");
    await page.close();
  });
});

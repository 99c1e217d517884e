import { existsSync, readFileSync } from "node:fs";
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

  it("shows the shapes of each error, and each of our examples by its name", async () => {
    const { page } = await openFile(browser.context, file);
    await page.getByText("Where it answers.").waitFor();
    let examples = 0;
    for (const [status, { shapes, summaries }] of documented()) {
      for (const tab of await page.getByRole("button", { name: status, exact: true }).all()) await tab.click();
      await page.getByRole("tab", { name: status, exact: true }).click();
      const menu = () => page.getByRole("menuitem").or(page.getByRole("option")).or(page.getByRole("menuitemradio")).allInnerTexts();
      // A few shapes stand beside each other, more of them in a menu.
      const folded = page.locator('button[aria-haspopup="menu"]', { hasText: shapes[0] ?? "no shape" });
      const isFolded = (await folded.count()) > 0;
      if (isFolded) await folded.click();
      const told = isFolded ? await menu() : await page.locator("body").innerText();
      for (const shape of shapes) expect(told).toContain(shape);
      await page.keyboard.press("Escape");
      // Redoc shows a single example without its name.
      if (summaries.length < 2) continue;
      await page.locator('button[aria-label^="Example"]').click();
      const offered = await menu();
      for (const summary of summaries) expect(offered).toContain(summary);
      examples += summaries.length;
      await page.keyboard.press("Escape");
    }
    expect(examples).toBeGreaterThan(50);
    await page.close();
  });

  it("tells the life of a run, and what became of the endpoint", async () => {
    const { page } = await openFile(browser.context, file);
    const text = (name: string) => page.locator("p", { hasText: name }).first().innerText();
    expect(await text("Life of a run.")).toMatch(/queued, then in_progress.*never changes its status again/s);
    expect(await text("Where it answers.")).toMatch(/passes the request on.*switched their own Assistants endpoints off on 2026-08-26/s);
    await page.close();
  });
});

interface Documented {
  readonly content?: Readonly<
    Record<string, { readonly schema?: Schema; readonly examples?: Readonly<Record<string, { readonly $ref: string }>> }>
  >;
}
interface Schema {
  readonly $ref?: string;
  readonly anyOf?: readonly Schema[];
}

/** The statuses of JSON answers, with the titles of their bodies' shapes and the names of their examples, as the contract has them. */
function documented(): ReadonlyArray<readonly [string, { readonly shapes: readonly string[]; readonly summaries: readonly string[] }]> {
  const bundle = JSON.parse(readFileSync(new URL("../../generated/openapi.json", import.meta.url), "utf8")) as {
    readonly paths: Readonly<Record<string, { readonly get: { readonly responses: Readonly<Record<string, { readonly $ref: string }>> } }>>;
  };
  const at = <Part>(reference: string): Part =>
    reference
      .slice(2)
      .split("/")
      .reduce<unknown>((part, name) => (part as Readonly<Record<string, unknown>>)[name], bundle) as Part;
  const titles = ({ $ref, anyOf = [] }: Schema): readonly string[] =>
    $ref === undefined ? anyOf.flatMap(titles) : [at<{ title?: string }>($ref).title ?? ""];
  return Object.values(bundle.paths).flatMap(({ get }) =>
    Object.entries(get.responses).flatMap(([status, { $ref }]) => {
      const { schema, examples } = at<Documented>($ref).content?.["application/json"] ?? {};
      if (schema === undefined || examples === undefined) return [];
      const summaries = Object.values(examples).map((example) => at<{ summary: string }>(example.$ref).summary);
      return [[status, { shapes: status.startsWith("2") ? [] : titles(schema), summaries }] as const];
    }),
  );
}

import type { Output } from "./io.js";

/** Whether a terminal follows links (OSC 8), as far as its environment tells. */
export async function followsLinks({ isTTY }: Output): Promise<boolean> {
  const { createSupportsHyperlinks } = await import("supports-hyperlinks");
  return createSupportsHyperlinks({ isTTY: isTTY ?? false });
}

/** The heading of a rule in the page on the rules that the package ships: it works offline, and belongs to this very version. */
export function ruleLink(id: string): string {
  const page = new URL("../rules/README.md", import.meta.url);
  page.hash = id;
  return page.href;
}

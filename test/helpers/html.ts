import { parse, type DefaultTreeAdapterTypes as Tree } from "parse5";

/** An element of a parsed page, as much of it as the tests look at. */
export interface HtmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The text in it, also in its descendants. */
  readonly text: string;
  /** Every element in it, at any depth, in order. */
  readonly all: readonly HtmlElement[];
}

/** Parses a page as a browser does, with its errors in how it is written. */
export function parseHtml(text: string): { readonly root: HtmlElement; readonly errors: readonly string[] } {
  const errors: string[] = [];
  const document = parse(text, { onParseError: ({ code, startLine }) => errors.push(`${code} on line ${startLine}`) });
  return { root: elementOf({ nodeName: "#document", childNodes: document.childNodes }), errors };
}

/** The elements with this name, and this class where one is given. */
export function find(root: HtmlElement, name: string, className?: string): readonly HtmlElement[] {
  return root.all.filter(
    (element) => element.name === name && (className === undefined || (element.attributes["class"] ?? "").split(" ").includes(className)),
  );
}

function elementOf(node: Pick<Tree.Element, "nodeName" | "childNodes"> & Partial<Pick<Tree.Element, "attrs">>): HtmlElement {
  const parts = node.childNodes.map((child) => ("childNodes" in child ? elementOf(child) : "value" in child ? child.value : ""));
  const children = parts.filter((part) => typeof part !== "string");
  return {
    name: node.nodeName,
    attributes: Object.fromEntries((node.attrs ?? []).map(({ name, value }) => [name, value])),
    text: parts.map((part) => (typeof part === "string" ? part : part.text)).join(""),
    all: children.flatMap((child) => [child, ...child.all]),
  };
}

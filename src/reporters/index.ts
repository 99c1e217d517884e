import type { Report } from "../report.js";
import { github } from "./github.js";
import { html } from "./html.js";
import { json } from "./json.js";
import { junit } from "./junit.js";
import { markdown } from "./markdown.js";
import { sarif } from "./sarif.js";
import { text } from "./text.js";

/** How a report is written. */
export interface ReporterOptions {
  /** Whether to colour, for a terminal. */
  readonly colour?: boolean;
  /** The width to keep to, in columns; 80 where nothing is said. */
  readonly width?: number;
  /** Whether the text says what of the contract was exercised and what never was. */
  readonly coverage?: boolean;
  /** The URL of a rule's explanation, for a terminal that follows links. */
  readonly ruleLink?: (id: string) => string;
}

/** A pure function from a report to text. */
export type Reporter = (report: Report, options?: ReporterOptions) => string;

/** The reporters by the name of their format. */
export const reporters = { text, json, junit, sarif, github, markdown, html } as const satisfies Readonly<Record<string, Reporter>>;

/** The name of a format. */
export type ReporterName = keyof typeof reporters;

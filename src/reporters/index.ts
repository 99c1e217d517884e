import type { Report } from "../report.js";
import { json } from "./json.js";
import { text } from "./text.js";

/** How a report is written. */
export interface ReporterOptions {
  /** Whether to colour, for a terminal. */
  readonly colour?: boolean;
  /** The width to keep to, in columns; 80 where nothing is said. */
  readonly width?: number;
}

/** A pure function from a report to text. */
export type Reporter = (report: Report, options?: ReporterOptions) => string;

/** The reporters by the name of their format. */
export const reporters = { text, json } as const satisfies Readonly<Record<string, Reporter>>;

/** The name of a format. */
export type ReporterName = keyof typeof reporters;

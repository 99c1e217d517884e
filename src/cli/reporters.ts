import type { Reporter, ReporterName } from "../reporters/index.js";

/** The reporters, each loaded only where it is asked for: a text report does not wait for the code of a page. */
const loaders: Readonly<Record<ReporterName, () => Promise<Reporter>>> = {
  text: async () => (await import("../reporters/text.js")).text,
  json: async () => (await import("../reporters/json.js")).json,
  junit: async () => (await import("../reporters/junit.js")).junit,
  sarif: async () => (await import("../reporters/sarif.js")).sarif,
  github: async () => (await import("../reporters/github.js")).github,
  markdown: async () => (await import("../reporters/markdown.js")).markdown,
  html: async () => (await import("../reporters/html.js")).html,
};

/** The names of the formats that `--format` takes. */
export const formats = Object.keys(loaders) as readonly ReporterName[];

/** The reporter of a format. */
export function reporterOf(format: ReporterName): Promise<Reporter> {
  return loaders[format]();
}

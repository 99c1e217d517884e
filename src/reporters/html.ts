import { createHash } from "node:crypto";
import { rules } from "../rules/index.js";
import type { Report } from "../report.js";
import { coverageSection } from "./html/coverage.js";
import { findingsSection } from "./html/findings.js";
import { markup, trusted, type Markup } from "./html/markup.js";
import { rulesSection } from "./html/rules.js";
import { scenariosSection } from "./html/scenarios.js";
import { script } from "./html/script.js";
import { style } from "./html/style.js";
import { timelineSection } from "./html/timeline.js";
import { verdictSection, verdictWord } from "./html/verdict.js";
import { walksSection } from "./html/walks.js";

/** Even where something slipped through, the browser would run and load nothing but our own two blocks. */
const POLICY = [
  "default-src 'none'",
  `style-src '${digest(style)}'`,
  `script-src '${digest(script)}'`,
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/**
 * The report as one page that needs nothing else: no network, and a script for its filters alone. With `evidence` in the report it
 * shows the answers, the times and the walks too. It stays under 10 MB, and says what it leaves out.
 */
export function html(report: Report): string {
  const sections: readonly Section[] = [
    { id: "scenarios", title: "Scenarios", body: scenariosSection(report) },
    { id: "findings", title: "Findings", body: findingsSection(report) },
    { id: "walks", title: "Walks", body: walksSection(report) },
    { id: "time", title: "Over time", body: timelineSection(report) },
    { id: "coverage", title: "Coverage", body: coverageSection(report) },
    { id: "rules", title: "Rules", body: rulesSection(report, rules) },
  ];
  return `${
    page(
      report,
      sections.filter(({ body }) => body !== undefined),
    ).html
  }\n`;
}

interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: Markup | undefined;
}

function page(report: Report, sections: readonly Section[]): Markup {
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${verdictWord(report)} · List runs ${report.contract.version}</title>
<link rel="icon" href="data:,">
<style>${trusted(style)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the report</a>
<header>
${verdictSection(report)}
<nav aria-label="Sections"><ul>${sections.map(({ id, title }) => markup`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
</header>
<main id="main" tabindex="-1">
${sections.map(
  ({ id, title, body }) => markup`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
${body}
</section>
`,
)}</main>
<footer><p>Judged by the contract of List runs, version ${report.contract.version} (${report.contract.hash.slice(0, 12)}). What people wrote is shown by its type and length, unless the report was made with <code>--show-values</code>.</p></footer>
<script>${trusted(script)}</script>
</body>
</html>`;
}

function digest(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

// npm run docs: the contract's reference page, one file that needs no network, into dist/docs
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const LEGIBLE = `
html:root { --search-trigger-color: var(--text-color-secondary); }
html:root:not(.dark) {
  --color-green-6: #0d7a3c; --color-green-7: #0d7a3c; --color-carrot-7: #a34a00; --color-blue-6: #1f5fc4; --color-blue-7: #1f5fc4;
  --code-block-tokens-string-color: #1f5fc4; --code-block-tokens-property-color: #1f5fc4;
}
html:not(.dark) .button-variant-link { --button-color: #1f5fc4; }
html:not(.dark) .tag-get { --tag-color: #0d7a3c; }
`;

// A menu of examples is named "Example" whichever it shows; who speaks to the page names it by what can be read.
const OPENED = `
if (location.hash === "") history.replaceState(null, "", "#/runs/listruns");
new MutationObserver(() => {
  for (const button of document.querySelectorAll('button[aria-haspopup="menu"][aria-label]')) {
    const shown = button.textContent.trim();
    if (!button.ariaLabel.includes(shown)) button.ariaLabel = button.ariaLabel.split(": ")[0] + ": " + shown;
  }
}).observe(document, { subtree: true, childList: true, characterData: true });
`;

const root = fileURLToPath(new URL("../", import.meta.url));
const output = `${root}dist/docs/index.html`;
const redocly = `${dirname(createRequire(import.meta.url).resolve("@redocly/cli/package.json"))}/bin/cli.js`;

mkdirSync(dirname(output), { recursive: true });
const { status, stdout, stderr } = spawnSync(
  process.execPath,
  [redocly, "build-docs", "list-runs@v1", "--inlineBundle", "--output", output, "--openapi.maxDisplayedEnumValues=20"],
  { cwd: root, env: { ...process.env, REDOCLY_TELEMETRY: "off" }, encoding: "utf8" },
);
if (status !== 0) {
  process.stderr.write(stdout + stderr);
  process.exit(status ?? 1);
}

const page = readFileSync(output, "utf8");
writeFileSync(
  output,
  [withoutLogo, closed, legible, opened].reduce((html, step) => step(html), page),
);
process.stdout.write("dist/docs/index.html\n");

/** The inlined page still asks Redocly's server for a logo. */
function withoutLogo(html) {
  const logo = `data:image/svg+xml,${encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" width="44" height="14"><text y="11" font-family="sans-serif" font-size="11" fill="#0044d4">Redoc</text></svg>',
  )}`;
  return must(html, /https:\/\/cdn\.redoc\.ly\/redoc\/logo-[a-z-]+\.svg/g, () => logo);
}

/** And should a later Redoc ask for something else, the browser refuses. */
function closed(html) {
  const policy =
    "default-src 'none'; script-src 'unsafe-inline' blob:; worker-src blob:; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'";
  return must(html, /<meta charset="utf-?8" ?\/?>/i, (tag) => `${tag}\n  <meta http-equiv="Content-Security-Policy" content="${policy}">`);
}

/** Redoc's grey and green are too pale to be read by everyone. */
function legible(html) {
  return must(html, "</head>", (tag) => `<style>${LEGIBLE}</style>\n${tag}`);
}

/** There is one operation, so the page opens at it, and not folded. */
function opened(html) {
  return must(html, "</head>", (tag) => `<script>${OPENED}</script>\n${tag}`);
}

function must(html, pattern, replace) {
  const replaced = html.replace(pattern, replace);
  if (replaced !== html) return replaced;
  process.stderr.write(`docs: the page of Redocly has no ${pattern} any more. See what it has instead, and mend scripts/docs.mjs.\n`);
  process.exit(1);
}

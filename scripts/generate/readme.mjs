/** @type {Record<string, string>} */
const PURPOSE = {
  "openapi.json": "the contract, bundled into one document by `redocly bundle`",
  "types.ts": "its types, by openapi-typescript: `Run`, `RunStatus`, `ListRunsResponse` and the others",
  "client.ts": "a typed function for the operation, over openapi-fetch, with the credentials and the default headers",
  "contract.ts": "its facts as constants: statuses, bounds, defaults, header names, error shapes, version and hash",
  "coverage.ts": "what exchanges can exercise of it: every alternative it offers as a point, and the way to it through an exchange",
  "conforms.ts": "the quick check: one function a body that reads it once, says whether it is all as documented, and counts the coverage",
  "scanner.ts": "the same check of a page as WebAssembly, which reads its bytes, and the tables that it reads them by",
  "validate.js": "validators of bodies, parameters and headers: Ajv standalone code, bundled by esbuild into one module without imports",
  "validate.d.ts": "the types of `validate.js`",
  "README.md": "this page",
};

/** @param {string[]} names */
export function generateReadme(names) {
  const rows = names.map((name) => {
    if (PURPOSE[name] === undefined) throw new Error(`generated/${name} has no line in the README of generated/`);
    return `| \`${name}\` | ${PURPOSE[name]} |`;
  });
  return `# Generated, do not edit

\`npm run generate\` makes every file here from [\`openapi/\`](../openapi/openapi.yaml); \`npm run generate -- --check\` fails when one is
stale. Change the contract or \`scripts/generate/\`, never these files.

| file | what it is |
| --- | --- |
${rows.join("\n")}
`;
}

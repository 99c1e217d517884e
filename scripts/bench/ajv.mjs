import { writeFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import addFormats from "ajv-formats";
import { build } from "esbuild";
import { fileURLToPath } from "node:url";

/**
 * Writes the contract's own schema of a page as plain Ajv standalone code, as anybody would make it.
 *
 * @param {any} contract @param {string} file
 */
export async function writeAjv(contract, file) {
  const { schemas } = contract.components;
  const text = JSON.stringify({ $ref: "#/$defs/ListRunsResponse", $defs: schemas }).replaceAll("#/components/schemas/", "#/$defs/");
  const ajv = new Ajv2020({ strict: false, code: { source: true, esm: true } });
  addFormats.default(ajv);
  ajv.addSchema({ ...JSON.parse(text), $id: "page" });
  const code = standalone.default(ajv, { ListRunsResponse: "page" });
  const resolveDir = fileURLToPath(new URL("../..", import.meta.url));
  const bundle = await build({
    stdin: { contents: code, resolveDir },
    bundle: true,
    write: false,
    format: "esm",
    platform: "neutral",
    mainFields: ["main"],
  });
  writeFileSync(file, bundle.outputFiles[0]?.text ?? "");
}

/**
 * The schema of a page by itself, for tools that know nothing of OpenAPI.
 *
 * @param {any} contract @param {string} file
 */
export function writeSchema(contract, file) {
  const { schemas } = contract.components;
  const text = JSON.stringify({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $ref: "#/$defs/ListRunsResponse",
    $defs: schemas,
  });
  writeFileSync(file, text.replaceAll("#/components/schemas/", "#/$defs/"));
}

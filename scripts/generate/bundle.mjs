import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/**
 * The contract in one document: every file of openapi/ bundled, components under their file names.
 *
 * @param {string} [entry] the document to bundle; openapi/openapi.yaml where none is given
 */
export function bundleContract(entry = "openapi/openapi.yaml") {
  const folder = mkdtempSync(join(tmpdir(), "list-runs-contract-"));
  const output = join(folder, "openapi.json");
  const cli = join(createRequire(import.meta.url).resolve("@redocly/cli/package.json"), "..", "bin", "cli.js");
  try {
    const { status, stderr, stdout } = spawnSync(process.execPath, [cli, "bundle", entry, "--output", output], {
      cwd: root,
      encoding: "utf8",
      env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true", NO_COLOR: "1" },
    });
    if (status !== 0) throw new Error(`${entry} does not bundle: ${stderr || stdout}`);
    return JSON.parse(readFileSync(output, "utf8"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

import { readFileSync } from "node:fs";

/** The package's version. Both `src/` and `dist/src/` are searched upwards, since either may be running. */
export const version = readVersion(new URL("./", import.meta.url));

function readVersion(folder: URL): string {
  try {
    const { name, version: found } = JSON.parse(readFileSync(new URL("package.json", folder), "utf8")) as {
      readonly name?: string;
      readonly version?: string;
    };
    if (name === "list-runs-contract" && found !== undefined) return found;
  } catch {
    // This folder has no package.json; the one above may.
  }
  return readVersion(new URL("../", folder));
}

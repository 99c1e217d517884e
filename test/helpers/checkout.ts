import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { aFolder } from "./folder.js";

export const root = fileURLToPath(new URL("../../", import.meta.url));

/** The built command line, from the root. */
export const main = (JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { readonly bin: { readonly "list-runs": string } })
  .bin["list-runs"];

/** What is no part of a fresh clone. */
const LEFT: ReadonlySet<string> = new Set([".git", "node_modules", "dist"]);

/**
 * A copy of the repository as a clone would have it, after `npm ci && npm run build`, committed; removed when the test file is done. In its
 * folder `.bin` is an `npx` that starts the built command line without asking npm where it is.
 */
export function aCheckout(): string {
  const copy = aFolder();
  for (const name of readdirSync(root)) if (!LEFT.has(name)) cpSync(join(root, name), join(copy, name), { recursive: true });
  for (const part of ["src", "generated"]) cpSync(join(root, "dist", part), join(copy, "dist", part), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  mkdirSync(join(copy, ".bin"));
  const npx = '#!/usr/bin/env bash\n[ "$1" = list-runs ] || exit 127\nshift\nexec node "$(dirname "$0")/../' + main + '" "$@"\n';
  writeFileSync(join(copy, ".bin/npx"), npx);
  chmodSync(join(copy, ".bin/npx"), 0o755);
  for (const args of [
    ["init", "-q"],
    ["add", "-A"],
    ["-c", "user.name=a", "-c", "user.email=a@b.c", "commit", "-q", "-m", "All"],
  ]) {
    const { status, stderr } = spawnSync("git", args, { cwd: copy, encoding: "utf8" });
    if (status !== 0) throw new Error(`git ${args.join(" ")}: ${stderr}`);
  }
  return copy;
}

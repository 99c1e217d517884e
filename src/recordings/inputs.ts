import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Unjudged } from "./item.js";
import { remoteOf, type Remote } from "./remote.js";

/** What a folder is searched for. */
const RECORDINGS = "**/*.{ndjson,jsonl,har,json}{,.gz}";

/** One thing to read: a recording in a file, behind a URL or on standard input, or a sentence on an argument that names none. */
export type Input = { readonly file: string } | Remote | { readonly stdin: true } | Unjudged;

/** What a command line names, one recording after the other: files, folders, globs, URLs, and `-` for standard input; each once. */
export async function* inputsOf(inputs: readonly string[]): AsyncGenerator<Input> {
  const named = new Set<string>();
  for (const input of inputs) {
    if (input === "-") {
      if (!named.has("-")) yield { stdin: true };
      named.add("-");
      continue;
    }
    const remote = remoteOf(input);
    if (remote !== undefined) {
      if (!named.has(remote.url)) yield remote;
      named.add(remote.url);
      continue;
    }
    const files = await filesOf(input);
    if (!Array.isArray(files)) {
      yield files;
      continue;
    }
    for (const file of files) {
      // A file that two arguments name is judged once.
      const path = resolve(file);
      if (!named.has(path)) yield { file };
      named.add(path);
    }
  }
}

async function filesOf(input: string): Promise<string[] | Unjudged> {
  const found = await stat(input).catch(() => undefined);
  if (found?.isFile() === true) return [input];
  // Loaded here, so that who names files does not wait for it.
  const { glob, isDynamicPattern } = await import("tinyglobby");
  if (found?.isDirectory() === true) {
    const files = await glob(RECORDINGS, { cwd: input, ignore: ["**/node_modules/**"], expandDirectories: false });
    if (files.length === 0) return nothing(input, `${input} holds no recordings (*.ndjson, *.jsonl, *.har, *.json, gzipped or not).`);
    return files.toSorted(byCodeUnits).map((file) => join(input, file));
  }
  if (found === undefined && isDynamicPattern(input)) {
    const files = await glob(input, { expandDirectories: false });
    return files.length === 0 ? nothing(input, `No file matches ${input}.`) : files.toSorted(byCodeUnits);
  }
  return [input];
}

function nothing(source: string, message: string): Unjudged {
  return { unjudged: "no-recordings", message, source };
}

/** The same order on every machine, whatever its locale. */
function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

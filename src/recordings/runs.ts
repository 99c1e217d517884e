import { open } from "node:fs/promises";
import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import type { Run } from "../../generated/types.js";
import { isUnjudged, readRecording } from "./index.js";
import { isObject } from "./item.js";
import { linesOf } from "./lines.js";

/** The runs that a file holds, and a sentence on each part of it that holds none. */
export interface ReadRuns {
  readonly runs: readonly Run[];
  readonly notes: readonly string[];
}

const MOST_NOTES = 5;

/** Reads every run in a file: lines of bare runs, or the pages in a recording of any format. */
export async function readRuns(file: string): Promise<ReadRuns> {
  const runs: Run[] = [];
  const notes: string[] = [];
  for await (const item of readRecording(withPages(file), file)) {
    if (isUnjudged(item)) notes.push(item.message);
    else runs.push(...runsIn(item.response.body));
  }
  const more = notes.length - MOST_NOTES;
  return { runs, notes: more > 0 ? [...notes.slice(0, MOST_NOTES), `${file} has ${more} more such parts.`] : notes };
}

/** The file's bytes, with a page made around each line that is a bare run. */
async function* withPages(file: string): AsyncGenerator<Buffer> {
  const gzip = await isGzip(file);
  const bytes = createReadStream(file);
  const text = gzip ? bytes.pipe(createGunzip()) : bytes;
  // A pipe passes no errors on.
  if (gzip) bytes.on("error", (error) => text.destroy(error));
  for await (const line of linesOf(text as AsyncIterable<Buffer>, Number.POSITIVE_INFINITY)) {
    if ("tooLong" in line) continue;
    yield bareRun(line) ?? line;
    yield Buffer.from("\n");
  }
}

async function isGzip(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await handle.close();
  }
}

function bareRun(line: Buffer): Buffer | undefined {
  if (!/^\s*\{\s*"(id|object|run)"/.test(line.toString("latin1", 0, 40))) return undefined;
  try {
    const value: unknown = JSON.parse(line.toString("utf8"));
    const run = isObject(value) ? (value["run"] ?? value) : undefined;
    return isObject(run) && run["object"] === "thread.run" ? Buffer.from(JSON.stringify({ object: "list", data: [run] })) : undefined;
  } catch {
    // The reader says what is wrong with the line.
    return undefined;
  }
}

function runsIn(body: unknown): readonly Run[] {
  const page = typeof body === "string" ? parsed(body) : body;
  const data = isObject(page) ? page["data"] : undefined;
  return Array.isArray(data) ? data.filter(isServable) : [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Whether a value has what paging needs of a run; whatever else it has is served as it is. */
function isServable(value: unknown): value is Run {
  return (
    isObject(value) && typeof value["id"] === "string" && typeof value["thread_id"] === "string" && typeof value["created_at"] === "number"
  );
}

import { isAbsolute } from "node:path";
import { hash } from "../../generated/contract.js";
import type { CheckOptions } from "../check.js";
import { isObject } from "../recordings/item.js";
import type { FilePart, Part, PartOptions } from "../parts/part.js";
import { remoteOf, type Remote, type RemoteRange } from "../recordings/remote.js";
import { version } from "../version.js";

/** A part of a recording that a worker reaches by a path of its machine, or by a URL. */
export type ReachablePart = (FilePart & { readonly size: number }) | Remote | RemoteRange;

/** What a worker gets from the queue: a part of a recording, and the run that it belongs to. */
export interface Shard {
  /** The version of list-runs, and the contract, that it is to be judged by. */
  readonly version: string;
  readonly contract: string;
  readonly run: string;
  readonly number: number;
  readonly part: ReachablePart;
}

/** What a worker answers. */
export interface Judged {
  /** How many batches lie at the shard's result key; undefined where nobody waited for them any more. */
  readonly batches?: number;
}

/** A shard of this version. */
export function shardOf(run: string, number: number, part: ReachablePart): Shard {
  return { version, contract: hash, run, number, part };
}

/** What a shard is called where people read it. */
export function nameOf(part: Exclude<Part, { readonly unjudged: unknown }>): string {
  const source = "url" in part ? part.name : (part.name ?? part.file);
  const isWhole = "start" in part && "size" in part && part.start === 0 && part.end === part.size;
  return "start" in part && !isWhole ? `${source}, bytes ${part.start} to ${part.end}` : source;
}

/** Reads a shard from the queue; a text is the sentence that says why it is none for this worker. */
export function readShard(value: unknown): Shard | string {
  if (!isObject(value) || typeof value["version"] !== "string" || typeof value["contract"] !== "string")
    return "The job is no shard of list-runs.";
  const { version: other, contract, run, number, part } = value;
  if (other !== version || contract !== hash)
    return `The shard is for list-runs ${shown(other)} and contract ${shown(contract)}; this worker is list-runs ${version} and judges by contract ${shown(hash)}.`;
  const read = readPart(part);
  if (typeof run !== "string" || !/^[0-9a-f-]{36}$/.test(run) || !isCount(number) || read === undefined)
    return "The job is no shard of list-runs that can be read.";
  return { version, contract: hash, run, number, part: read };
}

function shown(text: unknown): string {
  return String(text)
    .replace(/[^\w.+-]/g, "")
    .slice(0, 12);
}

function readPart(value: unknown): ReachablePart | undefined {
  if (!isObject(value)) return undefined;
  const { file, url, name, size, etag, start, end } = value;
  const isRange = start !== undefined || end !== undefined;
  if (isRange && !(isCount(start) && isCount(end) && isCount(size) && start < end && end <= size)) return undefined;
  const range = isRange ? { start: start as number, end: end as number } : {};
  if (typeof file === "string" && url === undefined) {
    if (!isAbsolute(file) || file.includes("\0") || !isCount(size) || !(name === undefined || typeof name === "string")) return undefined;
    return { file, size, ...(name === undefined ? {} : { name }), ...range };
  }
  // The name is made here again, so that no secret of a URL gets into it.
  const remote = typeof url === "string" && file === undefined ? remoteOf(url) : undefined;
  if (remote === undefined || !(size === undefined || isCount(size)) || !(etag === undefined || isTag(etag))) return undefined;
  return { ...remote, ...(size === undefined ? {} : { size }), ...(etag === undefined ? {} : { etag: etag as string }), ...range };
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isTag(value: unknown): value is string {
  return typeof value === "string" && /^"[\x20-\x7e]*"$/.test(value);
}

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === "string";
const isFlag: Check = (value) => typeof value === "boolean";
const isNumber: Check = (value) => typeof value === "number";
const isTextOrNull: Check = (value) => value === null || isText(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const shapeOf =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isObject(value) && Object.entries(checks).every(([key, check]) => check(value[key]));

const OPTIONS: Readonly<Record<keyof Omit<CheckOptions, "onFinding" | "evidence"> | "everyFinding" | "faultsFail", Check>> = {
  strict: isFlag,
  rules: listOf(isText),
  skip: listOf(isText),
  maxFindings: isNumber,
  showValues: isFlag,
  baseline: shapeOf({
    file: isText,
    today: isText,
    entries: listOf(
      shapeOf({
        rule: isText,
        pointer: isTextOrNull,
        server: isTextOrNull,
        reason: isText,
        until: isTextOrNull,
        line: isNumber,
      }),
    ),
  }),
  coverageMinimum: isNumber,
  everyFinding: isFlag,
  faultsFail: isFlag,
};

/** Reads how the shards of a run are to be judged; undefined where it is nothing of the kind. */
export function readOptions(text: string): PartOptions | undefined {
  const value = parsed(text);
  if (!isObject(value) || typeof value["everyFinding"] !== "boolean") return undefined;
  const isKnown = Object.entries(value).every(([key, given]) => Object.hasOwn(OPTIONS, key) && OPTIONS[key as keyof typeof OPTIONS](given));
  return isKnown ? (value as unknown as PartOptions) : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

import type { PageDigest } from "../digest.js";
import type { Order } from "../page.js";

/** A page's digest with the number of its exchange in the batch, counted from 0. */
export type PlacedDigest = readonly [ordinal: number, digest: PageDigest];

// Control characters that JSON never has in it.
const FIELD = "\x1f";
const RECORD = "\x1e";
const RESERVED = /[\x1e\x1f]/;

/**
 * Packs digests: as a text they go from thread to thread at a fraction of what the objects cost. A record has the fields of a digest, or
 * it is JSON where one of them needs that.
 */
function packDigests(digests: readonly PlacedDigest[]): string {
  return digests.map(packDigest).join(RECORD);
}

function packDigest(placed: PlacedDigest): string {
  const [ordinal, { source, line, server, method, path, status, at, thread, limit, order, after, before, hasMore, asOf, runs }] = placed;
  if (source === null || line === null || typeof runs.ids !== "string") return JSON.stringify(placed);
  const { count, ids, firstTime, lastTime, rest } = runs;
  const record = [
    ordinal,
    source,
    line,
    server,
    method,
    path,
    status,
    at ?? "",
    thread ?? "",
    limit ?? "",
    order ?? "",
    after ?? "",
    before ?? "",
    hasMore === undefined ? "" : hasMore ? "1" : "0",
    asOf,
    count,
    ids,
    firstTime,
    lastTime,
    rest,
  ];
  return RESERVED.test(source + server + method + path + (thread ?? "") + (after ?? "") + (before ?? "") + ids + rest)
    ? JSON.stringify(placed)
    : record.join(FIELD);
}

/** A batch whose digests are packed. */
export function packed<Packable extends { readonly digests: string | readonly PlacedDigest[] }>(
  batch: Packable,
): Packable & { readonly digests: string } {
  return { ...batch, digests: typeof batch.digests === "string" ? batch.digests : packDigests(batch.digests) };
}

/**
 * The digests of a batch, packed or not.
 *
 * @param linesBefore how many lines come before those that the digests count from
 */
export function digestsOf(digests: string | readonly PlacedDigest[], linesBefore: number): readonly PlacedDigest[] {
  if (digests === "") return [];
  if (typeof digests === "string") return digests.split(RECORD).map((record) => unpackDigest(record, linesBefore));
  return linesBefore === 0 ? digests : digests.map((placed) => shifted(placed, linesBefore));
}

function shifted([ordinal, digest]: PlacedDigest, linesBefore: number): PlacedDigest {
  return [ordinal, digest.line === null ? digest : { ...digest, line: digest.line + linesBefore }];
}

function unpackDigest(record: string, linesBefore: number): PlacedDigest {
  const fields = record.split(FIELD);
  if (fields.length === 1) return shifted(JSON.parse(record) as PlacedDigest, linesBefore);
  const field = (index: number): string => fields[index] ?? "";
  const text = (index: number): string | undefined => field(index) || undefined;
  const number = (index: number): number => Number(fields[index]);
  return [
    number(0),
    {
      source: field(1),
      line: number(2) + linesBefore,
      server: field(3),
      method: field(4),
      path: field(5),
      status: number(6),
      at: text(7) === undefined ? undefined : number(7),
      thread: text(8),
      limit: text(9) === undefined ? undefined : number(9),
      order: text(10) as Order | undefined,
      after: text(11),
      before: text(12),
      hasMore: text(13) === undefined ? undefined : field(13) === "1",
      asOf: number(14),
      runs: { count: number(15), ids: field(16), firstTime: number(17), lastTime: number(18), rest: field(19) },
    },
  ];
}

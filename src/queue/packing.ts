import { Buffer } from "node:buffer";
import { promisify } from "node:util";
import { constants, gunzip, gzip } from "node:zlib";
import { hash } from "../../generated/contract.js";
import { packed } from "../parts/digests.js";
import type { Batch } from "../parts/part.js";
import { textOf } from "../recordings/text.js";

const pack = promisify(gzip);
const unpack = promisify(gunzip);
const NEWLINE = 0x0a;
/** No value in Redis is larger, and no text in this program much. */
const MOST_BYTES = 1 << 29;
/** To compress takes time, and what is not larger than this costs Redis little. */
const MOST_PLAIN_BYTES = 1 << 19;
/** What gzip begins with, and no text does. */
const GZIP = 0x1f;

/** A batch as it lies in the queue: its digests are a text of their own, behind the line of all else. */
export async function packBatch(given: Batch): Promise<Buffer> {
  const { digests, ...batch } = packed(given);
  const bytes = Buffer.from(`${JSON.stringify(batch)}\n${digests}`);
  return bytes.length > MOST_PLAIN_BYTES ? pack(bytes, { level: constants.Z_BEST_SPEED }) : bytes;
}

/**
 * A batch that lay in the queue.
 *
 * @throws if it is none.
 */
export async function unpackBatch(bytesPacked: Buffer): Promise<Batch> {
  const bytes = bytesPacked[0] === GZIP ? await unpack(bytesPacked, { maxOutputLength: MOST_BYTES }) : bytesPacked;
  const end = bytes.indexOf(NEWLINE);
  const batch = JSON.parse(textOf(bytes.subarray(0, end))) as Omit<Batch, "digests">;
  if (batch.report.contract.hash !== hash) throw new Error("it is of another contract");
  return { ...batch, digests: textOf(bytes.subarray(end + 1)) };
}

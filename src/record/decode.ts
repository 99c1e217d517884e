import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate } from "node:zlib";
import { codeOf } from "../fault.js";
import { MOST_BODY_BYTES, tooLarge } from "./limits.js";

type Decoder = (bytes: Buffer, options: { readonly maxOutputLength: number }) => Promise<Buffer>;

const decoders: Readonly<Record<string, Decoder>> = {
  gzip: promisify(gunzip),
  "x-gzip": promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
};

/** The text of a body as it went over the wire, or the note that says why it has none. */
export async function decode(
  bytes: Buffer,
  contentEncoding: string | undefined,
): Promise<{ readonly body: string | undefined; readonly note: string | undefined }> {
  const encodings = (contentEncoding ?? "")
    .toLowerCase()
    .split(",")
    .map((encoding) => encoding.trim())
    .filter((encoding) => encoding !== "" && encoding !== "identity");
  let plain = bytes;
  for (const encoding of encodings.toReversed()) {
    const decoder = Object.hasOwn(decoders, encoding) ? decoders[encoding] : undefined;
    if (decoder === undefined) return { body: undefined, note: `the body was not recorded: its encoding ${encoding} is not known` };
    try {
      if (plain.length > 0) plain = await decoder(plain, { maxOutputLength: MOST_BODY_BYTES });
    } catch (error) {
      const note = codeOf(error) === "ERR_BUFFER_TOO_LARGE" ? tooLarge() : `the body was not recorded: it is no valid ${encoding}`;
      return { body: undefined, note };
    }
  }
  return { body: plain.toString("utf8"), note: undefined };
}

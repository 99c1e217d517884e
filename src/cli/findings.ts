import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { codeOf, messageOf } from "../fault.js";
import type { Finding } from "../report.js";
import { UsageError } from "./io.js";

/** A file that takes every finding as it comes. */
export interface FindingStream {
  /** Writes a finding, with the reason where the baseline accepts it. */
  readonly write: (finding: Finding, accepted: string | null) => void;
  /** Resolves once the file has taken what was written: so memory stays bounded on a slow disk. */
  drained(): Promise<void>;
  /** Ends the file; resolves to the sentence on what went wrong, where something did. */
  close(): Promise<string | undefined>;
}

/**
 * Opens the file that `--findings` names, for NDJSON.
 *
 * @throws UsageError if it cannot be opened.
 */
export async function openFindings(file: string): Promise<FindingStream> {
  const stream = createWriteStream(file);
  let fault: unknown;
  stream.on("error", (error) => {
    fault ??= error;
  });
  await once(stream, "open").catch((error: unknown) => {
    throw new UsageError(`${file} cannot be written (${codeOf(error) || messageOf(error)})`);
  });
  return {
    write(finding, accepted) {
      // A full disk ends the stream, but not the judgement.
      if (fault === undefined) stream.write(`${JSON.stringify(accepted === null ? finding : { ...finding, accepted })}\n`);
    },
    async drained() {
      // Once it has failed it never drains.
      if (stream.writableNeedDrain && fault === undefined) await once(stream, "drain").catch(() => undefined);
    },
    async close() {
      stream.end();
      await finished(stream).catch((error: unknown) => {
        fault ??= error;
      });
      return fault === undefined
        ? undefined
        : `${file} cannot be written any more (${codeOf(fault) || messageOf(fault)}). It does not hold every finding.`;
    },
  };
}

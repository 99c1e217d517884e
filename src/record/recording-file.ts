import { closeSync, createReadStream, openSync, readSync, writeSync } from "node:fs";
import { lineOf, type RecordedExchange } from "./recorded.js";

/** A recording that is being written. */
export interface RecordingFile {
  /** Appends an exchange as one line, handed to the system before it returns. Gives the line's number, counted from 1. */
  append(exchange: RecordedExchange): number;
  close(): void;
}

const NEWLINE = 0x0a;

/**
 * Opens a recording to go on with it, or begins one. What was cut off in the last line stays as it is, and a new line is begun.
 *
 * @throws RangeError if the file is there and is no NDJSON, which lines behind it would spoil.
 * @throws Error with the system's `code` if the file cannot be written.
 */
export async function openRecording(path: string): Promise<RecordingFile> {
  const file = openSync(path, "a+");
  try {
    assertLines(path, file);
    const { lines, cut } = await measure(path);
    if (cut) write(file, Buffer.of(NEWLINE));
    let line = lines + (cut ? 1 : 0);
    return {
      append(exchange) {
        write(file, Buffer.from(lineOf(exchange)));
        line += 1;
        return line;
      },
      close: () => closeSync(file),
    };
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

/** Synchronous, so that no exchange waits in this process for its turn: what the system has, a kill does not take. */
function write(file: number, bytes: Buffer): void {
  let written = 0;
  while (written < bytes.length) written += writeSync(file, bytes, written);
}

function assertLines(path: string, file: number): void {
  const head = Buffer.alloc(64);
  const start = head.toString("latin1", 0, readSync(file, head, 0, head.length, 0)).replace(/^\u00ef\u00bb\u00bf/, "");
  if (start.trim() !== "" && !/^\s*\{\s*"(?!log")/.test(start))
    throw new RangeError(`${path} is no NDJSON recording, so no lines can be added to it. Name another file`);
}

async function measure(path: string): Promise<{ readonly lines: number; readonly cut: boolean }> {
  let lines = 0;
  let last = NEWLINE;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, at + 1)) lines += 1;
    last = chunk.at(-1) ?? last;
  }
  return { lines, cut: last !== NEWLINE };
}

import { isUtf8 } from "node:buffer";
import { coveragePoints } from "../../generated/coverage.js";
import { facts, pageTable, scanner, tables, tablesAt } from "../../generated/scanner.js";
import { LONGEST } from "../packed-runs.js";
import { textOf } from "../recordings/text.js";
import { ScannedPage, type ScannedMemory } from "./scanned-page.js";

/** A page that was found in a text, and where it stands there. */
export interface Scanned {
  readonly page: ScannedPage;
  readonly start: number;
  readonly end: number;
}

/** Finds pages in texts without parsing them. */
export interface Scanner {
  /** Memory to read bytes into: texts that lie in it need not be copied. */
  readonly block: Buffer;
  /**
   * The page that a text is, or has as a property `body`; undefined where there is none, or it is not all as documented, or it is written
   * in a way that takes a parser.
   */
  scan(text: Buffer): Scanned | undefined;
}

interface Exports {
  use(
    countsAt: number,
    countsTo: number,
    slotsAt: number,
    slotsTo: number,
    rowsAt: number,
    rowsTo: number,
    factsAt: number,
    scratchAt: number,
    scratchTo: number,
    longestId: number,
  ): void;
  scan(table: number, at: number, end: number): number;
}

const PAGE_OF_MEMORY = 1 << 16;
const WORD = Int32Array.BYTES_PER_ELEMENT;
const COUNTS_BYTES = coveragePoints.length * WORD;
/** Room for more than the largest page can have: what does not fit is not scanned. */
const MOST_RUNS = 128;
const SLOTS_BYTES = 1 << 18;
const ROWS_BYTES = MOST_RUNS * WORD;
const FACTS_BYTES = Object.keys(facts).length * WORD;
/** For each run three identifiers and two numbers, with what stands between them. */
const SCRATCH_BYTES = MOST_RUNS * (3 * (LONGEST + 4) + 32);
const BLOCK_BYTES = 1 << 18;
/** The longest text that is copied. */
const COPY_BYTES = 1 << 22;
const BODY = Buffer.from('"body":');
/** The body of an answer may come after that of its request. */
const MOST_ATTEMPTS = 4;
/** Bytes are looked at 16 at a time, and one beyond the end is written. */
const MARGIN = 64;

let made: { readonly scanner: Scanner | undefined } | undefined;

/** The scanner of this thread; undefined where there is no WebAssembly (under `--jitless`), or none with SIMD (on old processors). */
export function pageScanner(): Scanner | undefined {
  made ??= { scanner: typeof WebAssembly === "undefined" ? undefined : createWhereSupported() };
  return made.scanner;
}

function createWhereSupported(): Scanner | undefined {
  try {
    return createScanner();
  } catch (error) {
    if (error instanceof WebAssembly.CompileError) return undefined;
    throw error;
  }
}

/** Makes a scanner, which takes some milliseconds. */
export function createScanner(): Scanner {
  const tableBytes = Buffer.from(tables, "base64");
  let free = tablesAt;
  const take = (size: number): number => {
    const at = free;
    free = Math.ceil((free + size) / 8) * 8;
    return at;
  };
  take(tableBytes.length);
  const countsAt = take(COUNTS_BYTES);
  const slotsAt = take(SLOTS_BYTES);
  const rowsAt = take(ROWS_BYTES);
  const factsAt = take(FACTS_BYTES);
  const scratchAt = take(SCRATCH_BYTES + MARGIN);
  const blockAt = take(BLOCK_BYTES + MARGIN);
  const copyAt = take(COPY_BYTES + MARGIN);

  const memory = new WebAssembly.Memory({ initial: Math.ceil(free / PAGE_OF_MEMORY) });
  const bytes = Buffer.from(memory.buffer);
  tableBytes.copy(bytes, tablesAt);
  const instance = new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(scanner, "base64")), { env: { memory } });
  const wasm = instance.exports as unknown as Exports;
  wasm.use(
    countsAt,
    countsAt + COUNTS_BYTES,
    slotsAt,
    slotsAt + SLOTS_BYTES,
    rowsAt,
    rowsAt + ROWS_BYTES,
    factsAt,
    scratchAt,
    scratchAt + SCRATCH_BYTES,
    LONGEST,
  );
  const words = new Int32Array(memory.buffer);
  const scanned: ScannedMemory = {
    bytes,
    words,
    counts: countsAt / WORD,
    facts: factsAt / WORD,
    text: (start, end) => textOf(bytes.subarray(start, end)),
  };

  return {
    block: bytes.subarray(blockAt, blockAt + BLOCK_BYTES),
    scan(text) {
      let at = text.byteOffset;
      if (text.buffer !== memory.buffer) {
        if (text.length > COPY_BYTES) return undefined;
        text.copy(bytes, copyAt);
        at = copyAt;
      }
      const end = at + text.length;
      // What is no page mostly shows at its first property.
      for (let start = at, attempts = 0; attempts < MOST_ATTEMPTS; attempts += 1) {
        const after = wasm.scan(pageTable, start, end);
        if (after > 0 && (words[scanned.facts + facts.isAscii] === 1 || isUtf8(bytes.subarray(start, after))))
          return { page: new ScannedPage(scanned, start, after), start: start - at, end: after - at };
        const name = text.indexOf(BODY, start - at);
        if (name < 0) return undefined;
        start = at + name + BODY.length;
      }
      return undefined;
    },
  };
}

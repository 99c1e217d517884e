import { ListRunsResponseView } from "../../generated/views.js";
import type { PackedRuns } from "../packed-runs.js";
import type { ScannedSlots } from "./slots.js";

/** What a scan leaves, in words of the scanner's memory. */
export interface Scan {
  readonly bytes: Buffer;
  readonly words: Int32Array;
  readonly slots: ScannedSlots;
  /** The first words of the counts of the coverage points, and of what is said of the runs. */
  readonly counts: number;
  readonly facts: number;
}

// What is said of the runs, as scripts/generate/scanner/scan.ts writes it.
const SUSPECTS = 0;
const ARE_KNOWN = 1;
const LATEST = 2;
const FIRST_TIME = 3;
const LAST_TIME = 4;
const IDS = 5;
const REST = 7;
const THREAD = 9;

/** Where the page's own properties are; in the slot before it stands the page. */
const FIRST_SLOT = 1;

/** A page that has nothing but what the contract documents, where it stands. The next scan ends it. */
export class ScannedPage extends ListRunsResponseView {
  readonly runCount: number;
  readonly #scan: Scan;
  readonly #suspects: number;
  #ids: string | undefined = undefined;

  constructor(scan: Scan, runCount: number) {
    super(scan.slots, FIRST_SLOT);
    this.runCount = runCount;
    this.#scan = scan;
    this.#suspects = scan.words[scan.facts + SUSPECTS] ?? -1;
  }

  /** Adds what it exercises to the counts of the coverage points. */
  count(counts: Float64Array): void {
    const { words, counts: first } = this.#scan;
    for (let point = 0; point < counts.length; point += 1) counts[point] = (counts[point] ?? 0) + (words[first + point] ?? 0);
  }

  /** Whether it is certain that nothing on the page breaks the rules with these bits. */
  vouches(bits: number): boolean {
    return (this.#suspects & bits) === 0;
  }

  /** Whether what outlives the page is known without reading run by run. */
  get isSummed(): boolean {
    return this.#scan.words[this.#scan.facts + ARE_KNOWN] === 1;
  }

  /** The latest time on a page that is summed, in Unix seconds. */
  get latest(): number {
    return this.#scan.words[this.#scan.facts + LATEST] ?? 0;
  }

  /** The ids on a page that is summed, each followed by a line end. */
  get ids(): string {
    return (this.#ids ??= this.#text(IDS) ?? "");
  }

  /** The thread of all runs; undefined where they have several, or there are none. */
  get thread(): string | undefined {
    return this.#text(THREAD);
  }

  /** The runs of a page that is summed, of which this thread was asked for; undefined where they have several. */
  packedFor(asked: string | undefined): PackedRuns | undefined {
    const { words, facts } = this.#scan;
    const isAsked = this.thread === asked;
    if (!isAsked && this.thread === undefined && this.runCount > 0) return undefined;
    return {
      count: this.runCount,
      ids: this.ids,
      firstTime: isAsked ? (words[facts + FIRST_TIME] ?? -1) : -1,
      lastTime: isAsked ? (words[facts + LAST_TIME] ?? -1) : -1,
      rest: this.#text(REST) ?? "",
    };
  }

  #text(fact: number): string | undefined {
    const { bytes, words, facts } = this.#scan;
    const from = words[facts + fact] ?? 0;
    return from === 0 ? undefined : bytes.toString("latin1", from, words[facts + fact + 1]);
  }
}

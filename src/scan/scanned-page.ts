import { facts } from "../../generated/scanner.js";
import type { PackedRuns } from "../packed-runs.js";

/** The memory of a scanner, and where in its words it leaves the counts of the coverage points, and the facts of a page. */
export interface ScannedMemory {
  readonly bytes: Buffer;
  readonly words: Int32Array;
  readonly counts: number;
  readonly facts: number;
  /** The text between two offsets. */
  text(start: number, end: number): string;
}

/**
 * A page that has nothing but what the contract documents, where it stands: a body of which enough is known that it mostly is not parsed. The
 * next scan ends it.
 */
export class ScannedPage {
  readonly kind = "json";
  readonly #memory: ScannedMemory;
  readonly #start: number;
  readonly #end: number;
  #value: unknown;

  constructor(memory: ScannedMemory, start: number, end: number) {
    this.#memory = memory;
    this.#start = start;
    this.#end = end;
  }

  /** The page itself. It is parsed where somebody asks for it. */
  get value(): unknown {
    return (this.#value ??= JSON.parse(this.#memory.text(this.#start, this.#end)) as unknown);
  }

  /** Adds what it exercises to the counts of the coverage points. */
  count(counts: Float64Array): void {
    const { words, counts: first } = this.#memory;
    for (let point = 0; point < counts.length; point += 1) counts[point] = (counts[point] ?? 0) + (words[first + point] ?? 0);
  }

  /** Whether it is certain that nothing on the page breaks the rules with these bits. */
  vouches(bits: number): boolean {
    return (this.#fact(facts.suspects) & bits) === 0;
  }

  get runCount(): number {
    return this.#fact(facts.runCount);
  }

  get hasMore(): boolean {
    return this.#fact(facts.hasMore) === 1;
  }

  /** The latest time on the page, in Unix seconds. */
  get latest(): number {
    return this.#fact(facts.latest);
  }

  /** The ids of the runs, each followed by a line end. */
  get ids(): string {
    return this.#text(facts.idsFrom, facts.idsTo);
  }

  /** The thread of the runs, of which there is one; empty where there are no runs. */
  get thread(): string {
    return this.#text(facts.threadFrom, facts.threadTo);
  }

  /** The runs, of which this thread was asked for. */
  packedFor(asked: string | undefined): PackedRuns {
    const isAsked = this.thread === asked;
    return {
      count: this.runCount,
      ids: this.ids,
      firstTime: isAsked ? this.#fact(facts.firstTime) : -1,
      lastTime: isAsked ? this.#fact(facts.lastTime) : -1,
      rest: this.#text(facts.restFrom, facts.restTo),
    };
  }

  #fact(fact: number): number {
    return this.#memory.words[this.#memory.facts + fact] ?? 0;
  }

  #text(from: number, to: number): string {
    return this.#memory.bytes.toString("latin1", this.#fact(from), this.#fact(to));
  }
}

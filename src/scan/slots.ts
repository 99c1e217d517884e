import { textKinds, type Slots, type View } from "../../generated/views.js";

// What stands in a slot, as scripts/generate/scanner/scan.ts notes it.
const NULL = 1;
const TRUE = 2;
const FALSE = 3;
const INTEGER = 4;
const LISTED = 5;
const OBJECT = 6;
const PLAIN_TEXT = 7;
const TEXT = 8;
const JSON_TEXT = 9;

/** A slot has four words: its kind, its value, where its text begins, and where it ends. */
const WORDS_LOG2 = 2;
const VALUE = 1;
const FROM = 2;
const TO = 3;

/** The memory that a scanner works in. */
export interface Memory {
  readonly bytes: Buffer;
  readonly words: Int32Array;
  /** The first word of the slots, and of the list of objects. */
  readonly slots: number;
  readonly rows: number;
  rowCount(): number;
  isRepeated(at: number, other: number, length: number): number;
}

/** Reads what a scan noted. */
export class ScannedSlots implements Slots {
  readonly #memory: Memory;
  readonly #words: Int32Array;
  readonly #first: number;
  /** The last text of each kind, and where it stands: the runs of a page have the same thread, and mostly the same assistant. */
  readonly #texts = Array.from({ length: textKinds }, () => "");
  readonly #textsAt = new Int32Array(textKinds);

  constructor(memory: Memory) {
    this.#memory = memory;
    this.#words = memory.words;
    this.#first = memory.slots;
  }

  /** Forgets the last scan. */
  reset(): void {
    this.#textsAt.fill(0);
  }

  plain(slot: number): unknown {
    const word = this.#first + (slot << WORDS_LOG2);
    const kind = this.#words[word];
    return kind === INTEGER ? this.#words[word + VALUE] : kind === NULL ? null : this.json(slot);
  }

  listed(slot: number, values: readonly string[]): unknown {
    const word = this.#first + (slot << WORDS_LOG2);
    return this.#words[word] === LISTED ? values[this.#words[word + VALUE] ?? 0] : this.json(slot);
  }

  text(slot: number, kind: number): unknown {
    const word = this.#first + (slot << WORDS_LOG2);
    if (this.#words[word] !== PLAIN_TEXT) return this.json(slot);
    const from = this.#words[word + FROM] ?? 0;
    const length = (this.#words[word + TO] ?? 0) - from;
    const last = this.#textsAt[kind] ?? 0;
    const text = this.#texts[kind] ?? "";
    if (last > 0 && text.length === length && this.#memory.isRepeated(from, last, length) !== 0) return text;
    this.#textsAt[kind] = from;
    return (this.#texts[kind] = this.#memory.bytes.toString("latin1", from, from + length));
  }

  object(slot: number, view: View, values?: readonly string[]): unknown {
    const word = this.#first + (slot << WORDS_LOG2);
    const kind = this.#words[word];
    if (kind === NULL) return null;
    if (kind === OBJECT) return new view(this, this.#slotAt(word + VALUE));
    return kind === LISTED && values !== undefined ? values[this.#words[word + VALUE] ?? 0] : this.json(slot);
  }

  json(slot: number): unknown {
    const word = this.#first + (slot << WORDS_LOG2);
    switch (this.#words[word]) {
      case NULL:
        return null;
      case TRUE:
        return true;
      case FALSE:
        return false;
      case PLAIN_TEXT:
      case TEXT:
      case LISTED:
        return JSON.parse(`"${this.#textIn(word)}"`);
      case INTEGER:
      case OBJECT:
      case JSON_TEXT:
        return JSON.parse(this.#textIn(word));
      default:
        return undefined;
    }
  }

  rows<Row>(view: View<Row>): Row[] {
    const found: Row[] = [];
    const { rows } = this.#memory;
    for (let row = 0, count = this.#memory.rowCount(); row < count; row += 1) found.push(new view(this, this.#slotAt(rows + row)));
    return found;
  }

  #slotAt(word: number): number {
    return ((this.#words[word] ?? 0) / Int32Array.BYTES_PER_ELEMENT - this.#first) >> WORDS_LOG2;
  }

  #textIn(word: number): string {
    return this.#memory.bytes.toString("utf8", this.#words[word + FROM], this.#words[word + TO]);
  }
}

/** Remembers texts by a few bits of each (a Bloom filter): says of one that was put in that it may be, and of hardly any other. */
export interface Filter {
  /** Takes the hash of a text. */
  add(hash: number): void;
  mayHave(hash: number): boolean;
}

const BITS = 21;
const MASK = 2 ** BITS - 1;
const BITS_A_TEXT = 4;
/** Identifiers differ most at their end. */
const CHARACTERS_HASHED = 16;

/** Starts without any text. With 20,000 of them it is wrong once in some 500,000 times. */
export function createFilter(): Filter {
  const words = new Uint32Array(2 ** (BITS - 5));
  return {
    add(hash) {
      const step = stepOf(hash);
      for (let probe = 0, bit = hash & MASK; probe < BITS_A_TEXT; probe += 1, bit = (bit + step) & MASK)
        words[bit >>> 5] = (words[bit >>> 5] ?? 0) | (1 << (bit & 31));
    },
    mayHave(hash) {
      const step = stepOf(hash);
      for (let probe = 0, bit = hash & MASK; probe < BITS_A_TEXT; probe += 1, bit = (bit + step) & MASK)
        if (((words[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) return false;
      return true;
    },
  };
}

/** Odd, so that no bit is met twice. */
function stepOf(hash: number): number {
  return (Math.imul(hash, 0x9e3779b1) >>> (32 - BITS)) | 1;
}

/** The hash of a text, or of a part of it, for a filter. */
export function hashOf(text: string, start = 0, end = text.length): number {
  let hash = end - start;
  for (let index = Math.max(start, end - CHARACTERS_HASHED); index < end; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** Remembers texts by their hashes: says of those that were put in that they may be there, and of hardly any other. */
export interface Filter {
  /** Takes the hashes of texts. */
  add(hashes: readonly number[]): void;
  /** Whether any of the texts with these hashes may have been put in. */
  mayHaveAny(hashes: readonly number[]): boolean;
}

const LEAST_PLACES = 2 ** 16;
/** Identifiers differ most at their end. */
const CHARACTERS_HASHED = 16;

/**
 * Starts without any text. The hashes stand in a table, each at the first free place from its own on; as long as half of them are free, the
 * first look mostly decides. With 20,000 texts it is wrong once in some 200,000 times.
 */
export function createFilter(): Filter {
  let table = new Int32Array(LEAST_PLACES);
  let taken = 0;

  function put(hash: number): void {
    const mask = table.length - 1;
    let place = hash & mask;
    for (let found = table[place]; found !== 0; found = table[place]) {
      if (found === hash) return;
      place = (place + 1) & mask;
    }
    table[place] = hash;
    taken += 1;
  }

  function grow(): void {
    const hashes = table;
    table = new Int32Array(hashes.length * 2);
    taken = 0;
    for (const hash of hashes) if (hash !== 0) put(hash);
  }

  return {
    add(hashes) {
      for (let index = 0; index < hashes.length; index += 1) {
        if (taken * 2 >= table.length) grow();
        put(hashes[index] ?? 0);
      }
    },
    mayHaveAny(hashes) {
      const mask = table.length - 1;
      for (let index = 0; index < hashes.length; index += 1) {
        const hash = hashes[index] ?? 0;
        for (let place = hash & mask, found = table[place]; found !== 0; place = (place + 1) & mask, found = table[place])
          if (found === hash) return true;
      }
      return false;
    },
  };
}

/** Adds the hash of each line of a text to a list. Every line has an end. */
export function hashLines(text: string, hashes: number[]): void {
  for (let start = 0; start < text.length;) {
    const end = text.indexOf("\n", start);
    hashes.push(hashOf(text, start, end));
    start = end + 1;
  }
}

/** The hash of a text, or of a part of it, for a filter. It is never 0, which stands for a free place. */
export function hashOf(text: string, start = 0, end = text.length): number {
  let hash = end - start;
  for (let index = Math.max(start, end - CHARACTERS_HASHED); index < end; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash ^ (hash >>> 15) || 1;
}

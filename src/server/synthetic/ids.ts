import { mix } from "./random.js";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
/** The length of the vendor's ids after their prefix. */
const LENGTH = 24;
/** Enough characters for the scrambled number; the others make a made-up id recognisable as such. */
const NUMBER_LENGTH = 7;
const HALF_BITS = 20;
const HALF = 2 ** HALF_BITS;
const ROUNDS = 4;

/** Ids that look random, and still lead back to their number without a table. */
export interface Ids {
  of(number: number): string;
  /** The number of an id, or undefined where it is none of these. */
  numberOf(id: string): number | undefined;
}

/** Makes the ids with a prefix. The salt tells one family of ids from another; numbers go from 0 to 2^40 - 1. */
export function createIds(prefix: string, ...salt: readonly number[]): Ids {
  const key = mix(...salt);
  const of = (number: number): string => {
    let scrambled = scramble(number, key);
    let text = "";
    for (let place = 0; place < NUMBER_LENGTH; place += 1) {
      text += ALPHABET[scrambled % ALPHABET.length];
      scrambled = Math.floor(scrambled / ALPHABET.length);
    }
    for (let place = NUMBER_LENGTH; place < LENGTH; place += 1) text += ALPHABET[mix(key, number, place) % ALPHABET.length];
    return prefix + text;
  };
  return {
    of,
    numberOf(id) {
      if (!id.startsWith(prefix) || id.length !== prefix.length + LENGTH) return undefined;
      let scrambled = 0;
      for (let place = NUMBER_LENGTH - 1; place >= 0; place -= 1) {
        const digit = ALPHABET.indexOf(id.charAt(prefix.length + place));
        if (digit < 0) return undefined;
        scrambled = scrambled * ALPHABET.length + digit;
      }
      if (scrambled >= HALF * HALF) return undefined;
      const number = unscramble(scrambled, key);
      return of(number) === id ? number : undefined;
    },
  };
}

/** A Feistel network: whatever its round function is, it can be run backwards. */
function scramble(number: number, key: number): number {
  let left = Math.floor(number / HALF);
  let right = number % HALF;
  for (let round = 0; round < ROUNDS; round += 1) [left, right] = [right, left ^ (mix(key, round, right) % HALF)];
  return left * HALF + right;
}

function unscramble(number: number, key: number): number {
  let left = Math.floor(number / HALF);
  let right = number % HALF;
  for (let round = ROUNDS - 1; round >= 0; round -= 1) [left, right] = [right ^ (mix(key, round, left) % HALF), left];
  return left * HALF + right;
}

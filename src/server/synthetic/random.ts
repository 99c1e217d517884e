/**
 * A number of 32 bits that looks random and depends on nothing but the numbers given, each of them a whole number of 0 to 2^53 - 1.
 * Runs are computed from their place with it, so that a thread of any size needs no memory.
 */
export function mix(...numbers: readonly number[]): number {
  let state = 0x9e3779b9;
  for (const number of numbers) {
    state = scramble(state ^ (number >>> 0));
    state = scramble(state ^ Math.floor(number / 2 ** 32));
  }
  return state;
}

/** The finalizer of MurmurHash3: every bit of the argument changes about half of the result's. */
function scramble(value: number): number {
  let bits = value >>> 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

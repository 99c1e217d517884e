import { MOST_BODY_BYTES, tooLarge } from "./limits.js";

/** What all bodies that are being kept may take together. */
const MOST_KEPT_BYTES = 8 * MOST_BODY_BYTES;

/** Keeps the chunks of one body while there is room. */
export interface Keeper {
  add(chunk: Buffer): void;
  /** The bytes, or the note that says why they were not kept. */
  take(): Buffer | string;
}

/** Makes keepers that share a bound, so that many large answers at once are bounded as well. */
export function createKeepers(): () => Keeper {
  let total = 0;
  return () => {
    let chunks: Buffer[] = [];
    let size = 0;
    let refused: string | undefined;
    const forget = (): void => {
      total -= size;
      chunks = [];
      size = 0;
    };
    return {
      add(chunk) {
        if (refused !== undefined) return;
        if (size + chunk.length > MOST_BODY_BYTES) refused = tooLarge();
        else if (total + chunk.length > MOST_KEPT_BYTES) refused = "the body was not recorded: too many large answers came at once";
        if (refused !== undefined) {
          forget();
          return;
        }
        chunks.push(chunk);
        size += chunk.length;
        total += chunk.length;
      },
      take() {
        const kept = refused ?? Buffer.concat(chunks);
        forget();
        return kept;
      },
    };
  };
}

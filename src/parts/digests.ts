import type { PageDigest } from "../digest.js";

/** A page's digest with the number of its exchange in the batch, counted from 0. */
export type PlacedDigest = readonly [ordinal: number, digest: PageDigest];

/** Packs a digest: as a text it goes from thread to thread, or waits for its turn, at a tenth of what the objects cost. */
export function packDigest(ordinal: number, digest: PageDigest): string {
  return JSON.stringify([ordinal, digest] satisfies PlacedDigest);
}

/** Packed digests as one text. */
export function joinDigests(packed: readonly string[]): string {
  return `[${packed.join(",")}]`;
}

/** The digests in a text. What was undefined is missing. */
export function unpackDigests(text: string): readonly PlacedDigest[] {
  return JSON.parse(text) as readonly PlacedDigest[];
}

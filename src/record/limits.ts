/** A larger body is passed on and not recorded, so that memory is bounded whatever a server sends. */
export const MOST_BODY_BYTES = 16 * 2 ** 20;

/** The note on a body that was not recorded for its size. */
export function tooLarge(): string {
  return `the body was not recorded: it has more than ${MOST_BODY_BYTES / 2 ** 20} MiB`;
}

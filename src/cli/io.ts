/** The world as a command sees it, so that tests run a command in their own process. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The day, as `YYYY-MM-DD`; that of the clock, in UTC, where nothing is said. */
  readonly today?: string;
  /** Stops long work; the interrupt of the terminal where nothing is given. */
  readonly stop?: AbortSignal;
}

/** A stream that takes text. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** A mistake in how a command was called; its message is the sentence that the user reads. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

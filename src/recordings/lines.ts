const NEWLINE = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** The longest line that is read, in bytes: several times the largest page there can be. A longer one would only fill the memory. */
export const LONGEST_LINE = 1 << 26;

/** A line without its line end; of one that is too long only its length, in bytes. */
export type Line = Buffer | { readonly tooLong: number };

/** Cuts bytes into lines. */
export interface LineCutter {
  /** Takes bytes in, and gives each line that ends in them. A line is a view of the bytes where it lies in them whole. */
  add(chunk: Buffer, take: (line: Line) => void): void;
  /** Gives what follows the last line end, where anything does. */
  end(take: (line: Line) => void): void;
}

/** Starts to cut bytes into lines, empty ones included. */
export function createLineCutter(longest = LONGEST_LINE): LineCutter {
  let rest: Buffer[] = [];
  let length = 0;

  const keep = (part: Buffer): void => {
    length += part.length;
    if (length > longest) rest = [];
    // The chunk may be written over before the line ends.
    else rest.push(Buffer.from(part));
  };
  const whole = (): Line => {
    const line = length > longest ? { tooLong: length } : withoutReturn(Buffer.concat(rest));
    rest = [];
    length = 0;
    return line;
  };

  return {
    add(chunk, take) {
      let start = 0;
      for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
        const tail = chunk.subarray(start, end);
        start = end + 1;
        if (length > 0) {
          keep(tail);
          take(whole());
        } else take(tail.length > longest ? { tooLong: tail.length } : withoutReturn(tail));
      }
      if (start < chunk.length) keep(chunk.subarray(start));
    },
    end(take) {
      if (length > 0) take(whole());
    },
  };
}

/** The lines of a stream of bytes. */
export async function* linesOf(chunks: AsyncIterable<Buffer>, longest = LONGEST_LINE): AsyncGenerator<Line> {
  const cutter = createLineCutter(longest);
  let lines: Line[] = [];
  const take = (line: Line): void => {
    lines.push(line);
  };
  for await (const chunk of chunks) {
    cutter.add(chunk, take);
    yield* lines;
    lines = [];
  }
  cutter.end(take);
  yield* lines;
}

function withoutReturn(line: Buffer): Buffer {
  return line.at(-1) === CARRIAGE_RETURN ? line.subarray(0, -1) : line;
}

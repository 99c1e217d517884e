/** Breaks a text at its spaces into lines of at most `width` columns; a word that is longer than that stays whole. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line === "") line = word;
    else if (line.length + 1 + word.length <= width) line += ` ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/** A text on indented lines of at most `width` columns; lines after the first are indented by two more. */
export function indented(text: string, indent: number, width: number): string {
  return wrap(text, width - indent - 2)
    .map((line, index) => `${" ".repeat(index === 0 ? indent : indent + 2)}${line}`)
    .join("\n");
}

/** Control characters, the marks that reorder text and halves of surrogate pairs, written out, so that traffic cannot steer a terminal. */
export function plain(text: string): string {
  return text.replace(
    /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** A number with thousands set apart. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** A number with its noun. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${grouped(count)} ${count === 1 ? singular : plural}`;
}

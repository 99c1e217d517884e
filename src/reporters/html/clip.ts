/** A text cut to a sane length, so that no single value of a recording can swell the page. */
export function clip(text: string, longest: number): string {
  return text.length <= longest ? text : `${Array.from(text.slice(0, longest)).slice(0, -1).join("")}…`;
}

/** An identifier of which the middle is left out where it is long: its ends tell it apart. */
export function middle(id: string): string {
  return id.length <= 24 ? id : `${id.slice(0, 12)}…${id.slice(-8)}`;
}

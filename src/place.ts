/** Where an exchange or a page stands, as editors and terminals follow it; in words where it came from no recording. */
export function placeOf(
  { source, line }: { readonly source?: string | null; readonly line?: number | null },
  otherwise = "an earlier page",
): string {
  return source === undefined || source === null ? otherwise : line === undefined || line === null ? source : `${source}:${line}`;
}

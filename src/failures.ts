import type { OpenReport } from "./report.js";

/** Why a run fails beside its findings, a sentence each. */
export function failuresOf(
  { exchanges }: Pick<OpenReport["summary"], "exchanges">,
  { baseline, coverage }: Pick<OpenReport, "baseline" | "coverage">,
): readonly string[] {
  // Where nothing was judged, nothing can be stale and nothing covered: that is said already.
  if (exchanges === 0) return [];
  const failures: string[] = [];
  for (const { rule, pointer, line, until, state } of baseline?.entries ?? []) {
    const entry = `${baseline?.file}:${line}: the entry of ${rule}${pointer === null ? "" : ` at ${pointer === "" ? '""' : pointer}`}`;
    if (state === "stale") failures.push(`${entry} matches nothing any more. Remove it.`);
    if (state === "expired") failures.push(`${entry} held until ${until}. Mend what it accepted, or give it a new date.`);
  }
  const { minimum, seen, total, percent } = coverage;
  if (minimum !== null && seen * 100 < minimum * total)
    failures.push(`The coverage is ${percent} %, less than the minimum of ${minimum} %. --coverage shows what was never seen.`);
  return failures;
}

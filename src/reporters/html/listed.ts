import { mapsOf } from "../../maps.js";
import { patternOf } from "../../pointer.js";
import { sentence, type Finding, type FindingGroup, type Report } from "../../report.js";

const NO_MAPS: ReadonlySet<string> = new Set();

/** The findings that a report lists, by the group that they belong to; at least the first ones of each. */
export function listedByGroup({ groups, findings }: Report): ReadonlyMap<FindingGroup, readonly Finding[]> {
  const byPlace = new Map<string, Array<{ readonly predicate: string; readonly group: FindingGroup; readonly listed: Finding[] }>>();
  const lists = new Map<FindingGroup, Finding[]>();
  for (const group of groups) {
    const listed: Finding[] = [];
    lists.set(group, listed);
    const key = keyOf(group, group.pattern);
    const predicate = predicateOf(group);
    const alike = byPlace.get(key);
    if (alike === undefined) byPlace.set(key, [{ predicate, group, listed }]);
    else alike.push({ predicate, group, listed });
  }
  for (const finding of findings) {
    const { pointer, level, message } = finding;
    const alike =
      byPlace.get(keyOf(finding, patternOf(pointer, NO_MAPS))) ??
      byPlace.get(keyOf(finding, patternOf(pointer, mapsOf("ListRunsResponse"))));
    const from = sentence(pointer, level, "").length;
    alike?.find(({ predicate }) => message.startsWith(predicate, from))?.listed.push(finding);
  }
  for (const [group, listed] of lists) if (listed.length < group.first.length) lists.set(group, [...group.first]);
  return lists;
}

/** A group's sentence without the place. */
export function predicateOf({ message, pattern, level }: FindingGroup): string {
  return message.slice(sentence(pattern, level, "").length);
}

function keyOf({ rule, level }: Pick<Finding, "rule" | "level">, pattern: string): string {
  return `${rule}\n${level}\n${pattern}`;
}

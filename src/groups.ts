import type { Excerpt } from "./evidence.js";
import { sentence, type Finding, type FindingGroup } from "./report.js";

/** Bounds on what a report keeps, so that its size does not follow the input. */
const FIRST_OF_GROUP = 3;
const MOST_GROUPS = 1000;

/** Sorts findings that read alike into groups. */
export interface Groups {
  /** @param excerpt cuts out the excerpt; asked for the first finding of a group only. */
  add(finding: Finding, pattern: string, predicate: string, excerpt?: () => Excerpt): void;
  /** Adds a group of another report, whose findings come after those that were added before. */
  merge(group: FindingGroup): void;
  list(): { readonly groups: readonly FindingGroup[]; readonly ungrouped: number };
}

interface OpenGroup {
  readonly rule: string;
  readonly level: Finding["level"];
  readonly pattern: string;
  readonly message: string;
  count: number;
  readonly first: Finding[];
  readonly excerpt?: Excerpt;
}

/**
 * Starts grouping. Where there are too many groups, those that stand last in the report's order are given up, and not those that
 * came last: so any split of the exchanges merges into the very report of the whole.
 *
 * @param ruleIds the rules in their own order.
 */
export function groupFindings(ruleIds: readonly string[]): Groups {
  const rank = new Map(ruleIds.map((id, index) => [id, index]));
  const groups = new Map<string, OpenGroup>();
  let ungrouped = 0;
  let last: { readonly key: string; readonly group: OpenGroup } | undefined;

  /** What must be mended first: must before should, then the rules' own order, then by place. */
  const order = (a: OpenGroup, b: OpenGroup) =>
    Number(a.level === "should") - Number(b.level === "should") ||
    (rank.get(a.rule) ?? 0) - (rank.get(b.rule) ?? 0) ||
    byCodeUnits(a.pattern, b.pattern) ||
    byCodeUnits(a.message, b.message);

  const lastGroup = () => {
    if (last === undefined) {
      for (const [key, group] of groups) if (last === undefined || order(group, last.group) > 0) last = { key, group };
    }
    return last;
  };

  const open = (key: string, group: OpenGroup) => {
    if (groups.size >= MOST_GROUPS) {
      const worst = lastGroup();
      if (worst === undefined || order(group, worst.group) > 0) {
        ungrouped += group.count;
        return;
      }
      ungrouped += worst.group.count;
      groups.delete(worst.key);
    }
    last = undefined;
    groups.set(key, group);
  };

  return {
    add(finding, pattern, predicate, excerpt) {
      const { rule, level } = finding;
      const message = sentence(pattern, level, predicate);
      const key = keyOf(rule, pattern, message);
      const group = groups.get(key);
      if (group === undefined) {
        open(key, {
          rule,
          level,
          pattern,
          message,
          count: 1,
          first: [finding],
          ...(excerpt === undefined ? {} : { excerpt: excerpt() }),
        });
        return;
      }
      group.count += 1;
      if (group.first.length < FIRST_OF_GROUP) group.first.push(finding);
    },
    merge(other) {
      const { rule, pattern, message, count, first } = other;
      const key = keyOf(rule, pattern, message);
      const group = groups.get(key);
      if (group === undefined) {
        open(key, { ...other, first: [...first] });
        return;
      }
      group.count += count;
      group.first.push(...first.slice(0, FIRST_OF_GROUP - group.first.length));
    },
    list: () => ({ groups: [...groups.values()].toSorted(order).map((group) => ({ ...group, first: [...group.first] })), ungrouped }),
  };
}

/** The level stands in the message. */
function keyOf(rule: string, pattern: string, message: string): string {
  return `${rule}\n${pattern}\n${message}`;
}

/** The same order on every machine, whatever its locale. */
function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

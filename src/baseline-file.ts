import { isMap, isScalar, isSeq, LineCounter, parseDocument, stringify, type Document, type Pair, type YAMLMap } from "yaml";
import type { Baseline, BaselineEntry } from "./baseline.js";
import type { Report } from "./report.js";
import { rules } from "./rules/index.js";

const KEYS = ["rule", "pointer", "server", "reason", "until"] as const;
type Key = (typeof KEYS)[number];

/**
 * Reads a baseline from YAML.
 *
 * @param origin the file that messages name, and the day of the judgement as `YYYY-MM-DD`.
 * @throws RangeError with one sentence that names the line, if it is no baseline.
 */
export function parseBaseline(text: string, { file, today }: { readonly file: string; readonly today: string }): Baseline {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number | undefined) => lines.linePos(offset ?? 0).line;
  const refuse: Refuse = (offset, message) => {
    throw new RangeError(`${file}:${lineAt(offset)}: ${message}.`);
  };
  const [error] = document.errors;
  if (error !== undefined) refuse(error.pos[0], `this is no YAML: ${error.message.replace(/\.$/, "")}`);
  return { file, today, entries: itemsOf(document, refuse).map((item) => entryOf(item, lineAt(item.range?.[0]), refuse)) };
}

type Refuse = (offset: number | undefined, message: string) => never;

function itemsOf({ contents }: Document, refuse: Refuse): readonly YAMLMap[] {
  if (contents === null || (isScalar(contents) && contents.value === null)) return [];
  if (!isSeq(contents)) return refuse(contents.range?.[0], `a baseline is a list of entries with the keys ${KEYS.join(", ")}`);
  return contents.items.map((item) =>
    isMap(item)
      ? item
      : refuse(isScalar(item) ? item.range?.[0] : contents.range?.[0], `an entry is a map with the keys ${KEYS.join(", ")}`),
  );
}

function entryOf(item: YAMLMap, line: number, refuse: Refuse): BaselineEntry {
  const given = new Map<Key, { readonly text: string; readonly offset: number | undefined }>();
  for (const { key, value } of item.items as readonly Pair[]) {
    const offset = isScalar(key) ? key.range?.[0] : item.range?.[0];
    const name = isScalar(key) ? String(key.value) : "this";
    if (!isKey(name)) return refuse(offset, `${JSON.stringify(name)} is no key of an entry. The keys are ${KEYS.join(", ")}`);
    if (!isScalar(value) || (typeof value.value !== "string" && value.value !== null)) return refuse(offset, `${name} takes a text`);
    given.set(name, { text: value.value ?? "", offset });
  }
  const start = item.range?.[0];
  const rule = given.get("rule") ?? refuse(start, "an entry needs a rule");
  if (!rules.some(({ id }) => id === rule.text))
    return refuse(rule.offset, `there is no rule ${JSON.stringify(rule.text)}. The rules are ${rules.map(({ id }) => id).join(", ")}`);
  const reason = given.get("reason");
  if (reason === undefined || reason.text.trim() === "")
    return refuse(reason?.offset ?? start, `the entry of ${rule.text} gives no reason. Say why its findings are accepted`);
  const pointer = given.get("pointer");
  if (pointer !== undefined && pointer.text !== "" && !pointer.text.startsWith("/"))
    return refuse(pointer.offset, `pointer is ${JSON.stringify(pointer.text)}. It is a JSON Pointer such as /data/*/usage`);
  const server = given.get("server");
  if (server !== undefined && !/^[^\s/?#@]+$/.test(server.text))
    return refuse(server.offset, `server is ${JSON.stringify(server.text)}. It is a host such as api.example.com or localhost:8787`);
  const until = given.get("until");
  if (until !== undefined && !isDay(until.text))
    return refuse(until.offset, `until is ${JSON.stringify(until.text)}. It is a date such as 2027-01-31`);
  return {
    rule: rule.text,
    pointer: pointer?.text ?? null,
    server: server?.text.toLowerCase() ?? null,
    reason: reason.text.trim(),
    until: until?.text ?? null,
    line,
  };
}

function isKey(name: string): name is Key {
  return (KEYS as readonly string[]).includes(name);
}

function isDay(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  // February 30 rolls over into March, so a real day is one that comes back the same.
  return day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/**
 * A baseline that accepts what a report found, as YAML: the entries that held keep their reasons, new ones have theirs empty, to be
 * filled in.
 */
export function formatBaseline(report: Report): string {
  const kept = (report.baseline?.entries ?? []).filter(({ state }) => state === "holds" || state === "unused");
  const found = new Map(report.groups.map(({ rule, pattern }) => [`${rule}\n${pattern}`, { rule, pointer: pattern, reason: "" }]));
  const entries = [
    ...kept.map(({ rule, pointer, server, reason, until }) => ({
      rule,
      ...(pointer === null ? {} : { pointer }),
      ...(server === null ? {} : { server }),
      reason,
      ...(until === null ? {} : { until }),
    })),
    ...found.values(),
  ];
  return `# Findings that are accepted. Each needs a reason; an optional until: YYYY-MM-DD ends it.\n${stringify(entries)}`;
}

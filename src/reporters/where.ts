import { sentence, type Finding, type FindingGroup } from "../report.js";
import { plain } from "./wrap.js";

/** Where a finding stands: `source:line`, as editors and terminals follow it. */
export function where({ source, line, path, method }: Finding): string {
  if (source !== null) return plain(line === null ? source : `${source}:${line}`);
  return path === null ? "the answer" : plain(`${method ?? "GET"} ${path}`);
}

/** The particular value of a finding, which its group's sentence leaves out. */
export function detailOf({ message, pointer, level }: Finding, group: FindingGroup): string {
  const predicate = group.message.slice(sentence(group.pattern, level, "").length);
  return plain(message.slice(sentence(pointer, level, predicate).length));
}

/** A finding as a file that other programs can open, at a line where it is one. */
export interface FileLine {
  readonly file: string;
  /** Undefined where the number counts the entries of a HAR or an array, which are no lines. */
  readonly line: number | undefined;
}

/** The file and the line of a finding; undefined where it came from no file. */
export function fileLineOf({ source, line }: Finding): FileLine | undefined {
  if (source === null || /^<.*>$/.test(source) || /^[a-z][a-z0-9+.-]+:\/\//i.test(source)) return undefined;
  const countsEntries = /\.(har|json)(\.gz)?$/i.test(source);
  return { file: source, line: line === null || countsEntries ? undefined : line };
}

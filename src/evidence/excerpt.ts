import type { Answer, BodyName } from "../answer.js";
import { runsOf, type PageDigest } from "../digest.js";
import { token, tokensOf } from "../pointer.js";
import { describe, isVisible, show, showScalar } from "../received.js";
import { shownPath } from "../shown-path.js";

/** Lines of an answer around the place that a finding points to, without what people wrote. */
export interface Excerpt {
  /** Formatted JSON, or the head of the exchange; what is left out is told in comments. */
  readonly lines: readonly string[];
  /** The index of the line that the finding points to. */
  readonly at: number;
}

/** Bounds, so that an excerpt stays small whatever the answer is. */
const LONGEST_LINE = 200;
const LONGEST_KEY = 80;
const MOST_PROPERTIES = 20;
const MOST_ITEMS = 3;
const MOST_DEPTH = 12;
const MOST_HEADERS = 30;

/**
 * The place that a finding points to, in the answer.
 *
 * @param received what the finding says was received, for a place outside the body.
 */
export function excerptOf(answer: Answer, pointer: string, received: string, showValues: boolean): Excerpt {
  if (/^\/(request|response)\//.test(pointer)) return headExcerpt(answer, pointer, received);
  const { body, shape } = answer;
  if (body.kind === "none") return { lines: ["/* no body */"], at: 0 };
  if (body.kind === "json" && shape === undefined && pointer === "" && !showValues && isRecord(body.value)) return namesExcerpt(body.value);
  if (body.kind !== "json") {
    const lines = showValues ? body.text.slice(0, 2000).split("\n").slice(0, MOST_PROPERTIES) : [comment(describe(body.text))];
    return { lines: lines.map(cut), at: 0 };
  }
  return jsonExcerpt(body.value, pointer, {
    visible: (place) => showValues || isVisible(shape, place),
    shown: (value, place) => shownValue(value, place, shape, showValues),
  });
}

/** The place on a page of which only the digest is left. */
export function pageExcerptOf(page: PageDigest, pointer: string): Excerpt {
  const { hasMore } = page;
  const runs = runsOf(page);
  const data = runs.map(({ id, status, created_at, thread_id, assistant_id }) => ({ id, created_at, thread_id, assistant_id, status }));
  return jsonExcerpt({ data, ...(hasMore === undefined ? {} : { has_more: hasMore }) }, pointer, {
    visible: () => true,
    shown: (value) => shownValue(value, "", undefined, true),
    partial: true,
  });
}

/**
 * A body of no shape that the contract knows, by the names of its properties, which tell what it is instead. A name that is no plain word
 * may be anything, a person's address among them.
 */
function namesExcerpt(body: Json): Excerpt {
  const names = Object.keys(body);
  const plain = names.filter((name) => /^[a-z_]{1,30}$/i.test(name)).slice(0, MOST_PROPERTIES);
  const left = names.length - plain.length;
  return {
    lines: [
      "{",
      ...plain.map(
        (name) => `  ${keyOf(name)}${body[name] === null ? "null" : comment(describe(body[name]))}${name === names.at(-1) ? "" : ","}`,
      ),
      ...(left > 0 ? [`  ${comment(`${left} more`)}`] : []),
      "}",
    ],
    at: 0,
  };
}

function isRecord(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

interface Shown {
  /** Whether the properties of the object at a place may be told. */
  readonly visible: (pointer: string) => boolean;
  /** A value on one line. */
  readonly shown: (value: unknown, pointer: string) => string;
  /** Whether objects had more properties than are known. */
  readonly partial?: boolean;
}

type Json = Readonly<Record<string, unknown>>;

function jsonExcerpt(root: unknown, pointer: string, { visible, shown, partial = false }: Shown): Excerpt {
  const lines: string[] = [];
  let at = 0;

  const line = (depth: number, text: string, marked = false) => {
    if (marked) at = lines.length;
    lines.push(cut("  ".repeat(depth) + text));
  };

  const comma = () => lines.push(`${lines.pop() ?? ""},`);

  const write = (value: unknown, place: string, path: readonly string[], depth: number, key: string): void => {
    const [name, ...rest] = path;
    const target = name === undefined;
    if (typeof value !== "object" || value === null || depth > MOST_DEPTH || (target && !visible(place))) {
      line(depth, key + shown(value, place), true);
    } else if (Array.isArray(value)) {
      line(depth, `${key}[`, target);
      writeItems(value, place, target ? undefined : name, rest, depth + 1);
      line(depth, "]");
    } else {
      line(depth, `${key}{`, target);
      writeProperties(value as Json, place, name, rest, depth + 1);
      line(depth, "}");
    }
  };

  const writeItems = (items: readonly unknown[], place: string, name: string | undefined, rest: readonly string[], depth: number) => {
    const index = name === undefined ? -1 : Number(name);
    const known = index >= 0 && index < items.length;
    const from = known ? Math.max(0, index - 1) : 0;
    const to = known ? Math.min(items.length, index + 2) : Math.min(items.length, MOST_ITEMS);
    if (from > 0) line(depth, comment(`${from} before`));
    for (let item = from; item < to; item += 1) {
      const inner = `${place}/${item}`;
      if (item === index) write(items[item], inner, rest, depth, "");
      else line(depth, visible(inner) ? brief(items[item], inner) : shown(items[item], inner));
      if (item < items.length - 1) comma();
    }
    if (to < items.length) line(depth, comment(`${items.length - to} more`));
    if (name !== undefined && !known) line(depth, comment("nothing"), true);
  };

  const writeProperties = (value: Json, place: string, name: string | undefined, rest: readonly string[], depth: number) => {
    const names = Object.keys(value);
    const index = name === undefined ? -1 : names.indexOf(name);
    // The keys of a hidden object are what people wrote too, save the one that the finding names anyway.
    const [from, to] = visible(place) ? span(names.length, index) : [Math.max(0, index), index + 1];
    // What tells a run from its neighbours stays, however far its place in question is.
    const known = from > 0 && visible(place) ? names.slice(0, from).filter((key) => key === "id") : [];
    for (const key of known) line(depth, `${keyOf(key)}${shown(value[key], `${place}/${key}`)},`);
    if (from > known.length) line(depth, comment(`${from - known.length} before`));
    for (const key of names.slice(from, to)) {
      const inner = `${place}/${token(key)}`;
      if (key === name) write(value[key], inner, rest, depth, keyOf(key));
      else line(depth, keyOf(key) + shown(value[key], inner));
      if (key !== names.at(-1)) comma();
    }
    if (to < names.length) line(depth, comment(`${names.length - to} more`));
    if (name !== undefined && index < 0) line(depth, `${keyOf(name)}${comment(partial ? "not kept" : "nothing")}`, true);
    if (partial) line(depth, comment("and the rest"));
  };

  /** An item by what tells it apart. */
  const brief = (value: unknown, place: string): string => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return shown(value, place);
    const parts = ["id", "status", "created_at", "type"].flatMap((name) =>
      Object.hasOwn(value, name) ? [keyOf(name) + shown((value as Json)[name], `${place}/${name}`)] : [],
    );
    return parts.length === 0 ? shown(value, place) : `{ ${parts.join(", ")} }`;
  };

  write(root, "", tokensOf(pointer), 0, "");
  return { lines, at };
}

/** The properties to show: all, or those around the one that matters. */
function span(count: number, index: number): readonly [number, number] {
  if (count <= MOST_PROPERTIES) return [0, count];
  const from = Math.min(Math.max(0, index - MOST_PROPERTIES / 2), count - MOST_PROPERTIES);
  return [from, from + MOST_PROPERTIES];
}

function shownValue(value: unknown, pointer: string, shape: BodyName | undefined, showValues: boolean): string {
  if (Array.isArray(value) && value.length === 0) return "[]";
  if (showValues) return show(value);
  if (typeof value === "object" && value !== null) return comment(describe(value));
  // Whether a text was there at all is no secret.
  return isVisible(shape, pointer) || value === null ? showScalar(value) : comment(describe(value));
}

/** The head of an exchange. Of headers only the name is told, save the one in question, whose value the finding tells. */
function headExcerpt({ exchange, request, status, headers, mediaType }: Answer, pointer: string, received: string): Excerpt {
  const [side, part, name = ""] = tokensOf(pointer);
  const asked = request === undefined ? [] : [`${exchange.request?.method.toUpperCase() ?? "GET"} ${shownPath(request)}`];
  const fields = (of: Readonly<Record<string, string>> | undefined, here: boolean) => {
    const names = Object.keys(of ?? {}).slice(0, MOST_HEADERS);
    if (here && !names.some((key) => key.toLowerCase() === name.toLowerCase())) names.push(name);
    return names.map((key) => {
      const wanted = here && key.toLowerCase() === name.toLowerCase();
      const value = wanted ? received : key.toLowerCase() === "content-type" && mediaType !== undefined ? mediaType : "…";
      return { text: `${key.slice(0, LONGEST_KEY)}: ${value}`, wanted };
    });
  };
  const inHeaders = part === "headers";
  const sent = fields(request?.headers, side === "request" && inHeaders);
  const got = fields(headers, side === "response" && inHeaders);
  const all = [
    ...asked.map((text) => ({ text, wanted: side === "request" && !inHeaders })),
    ...sent,
    ...(asked.length + sent.length > 0 ? [{ text: "", wanted: false }] : []),
    { text: `HTTP ${status}`, wanted: side === "response" && !inHeaders },
    ...got,
  ];
  return {
    lines: all.map(({ text }) => cut(text)),
    at: Math.max(
      0,
      all.findIndex(({ wanted }) => wanted),
    ),
  };
}

function keyOf(name: string): string {
  return `${JSON.stringify(name.length > LONGEST_KEY ? `${name.slice(0, LONGEST_KEY)}…` : name)}: `;
}

function comment(text: string): string {
  return `/* ${text} */`;
}

function cut(text: string): string {
  return text.length <= LONGEST_LINE ? text : `${Array.from(text.slice(0, LONGEST_LINE)).slice(0, -1).join("")}…`;
}

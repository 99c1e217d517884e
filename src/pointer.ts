/** One reference token of a JSON Pointer, escaped (RFC 6901). */
export function token(name: string | number): string {
  return String(name).replaceAll("~", "~0").replaceAll("/", "~1");
}

/** The reference tokens of a JSON Pointer, unescaped. */
export function tokensOf(pointer: string): readonly string[] {
  return pointer === ""
    ? []
    : pointer
        .slice(1)
        .split("/")
        .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The value that a JSON Pointer leads to, or undefined. */
export function valueAt(root: unknown, pointer: string): unknown {
  let value = root;
  for (const name of tokensOf(pointer)) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[name];
  }
  return value;
}

/** The pointer with array indexes as `*`, and with the keys of the given maps (objects whose keys are data) as `*` too. */
export function patternOf(pointer: string, maps: ReadonlySet<string>): string {
  let pattern = "";
  for (const part of pointer === "" ? [] : pointer.slice(1).split("/")) {
    pattern += /^\d+$/.test(part) || maps.has(pattern) ? "/*" : `/${part}`;
  }
  return pattern;
}

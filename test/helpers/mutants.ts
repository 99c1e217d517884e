import { contract } from "./contract.js";

/** As much of JSON Schema as the contract uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly propertyNames?: Schema;
  readonly items?: Schema;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly maxProperties?: number;
  readonly "x-extensible-enum"?: readonly string[];
}

/** One way to break a value. */
export interface Mutant {
  /** What of the contract it breaks: a pointer pattern and a kind. */
  readonly breaks: string;
  /** The value in which one thing is broken. */
  readonly value: unknown;
  /** The rule that has to report it. */
  readonly rule: string;
  /** Where it has to be reported. */
  readonly pointer: string;
  /** What the sentence has to name. */
  readonly names: string;
}

type Kind = "null" | "boolean" | "integer" | "number" | "string" | "array" | "object";

const SAMPLES: Readonly<Record<Kind, unknown>> = {
  null: null,
  boolean: true,
  integer: 7,
  number: 7.5,
  string: "mutant",
  array: [],
  object: {},
};
const KINDS = Object.keys(SAMPLES) as readonly Kind[];

/** Every way in which the contract's schema can be broken, at every place of it: what the mutants have to cover. */
export function obligationsOf(schema: Schema, pattern = ""): ReadonlySet<string> {
  const all = new Set<string>();
  for (const branch of branchesOf(schema)) {
    for (const kind of brokenKinds(branch, typesOf(schema))) all.add(`${pattern} ${kind}`);
    for (const [name, property] of Object.entries(branch.properties ?? {}))
      for (const obligation of obligationsOf(property, `${pattern}/${name}`)) all.add(obligation);
    for (const inner of [branch.items, objectOf(branch.additionalProperties)])
      if (inner !== undefined) for (const obligation of obligationsOf(inner, `${pattern}/*`)) all.add(obligation);
  }
  return all;
}

function brokenKinds(branch: Schema, types: ReadonlySet<Kind>): readonly string[] {
  return [
    ...KINDS.filter((kind) => !types.has(kind)).map((kind) => `is ${kind}`),
    ...(branch.required ?? []).map((name) => `lacks ${name}`),
    ...(
      [
        "enum",
        "const",
        "x-extensible-enum",
        "minimum",
        "maximum",
        "minLength",
        "maxLength",
        "minItems",
        "maxItems",
        "maxProperties",
      ] as const
    )
      .filter((keyword) => branch[keyword] !== undefined && (keyword !== "minLength" || branch.minLength !== 0))
      .map((keyword) => keyword),
    ...(branch.propertyNames === undefined ? [] : ["propertyNames"]),
    ...(branch.properties !== undefined && branch.additionalProperties === undefined ? ["has more"] : []),
  ];
}

/** Every mutant of a valid value. */
export function* mutantsOf(value: unknown, schema: Schema, pattern = "", pointer = ""): Generator<Mutant> {
  const mutant = (kind: string, broken: unknown, more: Partial<Mutant> = {}): Mutant => ({
    breaks: `${pattern} ${kind}`,
    value: broken,
    rule: "body-schema",
    pointer,
    names: "",
    ...more,
  });
  const types = typesOf(schema);
  for (const kind of KINDS) if (!types.has(kind)) yield mutant(`is ${kind}`, SAMPLES[kind]);
  const branch = branchesOf(schema).find((candidate) => fits(value, candidate));
  if (branch === undefined) return;

  if (branch.enum !== undefined && typeof value === "string") yield mutant("enum", "mutant");
  if (branch.const !== undefined) yield mutant("const", typeof branch.const === "string" ? "mutant" : !branch.const);
  if (branch["x-extensible-enum"] !== undefined) yield mutant("x-extensible-enum", "mutant", { rule: "values-documented" });
  if (typeof value === "number") {
    if (branch.minimum !== undefined) yield mutant("minimum", branch.minimum - 1);
    if (branch.maximum !== undefined) yield mutant("maximum", branch.maximum + 1);
  }
  if (typeof value === "string") {
    if (branch.minLength !== undefined && branch.minLength > 0) yield mutant("minLength", "x".repeat(branch.minLength - 1));
    if (branch.maxLength !== undefined) yield mutant("maxLength", "x".repeat(branch.maxLength + 1));
  }
  if (Array.isArray(value)) yield* arrayMutants(value, branch, mutant, pattern, pointer);
  else if (typeof value === "object" && value !== null)
    yield* objectMutants(value as Readonly<Record<string, unknown>>, branch, mutant, pattern, pointer);
}

type Make = (kind: string, broken: unknown, more?: Partial<Mutant>) => Mutant;

function* arrayMutants(value: readonly unknown[], branch: Schema, mutant: Make, pattern: string, pointer: string): Generator<Mutant> {
  const [first] = value;
  if (branch.maxItems !== undefined && first !== undefined)
    yield mutant(
      "maxItems",
      Array.from({ length: branch.maxItems + 1 }, () => first),
    );
  if (branch.items === undefined) return;
  if (first === undefined) {
    const types = typesOf(branch.items);
    for (const kind of KINDS.filter((candidate) => !types.has(candidate)))
      yield { ...mutant("", [SAMPLES[kind]]), breaks: `${pattern}/* is ${kind}`, pointer: `${pointer}/0` };
  }
  for (const [index, item] of value.entries()) {
    for (const inner of mutantsOf(item, branch.items, `${pattern}/*`, `${pointer}/${index}`))
      yield { ...inner, value: value.with(index, inner.value) };
  }
}

function* objectMutants(
  value: Readonly<Record<string, unknown>>,
  branch: Schema,
  mutant: Make,
  pattern: string,
  pointer: string,
): Generator<Mutant> {
  for (const name of branch.required ?? []) {
    const { [name]: _removed, ...rest } = value;
    yield mutant(`lacks ${name}`, rest, { names: `'${name}'` });
  }
  if (branch.properties !== undefined && branch.additionalProperties === undefined)
    yield mutant("has more", { ...value, mutant: 1 }, { rule: "fields-documented", pointer: `${pointer}/mutant` });
  if (branch.maxProperties !== undefined)
    yield mutant("maxProperties", Object.fromEntries(Array.from({ length: branch.maxProperties + 1 }, (_, index) => [`key${index}`, "x"])));
  if (branch.propertyNames?.maxLength !== undefined)
    yield mutant("propertyNames", { ["k".repeat(branch.propertyNames.maxLength + 1)]: "x" });
  const others = objectOf(branch.additionalProperties);
  for (const [name, part] of Object.entries(value)) {
    const known = branch.properties?.[name];
    const schema = known ?? others;
    if (schema === undefined) continue;
    for (const inner of mutantsOf(part, schema, `${pattern}/${known === undefined ? "*" : name}`, `${pointer}/${name}`))
      yield { ...inner, value: { ...value, [name]: inner.value } };
  }
}

function objectOf(schema: boolean | Schema | undefined): Schema | undefined {
  return typeof schema === "object" ? schema : undefined;
}

function resolve(schema: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  const name = schema.$ref.split("/").at(-1) ?? "";
  return resolve(contract.components.schemas[name] as Schema);
}

function branchesOf(schema: Schema): readonly Schema[] {
  const target = resolve(schema);
  return (target.anyOf ?? target.oneOf)?.flatMap(branchesOf) ?? [target];
}

function typesOf(schema: Schema): ReadonlySet<Kind> {
  const types = new Set(branchesOf(schema).flatMap(({ type = [] }) => type as Kind | readonly Kind[]));
  return types.has("number") ? new Set([...types, "integer"]) : types;
}

/** Whether a valid value is of this branch of its union: by its type, and where objects have one, by their constant `type`. */
function fits(value: unknown, branch: Schema): boolean {
  if (![...typesOf(branch)].some((kind) => isKind(value, kind))) return false;
  const tag = branch.properties?.["type"];
  if (tag?.const === undefined || typeof value !== "object" || value === null || !("type" in value)) return true;
  return value.type === tag.const;
}

function isKind(value: unknown, kind: Kind): boolean {
  if (kind === "null") return value === null;
  if (kind === "array") return Array.isArray(value);
  if (kind === "integer") return Number.isInteger(value);
  if (kind === "object") return typeof value === "object" && value !== null && !Array.isArray(value);
  return typeof value === kind;
}

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import asc from "assemblyscript/asc";
import { branchesOf, inexpressible, nameOf, resolve, typesOf } from "./schema.mjs";
import { assertHandled } from "./conforms.mjs";

/** @typedef {import("./schema.mjs").Schema} Schema */
/** @typedef {import("./coverage.mjs").Place} Place */
/** @typedef {{ name: string, isOptional: boolean, isText: boolean, isPlain: boolean, listed?: string[], view?: string, rows?: string }} Member */

/** Where the tables lie in the memory of the scanner; nothing lies at 0, which stands for none. */
const TABLES = 1024;
const WORD = 4;
const SLOT_BYTES = 16;
/** A text in the tables is compared word by word, the last one with what lies behind it. */
const PADDING = 8;

const NULL = 1;
const STRING = 2;
const NUMBER = 4;
const INTEGER = 8;
const BOOLEAN = 16;
const ARRAY = 32;
const OBJECT = 64;
/** @type {Record<string, number>} */
const TYPES = { null: NULL, string: STRING, number: NUMBER, integer: INTEGER, boolean: BOOLEAN, array: ARRAY, object: OBJECT };

const OPEN = 1;
const CLOSED = 2;
const TAGGED = 3;
const ANY = 0;

/** Stands for a point, a bound or a constant that there is not. */
const NONE = -1;

const MOST_PROPERTIES = 63;
const MOST_VOUCHED = 31;

/** Where a run has the calls that it waits for. */
const CALLS = "ListRunsResponse/data/*/required_action/submit_tool_outputs/tool_calls";
/** What the texts of a call are for, @type {Record<string, number>} */
const PURPOSES = { "/*/function/arguments": 1, "/*/id": 2 };
/** The rules that the scanner can say of that no run, or no page, breaks them. */
const VOUCHED = [
  "run-required-action",
  "run-usage-total",
  "run-usage-terminal",
  "run-times-ordered",
  "run-completed-at",
  "run-end-times",
  "run-started-at",
  "run-expires-at",
  "run-last-error",
  "run-incomplete-details",
  "run-tool-calls-unique",
  "run-arguments-json",
  "run-tool-choice",
  "run-truncation",
  "run-token-limits",
  "run-times-in-seconds",
  "page-unique",
  "page-cursors",
  "page-empty",
  "page-order-asc",
  "page-order-desc",
];

/**
 * The scanner of pages: the WebAssembly of scanner/scan.ts, the tables that it reads a page by, and the classes through which the values of
 * a scanned page are read.
 *
 * @param {any} contract @param {Record<string, Place>} bodies the coverage points in each body
 */
export async function generateScanner(contract, bodies) {
  const tables = tablesOf(contract.components.schemas, "ListRunsResponse", bodies["ListRunsResponse"]);
  const module = await compile(constantsOf(contract.components.schemas, tables.views));
  return [
    ["scanner.ts", scannerText(module, tables)],
    ["views.ts", viewsText(tables.views)],
  ];
}

/**
 * The tables as 32-bit words. Each table begins at a whole word; what refers to a table is its offset in the memory.
 *
 * @param {Record<string, Schema>} schemas @param {string} root @param {Place | undefined} rootPlace
 */
function tablesOf(schemas, root, rootPlace) {
  /** @type {number[]} */
  const words = [];
  /** @type {Map<string, Member[]>} by the name of the schema: the properties of each object whose values are found again after a scan */
  const views = new Map();
  /** @type {Map<string, number>} */
  const texts = new Map();

  /** @param {number[]} table @returns {number} */
  function put(table) {
    const at = TABLES + words.length * WORD;
    words.push(...table);
    return at;
  }

  /** @param {string} text @returns {[at: number, length: number]} */
  function textAt(text) {
    const bytes = Buffer.from(text);
    if (/["\\\x00-\x1f]/.test(text)) inexpressible(text, "a name or value that JSON escapes");
    const known = texts.get(text);
    if (known !== undefined) return [known, bytes.length];
    const padded = Buffer.concat([bytes, Buffer.alloc(PADDING + ((WORD - (bytes.length % WORD)) % WORD))]);
    const at = put(Array.from({ length: padded.length / WORD }, (_, index) => padded.readInt32LE(index * WORD)));
    texts.set(text, at);
    return [at, bytes.length];
  }

  /** @param {number} number */
  function double(number) {
    const bytes = Buffer.alloc(8);
    bytes.writeDoubleLE(number);
    return [bytes.readInt32LE(0), bytes.readInt32LE(4)];
  }

  /**
   * What a value may be: its types, the point of null, and a table for each type.
   *
   * @param {Schema} schema @param {Place | undefined} place @param {string} where @param {boolean} isViewed whether it is found again
   */
  function node(schema, place, where, isViewed = false) {
    /** @type {Map<string, Schema[]>} */
    const byType = new Map();
    for (const branch of branchesOf(schema, schemas, where) ?? [schema])
      for (const type of typesOf(branch, schemas, where)) byType.set(type, [...(byType.get(type) ?? []), branch]);
    let types = 0;
    /** @type {Record<string, number>} */
    const tables = {};
    for (const [type, members] of byType) {
      types |= TYPES[type] ?? inexpressible(where, `the type ${type}`);
      const [only] = members;
      if (type === "null" || only === undefined) continue;
      tables[type] = members.length === 1 ? ofType(type, only, place, where, isViewed) : tagged(members, place, where);
    }
    if (byType.has("number") && byType.has("integer")) inexpressible(where, "integers beside numbers");
    return put([
      types,
      place?.null ?? NONE,
      tables["string"] ?? 0,
      tables["number"] ?? tables["integer"] ?? 0,
      tables["boolean"] ?? 0,
      tables["array"] ?? 0,
      tables["object"] ?? 0,
    ]);
  }

  /** @param {string} type @param {Schema} schema @param {Place | undefined} outer @param {string} where @param {boolean} isViewed */
  function ofType(type, schema, outer, where, isViewed) {
    const target = resolve(schema, schemas, where);
    assertHandled(target, where);
    const tag = type === "object" ? target.properties?.type?.const : undefined;
    const branch = outer?.branches?.find((candidate) => candidate.type === type && candidate.tag === tag);
    const place = outer?.branches === undefined ? outer : branch?.place;
    const taken = branch?.point ?? NONE;
    if (type === "string") return ofString(target, place, taken, where);
    if (type === "integer" || type === "number") return ofNumber(target, taken);
    if (type === "boolean") return put([taken, place?.truth ?? NONE, target.const === undefined ? NONE : Number(target.const)]);
    if (type === "array") return ofArray(target, place, taken, where, isViewed);
    return isClosed(target) ? closedObject(schema, place, taken, where, isViewed) : openObject(target, taken, where);
  }

  /** @param {Schema[]} members @param {Place | undefined} place @param {string} where */
  function tagged(members, place, where) {
    const entries = members.flatMap((member) => {
      const tag = resolve(member, schemas, where).properties?.type?.const;
      if (typeof tag !== "string") inexpressible(where, "a union of objects without a constant `type`");
      return [...textAt(tag), ofType("object", member, place, where, false)];
    });
    return put([TAGGED, NONE, members.length, ...entries]);
  }

  /** @param {Schema} schema @param {Place | undefined} place @param {number} taken @param {string} where */
  function ofString(schema, place, taken, where) {
    const entries = (listOf(schema) ?? []).flatMap((one) => [...textAt(one), place?.values?.[one] ?? NONE]);
    const purpose = PURPOSES[where.slice(CALLS.length)] ?? 0;
    return put([
      taken,
      schema.minLength ?? 0,
      schema.maxLength ?? NONE,
      entries.length / 3,
      where.startsWith(CALLS) ? purpose : 0,
      ...entries,
    ]);
  }

  /** @param {Schema} schema @param {number} taken */
  function ofNumber({ minimum, maximum }, taken) {
    const bounds = (minimum === undefined ? 0 : 1) | (maximum === undefined ? 0 : 2);
    return put([taken, bounds, ...double(minimum ?? 0), ...double(maximum ?? 0)]);
  }

  /** @param {Schema} schema @param {Place | undefined} place @param {number} taken @param {string} where @param {boolean} isViewed */
  function ofArray({ items, minItems = 0, maxItems = NONE }, place, taken, where, isViewed) {
    const item = items === undefined ? 0 : node(items, place?.items, `${where}/*`, isViewed);
    return put([taken, minItems, maxItems, item, isViewed ? 1 : 0, where === CALLS ? 1 : 0]);
  }

  /** @param {Schema} schema @param {Place | undefined} place @param {number} taken @param {string} where @param {boolean} isViewed */
  function closedObject(schema, place, taken, where, isViewed) {
    const { properties = {}, required = [] } = resolve(schema, schemas, where);
    const names = Object.keys(properties);
    if (names.length > MOST_PROPERTIES) inexpressible(where, `${names.length} properties`);
    const places = new Map(place?.properties?.map((property) => [property.name, property]));
    const bits = names.reduce((set, name, index) => (required.includes(name) ? set | (1n << BigInt(index)) : set), 0n);
    const members = names.map((name) => memberOf(/** @type {Schema} */ (properties[name]), name, required, where));
    if (isViewed) views.set(nameOf(schema.$ref ?? inexpressible(where, "an object without a name"), where), members);
    const entries = names.flatMap((name, index) => {
      const at = places.get(name);
      const viewed = isViewed && (members[index]?.view ?? members[index]?.rows) !== undefined;
      const inside = node(/** @type {Schema} */ (properties[name]), at?.place, `${where}/${name}`, viewed);
      return [...textAt(name), inside, at?.optional ?? NONE];
    });
    // Which property follows which: learnt from the answers, in the contract's order at first.
    const next = put([...names.map((_, index) => (index + 1) % names.length), 0]);
    const low = Number(BigInt.asIntN(32, bits));
    const high = Number(BigInt.asIntN(32, bits >> 32n));
    return put([CLOSED, taken, names.length, low, high, isViewed ? names.length : 0, next, ...entries]);
  }

  /** What of a property is found again. @param {Schema} schema @param {string} name @param {string[]} required @param {string} where */
  function memberOf(schema, name, required, where) {
    const branches = branchesOf(schema, schemas, where) ?? [schema];
    const types = typesOf(schema, schemas, where);
    const branchesOfType = (/** @type {string} */ type) => branches.filter((branch) => typesOf(branch, schemas, where).includes(type));
    const [object, ...otherObjects] = branchesOfType("object");
    const [string] = branchesOfType("string");
    const [array] = branchesOfType("array");
    const listed = string === undefined ? undefined : listOf(resolve(string, schemas, where));
    const items = array === undefined ? undefined : resolve(array, schemas, where).items;
    return {
      name,
      isOptional: !required.includes(name),
      isText: string !== undefined && listed === undefined,
      // What costs next to nothing to read is read at once.
      isPlain: types.every((type) => ["null", "integer", "boolean"].includes(type) || (type === "string" && listed !== undefined)),
      ...(listed === undefined ? {} : { listed }),
      ...(object?.$ref !== undefined && otherObjects.length === 0 && isClosed(resolve(object, schemas, where))
        ? { view: nameOf(object.$ref) }
        : {}),
      // Of the lists, only that of the runs is read through item by item.
      ...(items?.$ref !== undefined && nameOf(items.$ref) === "Run" ? { rows: "Run" } : {}),
    };
  }

  /** An object whose keys are data. @param {Schema} schema @param {number} taken @param {string} where */
  function openObject({ properties = {}, additionalProperties, propertyNames, maxProperties = NONE }, taken, where) {
    if (Object.keys(properties).length > 0) inexpressible(where, "properties beside additionalProperties");
    const values =
      additionalProperties === undefined || additionalProperties === true ? 0 : node(additionalProperties, undefined, `${where}/*`);
    if (values === 0 && propertyNames === undefined && maxProperties < 0) return put([ANY, taken]);
    return put([OPEN, taken, maxProperties, propertyNames?.minLength ?? 0, propertyNames?.maxLength ?? NONE, values]);
  }

  const start = node({ $ref: `#/components/schemas/${root}` }, rootPlace, root, true);
  return { words, start, views };
}

/** @param {Schema} schema */
function isClosed({ properties = {}, additionalProperties }) {
  return Object.keys(properties).length > 0 && additionalProperties === undefined;
}

/** The values that a text may have, where they are listed. @param {Schema} schema @returns {string[] | undefined} */
function listOf({ const: constant, enum: closed, "x-extensible-enum": open }) {
  return constant === undefined ? (closed ?? open) : [constant];
}

/**
 * What the scanner knows of a page, as constants of its source: where the properties that rules read stand, and what the values mean.
 *
 * @param {Record<string, Schema>} schemas @param {Map<string, Member[]>} views
 */
function constantsOf(schemas, views) {
  const prefixes = new Map([
    ["ListRunsResponse", "PAGE"],
    ["Run", "RUN"],
  ]);
  if (VOUCHED.length > MOST_VOUCHED) inexpressible("the scanner", `${VOUCHED.length} rules in a word of 32 bits`);
  const slots = [...views].flatMap(([name, members]) =>
    members.map((member, index) => `const ${prefixes.get(name) ?? name}_${member.name}: usize = ${index * SLOT_BYTES};`),
  );
  /** @param {string} name @param {string} value */
  const placeOf = (name, value) => {
    const place = listOf(schemas[name] ?? inexpressible(name, "no schema"))?.indexOf(value) ?? -1;
    return place < 0 ? inexpressible(name, `no value ${value}`) : place;
  };
  const statuses = ["queued", "cancelling", "cancelled", "failed", "completed", "incomplete", "requires_action"];
  const run = schemas["Run"]?.properties;
  const ended = schemas["RunStatus"]?.["x-terminal-values"].reduce(
    (/** @type {number} */ bits, /** @type {string} */ status) => bits | (1 << placeOf("RunStatus", status)),
    0,
  );
  return [
    ...slots,
    ...VOUCHED.map((rule, bit) => `const ${rule.toUpperCase().replaceAll("-", "_")}: i32 = ${1 << bit};`),
    ...statuses.map((status) => `const ${status.toUpperCase()}: i32 = ${1 << placeOf("RunStatus", status)};`),
    `const ENDED: i32 = ${ended};`,
    `const LEAST_PROMPT_LIMIT: i32 = ${run.max_prompt_tokens["x-documented-minimum"]};`,
    `const LEAST_COMPLETION_LIMIT: i32 = ${run.max_completion_tokens["x-documented-minimum"]};`,
    `const CHOICE_OF_FUNCTION: i32 = ${listOf(schemas["NamedToolChoice"]?.properties.type)?.indexOf("function") ?? inexpressible("NamedToolChoice", "no type")};`,
    `const TRUNCATED_TO_LAST: i32 = ${listOf(schemas["TruncationStrategy"]?.properties.type)?.indexOf("last_messages") ?? inexpressible("TruncationStrategy", "no type")};`,
  ].join("\n");
}

/** @param {string} constants */
async function compile(constants) {
  const source = constants + readFileSync(fileURLToPath(new URL("scanner/scan.ts", import.meta.url)), "utf8");
  const { error, stderr, binary } = await asc.compileString(source, {
    runtime: "stub",
    enable: ["simd"],
    optimizeLevel: 3,
    shrinkLevel: 0,
    noAssert: true,
    importMemory: true,
  });
  if (error !== null || binary === null) throw new Error(`scanner/scan.ts does not compile: ${stderr.toString() || String(error)}`);
  return binary;
}

/** @param {Uint8Array} module @param {{ words: number[], start: number }} tables */
function scannerText(module, { words, start }) {
  const bytes = Buffer.alloc(words.length * WORD);
  words.forEach((word, index) => bytes.writeInt32LE(word, index * WORD));
  return `// Generated from openapi/ by npm run generate. Do not edit.

/** The WebAssembly of scripts/generate/scanner/scan.ts, in base64. */
export const scanner =
  ${JSON.stringify(Buffer.from(module).toString("base64"))};

/** The tables that it reads a page of runs by, in base64. */
export const tables =
  ${JSON.stringify(bytes.toString("base64"))};

/** Where they are to lie in its memory, and where the table of a page begins. */
export const tablesAt = ${TABLES};
export const pageTable = ${start};

/** The rules that it says of whether anything on a page may break them; each has a bit, counted from the first. */
export const vouchedRules = ${JSON.stringify(VOUCHED)} as const;
`;
}

/** @param {Map<string, Member[]>} views */
function viewsText(views) {
  const names = [...views.keys()];
  /** @type {string[]} */
  const lists = [];
  let texts = 0;
  const classes = [...views].map(([name, members]) => {
    /** @type {string[]} */
    const fields = [];
    /** @type {string[]} */
    const sets = [];
    /** @type {string[]} */
    const getters = [];
    members.forEach(({ name: property, isOptional, isText, isPlain, listed, view, rows }, index) => {
      const at = index === 0 ? "at" : `at + ${index}`;
      // One that is missing reads as undefined, as of any object.
      const its = isOptional ? `Exclude<${name}["${property}"], undefined>` : `${name}["${property}"]`;
      let values = "";
      if (listed !== undefined && (isPlain || view !== undefined)) {
        values = `values${lists.length}`;
        lists.push(`const ${values} = ${JSON.stringify(listed)} as const;\n`);
      }
      if (isPlain) {
        fields.push(`  readonly ${property}: ${its};\n`);
        sets.push(`    this.${property} = slots.${listed === undefined ? `plain(${at})` : `listed(${at}, ${values})`} as ${its};\n`);
        return;
      }
      const isKept = isText || rows !== undefined || view !== undefined;
      const own = at.replace("at", "this.#at");
      const read =
        rows !== undefined
          ? `rows(${rows}View)`
          : view !== undefined
            ? `object(${own}, ${view}View${values === "" ? "" : `, ${values}`})`
            : isText
              ? `text(${own}, ${texts++})`
              : `json(${own})`;
      if (isKept) fields.push(`  #${property}: ${its} | undefined = undefined;\n`);
      const value = `this.#slots.${read} as ${its}`;
      getters.push(`\n  get ${property}(): ${its} {\n    return ${isKept ? `(this.#${property} ??= ${value})` : value};\n  }\n`);
    });
    const slots = getters.length === 0 ? "" : `  readonly #slots: Slots;\n  readonly #at: number;\n`;
    const kept = getters.length === 0 ? "" : `    this.#slots = slots;\n    this.#at = at;\n`;
    return `/** A {@link ${name}} where it stands. */
export class ${name}View implements ${name} {
${slots}${fields.join("")}
  constructor(slots: Slots, at: number) {
${kept}${sets.join("")}  }
${getters.join("")}}
`;
  });
  return `// Generated from openapi/ by npm run generate. Do not edit.
import type { ${names.join(", ")} } from "./types.js";

/** Makes the view of an object. */
export type View<Viewed = object> = new (slots: Slots, at: number) => Viewed;

/** The values of a page that was scanned, each in a slot: what stands there is read, undefined where nothing does. */
export interface Slots {
  /** An integer or a truth value. */
  plain(slot: number): unknown;
  /** A text that is one of these. */
  listed(slot: number, values: readonly string[]): unknown;
  /** Any text, whose kind has a number. */
  text(slot: number, kind: number): unknown;
  /** An object, or a text that is one of these. */
  object(slot: number, view: View, values?: readonly string[]): unknown;
  /** Anything. */
  json(slot: number): unknown;
  /** The objects of the list whose objects were counted. */
  rows<Row>(view: View<Row>): Row[];
}

/** How many kinds of texts there are. */
export const textKinds = ${texts};

${lists.join("")}
${classes.join("\n")}`;
}

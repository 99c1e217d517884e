import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import asc from "assemblyscript/asc";
import { branchesOf, inexpressible, nameOf, resolve, typesOf } from "./schema.mjs";
import { assertHandled } from "./conforms.mjs";

/** @typedef {import("./schema.mjs").Schema} Schema */
/** @typedef {import("./coverage.mjs").Place} Place */

/** Where the tables lie in the memory of the scanner; nothing lies at 0, which stands for none. */
const TABLES = 1024;
const WORD = 4;
const SLOT_BYTES = 16;
/** A text in the tables is compared word by word, the last one with what lies behind it. */
const PADDING = 8;

/** What a value may be, as bits: the first word of a node. @type {Record<string, number>} */
const TYPES = { null: 1, string: 2, number: 4, integer: 8, boolean: 16, array: 32, object: 64 };
/** What an object's keys may be. */
const FORMS = { ANY: 0, OPEN: 1, CLOSED: 2, TAGGED: 3 };
/** What a text or a list is for. */
const PURPOSES = { ARGUMENTS: 1, CALL_ID: 2, CALLS: 3 };
/** What a scan leaves of a page, a word each. The offsets are those of texts. */
const FACTS = [
  "isAscii",
  "runCount",
  "hasMore",
  "suspects",
  "latest",
  "firstTime",
  "lastTime",
  "idsFrom",
  "idsTo",
  "restFrom",
  "restTo",
  "threadFrom",
  "threadTo",
];

/** Stands for a point, a bound or a constant that there is not. */
const NONE = -1;

const MOST_PROPERTIES = 63;
const MOST_VOUCHED = 31;

/** Where a run has the calls that it waits for. */
const CALLS = "ListRunsResponse/data/*/required_action/submit_tool_outputs/tool_calls";
/** What the scanner looks at beyond what the schema says. @type {Record<string, number>} */
const PURPOSE_OF = { [CALLS]: PURPOSES.CALLS, [`${CALLS}/*/id`]: PURPOSES.CALL_ID, [`${CALLS}/*/function/arguments`]: PURPOSES.ARGUMENTS };
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
  "page-unique",
  "page-cursors",
  "page-empty",
  "page-order-asc",
  "page-order-desc",
];

/**
 * The scanner of pages: the WebAssembly of scanner/scan.ts, and the tables that it reads a page by.
 *
 * @param {any} contract @param {Record<string, Place>} bodies the coverage points in each body
 */
export async function generateScanner(contract, bodies) {
  const tables = tablesOf(contract.components.schemas, "ListRunsResponse", bodies["ListRunsResponse"]);
  const module = await compile(constantsOf(contract.components.schemas, tables.noted));
  return scannerText(module, tables);
}

/**
 * The tables as 32-bit words. Each table begins at a whole word; what refers to a table is its offset in the memory.
 *
 * @param {Record<string, Schema>} schemas @param {string} root @param {Place | undefined} rootPlace
 */
function tablesOf(schemas, root, rootPlace) {
  /** @type {number[]} */
  const words = [];
  /** @type {Map<string, string[]>} by the name of the schema: the properties of each object whose values are noted */
  const noted = new Map();
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
   * @param {Schema} schema @param {Place | undefined} place @param {string} where @param {boolean} isNoted whether it is noted where its values stand
   */
  function node(schema, place, where, isNoted = false) {
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
      tables[type] = members.length === 1 ? ofType(type, only, place, where, isNoted) : tagged(members, place, where);
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

  /** @param {string} type @param {Schema} schema @param {Place | undefined} outer @param {string} where @param {boolean} isNoted */
  function ofType(type, schema, outer, where, isNoted) {
    const target = resolve(schema, schemas, where);
    assertHandled(target, where);
    const tag = type === "object" ? target.properties?.type?.const : undefined;
    const branch = outer?.branches?.find((candidate) => candidate.type === type && candidate.tag === tag);
    const place = outer?.branches === undefined ? outer : branch?.place;
    const taken = branch?.point ?? NONE;
    if (type === "string") return ofString(target, place, taken, where);
    if (type === "integer" || type === "number") return ofNumber(target, taken);
    if (type === "boolean") return put([taken, place?.truth ?? NONE, target.const === undefined ? NONE : Number(target.const)]);
    if (type === "array") return ofArray(target, place, taken, where, isNoted);
    return isClosed(target) ? closedObject(schema, place, taken, where, isNoted) : openObject(target, taken, where);
  }

  /** @param {Schema[]} members @param {Place | undefined} place @param {string} where */
  function tagged(members, place, where) {
    const entries = members.flatMap((member) => {
      const tag = resolve(member, schemas, where).properties?.type?.const;
      if (typeof tag !== "string") inexpressible(where, "a union of objects without a constant `type`");
      return [...textAt(tag), ofType("object", member, place, where, false)];
    });
    return put([FORMS.TAGGED, NONE, members.length, ...entries]);
  }

  /** @param {Schema} schema @param {Place | undefined} place @param {number} taken @param {string} where */
  function ofString(schema, place, taken, where) {
    const entries = (listOf(schema) ?? []).flatMap((one) => [...textAt(one), place?.values?.[one] ?? NONE]);
    return put([taken, schema.minLength ?? 0, schema.maxLength ?? NONE, entries.length / 3, PURPOSE_OF[where] ?? 0, ...entries]);
  }

  /** @param {Schema} schema @param {number} taken */
  function ofNumber({ minimum, maximum }, taken) {
    const bounds = (minimum === undefined ? 0 : 1) | (maximum === undefined ? 0 : 2);
    return put([taken, bounds, ...double(minimum ?? 0), ...double(maximum ?? 0)]);
  }

  /** @param {Schema} schema @param {Place | undefined} place @param {number} taken @param {string} where @param {boolean} isNoted */
  function ofArray({ items, minItems = 0, maxItems = NONE }, place, taken, where, isNoted) {
    const item = items === undefined ? 0 : node(items, place?.items, `${where}/*`, isNoted);
    return put([taken, minItems, maxItems, item, isNoted ? 1 : 0, PURPOSE_OF[where] ?? 0]);
  }

  /** @param {Schema} schema @param {Place | undefined} place @param {number} taken @param {string} where @param {boolean} isNoted */
  function closedObject(schema, place, taken, where, isNoted) {
    const { properties = {}, required = [] } = resolve(schema, schemas, where);
    const names = Object.keys(properties);
    if (names.length > MOST_PROPERTIES) inexpressible(where, `${names.length} properties`);
    const places = new Map(place?.properties?.map((property) => [property.name, property]));
    const bits = names.reduce((set, name, index) => (required.includes(name) ? set | (1n << BigInt(index)) : set), 0n);
    if (isNoted) noted.set(nameOf(schema.$ref ?? inexpressible(where, "an object without a name"), where), names);
    const entries = names.flatMap((name) => {
      const at = places.get(name);
      const property = /** @type {Schema} */ (properties[name]);
      const inside = node(property, at?.place, `${where}/${name}`, isNoted && isNotable(property, where));
      return [...textAt(name), inside, at?.optional ?? NONE];
    });
    // Which property follows which: learnt from the answers, in the contract's order at first.
    const next = put([...names.map((_, index) => (index + 1) % names.length), 0]);
    const low = Number(BigInt.asIntN(32, bits));
    const high = Number(BigInt.asIntN(32, bits >> 32n));
    return put([FORMS.CLOSED, taken, names.length, low, high, isNoted ? names.length : 0, next, ...entries]);
  }

  /** Whether something is noted inside a property: of its one kind of object, or of the runs. @param {Schema} schema @param {string} where */
  function isNotable(schema, where) {
    const branches = branchesOf(schema, schemas, where) ?? [schema];
    const branchesOfType = (/** @type {string} */ type) => branches.filter((branch) => typesOf(branch, schemas, where).includes(type));
    const [object, ...otherObjects] = branchesOfType("object");
    const [array] = branchesOfType("array");
    if (array !== undefined) return resolve(array, schemas, where).items?.$ref?.endsWith("/Run") === true;
    return object?.$ref !== undefined && otherObjects.length === 0 && isClosed(resolve(object, schemas, where));
  }

  /** An object whose keys are data. @param {Schema} schema @param {number} taken @param {string} where */
  function openObject({ properties = {}, additionalProperties, propertyNames, maxProperties = NONE }, taken, where) {
    if (Object.keys(properties).length > 0) inexpressible(where, "properties beside additionalProperties");
    const values =
      additionalProperties === undefined || additionalProperties === true ? 0 : node(additionalProperties, undefined, `${where}/*`);
    if (values === 0 && propertyNames === undefined && maxProperties < 0) return put([FORMS.ANY, taken]);
    return put([FORMS.OPEN, taken, maxProperties, propertyNames?.minLength ?? 0, propertyNames?.maxLength ?? NONE, values]);
  }

  const start = node({ $ref: `#/components/schemas/${root}` }, rootPlace, root, true);
  return { words, start, noted };
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
 * What the scanner knows, as constants of its source: what the tables and the facts mean, where the properties stand that rules read, and
 * what their values mean.
 *
 * @param {Record<string, Schema>} schemas @param {Map<string, string[]>} noted
 */
function constantsOf(schemas, noted) {
  const prefixes = new Map([
    ["ListRunsResponse", "PAGE"],
    ["Run", "RUN"],
  ]);
  if (VOUCHED.length > MOST_VOUCHED) inexpressible("the scanner", `${VOUCHED.length} rules in a word of 32 bits`);
  /** @param {string} value @param {string} name @param {string} [property] */
  const placeOf = (value, name, property) => {
    const schema = property === undefined ? schemas[name] : schemas[name]?.properties?.[property];
    const place = listOf(schema ?? inexpressible(name, "no schema"))?.indexOf(value) ?? -1;
    return place < 0 ? inexpressible(name, `no value ${value}`) : place;
  };
  const statuses = ["queued", "cancelling", "cancelled", "failed", "completed", "incomplete", "requires_action"];
  const run = schemas["Run"]?.properties;
  const ended = schemas["RunStatus"]?.["x-terminal-values"].reduce(
    (/** @type {number} */ bits, /** @type {string} */ status) => bits | (1 << placeOf(status, "RunStatus")),
    0,
  );
  return [
    ...Object.entries(TYPES).map(([type, bit]) => `const ${type.toUpperCase()}: u32 = ${bit};`),
    ...Object.entries({ ...FORMS, ...PURPOSES }).map(([name, value]) => `const ${name}: i32 = ${value};`),
    ...FACTS.map((fact, index) => `const FACT_${fact}: usize = ${index * WORD};`),
    `const SLOT: usize = ${SLOT_BYTES};`,
    ...[...noted].flatMap(([name, properties]) =>
      properties.map((property, index) => `const ${prefixes.get(name) ?? name}_${property}: usize = ${index * SLOT_BYTES};`),
    ),
    ...VOUCHED.map((rule, bit) => `const ${rule.toUpperCase().replaceAll("-", "_")}: i32 = ${1 << bit};`),
    ...statuses.map((status) => `const ${status.toUpperCase()}: i32 = ${1 << placeOf(status, "RunStatus")};`),
    `const ENDED: i32 = ${ended};`,
    `const LEAST_PROMPT_LIMIT: i32 = ${run.max_prompt_tokens["x-documented-minimum"]};`,
    `const LEAST_COMPLETION_LIMIT: i32 = ${run.max_completion_tokens["x-documented-minimum"]};`,
    `const CHOICE_OF_FUNCTION: i32 = ${placeOf("function", "NamedToolChoice", "type")};`,
    `const TRUNCATED_TO_LAST: i32 = ${placeOf("last_messages", "TruncationStrategy", "type")};`,
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

/** What it leaves of a page, by the word that says it. */
export const facts = ${JSON.stringify(Object.fromEntries(FACTS.map((fact, index) => [fact, index])))} as const;

/** The rules that it says of whether anything on a page may break them; each has a bit, counted from the first. */
export const vouchedRules = ${JSON.stringify(VOUCHED)} as const;
`;
}

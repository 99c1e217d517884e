import { BODIES } from "./validators.mjs";
import { branchesOf, inexpressible, resolve, typesOf } from "./schema.mjs";

/** @typedef {import("./schema.mjs").Schema} Schema */
/** @typedef {import("./coverage.mjs").Place} Place */

/** What this generator makes code of; anything else stops it, so that the quick answer never says more than Ajv's. */
const HANDLED = new Set(
  "type enum const minLength maxLength minimum maximum minItems maxItems maxProperties required properties items additionalProperties propertyNames x-extensible-enum".split(
    " ",
  ),
);
const ANNOTATIONS = new Set(
  "title description examples example default deprecated discriminator externalDocs readOnly x-documented-minimum x-sensitive x-terminal-values x-client-option".split(
    " ",
  ),
);

/** @param {Schema} schema @param {string} where */
export function assertHandled(schema, where) {
  for (const keyword of Object.keys(schema))
    if (!HANDLED.has(keyword) && !ANNOTATIONS.has(keyword)) inexpressible(where, `the keyword "${keyword}"`);
  for (const keyword of Object.keys(schema.propertyNames ?? {}))
    if (!["type", "minLength", "maxLength"].includes(keyword) && !ANNOTATIONS.has(keyword))
      inexpressible(where, `"${keyword}" of propertyNames`);
}

/**
 * For each body one function that reads it once: it says whether the body has nothing but what the contract documents, and counts
 * what it exercises of the contract on the way.
 *
 * @param {any} contract @param {Record<string, Place>} bodies the coverage points in each body
 */
export function generateConforms(contract, bodies) {
  const { schemas } = contract.components;
  /** @type {string[]} */
  const functions = [];
  const functionNames = new Set();

  /** @param {string} where */
  function nameFor(where) {
    const name = where.replaceAll("*", "item").replace(/[^A-Za-z0-9]+/g, "_");
    if (functionNames.has(name)) inexpressible(where, `two functions named ${name}`);
    functionNames.add(name);
    return name;
  }

  /**
   * Statements that return false where the value is not what the schema says.
   *
   * @param {Schema} schema @param {Place | undefined} place @param {string} value @param {string} where @returns {string}
   */
  function check(schema, place, value, where) {
    /** @type {Map<string, Schema[]>} */
    const byType = new Map();
    for (const branch of branchesOf(schema, schemas, where) ?? [schema])
      for (const type of typesOf(branch, schemas, where)) byType.set(type, [...(byType.get(type) ?? []), branch]);
    const nullable = byType.delete("null");
    const present = place?.null === undefined ? "" : count(place.null + 1);
    const steps = [...byType].map(([type, members]) => {
      const inner =
        members.length === 1 ? ofType(type, /** @type {Schema} */ (members[0]), place, value, where) : tagged(members, place, value, where);
      return /** @type {const} */ ([type, inner]);
    });
    const [single] = steps;
    const body =
      steps.length === 1 && single !== undefined
        ? `if (!(${test(single[0], value)})) return false;\n${single[1]}`
        : `${steps.map(([type, inner]) => `if (${test(type, value)}) {\n${inner}}`).join(" else ")} else return false;\n`;
    if (!nullable) return present + body;
    return `if (${value} === null) {\n${place?.null === undefined ? "" : count(place.null)}} else {\n${present}${body}}\n`;
  }

  /** @param {string} type @param {Schema} schema @param {Place | undefined} outer @param {string} value @param {string} where */
  function ofType(type, schema, outer, value, where) {
    const target = resolve(schema, schemas, where);
    assertHandled(target, where);
    const tag = type === "object" ? target.properties?.type?.const : undefined;
    const branch = outer?.branches?.find((candidate) => candidate.type === type && candidate.tag === tag);
    const place = outer?.branches === undefined ? outer : branch?.place;
    const taken = branch === undefined ? "" : count(branch.point);
    if (type === "string") return taken + ofString(target, place, value);
    if (type === "integer" || type === "number") return taken + ofNumber(target, value);
    if (type === "boolean") return taken + ofBoolean(target, place, value);
    if (type === "array") return taken + ofArray(target, place, value, where);
    if (type !== "object") inexpressible(where, `the type ${type}`);
    const name = nameFor(tag === undefined ? where : `${where} as ${tag}`);
    const whole = objectFunction(name, target, place, where);
    if (whole === undefined) return taken;
    functions.push(whole);
    return `${taken}if (!${name}(${value}, counts)) return false;\n`;
  }

  /** @param {Schema[]} members @param {Place | undefined} place @param {string} value @param {string} where */
  function tagged(members, place, value, where) {
    const cases = members.map((member) => {
      const tag = resolve(member, schemas, where).properties?.type?.const;
      if (typeof tag !== "string") inexpressible(where, "a union of objects without a constant `type`");
      return `case ${JSON.stringify(tag)}: {\n${ofType("object", member, place, value, where)}break;\n}\n`;
    });
    return `switch ((${value} as Json)["type"]) {\n${cases.join("")}default: return false;\n}\n`;
  }

  /** @param {Schema} schema @param {Place | undefined} place @param {string} value */
  function ofString({ const: constant, enum: closed, "x-extensible-enum": open, minLength = 0, maxLength }, place, value) {
    const values = closed ?? open;
    let code = "";
    if (constant !== undefined) code += `if (${value} !== ${JSON.stringify(constant)}) return false;\n`;
    if (values !== undefined) {
      const cases = values.map((/** @type {string} */ one) => {
        const point = place?.values?.[one];
        return `case ${JSON.stringify(one)}: ${point === undefined ? "" : count(point)}break;\n`;
      });
      code += `switch (${value}) {\n${cases.join("")}default: return false;\n}\n`;
    }
    // A text has at least as many code units as characters, so most need no counting.
    if (minLength === 1) code += `if (${value} === "") return false;\n`;
    else if (minLength > 1) code += `if (characters(${value}) < ${minLength}) return false;\n`;
    if (maxLength !== undefined) code += `if (${value}.length > ${maxLength} && characters(${value}) > ${maxLength}) return false;\n`;
    return code;
  }

  /** @param {Schema} schema @param {Place | undefined} place @param {string} value */
  function ofBoolean({ const: constant }, place, value) {
    if (constant !== undefined) return `if (${value} !== ${JSON.stringify(constant)}) return false;\n`;
    return place?.truth === undefined ? "" : `if (${value}) ${count(place.truth)}else ${count(place.truth + 1)}`;
  }

  /** @param {Schema} schema @param {Place | undefined} place @param {string} value @param {string} where */
  function ofArray({ items, minItems = 0, maxItems }, place, value, where) {
    let code = "";
    if (minItems > 0) code += `if (${value}.length < ${minItems}) return false;\n`;
    if (maxItems !== undefined) code += `if (${value}.length > ${maxItems}) return false;\n`;
    if (items !== undefined)
      code += `for (const item of ${value} as readonly unknown[]) {\n${check(items, place?.items, "item", `${where}/*`)}}\n`;
    return code;
  }

  /** @param {string} name @param {Schema} schema @param {Place | undefined} place @param {string} where */
  function objectFunction(name, schema, place, where) {
    const { properties = {}, required = [], additionalProperties } = schema;
    if (required.some((/** @type {string} */ property) => properties[property] === undefined))
      inexpressible(where, "a required property without a schema");
    const closed = Object.keys(properties).length > 0 && additionalProperties === undefined;
    const body = closed ? closedObject(schema, place, where) : openObject(schema, where);
    if (body === undefined) return undefined;
    return `function ${name}(value: object, ${body.includes("counts") ? "counts" : "_counts"}: Float64Array): boolean {\n${body}}\n`;
  }

  /**
   * Each property is read by its name, one after the other: the engine looks at the object's layout once, and compiles that in a fraction
   * of the time of a loop over the keys. Whether there are others shows in how many there are.
   *
   * @param {Schema} schema @param {Place | undefined} place @param {string} where
   */
  function closedObject({ properties = {}, required = [], propertyNames, maxProperties }, place, where) {
    if (propertyNames !== undefined || maxProperties !== undefined) inexpressible(where, "bounds on the keys of an object with properties");
    const places = new Map(place?.properties?.map((property) => [property.name, property]));
    const names = Object.keys(properties);
    const steps = names.map((property, index) => {
      const value = `property${index}`;
      const at = places.get(property);
      const inner = check(/** @type {Schema} */ (properties[property]), at?.place, value, `${where}/${property}`);
      const read = `const ${value} = (value as Json)[${JSON.stringify(property)}];\n`;
      if (required.includes(property)) return `${read}if (${value} === undefined) return false;\n${inner}`;
      const absent = at?.optional === undefined ? "" : ` else ${count(at.optional + 1).trim()}`;
      return `${read}if (${value} !== undefined) {\nknown += 1;\n${at?.optional === undefined ? "" : count(at.optional)}${inner}}${absent}\n`;
    });
    const all = required.length === names.length;
    return [
      all ? "" : `let known = ${required.length};\n`,
      ...steps,
      "let size = 0;\nfor (const _ in value) size += 1;\n",
      `return size === ${all ? required.length : "known"};\n`,
    ].join("");
  }

  /** An object whose keys are data. @param {Schema} schema @param {string} where */
  function openObject({ properties = {}, additionalProperties, propertyNames, maxProperties }, where) {
    if (Object.keys(properties).length > 0) inexpressible(where, "properties beside additionalProperties");
    const values =
      additionalProperties === undefined || additionalProperties === true
        ? ""
        : check(additionalProperties, undefined, "property", `${where}/*`);
    const names = propertyNames === undefined ? "" : ofString(propertyNames, undefined, "key");
    if (values === "" && names === "" && maxProperties === undefined) return undefined;
    return [
      maxProperties === undefined ? "" : "let size = 0;\n",
      "for (const key in value) {\n",
      maxProperties === undefined ? "" : "size += 1;\n",
      names,
      values === "" ? "" : `const property = (value as Json)[key];\n${values}`,
      "}\n",
      maxProperties === undefined ? "" : `if (size > ${maxProperties}) return false;\n`,
      "return true;\n",
    ].join("");
  }

  const bodyFunctions = BODIES.map((name) => {
    const code = check(schemas[name], bodies[name], "value", name);
    return `${name}(value, counts) {\n${code}return true;\n},\n`;
  });
  return `// Generated from openapi/ by npm run generate. Do not edit.
import type { Bodies } from "./validate.js";

type Json = Readonly<Record<string, unknown>>;

/**
 * Says whether a body has nothing but what the contract documents, and adds what it exercises to the counts of the coverage points.
 * Where it says no, the counts have no meaning, and the validator that explains has the last word.
 */
export const conforms: { readonly [Name in keyof Bodies]: (value: unknown, counts: Float64Array) => boolean } = {
${bodyFunctions.join("")}};

${functions.join("\n")}
function characters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
`;
}

/** @param {Schema} schema @param {string} value */
function ofNumber({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }, value) {
  if (exclusiveMinimum !== undefined || exclusiveMaximum !== undefined) inexpressible(value, "an exclusive bound");
  return [
    minimum === undefined ? "" : `if ((${value} as number) < ${minimum}) return false;\n`,
    maximum === undefined ? "" : `if ((${value} as number) > ${maximum}) return false;\n`,
  ].join("");
}

/** @param {number} point */
function count(point) {
  return `counts[${point}]! += 1;\n`;
}

/** @param {string} type @param {string} value */
function test(type, value) {
  if (type === "integer") return `Number.isInteger(${value})`;
  if (type === "number") return `Number.isFinite(${value})`;
  if (type === "array") return `Array.isArray(${value})`;
  if (type === "object") return `typeof ${value} === "object" && ${value} !== null && !Array.isArray(${value})`;
  return `typeof ${value} === "${type}"`;
}

// What the generator can express of a JSON Schema. Anything else stops the generation and is named, so that no part of the
// contract is silently left unchecked.

const ANNOTATIONS = new Set([
  "title",
  "description",
  "examples",
  "example",
  "default",
  "deprecated",
  "discriminator",
  "externalDocs",
  "readOnly",
]);
const CONSTRAINTS = new Set(
  "type enum const format pattern minLength maxLength minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minItems maxItems uniqueItems minProperties maxProperties required".split(
    " ",
  ),
);
const SUBSCHEMAS = new Set(["properties", "items", "additionalProperties", "propertyNames", "anyOf", "oneOf", "$ref"]);
const EXTENSIONS = new Set(["x-extensible-enum", "x-documented-minimum", "x-sensitive", "x-terminal-values", "x-client-option"]);

/** @typedef {Record<string, any>} Schema */

/**
 * @param {string} where
 * @param {string} what
 * @returns {never}
 */
export function inexpressible(where, what) {
  throw new Error(`${where}: ${what} cannot be expressed by the generator`);
}

/** @param {Schema} schema @param {string} where */
export function assertExpressible(schema, where) {
  if (typeof schema !== "object" || schema === null || Array.isArray(schema)) inexpressible(where, `the schema ${JSON.stringify(schema)}`);
  for (const keyword of Object.keys(schema)) {
    if (!ANNOTATIONS.has(keyword) && !CONSTRAINTS.has(keyword) && !SUBSCHEMAS.has(keyword) && !EXTENSIONS.has(keyword)) {
      inexpressible(where, `the keyword "${keyword}"`);
    }
  }
}

/** @param {string} ref */
export function nameOf(ref, where = "a $ref") {
  const name = /^#\/components\/schemas\/([^/]+)$/.exec(ref)?.[1];
  return name ?? inexpressible(where, `the reference ${ref}`);
}

/**
 * The schema that a reference leads to, or the schema itself.
 *
 * @param {Schema} schema @param {Record<string, Schema>} schemas @param {string} where
 * @returns {Schema}
 */
export function resolve(schema, schemas, where) {
  if (schema.$ref === undefined) return schema;
  const name = nameOf(schema.$ref, where);
  return resolve(schemas[name] ?? inexpressible(where, `the reference to ${name}, which does not exist`), schemas, name);
}

/** The alternatives of a union, nested unions laid flat; undefined where the schema is none.
 *
 * @param {Schema} schema @param {Record<string, Schema>} schemas @param {string} where
 * @returns {Schema[] | undefined}
 */
export function branchesOf(schema, schemas, where) {
  const target = resolve(schema, schemas, where);
  const union = target.oneOf ?? target.anyOf;
  if (union === undefined) return undefined;
  const beside = Object.keys(target).filter((keyword) => CONSTRAINTS.has(keyword) || SUBSCHEMAS.has(keyword));
  if (beside.length !== 1)
    inexpressible(where, `a union beside ${beside.filter((keyword) => keyword !== "oneOf" && keyword !== "anyOf").join(", ")}`);
  return union.flatMap((/** @type {Schema} */ branch) => branchesOf(branch, schemas, where) ?? [branch]);
}

/** The JSON types that a schema allows.
 *
 * @param {Schema} schema @param {Record<string, Schema>} schemas @param {string} where
 * @returns {string[]}
 */
export function typesOf(schema, schemas, where) {
  const branches = branchesOf(schema, schemas, where);
  if (branches !== undefined) return [...new Set(branches.flatMap((branch) => typesOf(branch, schemas, where)))];
  const { type } = resolve(schema, schemas, where);
  if (type === undefined) inexpressible(where, "a schema without a type");
  return Array.isArray(type) ? type : [type];
}

// Readers of the bundled document that more than one generator needs.
import { inexpressible } from "./schema.mjs";

/** @typedef {import("./schema.mjs").Schema} Schema */

/** What a local reference leads to, or the value itself. @param {any} contract @param {any} value */
export function deref(contract, value) {
  if (typeof value?.$ref !== "string") return value;
  const target = value.$ref
    .slice(2)
    .split("/")
    .reduce((/** @type {any} */ node, /** @type {string} */ key) => node?.[key.replaceAll("~1", "/").replaceAll("~0", "~")], contract);
  return target ?? inexpressible(value.$ref, "a reference to nothing");
}

/** The one path, method and operation. @param {any} contract */
export function operationOf(contract) {
  const operations = Object.entries(contract.paths).flatMap(([path, item]) =>
    ["get", "put", "post", "delete", "options", "head", "patch", "trace"]
      .filter((method) => /** @type {any} */ (item)[method] !== undefined)
      .map((method) => ({
        path,
        method: method.toUpperCase(),
        operation: /** @type {any} */ (item)[method],
        shared: /** @type {any} */ (item).parameters ?? [],
      })),
  );
  const [only] = operations;
  if (operations.length !== 1 || only === undefined) inexpressible("paths", `${operations.length} operations (the contract is of one)`);
  return { ...only, parameters: [...only.shared, ...(only.operation.parameters ?? [])].map((parameter) => deref(contract, parameter)) };
}

/** The schema of a parameter or a header, whichever way it is serialised. @param {any} part @param {string} where @returns {Schema} */
export function schemaOfPart(part, where) {
  return part.schema ?? part.content?.["application/json"]?.schema ?? inexpressible(where, "a parameter without a schema");
}

/** The schema of each request parameter as `<in>:<name>`, header names in lower case. @param {any} contract @returns {Record<string, Schema>} */
export function requestParameters(contract) {
  const { parameters } = operationOf(contract);
  return Object.fromEntries(
    parameters.map((parameter) => [
      `${parameter.in}:${parameter.in === "header" ? parameter.name.toLowerCase() : parameter.name}`,
      schemaOfPart(parameter, parameter.name),
    ]),
  );
}

/** The schema of each response header by its lower-case name, over all responses. @param {any} contract @returns {Record<string, Schema>} */
export function headerFields(contract) {
  /** @type {Record<string, Schema>} */
  const fields = {};
  for (const response of Object.values(operationOf(contract).operation.responses)) {
    for (const [name, header] of Object.entries(deref(contract, response).headers ?? {})) {
      const key = name.toLowerCase();
      const schema = schemaOfPart(deref(contract, header), name);
      if (fields[key] !== undefined && JSON.stringify(fields[key]) !== JSON.stringify(schema))
        inexpressible(name, "a header with two schemas");
      fields[key] = schema;
    }
  }
  return Object.fromEntries(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)));
}

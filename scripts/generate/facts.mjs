import { createHash } from "node:crypto";
import { BODIES } from "./validators.mjs";
import { deref, headerFields, operationOf, requestParameters } from "./parts.mjs";
import { branchesOf, inexpressible, nameOf, resolve } from "./schema.mjs";

/** @typedef {import("./schema.mjs").Schema} Schema */

/** The facts of the contract that code needs at run time, as constants. @param {any} contract */
export function generateFacts(contract) {
  const { schemas } = contract.components;
  const { path, method, operation, parameters } = operationOf(contract);
  const status = schemas.RunStatus ?? inexpressible("RunStatus", "a contract without it");
  const terminal = status["x-terminal-values"] ?? inexpressible("RunStatus", "a status list without x-terminal-values");
  for (const value of terminal)
    if (!status.enum.includes(value)) inexpressible("RunStatus", `the terminal value ${value}, which is no status`);

  const constants = [
    doc("The contract's version, as `info.version` gives it.", "version", contract.info.version),
    doc("SHA-256 of the bundled contract, in hexadecimal.", "hash", createHash("sha256").update(JSON.stringify(contract)).digest("hex")),
    doc("The operation: its id, its method and its path template.", "operation", { id: operation.operationId, method, path }),
    doc("The servers; a variable in braces stands in the URL with its default.", "servers", (contract.servers ?? []).map(server)),
    doc("Every status of a run.", "runStatuses", status.enum),
    doc("The statuses that a run never leaves.", "terminalRunStatuses", terminal),
    doc("The path and query parameters: place, type, bounds, values and default.", "parameters", parameterFacts(parameters)),
    doc(
      "The request headers that the contract names, in lower case, with the named option of the client where there is one.",
      "requestHeaders",
      requestHeaders(parameters),
    ),
    doc(
      "The response headers that the contract names, in lower case, and the JSON types their text is read as.",
      "responseHeaders",
      typesOfFields(headerFields(contract)),
    ),
    doc(
      "The request parameters that carry text of a type other than string.",
      "parameterTypes",
      typesOfFields(requestParameters(contract)),
    ),
    doc("The credentials: header, and the client's option.", "credentials", credentials(contract)),
    doc(
      "The sets of credentials, each sufficient by itself, by the client's options.",
      "credentialSets",
      (operation.security ?? contract.security).map((/** @type {any} */ set) =>
        Object.keys(set).map((name) => option(contract.components.securitySchemes[name], name)),
      ),
    ),
    doc("What tells the shapes of an error body apart: a constant, or the presence of a property.", "errorShapes", errorShapes(contract)),
    doc(
      "The documented responses by status: media types, and the names of the schemas a JSON body may have.",
      "responses",
      responses(contract),
    ),
    doc(
      "Where the vendor documents a minimum that real answers undercut, by JSON Pointer pattern.",
      "documentedMinimums",
      documentedMinimums(schemas),
    ),
    doc(
      "Where values stand that are safe to show, by body and JSON Pointer pattern; everything else is shown by type and length.",
      "visible",
      Object.fromEntries(BODIES.map((name) => [name, visible({ $ref: `#/components/schemas/${name}` }, schemas)])),
    ),
    doc(
      "Objects whose keys are data, by JSON Pointer pattern.",
      "maps",
      Object.fromEntries(BODIES.map((name) => [name, maps({ $ref: `#/components/schemas/${name}` }, schemas)])),
    ),
  ];
  return `// Generated from openapi/ by npm run generate. Do not edit.\n\n${constants.join("\n")}`;
}

/** @param {string} comment @param {string} name @param {unknown} value */
function doc(comment, name, value) {
  return `/** ${comment} */\nexport const ${name} = ${JSON.stringify(value, null, 2)} as const;\n`;
}

/** @param {any} server */
function server({ url, description, variables }) {
  return {
    url,
    description,
    variables: Object.fromEntries(Object.entries(variables ?? {}).map(([name, variable]) => [name, /** @type {any} */ (variable).default])),
  };
}

/** @param {any[]} parameters */
function parameterFacts(parameters) {
  return Object.fromEntries(
    parameters
      .filter((parameter) => parameter.in !== "header")
      .map(({ name, in: place, required = false, schema }) => [
        name,
        pick({ in: place, required, ...schema }, ["in", "required", "type", "enum", "minimum", "maximum", "minLength", "default"]),
      ]),
  );
}

/** @param {any[]} parameters */
function requestHeaders(parameters) {
  return Object.fromEntries(
    parameters
      .filter((parameter) => parameter.in === "header")
      .map((parameter) => {
        const schema = parameter.schema ?? {};
        const fixed = schema.const ?? (schema.enum?.length === 1 ? schema.enum[0] : undefined);
        return [
          parameter.name.toLowerCase(),
          {
            name: parameter.name,
            required: parameter.required ?? false,
            json: parameter.content !== undefined,
            ...(fixed === undefined ? {} : { fixed }),
            ...(parameter["x-client-option"] === undefined ? {} : { option: parameter["x-client-option"] }),
          },
        ];
      }),
  );
}

/** @param {Record<string, Schema>} fields */
function typesOfFields(fields) {
  return Object.fromEntries(Object.entries(fields).map(([name, schema]) => [name, typeList(schema)]));
}

/** @param {Schema} schema @returns {string[]} */
function typeList(schema) {
  const union = schema.anyOf ?? schema.oneOf;
  if (union !== undefined) return [...new Set(/** @type {Schema[]} */ (union).flatMap(typeList))];
  return Array.isArray(schema.type) ? schema.type : [schema.type];
}

/** @param {any} scheme @param {string} name */
function option(scheme, name) {
  return scheme?.["x-client-option"] ?? inexpressible(name, "a security scheme without x-client-option");
}

/** @param {any} contract */
function credentials(contract) {
  return Object.fromEntries(
    Object.entries(contract.components.securitySchemes).map(([name, scheme]) => {
      const { type, in: place, name: header, scheme: kind } = /** @type {any} */ (scheme);
      if (type === "apiKey" && place === "header")
        return [option(scheme, name), { scheme: name, header: header.toLowerCase(), prefix: "" }];
      if (type === "http" && kind === "bearer") return [option(scheme, name), { scheme: name, header: "authorization", prefix: "Bearer " }];
      return inexpressible(name, `a security scheme of type ${type}`);
    }),
  );
}

/** @param {any} contract */
function errorShapes(contract) {
  return Object.fromEntries(
    BODIES.filter((name) => name !== "ListRunsResponse").map((name) => {
      const schema = contract.components.schemas[name];
      const tag = schema.required?.find((/** @type {string} */ property) => schema.properties[property].const !== undefined);
      if (tag !== undefined) return [name, { property: tag, value: schema.properties[tag].const, required: schema.required }];
      const [only] = schema.required ?? [];
      return only === undefined
        ? inexpressible(name, "an error shape without a required property")
        : [name, { property: only, required: schema.required }];
    }),
  );
}

/** @param {any} contract */
function responses(contract) {
  return Object.fromEntries(
    Object.entries(operationOf(contract).operation.responses).map(([status, value]) => {
      const response = deref(contract, value);
      const schema = response.content?.["application/json"]?.schema;
      const union = schema?.anyOf ?? schema?.oneOf ?? (schema === undefined ? [] : [schema]);
      const shapes = union.map((/** @type {Schema} */ branch) =>
        nameOf(branch.$ref ?? inexpressible(status, "a body that is no reference"), status),
      );
      for (const shape of shapes) if (!BODIES.includes(shape)) inexpressible(status, `the body ${shape}, which the judge does not know,`);
      return [status, { mediaTypes: Object.keys(response.content ?? {}), shapes }];
    }),
  );
}

/** @param {Record<string, Schema>} schemas */
function documentedMinimums(schemas) {
  /** @type {Record<string, number>} */
  const found = {};
  walk({ $ref: "#/components/schemas/ListRunsResponse" }, schemas, "", (schema, pointer) => {
    if (schema["x-documented-minimum"] !== undefined) found[pointer] = schema["x-documented-minimum"];
  });
  return found;
}

/** @param {Schema} body @param {Record<string, Schema>} schemas */
function visible(body, schemas) {
  /** @type {Set<string>} */
  const patterns = new Set();
  walk(body, schemas, "", (schema, pointer, sensitive) => {
    if (!sensitive) patterns.add(pointer);
  });
  return [...patterns].sort();
}

/** @param {Schema} body @param {Record<string, Schema>} schemas */
function maps(body, schemas) {
  /** @type {Set<string>} */
  const patterns = new Set();
  walk(body, schemas, "", (schema, pointer) => {
    if (typeof schema.additionalProperties === "object") patterns.add(pointer);
  });
  return [...patterns].sort();
}

/**
 * Visits every place of a body, array items and map values as `*`.
 *
 * @param {Schema} schema @param {Record<string, Schema>} schemas @param {string} pointer
 * @param {(schema: Schema, pointer: string, sensitive: boolean) => void} visit @param {boolean} [sensitive]
 */
function walk(schema, schemas, pointer, visit, sensitive = false) {
  const hidden = sensitive || schema["x-sensitive"] === true;
  const branches = branchesOf(schema, schemas, pointer);
  if (branches !== undefined) {
    visit(schema, pointer, hidden);
    for (const branch of branches)
      walk(branch, schemas, pointer, visit, hidden || resolve(schema, schemas, pointer)["x-sensitive"] === true);
    return;
  }
  const target = resolve(schema, schemas, pointer);
  const dark = hidden || target["x-sensitive"] === true;
  visit(target, pointer, dark);
  for (const [name, property] of Object.entries(target.properties ?? {}))
    walk(property, schemas, `${pointer}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`, visit, dark);
  if (target.items !== undefined) walk(target.items, schemas, `${pointer}/*`, visit, dark);
  if (typeof target.additionalProperties === "object") walk(target.additionalProperties, schemas, `${pointer}/*`, visit, dark);
}

/** @param {Record<string, any>} object @param {string[]} keys */
function pick(object, keys) {
  return Object.fromEntries(keys.filter((key) => object[key] !== undefined).map((key) => [key, object[key]]));
}

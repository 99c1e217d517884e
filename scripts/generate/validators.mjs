import { Ajv2020 } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import { _, or } from "ajv/dist/compile/codegen/index.js";
import addFormats from "ajv-formats";
import { build } from "esbuild";
import { fileURLToPath } from "node:url";
import { assertExpressible, branchesOf, inexpressible, nameOf, resolve, typesOf } from "./schema.mjs";
import { headerFields, requestParameters } from "./parts.mjs";

/** @typedef {import("./schema.mjs").Schema} Schema */

/** The bodies that the judge tells apart: the page and each shape of an error. */
export const BODIES = ["ListRunsResponse", "GatewayFailure", "ApiError", "PlatformError", "RouterMiss"];

/**
 * Ajv's standalone code in one module without imports: for each body, parameter and header one function that collects every fault.
 *
 * @param {any} contract
 * @returns {Promise<[string, string][]>}
 */
export async function generateValidators(contract) {
  const { schemas } = contract.components;
  /** @type {Record<string, Schema>} */
  const judged = {};
  for (const [name, schema] of Object.entries(schemas)) judged[name] = toJudge(schema, schemas, name);
  for (const name of BODIES) if (judged[name] === undefined) inexpressible(name, "a body that is not in components/schemas");

  const fields = { ...prefixed("request", requestParameters(contract)), ...prefixed("response", headerFields(contract)) };
  for (const [name, schema] of Object.entries(fields)) judged[name] = toJudge(schema, schemas, name);

  /** @type {Record<string, string>} */
  const modules = { full: compile(judged, [...BODIES, ...Object.keys(fields)]) };
  const bundle = await build({
    stdin: {
      contents: [
        `import * as full from "full";`,
        `export const explain = { ${BODIES.map((name) => `${name}: full.${name}`).join(", ")} };`,
        `export const fields = { ${Object.keys(fields)
          .map((name) => `${JSON.stringify(name)}: full.${identifier(name)}`)
          .join(", ")} };`,
      ].join("\n"),
      resolveDir: fileURLToPath(new URL("../..", import.meta.url)),
    },
    plugins: [
      {
        name: "standalone",
        setup(pluginBuild) {
          pluginBuild.onResolve({ filter: /^full$/ }, ({ path }) => ({ path, namespace: "standalone" }));
          pluginBuild.onLoad({ filter: /.*/, namespace: "standalone" }, ({ path }) => ({
            contents: modules[path] ?? "",
            resolveDir: fileURLToPath(new URL("../..", import.meta.url)),
            loader: "js",
          }));
        },
      },
    ],
    bundle: true,
    write: false,
    format: "esm",
    platform: "neutral",
    mainFields: ["main"],
    target: "es2022",
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: "inline",
    banner: { js: "// Generated from openapi/ by npm run generate. Do not edit." },
  });
  const code = bundle.outputFiles[0]?.text ?? "";
  const forbidden = /\brequire\(|\beval\(|new Function\b|^import /m.exec(code);
  if (forbidden) throw new Error(`validate.js contains ${forbidden[0]}, which a content policy forbids`);
  return [
    ["validate.js", code],
    ["validate.d.ts", declarations(Object.keys(fields))],
  ];
}

/**
 * @param {Record<string, Schema>} judged @param {string[]} names
 */
function compile(judged, names) {
  const ajv = new Ajv2020({
    strict: true,
    strictTypes: false,
    strictRequired: false,
    allErrors: true,
    messages: false,
    code: { source: true, esm: true, lines: true, optimize: 2 },
  });
  addFormats.default(ajv);
  // An unknown value of an open enumeration is a finding of its own, never one of the schema.
  ajv.addKeyword({
    keyword: "x-extensible-enum",
    type: "string",
    schemaType: "array",
    error: { message: "", params: ({ schemaCode }) => _`{allowedValues: ${schemaCode}}` },
    code(context) {
      context.pass(or(...context.schema.map((/** @type {string} */ value) => _`${context.data} === ${value}`)));
    },
  });
  ajv.addSchema({ $id: "contract", $defs: judged });
  const refs = Object.fromEntries(names.map((name) => [identifier(name), `contract#/$defs/${encodeURIComponent(name)}`]));
  return `${CHARACTERS}\n${standalone.default(ajv, refs).replace('"use strict";', "").replaceAll('require("ajv/dist/runtime/ucs2length").default', "characters")}`;
}

// Ajv's own helper for lengths brings a CommonJS wrapper and the text of a require() along.
const CHARACTERS = `function characters(text) {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}`;

/**
 * The schema as the judge compiles it: annotations gone, objects closed (so that an undocumented property shows), and every
 * union turned into "the branch that the value's type and its `type` name", so that one fault gives one error.
 *
 * @param {Schema} schema @param {Record<string, Schema>} schemas @param {string} where
 * @returns {Schema}
 */
function toJudge(schema, schemas, where) {
  assertExpressible(schema, where);
  if (schema.$ref !== undefined) {
    const name = nameOf(schema.$ref, where);
    return branchesOf(schema, schemas, where) === undefined
      ? { $ref: `contract#/$defs/${name}` }
      : toJudge(resolve(schema, schemas, where), schemas, name);
  }
  const branches = branchesOf(schema, schemas, where);
  if (branches !== undefined) return unionToJudge(branches, schemas, where);

  /** @type {Schema} */
  const out = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (keyword === "properties") {
      out.properties = Object.fromEntries(
        Object.entries(value).map(([name, property]) => [name, toJudge(/** @type {Schema} */ (property), schemas, `${where}.${name}`)]),
      );
      if (schema.additionalProperties === undefined) out.additionalProperties = false;
    } else if (keyword === "items" || keyword === "propertyNames") {
      out[keyword] = toJudge(keyword === "propertyNames" ? { type: "string", ...value } : value, schemas, `${where}.${keyword}`);
    } else if (keyword === "additionalProperties") {
      if (value === false) inexpressible(where, "additionalProperties: false (every object of the contract stays open)");
      if (value !== true) out.additionalProperties = toJudge(value, schemas, `${where}.*`);
    } else if (keyword === "x-extensible-enum" || !isAnnotation(keyword)) {
      out[keyword] = value;
    }
  }
  if (out.type === undefined) inexpressible(where, "a schema without a type");
  return out;
}

/** @param {string} keyword */
function isAnnotation(keyword) {
  return (
    keyword.startsWith("x-") ||
    ["title", "description", "examples", "example", "default", "deprecated", "discriminator", "externalDocs", "readOnly"].includes(keyword)
  );
}

/** @param {Schema[]} branches @param {Record<string, Schema>} schemas @param {string} where */
function unionToJudge(branches, schemas, where) {
  /** @type {Map<string, Schema[]>} */
  const byType = new Map();
  for (const branch of branches) {
    for (const type of typesOf(branch, schemas, where)) byType.set(type, [...(byType.get(type) ?? []), branch]);
  }
  /** @type {Schema[]} */
  const conditions = [];
  for (const [type, members] of byType) {
    const [only] = members;
    const then = members.length === 1 && only !== undefined ? toJudge(only, schemas, where) : taggedToJudge(members, schemas, where);
    if (Object.keys(then).join() === "type") continue;
    // The condition has checked the type already.
    const { type: _checked, ...rest } = then;
    conditions.push({ if: { type }, then: then.type === type ? rest : then });
  }
  const types = [...byType.keys()];
  return { type: types.length === 1 ? types[0] : types, ...(conditions.length === 0 ? {} : { allOf: conditions }) };
}

/** Several objects in one union, told apart by the constant of their required `type`.
 *
 * @param {Schema[]} members @param {Record<string, Schema>} schemas @param {string} where
 * @returns {Schema}
 */
function taggedToJudge(members, schemas, where) {
  const tags = members.map((member) => {
    const target = resolve(member, schemas, where);
    const tag = target.properties?.type?.const;
    if (target.type !== "object" || typeof tag !== "string" || !target.required?.includes("type")) {
      inexpressible(where, "a union of objects that a required constant `type` does not tell apart");
    }
    return tag;
  });
  if (new Set(tags).size !== tags.length) inexpressible(where, "a union in which two objects have the same `type`");
  return {
    type: "object",
    required: ["type"],
    properties: { type: { type: "string", enum: tags } },
    allOf: members.map((member, index) => ({
      if: { type: "object", required: ["type"], properties: { type: { const: tags[index] } } },
      then: toJudge(member, schemas, where),
    })),
  };
}

/** @param {string} name */
function identifier(name) {
  return name.replace(/[^A-Za-z0-9_$]/g, "_");
}

/** @param {string} prefix @param {Record<string, Schema>} fields */
function prefixed(prefix, fields) {
  return Object.fromEntries(Object.entries(fields).map(([name, schema]) => [`${prefix}:${name}`, schema]));
}

/** @param {string[]} fields */
function declarations(fields) {
  return `// Generated from openapi/ by npm run generate. Do not edit.
import type { ${BODIES.join(", ")} } from "./types.js";

/** One fault, as Ajv reports it. */
export interface SchemaFault {
  /** JSON Pointer of the value, or of the object that lacks or has too much. */
  readonly instancePath: string;
  readonly schemaPath: string;
  /** The keyword that failed; \`additionalProperties\` means undocumented, \`x-extensible-enum\` an undocumented value. */
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly propertyName?: string;
}

/** Judges a value and leaves its faults in \`errors\`, or null there. */
export interface Explainer {
  (value: unknown): boolean;
  errors?: readonly SchemaFault[] | null;
}

/** The bodies of the contract, by the name of their schema. */
export interface Bodies {
${BODIES.map((name) => `  ${name}: ${name};`).join("\n")}
}

/** Collects every fault of a body, undocumented properties and values included. */
export declare const explain: { readonly [Name in keyof Bodies]: Explainer };

/** Collects the faults of one parameter (\`request:<in>:<name>\`) or response header (\`response:<name>\`). */
export declare const fields: Readonly<Record<${fields.map((name) => JSON.stringify(name)).join(" | ") || "never"}, Explainer>>;
`;
}

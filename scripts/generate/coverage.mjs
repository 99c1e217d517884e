import { deref, headerFields, operationOf, requestParameters } from "./parts.mjs";
import { BODIES } from "./validators.mjs";
import { branchesOf, inexpressible, nameOf, resolve, typesOf } from "./schema.mjs";

/** @typedef {import("./schema.mjs").Schema} Schema */
/** @typedef {{ kind: string, where: string, value: string }} Point */
/** @typedef {{ null?: number, values?: Record<string, number>, truth?: number, branches?: Branch[], properties?: Property[], items?: Place }} Place */
/** @typedef {{ type: string, tag?: string, point: number, place?: Place }} Branch */
/** @typedef {{ name: string, optional?: number, place?: Place }} Property */

/**
 * What exchanges can exercise of the contract: wherever it leaves a choice (a status, a value of an enumeration, a branch of a union,
 * null or a value, present or absent), each alternative is one point. Beside the points stands the way to them through a body, a
 * request and a response, so that counting needs no second reading of the contract.
 *
 * @param {any} contract
 * @returns {{ text: string, bodies: Record<string, Place> }} the module, and the points in each body
 */
export function generateCoverage(contract) {
  const { schemas } = contract.components;
  const { operation } = operationOf(contract);
  /** @type {Point[]} */
  const points = [];
  const ids = new Set();
  /** @param {string} kind @param {string} where @param {string[]} values @returns {number} the first of them, the others follow it */
  const add = (kind, where, ...values) => {
    for (const value of values) {
      const id = `${kind}:${where}=${value}`;
      if (ids.has(id)) inexpressible(where, `two coverage points of the id ${id}`);
      ids.add(id);
      points.push({ kind, where, value });
    }
    return points.length - values.length;
  };
  const place = placesWith(add, schemas);

  const responses = Object.fromEntries(
    Object.entries(operation.responses).map(([status, value]) => {
      const content = deref(contract, value).content ?? {};
      const types = Object.keys(content);
      const bodies = bodyNames(content["application/json"]?.schema, status);
      const seen = { status: add("status", "/response/status", status) };
      return [
        status,
        {
          ...seen,
          ...(types.length > 1 ? { mediaTypes: each(types, (type) => add("media-type", `/response/${status}`, type)) } : {}),
          ...(bodies.length > 1 ? { bodies: each(bodies, (name) => add("branch", `/response/${status}`, name)) } : {}),
        },
      ];
    }),
  );
  const bodies = each(BODIES, (name) => place(schemas[name], `${name}#`) ?? {});
  const fields = Object.entries(requestParameters(contract)).map(([key, schema]) => /** @type {const} */ ([...split(key), schema]));
  const query = Object.fromEntries(
    fields.flatMap(([where, name, schema]) => (where === "query" ? [[name, parameter("parameter", "query", name, schema)]] : [])),
  );
  const requestHeaders = Object.fromEntries(
    fields.flatMap(([where, name, schema]) => (where === "header" ? [[name, parameter("request-header", "headers", name, schema)]] : [])),
  );
  const credentials = (operation.security ?? contract.security).map((/** @type {any} */ set) => {
    const schemes = Object.keys(set).map((name) => contract.components.securitySchemes[name]);
    return {
      headers: schemes.map((scheme) => (scheme.type === "http" ? "authorization" : scheme.name.toLowerCase())),
      point: add("credentials", "/request/headers", Object.keys(set).join(" + ")),
    };
  });
  const responseHeaders = each(Object.entries(headerFields(contract)), ([name, schema]) => ({
    sent: add("response-header", `/response/headers/${name}`, "received"),
    ...only(place(schema, `/response/headers/${name}`)),
  }));

  /** @param {string} kind @param {string} folder @param {string} name @param {Schema} schema */
  function parameter(kind, folder, name, schema) {
    const where = `/request/${folder}/${name}`;
    // A header that is not sent is the common case and says nothing; a query parameter's default is behaviour of its own.
    const sent = kind === "parameter" ? add(kind, where, "sent", "not sent") : add(kind, where, "sent");
    return { sent, ...only(place(schema, where)) };
  }

  const text = `// Generated from openapi/ by npm run generate. Do not edit.

/** One alternative that the contract offers somewhere, and that an exchange may take. */
export interface CoveragePoint {
  /** What kind of choice it is. */
  readonly kind: ${[...new Set(points.map(({ kind }) => JSON.stringify(kind)))].join(" | ")};
  /** The place: \`<body>#<JSON Pointer pattern>\` in a response body, a JSON Pointer into the exchange outside it. */
  readonly where: string;
  /** The alternative. */
  readonly value: string;
}

/** A place of a body or a header field: the indexes of the points there, and the way on. */
export interface CoveragePlace {
  /** The point of null; that of a value follows it. */
  readonly null?: number;
  /** The points of an enumeration. */
  readonly values?: Readonly<Record<string, number>>;
  /** The point of true; that of false follows it. */
  readonly truth?: number;
  /** The branches of a union, told apart by the JSON type and, among objects, by the constant of \`type\`. */
  readonly branches?: ReadonlyArray<{
    readonly type: string;
    readonly tag?: string;
    readonly point: number;
    readonly place?: CoveragePlace;
  }>;
  /** The properties with points; \`optional\` is the point of a present one, and that of an absent one follows it. */
  readonly properties?: ReadonlyArray<{ readonly name: string; readonly optional?: number; readonly place?: CoveragePlace }>;
  readonly items?: CoveragePlace;
}

/** A parameter or a header: the point of one that was sent, and its places. */
export interface CoverageField {
  readonly sent: number;
  readonly place?: CoveragePlace;
}

/** A response: its own point, those of its media types and those of its bodies, where it has several. */
export interface CoverageResponse {
  readonly status: number;
  readonly mediaTypes?: Readonly<Record<string, number>>;
  readonly bodies?: Readonly<Record<string, number>>;
}

/** Everything that exchanges can exercise, in the contract's order. */
export const coveragePoints: readonly CoveragePoint[] = ${lines(points)};

/** The points of each documented response. */
export const coverageResponses: Readonly<Record<string, CoverageResponse>> = ${json(responses)};

/** The points in each body. */
export const coverageBodies: Readonly<Record<string, CoveragePlace>> = ${json(bodies)};

/** The points of each query parameter; that of one that was not sent follows \`sent\`. */
export const coverageQuery: Readonly<Record<string, CoverageField>> = ${json(query)};

/** The points of each request header, by lower-case name. */
export const coverageRequestHeaders: Readonly<Record<string, CoverageField>> = ${json(requestHeaders)};

/** The points of each response header, by lower-case name. */
export const coverageResponseHeaders: Readonly<Record<string, CoverageField>> = ${json(responseHeaders)};

/** The points of the credentials: the headers that each sufficient set consists of. */
export const coverageCredentials: ReadonlyArray<{ readonly headers: readonly string[]; readonly point: number }> = ${json(credentials)};
`;
  return { text, bodies };
}

/**
 * @param {(kind: string, where: string, ...values: string[]) => number} add
 * @param {Record<string, Schema>} schemas
 */
function placesWith(add, schemas) {
  /** @param {Schema} schema @param {string} where @returns {Place | undefined} */
  function place(schema, where) {
    const alternatives = branchesOf(schema, schemas, where) ?? [schema];
    const nullable = alternatives.some((branch) => typesOf(branch, schemas, where).includes("null"));
    const others = alternatives.filter((branch) => typesOf(branch, schemas, where).some((type) => type !== "null"));
    const found = { ...(nullable ? { null: add("null", where, "null", "value") } : {}), ...inside(others, where) };
    return Object.keys(found).length === 0 ? undefined : found;
  }

  /** @param {Schema[]} alternatives @param {string} where @returns {Place} */
  function inside(alternatives, where) {
    const [single] = alternatives;
    if (single === undefined) return {};
    if (alternatives.length === 1) return simple(single, where);
    return {
      branches: alternatives.map((branch) => {
        const target = resolve(branch, schemas, where);
        const types = typesOf(branch, schemas, where);
        const [type = ""] = types;
        if (types.length !== 1) inexpressible(where, "a branch of several types");
        const tag = target.properties?.type?.const;
        return {
          type,
          ...(tag === undefined ? {} : { tag }),
          point: add("branch", where, tag ?? type),
          ...only(orNothing(simple(branch, where))),
        };
      }),
    };
  }

  /** @param {Schema} schema @param {string} where @returns {Place} */
  function simple(schema, where) {
    const target = resolve(schema, schemas, where);
    const values = target.enum ?? target["x-extensible-enum"];
    if (values !== undefined && values.length > 1) {
      const kind = schema.$ref !== undefined && nameOf(schema.$ref) === "RunStatus" ? "run-status" : "value";
      return { values: each(values, (value) => add(kind, where, value)) };
    }
    if (typesOf(schema, schemas, where).includes("boolean") && target.const === undefined)
      return { truth: add("value", where, "true", "false") };
    if (target.items !== undefined) {
      const items = place(target.items, `${where}/*`);
      return items === undefined ? {} : { items };
    }
    const properties = Object.entries(target.properties ?? {}).flatMap(([name, property]) => {
      const inner = `${where}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
      const optional = (target.required ?? []).includes(name) ? {} : { optional: add("property", inner, "present", "absent") };
      const found = { name, ...optional, ...only(place(/** @type {Schema} */ (property), inner)) };
      return Object.keys(found).length === 1 ? [] : [found];
    });
    return properties.length === 0 ? {} : { properties };
  }

  return place;
}

/** @param {Place} place */
function orNothing(place) {
  return Object.keys(place).length === 0 ? undefined : place;
}

/** @param {Place | undefined} place */
function only(place) {
  return place === undefined ? {} : { place };
}

/** The names of the bodies that a response may have. @param {Schema | undefined} schema @param {string} status */
function bodyNames(schema, status) {
  if (schema === undefined) return [];
  const union = schema.anyOf ?? schema.oneOf ?? [schema];
  return union.map((/** @type {Schema} */ branch) => nameOf(branch.$ref ?? inexpressible(status, "a body that is no reference"), status));
}

/**
 * @template T, R
 * @param {T[]} list @param {(item: T) => R} value
 * @returns {Record<string, R>}
 */
function each(list, value) {
  return Object.fromEntries(list.map((item) => [Array.isArray(item) ? item[0] : item, value(item)]));
}

/** @param {string} key @returns {[string, string]} */
function split(key) {
  const [where = "", ...name] = key.split(":");
  return [where, name.join(":")];
}

/** @param {unknown[]} list */
function lines(list) {
  return `[\n${list.map((item) => `  ${JSON.stringify(item)},\n`).join("")}]`;
}

/** @param {unknown} value */
function json(value) {
  return JSON.stringify(value, null, 1);
}

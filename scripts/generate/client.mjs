import { deref, operationOf } from "./parts.mjs";
import { inexpressible, nameOf } from "./schema.mjs";

/** A typed function for the operation over openapi-fetch, its credentials and its default headers. @param {any} contract */
export function generateClient(contract) {
  const { path, method, operation, parameters } = operationOf(contract);
  const schemes = contract.components.securitySchemes;
  const name = operation.operationId;
  const pathParameters = parameters.filter((parameter) => parameter.in === "path");
  const [only] = pathParameters;
  if (pathParameters.length !== 1 || only === undefined) inexpressible(path, `${pathParameters.length} path parameters`);
  const fixed = parameters.filter((parameter) => parameter.in === "header" && parameter.required);
  for (const header of fixed) if (valueOf(header) === undefined) inexpressible(header.name, "a required header without one fixed value");

  /** @type {string[][]} */
  const sets = (operation.security ?? contract.security).map((/** @type {any} */ set) =>
    Object.keys(set).map((scheme) => schemes[scheme]["x-client-option"]),
  );
  const options = Object.entries(schemes).map(
    ([scheme, value]) => /** @type {any} */ ({ scheme, ...value, option: value["x-client-option"] }),
  );
  const named = parameters.filter((parameter) => parameter.in === "header" && parameter["x-client-option"] !== undefined);
  const always = options.filter(({ option }) => sets.every((set) => set.includes(option)));

  /** @type {[string, string][]} */
  const headerNames = [
    ...options.map(
      ({ option, type, name: header }) =>
        /** @type {[string, string]} */ ([option, type === "http" ? "authorization" : header.toLowerCase()]),
    ),
    ...named.map((parameter) => /** @type {[string, string]} */ ([parameter["x-client-option"], parameter.name.toLowerCase()])),
  ];
  const bearers = options.filter(({ type }) => type === "http").map(({ option }) => option);
  for (const [option, header] of headerNames) {
    if (header !== (bearers.includes(option) ? "authorization" : kebab(option)))
      inexpressible(option, `the header ${header} (options stand for ${kebab(option)})`);
  }
  const [page, ...errors] = bodiesOf(contract, operation);

  return `// Generated from openapi/ by npm run generate. Do not edit.
import type { Client, FetchOptions } from "openapi-fetch";
import type { ${[...errors, page].toSorted().join(", ")}, operations, paths } from "./types.js";

/** The base URL where none is given: ${contract.servers[0].description ?? contract.servers[0].url} */
export const defaultBaseUrl = ${JSON.stringify(contract.servers[0].url)};

export interface CredentialOptions {
${options.map((scheme) => `${comment(scheme.description, "  ")}  readonly ${scheme.option}: ${CREDENTIAL_TYPES[scheme.option] ?? "string"};`).join("\n")}
}

/** A credential, or a function that gives the one that is valid now: it is called for each attempt. */
export type Token = string | (() => string | Promise<string>);

type Only<Option extends keyof CredentialOptions> = Pick<CredentialOptions, Option> & {
  readonly [Other in Exclude<keyof CredentialOptions, Option>]?: never;
};

/**
 * The credentials of a request, one of these sets. The key alone serves where the gateway keeps a default configuration with it.
 */
export type Credentials =
${[always.map(({ option }) => option), ...sets].map((set) => `  | Only<${set.map((option) => JSON.stringify(option)).join(" | ")}>`).join("\n")};

/** Request headers of the contract by name. */
export interface HeaderOptions {
${named.map((parameter) => `${comment(parameter.description, "  ")}  readonly ${parameter["x-client-option"]}?: ${typeOfHeader(parameter)} | undefined;`).join("\n")}
}

/** The headers that every request carries, and those that options stand for, credentials included: mostly \`x-portkey-<option in kebab case>\`. */
export async function headersOf(options: HeaderOptions | Credentials): Promise<Record<string, string>> {
  const headers: Record<string, string> = ${JSON.stringify(Object.fromEntries(fixed.map((header) => [header.name, valueOf(header)])))};
  for (let [name, value] of Object.entries(options) as [string, unknown][]) {
    // By the first word: no other option of a call begins with one of these.
    if (value === undefined || !/^(${firstWords(headerNames.map(([option]) => option)).join("|")})/.test(name)) continue;
    if (typeof value === "function") value = await value();
    if (typeof value === "object") value = JSON.stringify(value);
${bearers.map((option) => `    if (name === ${JSON.stringify(option)}) headers["authorization"] = "Bearer " + value;\n    else `).join("")}headers["x-portkey-" + name.replace(/[A-Z]/g, "-$&")] = value as string;
  }
  return headers;
}

type Operation = operations[${JSON.stringify(name)}];

/** The query parameters of ${name}. */
export type ${capital(name)}Query = NonNullable<Operation["parameters"]["query"]>;

/** What else a call may set: headers, an abort signal, a \`fetch\` of its own and the other options of openapi-fetch. */
export type ${capital(name)}Init = Omit<FetchOptions<Operation>, "params" | "body" | "parseAs">;

/** The error bodies that the contract documents; a text is an upstream's own, and may be empty. */
export type ${capital(name)}ErrorBody = ${errors.join(" | ")};

/** What ${name} resolves to: \`data\` of a 2xx answer, or \`error\` of any other, and the \`response\` itself. */
export type ${capital(name)}Result =
  | { readonly data: ${page}; readonly error?: never; readonly response: Response }
  | { readonly data?: never; readonly error: ${capital(name)}ErrorBody; readonly response: Response };

${comment(`${operation.summary}\n\n${operation.description}\n\n@param ${camel(only.name)} ${firstSentence(only.description)}`, "")}export function ${name}(
  client: Client<paths>,
  ${camel(only.name)}: string,
  query: ${capital(name)}Query | undefined,
  init: ${capital(name)}Init,
) {
  return client.${method}(${JSON.stringify(path)}, {
    ...init,
    params: { path: { ${only.name}: ${camel(only.name)} }, query } as Operation["parameters"],
    // Whoever parses it still has the answer when it is broken.
    parseAs: "text",
  });
}
`;
}

/** The schemas of the page and of the error bodies, in the order of the statuses. @param {any} contract @param {any} operation @returns {string[]} */
function bodiesOf(contract, operation) {
  const schemas = Object.values(operation.responses).flatMap((response) =>
    Object.values(deref(contract, response).content ?? {}).flatMap(({ schema }) => schema.anyOf ?? schema.oneOf ?? [schema]),
  );
  return [...new Set(schemas.map(({ $ref }) => nameOf($ref ?? inexpressible(operation.operationId, "a body that is no reference"))))];
}

/** @type {Record<string, string>} */
const CREDENTIAL_TYPES = {
  apiKey: "Token",
  virtualKey: "Token",
  providerKey: "Token",
  config: "string | Readonly<Record<string, unknown>>",
};

/** A pattern for the first word of each option; where more words follow, something has to: `cache` alone is an option of fetch. @param {string[]} options */
function firstWords(options) {
  const words = options.map((option) => option.replace(/[A-Z].*/, "."));
  return [...new Set(words.filter((word) => !words.includes(word.replace(".", "")) || !word.endsWith(".")))];
}

/** The header that an option stands for unless the contract says otherwise. @param {string} option */
function kebab(option) {
  return `x-portkey-${option.replace(/[A-Z]/g, "-$&").toLowerCase()}`;
}

/** @param {any} parameter */
function typeOfHeader({ name, schema, content }) {
  if (content !== undefined) return "Readonly<Record<string, string>>";
  /** @type {Record<string, string>} */
  const types = { integer: "number", number: "number", boolean: "boolean", string: "string" };
  return types[schema?.type] ?? inexpressible(name, `a named header of type ${schema?.type}`);
}

/** @param {any} parameter */
function valueOf({ schema }) {
  return schema?.const ?? (schema?.enum?.length === 1 ? schema.enum[0] : undefined);
}

/** @param {string} text */
function firstSentence(text = "") {
  return /^[\s\S]*?\.(?=\s|$)/.exec(text)?.[0].replace(/\s+/g, " ") ?? text;
}

/** @param {string} text @param {string} indent */
function comment(text = "", indent) {
  const lines = text.trim().replaceAll("*/", "*\\/").split("\n");
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join("\n")}\n${indent} */\n`;
}

/** @param {string} name */
function camel(name) {
  return name.replace(/_([a-z])/g, (_all, letter) => letter.toUpperCase());
}

/** @param {string} name */
function capital(name) {
  return name[0]?.toUpperCase() + name.slice(1);
}

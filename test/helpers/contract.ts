import { readFileSync } from "node:fs";
import type { Schema } from "./mutants.js";

/** As much of an OpenAPI document's parts as the tests walk. */
export interface Part {
  readonly $ref?: string;
  readonly name?: string;
  readonly in?: string;
  readonly schema?: Schema;
  readonly headers?: Readonly<Record<string, Part>>;
  readonly content?: Readonly<Record<string, Part>>;
  readonly examples?: Readonly<Record<string, Part>>;
  readonly value?: unknown;
}

interface Contract {
  readonly info: { readonly version: string };
  readonly paths: Readonly<Record<string, { readonly get: { readonly responses: Readonly<Record<string, Part>> } }>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, Part>>>> & {
    readonly schemas: Readonly<
      Record<
        string,
        {
          readonly enum?: readonly string[];
          readonly required?: readonly string[];
          readonly properties?: Readonly<Record<string, unknown>>;
        }
      >
    >;
  };
}

/** The bundled contract as text. */
export const contractText = readFileSync(new URL("../../generated/openapi.json", import.meta.url), "utf8");

/** The bundled contract. */
export const contract = JSON.parse(contractText) as Contract;

/** A named example of a response. */
export interface ContractExample {
  readonly name: string;
  /** A status; of a class (`4XX`), one that the contract does not name by itself. */
  readonly status: number;
  readonly mediaType: string;
  readonly value: unknown;
}

/** Every named example of every response of the contract. */
export const contractExamples: readonly ContractExample[] = Object.values(contract.paths).flatMap(({ get }) =>
  Object.entries(get.responses).flatMap(([status, response]) =>
    Object.entries(deref(response).content ?? {}).flatMap(([mediaType, { examples = {} }]) =>
      Object.entries(examples).map(([name, example]) => ({
        name: `${status} ${mediaType} ${name}`,
        status: Number(status.replace("XX", "22")),
        mediaType,
        value: deref(example).value,
      })),
    ),
  ),
);

function deref(part: Part): Part {
  if (part.$ref === undefined) return part;
  const [kind = "", name = ""] = part.$ref.split("/").slice(-2);
  const target = contract.components[kind]?.[name];
  if (target === undefined) throw new Error(`${part.$ref} leads to nothing`);
  return target;
}

import type { Rule } from "../rule.js";
import { bodyJson } from "./body-json.js";
import { bodySchema } from "./body-schema.js";
import { contentTypeJson } from "./content-type-json.js";
import { fieldsDocumented } from "./fields-documented.js";
import { headersSchema } from "./headers-schema.js";
import { requestParameters } from "./request-parameters.js";
import { statusDocumented } from "./status-documented.js";
import { valuesDocumented } from "./values-documented.js";

/** Every rule, in the order in which they judge and are reported. */
export const rules: readonly Rule[] = [
  statusDocumented,
  contentTypeJson,
  bodyJson,
  bodySchema,
  headersSchema,
  fieldsDocumented,
  valuesDocumented,
  requestParameters,
];

/**
 * The rules with these ids, in the registry's order.
 *
 * @throws RangeError if an id is none of a rule, naming the accepted ones.
 */
export function selectRules(only: readonly string[] = [], skip: readonly string[] = []): readonly Rule[] {
  const ids = new Set(rules.map(({ id }) => id));
  for (const id of [...only, ...skip]) {
    if (!ids.has(id)) throw new RangeError(`There is no rule "${id}". The rules are ${[...ids].join(", ")}.`);
  }
  return rules.filter(({ id }) => (only.length === 0 || only.includes(id)) && !skip.includes(id));
}

import type { SchemaFault } from "../generated/validate.js";

/** What a fault demands, in Ajv's grammar without its leading "must", with the accepted values named. */
export function predicateOf({ keyword, params, propertyName }: SchemaFault): string {
  switch (keyword) {
    case "type":
      return `be ${(Array.isArray(params["type"]) ? params["type"].map(String) : String(params["type"]).split(",")).join(" or ")}`;
    case "enum":
      return `be ${oneOf(params["allowedValues"])}`;
    case "const":
      return `be ${JSON.stringify(params["allowedValue"])}`;
    case "required":
      return `have required property '${String(params["missingProperty"])}'`;
    case "minimum":
    case "maximum":
    case "exclusiveMinimum":
    case "exclusiveMaximum":
      return `be ${String(params["comparison"])} ${String(params["limit"])}`;
    case "minLength":
    case "maxLength":
      return propertyName === undefined
        ? counted(params, keyword, "character", "characters")
        : `${counted(params, keyword, "character", "characters")} in a property name`;
    case "minItems":
    case "maxItems":
      return counted(params, keyword, "item", "items");
    case "minProperties":
    case "maxProperties":
      return counted(params, keyword, "property", "properties");
    case "format":
      return `be a valid ${String(params["format"])}`;
    default:
      return `satisfy the keyword ${keyword} (${JSON.stringify(params)})`;
  }
}

/** A list of accepted values in words. */
export function oneOf(values: unknown): string {
  const quoted = Array.isArray(values) ? values.map((value) => JSON.stringify(value)) : [];
  return quoted.length === 1 ? (quoted[0] ?? "") : `one of ${quoted.join(", ")}`;
}

function counted(params: SchemaFault["params"], keyword: string, singular: string, plural: string): string {
  const limit = Number(params["limit"]);
  return `not have ${keyword.startsWith("min") ? "fewer" : "more"} than ${limit} ${limit === 1 ? singular : plural}`;
}

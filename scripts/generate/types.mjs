import openapiTS, { astToString } from "openapi-typescript";
import ts from "typescript";

const { factory } = ts;

/** The contract's types, by openapi-typescript. @param {any} contract */
export async function generateTypes(contract) {
  const nodes = await openapiTS(withoutDiscriminators(contract), {
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
    emptyObjectsUnknown: true,
    // A documented default must not make an optional property look required.
    defaultNonNullable: false,
    transform: (schema) =>
      "x-extensible-enum" in schema ? openEnumeration(/** @type {string[]} */ (schema["x-extensible-enum"])) : undefined,
  });
  return `// Generated from openapi/ by npm run generate. Do not edit.\n${astToString(nodes)}`;
}

/** The known values, and any other string, in a form that still completes the known ones in an editor. @param {string[]} values */
function openEnumeration(values) {
  return factory.createUnionTypeNode([
    ...values.map((value) => factory.createLiteralTypeNode(factory.createStringLiteral(value))),
    factory.createParenthesizedType(
      factory.createIntersectionTypeNode([factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword), factory.createTypeLiteralNode([])]),
    ),
  ]);
}

/**
 * The contract without its discriminators: openapi-typescript would take the name of a schema for the value of its tag. The
 * constants of the tags tell the variants apart by themselves.
 *
 * @param {any} contract
 */
function withoutDiscriminators(contract) {
  return JSON.parse(
    JSON.stringify(contract, (key, value) => (key === "discriminator" && typeof value?.propertyName === "string" ? undefined : value)),
  );
}

import { describe, expect, it } from "@jest/globals";

interface SchemaScript {
  assertExpressible(schema: object, where: string): void;
  resolve(schema: object, schemas: object, where: string): object;
}
interface ValidatorsScript {
  generateValidators(contract: object): Promise<[string, string][]>;
}

const script = async <Script>(name: string): Promise<Script> =>
  (await import(new URL(`../scripts/generate/${name}.mjs`, import.meta.url).href)) as Script;

/** A contract with the bodies that the judge wants, each an object, save what is given. */
const contractWith = (schemas: object): object => ({
  paths: { "/x": { get: { parameters: [], responses: {} } } },
  components: {
    schemas: {
      ...Object.fromEntries(
        ["ListRunsResponse", "GatewayFailure", "ApiError", "PlatformError", "RouterMiss"].map((name) => [name, { type: "object" }]),
      ),
      ...schemas,
    },
  },
});

describe("what the generator cannot express stops it, and names the component", () => {
  it("a keyword", async () => {
    const { assertExpressible } = await script<SchemaScript>("schema");
    expect(() => assertExpressible({ type: "object", not: {} }, "Run")).toThrow(
      'Run: the keyword "not" cannot be expressed by the generator',
    );
    expect(() => assertExpressible({ type: "string", "x-mine": 1 }, "Run.model")).toThrow(
      'Run.model: the keyword "x-mine" cannot be expressed',
    );
  });

  it("a reference to nothing", async () => {
    const { resolve } = await script<SchemaScript>("schema");
    expect(() => resolve({ $ref: "#/components/schemas/Nope" }, {}, "Run.tools")).toThrow(
      "Run.tools: the reference to Nope, which does not exist cannot be expressed",
    );
  });

  it.each([
    ["a closed object", { type: "object", properties: {}, additionalProperties: false }, "Run: additionalProperties: false"],
    ["a schema without a type", { properties: {} }, "Run: a schema without a type"],
    [
      "a union that nothing tells apart",
      { oneOf: [{ type: "object" }, { type: "object" }] },
      "Run: a union of objects that a required constant `type` does not tell apart",
    ],
  ])("%s", async (_name, schema, message) => {
    const { generateValidators } = await script<ValidatorsScript>("validators");
    await expect(generateValidators(contractWith({ Run: schema }))).rejects.toThrow(message);
  });
});

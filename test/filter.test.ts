import { expect, it } from "@jest/globals";
import { createFilter, hashOf } from "../src/filter.js";
import { mix } from "../src/server/synthetic/random.js";

const idOf = (number: number): string => `run_${mix(1, number).toString(36)}${mix(2, number).toString(36)}`;

it("knows every text that was put in, and takes hardly any other for one", () => {
  const filter = createFilter();
  const ids = Array.from({ length: 40_000 }, (_, number) => idOf(number));
  const known = ids.slice(0, 20_000);
  for (const id of known) filter.add(hashOf(id));
  expect(known.filter((id) => !filter.mayHave(hashOf(id)))).toEqual([]);
  expect(ids.slice(20_000).filter((id) => filter.mayHave(hashOf(id))).length).toBeLessThan(10);
});

it("hashes a part of a text as that text by itself", () => {
  const text = ["", "a", idOf(1), "x".repeat(300)].map((id) => `${id}\n`).join("");
  for (let start = 0; start < text.length;) {
    const end = text.indexOf("\n", start);
    expect(hashOf(text, start, end)).toBe(hashOf(text.slice(start, end)));
    start = end + 1;
  }
});

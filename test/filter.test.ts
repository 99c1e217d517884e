import { expect, it } from "@jest/globals";
import { createFilter, hashLines, hashOf } from "../src/filter.js";
import { mix } from "../src/server/synthetic/random.js";

const idOf = (number: number): string => `run_${mix(1, number).toString(36)}${mix(2, number).toString(36)}`;

it("knows every text that was put in, and takes hardly any other for one", () => {
  const filter = createFilter();
  const ids = Array.from({ length: 40_000 }, (_, number) => idOf(number));
  const known = ids.slice(0, 20_000);
  filter.add(known.map((id) => hashOf(id)));
  expect(known.filter((id) => !filter.mayHaveAny([hashOf(id)]))).toEqual([]);
  expect(ids.slice(20_000).filter((id) => filter.mayHaveAny([hashOf(id)])).length).toBeLessThan(10);
});

it("grows with what is put in, and knows all of it still", () => {
  const filter = createFilter();
  const hashes = Array.from({ length: 100_000 }, (_, number) => hashOf(idOf(number)));
  filter.add(hashes);
  filter.add(hashes);
  expect(hashes.filter((hash) => !filter.mayHaveAny([hash]))).toEqual([]);
  expect(filter.mayHaveAny([hashOf(idOf(100_000)), hashOf(idOf(100_001))])).toBe(false);
});

it("takes no text for a free place", () => {
  const filter = createFilter();
  expect(hashOf("")).not.toBe(0);
  expect(filter.mayHaveAny([hashOf("")])).toBe(false);
  filter.add([hashOf("")]);
  expect(filter.mayHaveAny([hashOf("")])).toBe(true);
});

it("hashes each line of a text as that line by itself", () => {
  const ids = ["", "a", idOf(1), "x".repeat(300)];
  const hashes: number[] = [];
  hashLines(ids.map((id) => `${id}\n`).join(""), hashes);
  expect(hashes).toEqual(ids.map((id) => hashOf(id)));
});

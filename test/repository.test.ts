import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { rules } from "../src/rules/index.js";

const folder = new URL("../src/rules/", import.meta.url);
const ids = rules.map(({ id }) => id);
const readme = readFileSync(new URL("README.md", folder), "utf8");

/** The sections of the rules' README by their heading, each on one line. */
const sections = new Map(
  readme
    .split(/^## /m)
    .slice(1)
    .map((text) => [text.slice(0, text.indexOf("\n")), text.replace(/\s+/g, " ")] as const),
);

describe("a rule's id is", () => {
  it("in kebab case, and its own", () => {
    for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("the name of its file", () => {
    const beside = new Set(["index.ts", "examples.ts", "README.md"]);
    expect(
      readdirSync(folder)
        .filter((name) => !beside.has(name))
        .toSorted(),
    ).toEqual(ids.map((id) => `${id}.ts`).toSorted());
  });

  it("the name of its export, and in its file", () => {
    for (const id of ids) {
      const text = readFileSync(new URL(`${id}.ts`, folder), "utf8");
      expect(text).toContain(`id: "${id}",`);
      expect(text).toContain(`export const ${id.replace(/-([a-z])/g, (_all, letter: string) => letter.toUpperCase())}: Rule = {`);
    }
  });

  it("the name of its test", () => {
    const tests = readdirSync(new URL("rules/", import.meta.url));
    expect(tests.toSorted()).toEqual(ids.map((id) => `${id}.test.ts`).toSorted());
  });

  it("a heading of the rules' README, in the registry's order", () => {
    expect([...sections.keys()]).toEqual(ids);
  });
});

describe("the rules' README says of", () => {
  it.each(rules.map((rule) => [rule.id, rule] as const))("%s what the rule says of itself", (id, { level, evidence, requirement, why }) => {
    const section = (sections.get(id) ?? "").replaceAll("\\_", "_");
    expect(section).toContain(`**${level}** · _${evidence}_ · ${requirement}`);
    expect(section).toContain(`Why: ${why}`);
    expect(section).toMatch(/ Evidence: .+ Not judged: /);
  });
});

describe("a rule's file", () => {
  it.each(ids)("%s holds no state and does one thing", (id) => {
    const text = readFileSync(new URL(`${id}.ts`, folder), "utf8");
    expect(text.split("\n").length).toBeLessThanOrEqual(56);
    expect(text).not.toMatch(/^(let|var) /m);
    expect(text).not.toMatch(/from "node:/);
  });
});

describe("the packages of the queue", () => {
  it("are imported by src/queue alone, and by nothing that is loaded before it is asked for", () => {
    const sources = readdirSync(new URL("../src/", import.meta.url), { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".ts"),
    );
    const importing = sources.filter((name) =>
      /^(import|export) (?!type)[^;]*from "(bullmq|ioredis)"|(import|require)\("(bullmq|ioredis)"\)/m.test(
        readFileSync(new URL(`../src/${name}`, import.meta.url), "utf8"),
      ),
    );
    expect(importing).toEqual(["queue/libraries.ts"]);
    const loading = sources.filter(
      (name) =>
        !name.startsWith("queue/") &&
        /^(import|export) (?!type)[^;]*from "[./]*\/queue\//m.test(readFileSync(new URL(`../src/${name}`, import.meta.url), "utf8")),
    );
    expect(loading).toEqual([]);
  });
});

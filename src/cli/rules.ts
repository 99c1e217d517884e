import type { Command } from "commander";
import { check } from "../check.js";
import type { Exchange } from "../exchange.js";
import { wrap } from "../reporters/wrap.js";
import type { Rule } from "../rule.js";
import { healthyRun } from "../rules/examples.js";
import { rules } from "../rules/index.js";
import { UsageError, type Io } from "./io.js";

const FORMATS = ["text", "json"];

/** Adds `list-runs rules` and `list-runs explain` to the program. */
export function addRules(program: Command, io: Io): void {
  program
    .command("rules")
    .description("list the rules that check judges by")
    .option("--format <format>", `how to list them: ${FORMATS.join("|")}`, "text")
    .action(({ format }: { readonly format: string }) => {
      if (!FORMATS.includes(format)) throw new UsageError(`There is no format "${format}". The formats are ${FORMATS.join(", ")}`);
      io.stdout.write(format === "json" ? `${JSON.stringify(rules.map(listed), null, 2)}\n` : rules.map((rule) => line(rule, io)).join(""));
    });
  program
    .command("explain")
    .description("explain a rule, with an example that breaks it and one that does not")
    .argument("<id>", "the rule, as findings name it")
    .action(async (id: string) => {
      const rule = rules.find((candidate) => candidate.id === id);
      if (rule === undefined) throw new UsageError(unknown(id));
      io.stdout.write(await explanation(rule, io.stdout.columns ?? 80));
    });
}

function listed({ id, level, evidence, requirement }: Rule): Pick<Rule, "id" | "level" | "evidence" | "requirement"> {
  return { id, level, evidence, requirement };
}

const LONGEST_ID = Math.max(...rules.map(({ id }) => id.length));

function line({ id, level, requirement }: Rule, { stdout }: Io): string {
  const head = `${id.padEnd(LONGEST_ID)}  ${level.padEnd(6)}  `;
  const [first = "", ...rest] = wrap(requirement, Math.max((stdout.columns ?? 80) - head.length, 40));
  return [head + first, ...rest.map((text) => " ".repeat(head.length) + text)].map((text) => `${text}\n`).join("");
}

async function explanation(rule: Rule, width: number): Promise<string> {
  const { findings } = await check(rule.examples.failing, { rules: [rule.id] });
  const blocks = [
    `${rule.id} (${rule.level}, ${rule.evidence})`,
    wrap(rule.requirement, width).join("\n"),
    wrap(`Why: ${rule.why}`, width).join("\n"),
    ["This fails (of each run only what a healthy one has otherwise):", ...rule.examples.failing.flatMap(example)].join("\n"),
    findings.map(({ message, received }) => `  ${message}\n    received ${received}`).join("\n"),
    ["This passes:", ...rule.examples.passing.flatMap(example)].join("\n"),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function example({ request, response, source, line: number }: Exchange): readonly string[] {
  const { status, headers = {}, body } = response;
  const place = source === undefined ? "" : `${source}:${number}  `;
  return [
    `  ${place}${request?.method} ${request?.url} gives ${status}`,
    ...Object.entries(headers).map(([name, value]) => `    ${name}: ${value}`),
    ...(body === undefined ? [] : [`    ${typeof body === "string" ? body : JSON.stringify(body, shortened)}`]),
  ];
}

/** Leaves out of a run what every healthy one has alike. */
function shortened(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("object" in value) || value.object !== healthyRun.object) return value;
  const healthy = new Map<string, unknown>(Object.entries(healthyRun));
  return Object.fromEntries(
    Object.entries(value).filter(([name, part]) => name === "id" || JSON.stringify(part) !== JSON.stringify(healthy.get(name))),
  );
}

/** The rules that were probably meant, by the words that their ids share with what was given; otherwise all of them. */
function unknown(id: string): string {
  const words = id
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 2);
  const scores = rules.map((rule) => words.filter((word) => rule.id.includes(word)).length);
  const best = Math.max(...scores);
  const near = rules
    .filter((_rule, index) => scores[index] === best)
    .map((rule) => rule.id)
    .join(", ");
  return `There is no rule "${id}". ${best === 0 ? `The rules are ${near}` : `Near it are ${near}; list-runs rules lists all`}`;
}

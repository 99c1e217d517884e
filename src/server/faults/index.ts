import { mix } from "../synthetic/random.js";
import { answerFaults } from "./answer.js";
import type { Fault } from "./fault.js";
import { pageFaults } from "./page.js";
import { runFaults } from "./run.js";

/** Everything that the server can be told to get wrong, by name. */
export const faultsByName = { ...answerFaults, ...pageFaults, ...runFaults };

/** The name of a fault. */
export type FaultName = keyof typeof faultsByName;

/** What is told of a fault. */
export interface FaultInfo {
  readonly name: FaultName;
  readonly description: string;
  /** The id of the rule that catches it; null where what arrives breaks no rule, or nothing arrives, and the client itself has to cope. */
  readonly rule: string | null;
}

/** Everything that the server can be told to get wrong. */
export const faults: readonly FaultInfo[] = Object.entries(faultsByName).map(([name, { description, rule }]) => ({
  name: name as FaultName,
  description,
  rule,
}));

/**
 * Reads what shall go wrong: names, each alone or with the share of the answers that it strikes, from 0 to 1 (`cut-body:0.25`).
 * Gives for each answer, by its number, the fault that strikes it: the first of those named whose lot it is.
 *
 * @throws RangeError if a name is unknown, or a share is none.
 */
export function createFaultChooser(wanted: readonly string[], seed: number): (request: number) => Fault | undefined {
  const chosen = wanted.map(readFault);
  return (request) => chosen.find(({ rate }, place) => mix(seed, request, place, 8) < rate * 2 ** 32)?.fault;
}

function readFault(text: string): { readonly fault: Fault; readonly rate: number } {
  const [name = "", share] = text.split(":", 2);
  const table: Readonly<Record<string, Fault>> = faultsByName;
  const fault = Object.hasOwn(table, name) ? table[name] : undefined;
  if (fault === undefined) throw new RangeError(`There is no fault "${name}". The faults are ${Object.keys(table).join(", ")}.`);
  const rate = share === undefined ? 1 : /^(0|1|[01]?\.\d+)$/.test(share) ? Number(share) : Number.NaN;
  if (!(rate <= 1))
    throw new RangeError(`The share of the fault "${text}" is no number of 0 to 1. Write ${name}:0.25, or ${name} for every answer.`);
  return { fault, rate };
}

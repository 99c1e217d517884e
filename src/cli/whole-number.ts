import { UsageError } from "./io.js";

/** Reads the value of an option that takes a whole number within bounds. */
export function wholeNumber(option: string, least: number, most: number): (text: string) => number {
  return (text) => {
    const number = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    if (!(number >= least && number <= most)) throw new UsageError(`${option} is ${text}. It takes a whole number of ${least} to ${most}`);
    return number;
  };
}

import { lend } from "../parts/thread.js";
import { addCheck } from "./check.js";
import { start } from "./start.js";

/** Runs `check` with threads that were started ahead. */
export function begin(threads: Parameters<typeof lend>[0]): void {
  lend(threads);
  start({ check: async () => addCheck });
}

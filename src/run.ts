import { terminalRunStatuses } from "../generated/contract.js";
import type { RunStatus } from "../generated/types.js";

const TERMINAL: ReadonlySet<string> = new Set(terminalRunStatuses);

/** Whether a run of this status has ended, in whatever way: the statuses that a run never leaves. */
export function hasEnded(status: RunStatus): boolean {
  return TERMINAL.has(status);
}

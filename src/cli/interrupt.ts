import type { Io } from "./io.js";

/** Turns the first Ctrl-C into a signal to stop, so that what was judged is reported; the second one ends the program as ever. */
export function interrupt({ stderr, stop: given }: Io): { readonly stop: AbortSignal; end(): void } {
  if (given !== undefined) return { stop: given, end: () => undefined };
  const controller = new AbortController();
  const stop = (): void => {
    stderr.write("list-runs: interrupted. The report is of what was judged until now.\n");
    controller.abort();
  };
  process.once("SIGINT", stop);
  return { stop: controller.signal, end: () => process.off("SIGINT", stop) };
}

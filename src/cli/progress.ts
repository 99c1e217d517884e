import type { Io } from "./io.js";

/** Shows how far long work is. */
export interface Progress {
  /** Counts bytes that were judged. */
  advance(bytes: number): void;
  end(): void;
}

const SILENT: Progress = { advance: () => undefined, end: () => undefined };

/** Less is judged before anybody could read a bar. */
const LEAST_BYTES = 64e6;
const MEGABYTE = 1e6;

/** Shows progress on standard error where that is a terminal and there is enough to wait for: share, rate and the time left. */
export async function showProgress({ stderr, env }: Io, bytes: number): Promise<Progress> {
  if (stderr.isTTY !== true || bytes < LEAST_BYTES || env["TERM"] === "dumb") return SILENT;
  const { SingleBar } = await import("cli-progress");
  const bar = new SingleBar({
    stream: stderr as unknown as NodeJS.WritableStream,
    format: "{bar} {percentage} % of {total} MB | {rate} MB/s | {eta_formatted} left",
    barsize: 24,
    clearOnComplete: true,
    // The bar is drawn as the work goes on; a timer of its own would draw over the report.
    forceRedraw: true,
    fps: 5,
    gracefulExit: false,
  });
  const begun = performance.now();
  let judged = 0;
  bar.start(Math.round(bytes / MEGABYTE), 0, { rate: 0 });
  let ended = false;
  return {
    advance(more) {
      judged += more;
      const seconds = (performance.now() - begun) / 1000;
      bar.update(Math.round(judged / MEGABYTE), { rate: Math.round(judged / MEGABYTE / seconds) });
    },
    end() {
      if (!ended) bar.stop();
      ended = true;
    },
  };
}

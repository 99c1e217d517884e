import { run, type Commands } from "./run.js";

/** Runs the command line of this process by these commands. */
export function start(commands: Commands): void {
  const args = process.argv.slice(2);
  // A reader that has seen enough (`| head`) closes the pipe; that is no error.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
  }

  const { stdin, stdout, stderr, env } = process;
  void run(args, { stdin, stdout, stderr, env }, commands).then(async (status) => {
    process.exitCode = status;
    await Promise.all([flushed(stdout), flushed(stderr)]);
    // Nothing is left to do. By itself, Node would wait for the timers of libraries, and give back everything that it holds, piece by piece.
    process.exit();
  });
}

/** Waits until everything is written, or cannot be. */
function flushed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    stream.write("", () => resolve());
  });
}

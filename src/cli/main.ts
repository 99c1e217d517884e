#!/usr/bin/env node
import { setFlagsFromString } from "node:v8";
import { run } from "./run.js";

const [command = ""] = process.argv.slice(2);

// Judging is over so soon that V8's compiler, which works on another core, is in the way of a second thread. With less inlined it has half as
// much to do, and what it makes is as fast.
if (command === "check" || command === "work") setFlagsFromString("--max-inlined-bytecode-size-cumulative=100");

// A reader that has seen enough (`| head`) closes the pipe; that is no error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}

process.exitCode = await run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
});

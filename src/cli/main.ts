#!/usr/bin/env node
// What Node starts, built as CommonJS: ECMAScript modules take longer to load, and a check is over so soon that it matters. The other commands
// stay as they are, in files that share their code.
import { startAhead } from "../parts/threads-ahead.js";

if (process.argv[2] === "check") {
  const threads = startAhead(process.argv.slice(3), import.meta.url);
  (require("./check-alone.js") as typeof import("./check-alone.js")).begin(threads);
} else void import("./every-command.js");

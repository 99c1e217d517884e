import type { Command } from "commander";
import { createJudge, type Judge } from "../check.js";
import { codeOf, messageOf } from "../fault.js";
import { openRecording, type RecordingFile } from "../record/recording-file.js";
import { createRecorder } from "../record/proxy.js";
import type { RecordedExchange } from "../record/recorded.js";
import { redactUrl } from "../redact.js";
import { exitCodeOf } from "../report.js";
import { text } from "../reporters/text.js";
import { bind, type Listening } from "../server/listen.js";
import { UsageError, type Io } from "./io.js";
import { portFault } from "./listening.js";
import { untilStopped } from "./until-stopped.js";
import { wholeNumber } from "./whole-number.js";

interface RecordFlags {
  readonly target?: string;
  readonly output?: string;
  readonly port: number;
  readonly host: string;
  readonly check?: boolean;
}

/** Adds `list-runs record` to the program. */
export function addRecord(program: Command, io: Io, exit: (code: number) => void): void {
  program
    .command("record")
    .description("pass everything on to a server and record its list-runs answers, credentials taken out, until it is stopped")
    .option("--target <url>", "the base URL of the server, such as https://api.portkey.ai/v1")
    .option("--output <file>", "the recording to begin or to go on with: NDJSON")
    .option("--port <port>", "the port; 0 takes a free one", wholeNumber("--port", 0, 65_535), 0)
    .option("--host <address>", "the address to listen on", "127.0.0.1")
    .option("--check", "judge each exchange as it comes, and report on all of them in the end")
    .action(async (flags: RecordFlags) => {
      exit(await runRecord(flags, io));
    });
}

async function runRecord(flags: RecordFlags, io: Io): Promise<number> {
  const target = targetOf(flags.target);
  if (flags.output === undefined) throw new UsageError("No file to record into was named. Pass --output FILE");
  const output = flags.output;
  const file = await openRecording(output).catch((error: unknown) => {
    throw error instanceof RangeError ? new UsageError(error.message) : new UsageError(`${output} cannot be written (${codeOf(error)})`);
  });
  const judge = flags.check === true ? createJudge() : undefined;
  let failed: string | undefined;
  const recorder = createRecorder({
    target,
    onUnreachable: (sentence) => io.stderr.write(`list-runs: ${sentence}\n`),
    onExchange: (exchange) => {
      failed ??= keep(exchange, file, output, judge, io);
    },
  });
  let listening: Listening;
  try {
    listening = await bind(recorder.server, flags.host, flags.port);
  } catch (error) {
    file.close();
    throw portFault(error, flags.host, flags.port);
  }
  const stopped = untilStopped();
  io.stdout.write(`${JSON.stringify({ baseUrl: listening.origin + target.pathname.replace(/\/+$/, "") })}\n`);
  await stopped;
  await listening.close();
  await recorder.settled();
  file.close();
  if (judge !== undefined) io.stdout.write(text(judge.report(), { colour: false }));
  return failed === undefined ? (judge === undefined ? 0 : exitCodeOf(judge.report())) : 2;
}

/** Writes and judges an exchange. Gives the sentence on a file that cannot be written any more; what passes through is not affected. */
function keep(exchange: RecordedExchange, file: RecordingFile, output: string, judge: Judge | undefined, io: Io): string | undefined {
  let line: number;
  try {
    line = file.append(exchange);
  } catch (error) {
    const sentence = `${output} cannot be written any more (${codeOf(error) || messageOf(error)}). Nothing further is recorded.`;
    io.stderr.write(`list-runs: ${sentence}\n`);
    return sentence;
  }
  if (exchange.note !== undefined) io.stderr.write(`list-runs: ${output}:${line}: ${exchange.note}.\n`);
  if (judge !== undefined) {
    const seen = judge.report().findings.length;
    judge.judge({ ...exchange, source: output, line });
    for (const { rule, message, received } of judge.report().findings.slice(seen))
      io.stdout.write(`${output}:${line}: ${message} (${rule}), received ${received}\n`);
  }
  return undefined;
}

function targetOf(given: string | undefined): URL {
  if (given === undefined) throw new UsageError("No server was named. Pass --target URL");
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol))
    throw new UsageError(`--target is ${redactUrl(given)}. It takes a URL with http or https, such as https://api.portkey.ai/v1`);
  if (url.username !== "" || url.password !== "")
    throw new UsageError("--target has a user and a password in it, which would not be passed on. Let the client send its credentials");
  return url;
}

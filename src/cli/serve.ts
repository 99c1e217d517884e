import type { Command } from "commander";
import type { Run } from "../../generated/types.js";
import { readRuns } from "../recordings/runs.js";
import { createServer, faults, gatewayKinds, type GatewayKind, type RateLimit, type ServerOptions } from "../server.js";
import { listen, type Listening } from "../server/listen.js";
import { logging } from "../server/logging.js";
import { collected } from "./collected.js";
import { UsageError, type Io } from "./io.js";
import { portFault } from "./listening.js";
import { untilStopped } from "./until-stopped.js";
import { wholeNumber } from "./whole-number.js";

interface ServeFlags {
  readonly port: number;
  readonly host: string;
  readonly data?: string;
  readonly seed?: number;
  readonly threads?: number;
  readonly runs?: number;
  readonly gateway: string;
  readonly apiKey?: readonly string[];
  readonly latency?: number;
  readonly rateLimit?: RateLimit;
  readonly fault?: readonly string[];
  readonly cors?: boolean;
  readonly log?: boolean;
}

/** Adds `list-runs serve` to the program. */
export function addServe(program: Command, io: Io, exit: (code: number) => void): void {
  program
    .command("serve")
    .description("answer list-runs requests as the contract says, gateway included, until it is stopped")
    .option("--port <port>", "the port; 0 takes a free one", wholeNumber("--port", 0, 65_535), 0)
    .option("--host <address>", "the address to listen on", "127.0.0.1")
    .option("--data <file>", "serve the runs in this file: NDJSON of runs, or any recording")
    .option("--seed <n>", "make up other threads, the same for the same number (1)", wholeNumber("--seed", 0, Number.MAX_SAFE_INTEGER))
    .option("--threads <n>", "how many threads to make up (3)", wholeNumber("--threads", 1, 1_000_000_000))
    .option("--runs <n>", "how many runs each of them has (120)", wholeNumber("--runs", 0, 1_000_000_000))
    .option("--gateway <kind>", `the gateway to play: ${gatewayKinds.join("|")}`, "hosted")
    .option("--api-key <key>", "accept this key; may be repeated (any key that does not begin with wrong)", collected)
    .option("--latency <ms>", "take this long to answer", wholeNumber("--latency", 0, 3_600_000))
    .option("--rate-limit <n/s>", "answer at most n requests in s seconds (N/60), the others with 429", rateLimit)
    .option("--fault <name:share>", "get this wrong, in this share of the answers (1); may be repeated", collected)
    .option("--cors", "let browsers of other origins in")
    .option("--log", "write a line on each request to standard error")
    .addHelpText("after", `\nFaults:\n${faults.map(({ name, description }) => `  ${name.padEnd(27)} ${description}`).join("\n")}`)
    .action(async (flags: ServeFlags) => {
      exit(await runServe(flags, io));
    });
}

async function runServe(flags: ServeFlags, io: Io): Promise<number> {
  const server = serverOf(flags, await dataOf(flags, io));
  const answer = flags.log === true ? logging(server.fetch, (line) => io.stderr.write(`${line}\n`)) : server.fetch;
  let listening: Listening;
  try {
    listening = await listen(answer, flags);
  } catch (error) {
    throw portFault(error, flags.host, flags.port);
  }
  const stopped = untilStopped();
  io.stdout.write(`${JSON.stringify({ baseUrl: `${listening.origin}/v1`, threads: server.threads })}\n`);
  await stopped;
  await listening.close();
  return 0;
}

function serverOf(flags: ServeFlags, data: readonly Run[] | undefined): ReturnType<typeof createServer> {
  const { seed, threads, runs, latency, rateLimit: limit } = flags;
  const options: ServerOptions = {
    gateway: gatewayOf(flags.gateway),
    faults: flags.fault ?? [],
    cors: flags.cors ?? false,
    ...(data === undefined ? {} : { data }),
    ...(seed === undefined ? {} : { seed }),
    ...(threads === undefined ? {} : { threads }),
    ...(runs === undefined ? {} : { runs }),
    ...(latency === undefined ? {} : { latency }),
    ...(limit === undefined ? {} : { rateLimit: limit }),
    ...(flags.apiKey === undefined ? {} : { apiKeys: flags.apiKey }),
  };
  try {
    return createServer(options);
  } catch (error) {
    throw error instanceof RangeError ? new UsageError(error.message.replace(/\.$/, "")) : error;
  }
}

async function dataOf({ data, threads, runs }: ServeFlags, io: Io): Promise<readonly Run[] | undefined> {
  if (data === undefined) return undefined;
  if (threads !== undefined || runs !== undefined)
    throw new UsageError("--data brings threads of its own, so none are made up. Leave out --threads and --runs, or --data");
  const found = await readRuns(data);
  if (found.runs.length === 0) throw new UsageError((found.notes[0] ?? `${data} has no runs to serve.`).replace(/\.$/, ""));
  for (const note of found.notes) io.stderr.write(`list-runs: ${note}\n`);
  return found.runs;
}

function gatewayOf(text: string): GatewayKind {
  const kind = gatewayKinds.find((name) => name === text);
  if (kind === undefined) throw new UsageError(`There is no gateway "${text}". The gateways are ${gatewayKinds.join(", ")}`);
  return kind;
}

function rateLimit(text: string): RateLimit {
  const [, requests, seconds = "60"] = /^(\d{1,9})(?:\/([1-9]\d{0,5}))?$/.exec(text) ?? [];
  if (requests === undefined) throw new UsageError(`--rate-limit is ${text}. It takes a number of requests, and of seconds, such as 10/60`);
  return { requests: Number(requests), seconds: Number(seconds) };
}

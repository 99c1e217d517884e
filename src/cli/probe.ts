import type { Command } from "commander";
import { credentials, requestHeaders } from "../../generated/contract.js";
import { codeOf } from "../fault.js";
import { probe, probeDefaults, type ProbeOptions } from "../probe/probe.js";
import type { ScenarioResult } from "../probe/result.js";
import { scenarios } from "../probe/scenarios.js";
import { openRecording, type RecordingFile } from "../record/recording-file.js";
import { isSecretHeader } from "../redact.js";
import { wrap } from "../reporters/wrap.js";
import { UsageError, type Io } from "./io.js";
import { collected } from "./collected.js";
import { addJudgingOptions, judging, type JudgingFlags } from "./judging.js";
import { wholeNumber } from "./whole-number.js";

interface ProbeFlags extends JudgingFlags {
  readonly thread?: string;
  readonly otherThread?: string;
  readonly apiKey?: string;
  readonly virtualKey?: string;
  readonly provider?: string;
  readonly providerKey?: string;
  readonly config?: string;
  readonly customHost?: string;
  readonly header?: readonly string[];
  readonly scenario?: readonly string[];
  readonly skipScenario?: readonly string[];
  readonly maxRequests: number;
  readonly rate: number;
  readonly timeout: number;
  readonly record?: string;
}

type Credential = keyof typeof credentials;

/** The environment's names for the credentials; a flag goes before. */
const ENVIRONMENT: Readonly<Record<Credential, string>> = {
  apiKey: "PORTKEY_API_KEY",
  virtualKey: "PORTKEY_VIRTUAL_KEY",
  provider: "PORTKEY_PROVIDER",
  providerKey: "PORTKEY_PROVIDER_KEY",
  config: "PORTKEY_CONFIG",
  customHost: "PORTKEY_CUSTOM_HOST",
};

/** Adds `list-runs probe` and `list-runs scenarios` to the program. */
export function addProbe(program: Command, io: Io, exit: (code: number) => void): void {
  const command = program
    .command("probe")
    .description("probe a live server with fixed requests (GET and HEAD only) and judge every answer")
    .argument("[base-url]", "the server's base URL, /v1 included (PORTKEY_BASE_URL)")
    .option("--thread <id>", "the thread to list; at least 21 runs that have ended let every scenario be decided")
    .option("--other-thread <id>", "a second thread, in which the first one's runs must never show")
    .option("--api-key <key>", "the gateway's key (PORTKEY_API_KEY)")
    .option("--virtual-key <key>", "a virtual key (PORTKEY_VIRTUAL_KEY)")
    .option("--provider <name>", "the provider, or the @slug of a saved one (PORTKEY_PROVIDER)")
    .option("--provider-key <key>", "the provider's own key (PORTKEY_PROVIDER_KEY)")
    .option("--config <config>", "the id of a saved config, or one as JSON (PORTKEY_CONFIG)")
    .option("--custom-host <url>", "a host in the provider's place (PORTKEY_CUSTOM_HOST)")
    .option("--header <name: value>", "send this header as well; may be repeated", collected)
    .option("--scenario <id>", "run this scenario only; may be repeated", collected)
    .option("--skip-scenario <id>", "leave this scenario out; may be repeated", collected)
    .option(
      "--max-requests <n>",
      `send at most this many requests (${probeDefaults.maxRequests})`,
      wholeNumber("--max-requests", 1, 1_000_000),
      probeDefaults.maxRequests,
    )
    .option(
      "--rate <n>",
      `send at most this many requests a second, 0 for no bound (${probeDefaults.rate})`,
      wholeNumber("--rate", 0, 100_000),
      probeDefaults.rate,
    )
    .option(
      "--timeout <ms>",
      `wait this long for each answer (${probeDefaults.timeout})`,
      wholeNumber("--timeout", 1, 3_600_000),
      probeDefaults.timeout,
    )
    .option("--record <file>", "keep every exchange in this file, credentials taken out: NDJSON");
  addJudgingOptions(command).action(async (baseUrl: string | undefined, flags: ProbeFlags) => {
    exit(await runProbe(baseUrl ?? io.env["PORTKEY_BASE_URL"], flags, io));
  });
  program
    .command("scenarios")
    .description("list the scenarios that probe runs")
    .option("--format <format>", "how to list them: text|json", "text")
    .action(({ format }: { readonly format: string }) => {
      if (format !== "text" && format !== "json") throw new UsageError(`There is no format "${format}". The formats are text, json`);
      const listed = scenarios.map(({ id, level, requirement }) => ({ id, level, requirement }));
      io.stdout.write(
        format === "json" ? `${JSON.stringify(listed, null, 2)}\n` : listed.map((one) => line(one, io.stdout.columns ?? 80)).join(""),
      );
    });
}

const LONGEST_ID = Math.max(...scenarios.map(({ id }) => id.length));

function line({ id, level, requirement }: Pick<ScenarioResult, "id" | "level" | "requirement">, width: number): string {
  const head = `${id.padEnd(LONGEST_ID)}  ${level.padEnd(6)}  `;
  const [first = "", ...rest] = wrap(requirement, Math.max(width - head.length, 40));
  return [head + first, ...rest.map((text) => " ".repeat(head.length) + text)].map((text) => `${text}\n`).join("");
}

async function runProbe(baseUrl: string | undefined, flags: ProbeFlags, io: Io): Promise<number> {
  if (baseUrl === undefined || baseUrl === "") throw new UsageError("No server was named. Pass its base URL, or set PORTKEY_BASE_URL");
  if (flags.thread === undefined) throw new UsageError("No thread was named. Pass --thread ID");
  assertBaseUrl(baseUrl);
  const given = credentialsOf(flags, io);
  const headers = { ...betaHeader(), ...given, ...headersOf(flags.header ?? []) };
  const recording = flags.record === undefined ? undefined : await opened(flags.record);
  const { thread, otherThread, maxRequests, timeout } = flags;
  const server = new URL(baseUrl);
  io.stderr.write(
    `list-runs: probing ${server.host} with at most ${maxRequests} requests, ${flags.rate === 0 ? "one after the other" : `at most ${flags.rate} a second`}.\n`,
  );
  let lost: string | undefined;
  try {
    return await judging(flags, io, async (checking) => {
      const options: ProbeOptions = {
        ...checking,
        baseUrl,
        thread,
        ...(otherThread === undefined ? {} : { otherThread }),
        headers,
        credentials: [...Object.keys(given), ...Object.keys(headersOf(flags.header ?? [])).filter(isSecretHeader)],
        scenarios: flags.scenario ?? [],
        skipScenarios: flags.skipScenario ?? [],
        maxRequests,
        timeout,
        rate: flags.rate === 0 ? Infinity : flags.rate,
        onExchange: (exchange) => {
          if (recording === undefined || flags.record === undefined) return undefined;
          try {
            return { source: flags.record, line: recording.append(exchange) };
          } catch (error) {
            // The probe goes on, and the recording is said to be incomplete.
            lost ??= codeOf(error);
            return undefined;
          }
        },
        onScenario: (result, done, total) => progress(result, done, total, io),
      };
      const report = await probe(options);
      if (io.stderr.isTTY === true) io.stderr.write("\r\u001b[K");
      const [first] = report.scenarios ?? [];
      if (report.summary.exchanges === 0 && first?.reason) io.stderr.write(`list-runs: ${first.reason}.\n`);
      return report;
    });
  } finally {
    recording?.close();
    if (lost !== undefined)
      io.stderr.write(`list-runs: ${flags.record} cannot be written any more (${lost}). It does not hold every exchange.\n`);
  }
}

function assertBaseUrl(baseUrl: string): void {
  const shown = JSON.stringify(baseUrl.replace(/\/\/[^/@]*@/, "//[redacted]@").replace(/[?#].*$/s, ""));
  let url: URL;
  try {
    url = new URL(baseUrl);
  } catch {
    throw new UsageError(`${shown} is no URL. Pass the server's base URL, such as http://localhost:8787/v1`);
  }
  if (url.protocol !== "http:" && url.protocol !== "https:") throw new UsageError(`${shown} is no http or https URL`);
  if (url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "")
    throw new UsageError(`${shown} carries more than a base URL. Pass credentials as flags or in the environment, and no query`);
}

function credentialsOf(flags: ProbeFlags, { env }: Io): Readonly<Record<string, string>> {
  return Object.fromEntries(
    (Object.keys(credentials) as Credential[]).flatMap((name) => {
      const value = flags[name] ?? env[ENVIRONMENT[name]];
      return value === undefined || value === "" ? [] : [[credentials[name].header, credentials[name].prefix + value] as const];
    }),
  );
}

/** The headers that the contract demands of every request. */
function betaHeader(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(requestHeaders).flatMap(([name, header]) => ("fixed" in header ? [[name, header.fixed] as const] : [])),
  );
}

function headersOf(lines: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    lines.map((text) => {
      const [, name, value] = /^([!#$%&'*+.^_`|~\w-]+):\s*(.*?)\s*$/.exec(text) ?? [];
      // The value may be a credential, so only the name is repeated.
      if (name === undefined || value === undefined)
        throw new UsageError(`--header ${JSON.stringify(text.split(":", 1)[0])} is no header. Write --header "name: value"`);
      return [name.toLowerCase(), value];
    }),
  );
}

async function opened(file: string): Promise<RecordingFile> {
  try {
    return await openRecording(file);
  } catch (error) {
    throw error instanceof RangeError ? new UsageError(error.message) : new UsageError(`${file} cannot be written (${codeOf(error)})`);
  }
}

/** One line that is written over, on a terminal alone. */
function progress({ id, verdict }: ScenarioResult, done: number, total: number, { stderr }: Io): void {
  if (stderr.isTTY === true) stderr.write(`\r\u001b[K[${done}/${total}] ${id} ${verdict}`);
}

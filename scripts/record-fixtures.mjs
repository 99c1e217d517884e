// npm run record-fixtures: test/fixtures/recordings/ from the contract's own examples, one file a format, and from the real gateway
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { deref, operationOf } from "./generate/parts.mjs";
import { recordGateway } from "./record-fixtures/gateway.mjs";

const folder = fileURLToPath(new URL("../test/fixtures/recordings/", import.meta.url));
const contract = JSON.parse(readFileSync(new URL("../generated/openapi.json", import.meta.url), "utf8"));
const { version: gatewayVersion } = createRequire(import.meta.url)("@portkey-ai/gateway/package.json");
const startedAt = "2026-11-01T12:00:00.000Z";

/** @type {{ name: string, status: number, mediaType: string, body: any }[]} */
const answers = Object.entries(operationOf(contract).operation.responses).flatMap(([status, response]) =>
  Object.entries(deref(contract, response).content ?? {}).flatMap(([mediaType, { examples }]) =>
    Object.entries(examples ?? {}).map(([name, example]) => ({
      name,
      // A class of statuses is recorded as a member that is not documented by itself.
      status: Number(status.replace("XX", "22")),
      mediaType,
      body: onItsOwn(deref(contract, example).value, name),
    })),
  ),
);

/**
 * The examples show different runs under the same ids; in one recording that would be one run that changes after its end.
 *
 * @param {any} body @param {string} name
 */
function onItsOwn(body, name) {
  return typeof body === "string" ? body : JSON.parse(JSON.stringify(body).replaceAll('"run_', `"run_${name}_`));
}

/** @param {(typeof answers)[number]} answer */
function exchange({ name, status, mediaType, body }) {
  const thread = body?.data?.[0]?.thread_id ?? "thread_abc123";
  const limit = body?.has_more === true ? `?limit=${body.data.length}` : "";
  return {
    request: {
      method: "GET",
      url: `http://localhost:8787/v1/threads/${thread}/runs${limit}`,
      headers: { "openai-beta": "assistants=v2", "x-portkey-provider": "openai" },
    },
    response: { status, headers: { "content-type": mediaType, "x-portkey-retry-attempt-count": "0", "x-portkey-trace-id": "" }, body },
    startedAt,
    made: `from the contract's example ${name}`,
  };
}

const exchanges = answers.map(exchange);
const recorded = await recordGateway();
const pages = answers.filter(({ status }) => status === 200).map(({ body }) => body);
const ndjson = (/** @type {unknown[]} */ values) => values.map((value) => `${JSON.stringify(value)}\n`).join("");
const har = {
  log: {
    version: "1.2",
    creator: { name: "list-runs-contract", version: "1" },
    entries: exchanges.map(({ request, response, made }) => ({
      startedDateTime: startedAt,
      time: 0,
      comment: made,
      request: {
        ...request,
        httpVersion: "HTTP/1.1",
        headers: fields(request.headers),
        queryString: [],
        cookies: [],
        headersSize: -1,
        bodySize: 0,
      },
      response: {
        status: response.status,
        statusText: "",
        httpVersion: "HTTP/1.1",
        headers: fields(response.headers),
        cookies: [],
        content: content(response),
        redirectURL: "",
        headersSize: -1,
        bodySize: -1,
      },
      cache: {},
      timings: { send: 0, wait: 0, receive: 0 },
    })),
  },
};

/** @param {Record<string, string>} headers */
function fields(headers) {
  return Object.entries(headers).map(([name, value]) => ({ name, value }));
}

/** @param {ReturnType<typeof exchange>["response"]} response */
function content({ headers, body }) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return {
    size: Buffer.byteLength(text),
    mimeType: headers["content-type"],
    text: Buffer.from(text).toString("base64"),
    encoding: "base64",
  };
}

/** @type {[string, string, string | Buffer][]} */
const files = [
  [
    "gateway.ndjson",
    `answers of the real gateway over the reference server, ${recorded.length} of them, recorded through \`recordingFetch\``,
    ndjson(recorded),
  ],
  ["examples.ndjson", "every example of every documented status, as an exchange a line", ndjson(exchanges)],
  ["examples.har", "the same answers as a HAR 1.2, their bodies in base64", `${JSON.stringify(har, null, 2)}\n`],
  ["pages.ndjson.gz", "the bodies of the pages alone, one a line, gzipped", gzipSync(ndjson(pages), { level: 9 })],
];

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [name, , text] of files) writeFileSync(folder + name, text);
writeFileSync(
  `${folder}README.md`,
  `# Recorded responses

Made by \`npm run record-fixtures\`; no third party's data. Each line or entry says in \`made\` (in a HAR, \`comment\`) what it was made from.

\`gateway.ndjson\` is traffic: the script starts \`@portkey-ai/gateway\` ${gatewayVersion} on the loopback, in front of \`list-runs serve\` as a plain
provider (seed 1, 45 runs), asks through it and records what comes, the gateway's own refusals among it. Only the clock and the ports
are made equal afterwards, so that a new recording differs where the answers do. The other files are written from the contract's examples.

| file | what it holds |
| --- | --- |
${files.map(([name, what]) => `| \`${name}\` | ${what} |`).join("\n")}
`,
);
console.log(`test/fixtures/recordings/: ${files.length} files, ${exchanges.length + recorded.length} exchanges`);

import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createProxyServer } from "httpxy";
import { isListRuns } from "../answer.js";
import { codeOf, messageOf } from "../fault.js";
import { decode } from "./decode.js";
import { createKeepers, type Keeper } from "./keep.js";
import { mediaTypeOf, recorded, type RecordedExchange } from "./recorded.js";

/** What becomes of what passes through. */
export interface RecorderOptions {
  /** The server's origin; paths are passed on as they come. */
  readonly target: URL;
  readonly onExchange: (exchange: RecordedExchange) => void;
  /** A sentence on a request that found no server. */
  readonly onUnreachable: (sentence: string) => void;
}

/** A proxy that is not listening yet. */
export interface Recorder {
  readonly server: Server;
  /** Waits for the exchanges whose bodies are still being decoded. */
  readonly settled: () => Promise<void>;
}

/**
 * Makes a reverse proxy that passes everything on as it comes, byte for byte and at once, and hands over each list-runs exchange
 * when the client has all of it.
 */
export function createRecorder({ target, onExchange, onUnreachable }: RecorderOptions): Recorder {
  const proxy = createProxyServer({ target: target.origin, changeOrigin: true, preserveHeaderKeyCase: true });
  const keeperFor = createKeepers();
  const open = new Set<Promise<void>>();

  const observers = new WeakMap<IncomingMessage, (answer: IncomingMessage, bytes: Buffer | string, cut: boolean) => Promise<void>>();
  const urlOf = (request: IncomingMessage): string => target.origin + (request.url ?? "/");

  proxy.on("proxyRes", (answer, request, response) => {
    const passed = observers.get(request);
    if (passed === undefined) return;
    whenPassed(answer, response, keeperFor(), (bytes, cut) => {
      const work = passed(answer, bytes, cut).finally(() => open.delete(work));
      open.add(work);
    });
  });
  proxy.on("error", (error, _request, response) => {
    if (response === undefined || !("writeHead" in response)) return;
    // After its head an answer can only be cut; the client sees that for itself.
    if (response.headersSent) {
      response.destroy();
      return;
    }
    onUnreachable(`${target.origin} cannot be reached (${reasonOf(error)}). The client was answered 502, and nothing was recorded.`);
    refuse(response as ServerResponse, target.origin);
  });

  const observe = (request: IncomingMessage, startedAt: number, start: number) => {
    const sent = { method: request.method ?? "GET", url: urlOf(request), headers: pairsOf(request.rawHeaders, target.host) };
    return async (answer: IncomingMessage, bytes: Buffer | string, cut: boolean): Promise<void> => {
      const durationMs = performance.now() - start;
      const { body, note } =
        typeof bytes === "string" ? { body: undefined, note: bytes } : await decode(bytes, answer.headers["content-encoding"]);
      onExchange(
        recorded({
          request: sent,
          response: {
            status: answer.statusCode ?? 0,
            headers: pairsOf(answer.rawHeaders),
            mediaType: mediaTypeOf(answer.headers["content-type"]),
          },
          body,
          note: note ?? (cut ? "the server ended the connection in the middle of the body" : undefined),
          startedAt,
          durationMs,
        }),
      );
    };
  };

  const server = createServer((request, response) => {
    // The server's own date is passed on, or none.
    response.sendDate = false;
    const method = request.method ?? "GET";
    if (isListRuns({ request: { method, url: urlOf(request) }, response: { status: 0 } }))
      observers.set(request, observe(request, Date.now(), performance.now()));
    // What goes wrong is told by the error event; the promise only repeats it.
    proxy.web(request, response).catch(() => undefined);
  });
  return {
    server,
    settled: async () => {
      await Promise.allSettled(open);
    },
  };
}

/** Keeps a body while it passes, and hands it over at its end, unless the client left before. */
function whenPassed(
  answer: IncomingMessage,
  response: ServerResponse,
  keeper: Keeper,
  done: (bytes: Buffer | string, cut: boolean) => void,
): void {
  answer.on("data", (chunk: Buffer) => keeper.add(chunk));
  let cut = false;
  answer.on("error", () => {
    // Where the client left, its end was closed first; where the server broke off, the proxy closes it after this.
    cut = !response.destroyed;
  });
  answer.on("close", () => {
    const bytes = keeper.take();
    if (answer.complete || cut) done(bytes, !answer.complete);
  });
}

function* named(raw: readonly string[]): Generator<readonly [string, string]> {
  for (let index = 0; index + 1 < raw.length; index += 2) yield [raw[index] ?? "", raw[index + 1] ?? ""];
}

/** Raw header fields as pairs. The client names the proxy as its host; the exchange was with another. */
function pairsOf(raw: readonly string[], host?: string): ReadonlyArray<readonly [string, string]> {
  return [...named(raw)].map(([name, value]) => [name, host !== undefined && name.toLowerCase() === "host" ? host : value]);
}

function refuse(response: ServerResponse, origin: string): void {
  const error = { message: `The recorder could not reach ${origin}.`, type: "server_error", param: null, code: null };
  response.writeHead(502, { "content-type": "application/json" });
  response.end(JSON.stringify({ error }));
}

function reasonOf(error: unknown): string {
  const known: Readonly<Record<string, string>> = {
    ECONNREFUSED: "the connection was refused",
    ECONNRESET: "the connection was reset",
    ENOTFOUND: "no such host",
    EAI_AGAIN: "no such host",
    ETIMEDOUT: "it took too long",
    EHOSTUNREACH: "there is no way to it",
    CERT_HAS_EXPIRED: "its certificate has expired",
    DEPTH_ZERO_SELF_SIGNED_CERT: "it signed its certificate itself",
    SELF_SIGNED_CERT_IN_CHAIN: "its certificate is signed by nobody known",
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: "its certificate is signed by nobody known",
    ERR_TLS_CERT_ALTNAME_INVALID: "its certificate is for another host",
  };
  return known[codeOf(error)] ?? (codeOf(error) || messageOf(error));
}

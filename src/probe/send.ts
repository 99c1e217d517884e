import { boundedText } from "../bounded-text.js";
import { codeOf, messageOf } from "../fault.js";
import { mediaTypeOf, recorded, type RecordedExchange } from "../record/recorded.js";

/** One request of a probe. */
export interface ProbeRequest {
  readonly method: "GET" | "HEAD";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A request that got no answer that could be read, in one sentence. */
export interface Unanswered {
  readonly unanswered: string;
}

/** Bounds on one request. */
export interface SendOptions {
  readonly fetch: typeof globalThis.fetch;
  /** Milliseconds for the whole answer, body included. */
  readonly timeout: number;
  /** The longest body that is read, in bytes. */
  readonly maxBytes: number;
}

/**
 * Sends one request and reads its answer whole, within its bounds. Redirects are not followed: the contract knows none, and the
 * credentials belong to the server that was named. What the server quotes of the credentials is taken out of the exchange.
 */
export async function send(request: ProbeRequest, { fetch, timeout, maxBytes }: SendOptions): Promise<RecordedExchange | Unanswered> {
  const controller = new AbortController();
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    controller.abort();
  }, timeout);
  const startedAt = Date.now();
  const start = performance.now();
  try {
    const response = await fetch(request.url, {
      method: request.method,
      headers: request.headers,
      redirect: "manual",
      signal: controller.signal,
    });
    const body = await boundedText(response, maxBytes);
    if (body === undefined) {
      controller.abort();
      return { unanswered: `The answer is longer than ${maxBytes} bytes, and was not read further` };
    }
    const { status, headers } = response;
    return recorded({
      request,
      response: { status, headers, mediaType: mediaTypeOf(headers.get("content-type")) },
      body: request.method === "HEAD" ? undefined : body,
      note: undefined,
      startedAt,
      durationMs: performance.now() - start,
    });
  } catch (error) {
    return {
      unanswered: timedOut ? `The server did not finish its answer within ${timeout} ms` : networkFault(error, new URL(request.url)),
    };
  } finally {
    clearTimeout(timer);
  }
}

/** Tells whether a request got no readable answer. */
export function isUnanswered(result: RecordedExchange | Unanswered): result is Unanswered {
  return "unanswered" in result;
}

/** What went wrong below HTTP, in a clear word. The host is named; nothing else of the URL is. */
function networkFault(error: unknown, { hostname, port, protocol }: URL): string {
  const where = `${hostname}${port === "" ? "" : `:${port}`}`;
  const cause = typeof error === "object" && error !== null && "cause" in error ? error.cause : error;
  // Where a name has several addresses, each attempt failed by itself; the first tells as much as any.
  const first =
    typeof cause === "object" && cause !== null && "errors" in cause && Array.isArray(cause.errors) ? (cause.errors[0] as unknown) : cause;
  const code = codeOf(first) || codeOf(cause);
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return `DNS knows no host ${hostname}`;
  if (code === "ECONNREFUSED") return `Nothing listens on ${where}: the connection was refused`;
  if (code === "ECONNRESET" || code === "EPIPE" || code === "UND_ERR_SOCKET")
    return `${where} closed the connection before its answer was complete`;
  if (code === "ETIMEDOUT" || code === "UND_ERR_CONNECT_TIMEOUT") return `${where} did not accept the connection in time`;
  if (code === "EHOSTUNREACH" || code === "ENETUNREACH") return `There is no route to ${where}`;
  if (/CERT|TLS|SSL|SELF_SIGNED|ALTNAME|EPROTO/.test(code)) return `TLS with ${where} failed (${code})`;
  if (code.startsWith("HPE_")) return `${where} does not speak HTTP${protocol === "https:" ? "S" : ""} (${code})`;
  return `The request to ${where} failed${code === "" ? "" : ` (${code})`}: ${messageOf(first)}`;
}

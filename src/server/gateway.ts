import type { Route } from "./route.js";
import { timedOut } from "./errors.js";
import { mix } from "./synthetic/random.js";

/** What the gateway needs to know of a request that it passes on. */
export interface Passage {
  readonly route: Route;
  readonly traceId: string;
  readonly signal: AbortSignal;
}

/** Passes a request on, ends it where the provider takes longer than the request allows, and adds the gateway's headers. */
export async function throughGateway(
  { route, traceId, signal }: Passage,
  ask: (signal: AbortSignal) => Promise<Response>,
): Promise<Response> {
  return withGatewayHeaders(await inTime(route.timeout, signal, ask), route, traceId);
}

async function inTime(
  timeout: number | undefined,
  signal: AbortSignal,
  ask: (signal: AbortSignal) => Promise<Response>,
): Promise<Response> {
  if (timeout === undefined) return ask(signal);
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), timeout);
  try {
    return await ask(AbortSignal.any([signal, late.signal]));
  } catch (error) {
    if (late.signal.aborted) return timedOut(timeout);
    throw error;
  } finally {
    // The timeout is for the headers alone: a body may take as long as it likes.
    clearTimeout(timer);
  }
}

function withGatewayHeaders(response: Response, { provider, option }: Route, traceId: string): Response {
  const added = {
    "x-portkey-cache-status": "DISABLED",
    "x-portkey-last-used-option-index": option,
    "x-portkey-provider": provider,
    "x-portkey-retry-attempt-count": "0",
    "x-portkey-trace-id": traceId,
  };
  for (const [name, value] of Object.entries(added)) if (!response.headers.has(name)) response.headers.set(name, value);
  return response;
}

/** The trace id that the hosted gateway makes up where the client sends none. */
export function madeUpTraceId(seed: number, request: number): string {
  return [1, 2, 3, 4].map((part) => mix(seed, request, part, 9).toString(16).padStart(8, "0")).join("");
}

import { Hono, type Context } from "hono";
import { cors } from "hono/cors";
import { prettyJSON } from "hono/pretty-json";
import { responseHeaders } from "../../generated/contract.js";
import { isConnectionReset } from "./connection-reset.js";
import { credentialsFault } from "./credentials.js";
import { routerMiss, somethingWentWrong, unknownUrl, wrongMethod } from "./errors.js";
import { createFaultChooser } from "./faults/index.js";
import { madeUpTraceId, throughGateway } from "./gateway.js";
import type { ServerOptions } from "./options.js";
import { createProvider, type ProviderRequest } from "./provider.js";
import { createRateLimiter } from "./rate-limit.js";
import { recordedThreads } from "./recorded.js";
import { routeOf, type Route } from "./route.js";
import { mix } from "./synthetic/random.js";
import { syntheticThreads } from "./synthetic/threads.js";
import { wait } from "./wait.js";

/** A server without a socket. */
export interface ReferenceServer {
  /** Answers a request, whatever its origin. Rejects only where a fault or the request's own signal ends the connection. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** The ids of the first hundred threads. */
  readonly threads: readonly string[];
}

const MOST_LISTED = 100;

/**
 * Makes a reference server of `GET /v1/threads/{thread_id}/runs`, with the gateway in front of it. It answers as the contract says,
 * the same to equal requests, whatever the size of a thread.
 *
 * @throws RangeError if an option is none that it can be, naming the accepted ones.
 */
export function createServer(options: ServerOptions = {}): ReferenceServer {
  const { seed = 1, threads: count = 3, runs = 120, gateway = "hosted", latency = 0, rateLimit, now = Date.now } = options;
  const threads = options.data === undefined ? syntheticThreads({ seed, threads: count, runs }) : recordedThreads(options.data);
  const provider = createProvider({
    threads,
    faultOf: createFaultChooser(options.faults ?? [], seed),
    tooMany: rateLimit === undefined ? () => undefined : createRateLimiter(rateLimit, now),
  });
  let requests = 0;

  const answerAs = async (
    request: Request,
    route: Route | undefined,
    answer: (signal: AbortSignal) => Promise<Response>,
  ): Promise<Response> => {
    const number = requests;
    requests += 1;
    const ask = async (signal: AbortSignal): Promise<Response> => {
      if (latency > 0) await wait(latency, signal);
      const refused = credentialsFault(request.headers, gateway, route?.configKey, options.apiKeys);
      return withProviderHeaders(refused ?? (await answer(signal)), seed, number);
    };
    if (route === undefined) return ask(request.signal);
    const traceId = request.headers.get("x-portkey-trace-id") ?? (gateway === "hosted" ? madeUpTraceId(seed, number) : "");
    return throughGateway({ route, traceId, signal: request.signal }, ask);
  };

  const handle =
    (answer: (context: Context, beta: boolean, signal: AbortSignal) => Response | Promise<Response>) => async (context: Context) => {
      const request = context.req.raw;
      const route = gateway === "none" ? undefined : routeOf(request.headers, gateway);
      if (route instanceof Response) return route;
      return answerAs(request, route, async (signal) => answer(context, route?.provider !== "azure-openai", signal));
    };

  const app = new Hono();
  if (options.cors === true) app.use(cors({ origin: "*", exposeHeaders: Object.keys(responseHeaders) }));
  if (gateway !== "none") app.use(prettyJSON());
  app.get(
    "/v1/threads/:thread_id/runs",
    handle((context, beta, signal) => provider(providerRequest(context, beta, signal))),
  );
  app.on(
    ["POST", "DELETE"],
    "/v1/threads/:thread_id/runs",
    handle((context) => wrongMethod(context.req.method)),
  );
  app.on(
    ["GET", "POST", "DELETE"],
    "/v1/*",
    handle((context) => unknownUrl(context.req.method, context.req.path)),
  );
  app.notFound((context) => (gateway === "none" ? unknownUrl(context.req.method, context.req.path) : routerMiss()));
  app.onError((error, context) => {
    if (isConnectionReset(error) || context.req.raw.signal.aborted) throw error;
    return somethingWentWrong();
  });
  return {
    fetch: async (request) => {
      request.signal.throwIfAborted();
      return app.fetch(request);
    },
    threads: firstIds(threads.size, threads.idAt),
  };
}

function providerRequest({ req }: Context, beta: boolean, signal: AbortSignal): ProviderRequest {
  return {
    threadId: req.param("thread_id") ?? "",
    query: new URL(req.url).searchParams,
    headers: req.raw.headers,
    beta,
    signal,
  };
}

/** The headers that the vendor puts on its answers; where a fault made another's answer, they do no harm. */
function withProviderHeaders(response: Response, seed: number, request: number): Response {
  const added = {
    "openai-organization": "user-reference",
    "openai-processing-ms": String(10 + (mix(seed, request, 10) % 90)),
    "openai-version": "2020-10-01",
    "x-request-id": `req_${[1, 2, 3, 4].map((part) => mix(seed, request, part, 11).toString(16).padStart(8, "0")).join("")}`,
  };
  for (const [name, value] of Object.entries(added)) response.headers.set(name, value);
  return response;
}

function firstIds(size: number, idAt: (number: number) => string | undefined): readonly string[] {
  return Array.from({ length: Math.min(size, MOST_LISTED) }, (_, number) => idAt(number) ?? "");
}

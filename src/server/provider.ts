import { parameters } from "../../generated/contract.js";
import {
  limitFault,
  malformedThreadId,
  missingBeta,
  outdatedBeta,
  rateLimited,
  unknownCursor,
  unknownOrder,
  unknownThread,
} from "./errors.js";
import type { Fault, FaultContext } from "./faults/fault.js";
import { jsonResponse } from "./json-response.js";
import { pageOf, type PageQuery } from "./page.js";
import type { Thread, Threads } from "./threads.js";

/** What a provider answers from. */
export interface ProviderOptions {
  readonly threads: Threads;
  readonly faultOf: (request: number) => Fault | undefined;
  /** Seconds to wait where a request is one too many. */
  readonly tooMany: () => number | undefined;
}

/** A request as it reaches the provider. */
export interface ProviderRequest {
  readonly threadId: string;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  /** Whether the beta header is asked for: Azure ignores it. */
  readonly beta: boolean;
  readonly signal: AbortSignal;
}

/** Answers a request whose credentials are good. */
export type Provider = (request: ProviderRequest) => Promise<Response>;

/** Makes the provider: it owns the threads and knows nothing of gateways. */
export function createProvider({ threads, faultOf, tooMany }: ProviderOptions): Provider {
  let pages = 0;
  return async ({ threadId, query, headers, beta, signal }) => {
    const seconds = tooMany();
    if (seconds !== undefined) return rateLimited(seconds);
    const refused = beta ? betaFault(headers.get("openai-beta")) : undefined;
    if (refused !== undefined) return refused;
    const thread = threads.get(threadId);
    if (thread === undefined && !threadId.startsWith("thread")) return malformedThreadId(threadId);
    const parsed = pageQuery(query, thread);
    if (parsed instanceof Response) return parsed;
    if (thread === undefined) return unknownThread(threadId);
    const request = pages;
    pages += 1;
    return answer({ thread, threads, query: parsed, request, signal }, faultOf(request));
  };
}

async function answer(context: FaultContext, fault: Fault | undefined): Promise<Response> {
  const page = pageOf(context.thread, fault?.query?.(context.query, context) ?? context.query);
  const response = jsonResponse(200, fault?.page?.(page, context) ?? page);
  return fault?.answer?.(response, context) ?? response;
}

function betaFault(value: string | null): Response | undefined {
  const versions = new Set((value ?? "").split(",").map((version) => version.trim()));
  if (versions.has("assistants=v2")) return undefined;
  return versions.has("assistants=v1") ? outdatedBeta() : missingBeta();
}

function pageQuery(query: URLSearchParams, thread: Thread | undefined): PageQuery | Response {
  const limit = query.get("limit");
  const fault = limit === null ? undefined : limitFault(limit);
  if (fault !== undefined) return fault;
  const order = query.get("order") ?? parameters.order.default;
  if (!isOrder(order)) return unknownOrder(order);
  const after = cursor("after", query, thread);
  if (after instanceof Response) return after;
  const before = cursor("before", query, thread);
  if (before instanceof Response) return before;
  return { limit: limit === null ? parameters.limit.default : Number(limit), order, after, before };
}

function isOrder(text: string): text is PageQuery["order"] {
  const orders: readonly string[] = parameters.order.enum;
  return orders.includes(text);
}

/** The place of the run that a cursor names. An empty cursor is none. */
function cursor(name: "after" | "before", query: URLSearchParams, thread: Thread | undefined): number | undefined | Response {
  const runId = query.get(name) ?? "";
  if (runId === "" || thread === undefined) return undefined;
  return thread.indexOf(runId) ?? unknownCursor(name, runId);
}

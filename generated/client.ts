// Generated from openapi/ by npm run generate. Do not edit.
import type { Client, FetchOptions } from "openapi-fetch";
import type { ApiError, GatewayFailure, ListRunsResponse, PlatformError, RouterMiss, TextError, operations, paths } from "./types.js";

/** The base URL where none is given: The hosted gateway. */
export const defaultBaseUrl = "https://api.portkey.ai/v1";

export interface CredentialOptions {
  /** Your key for the hosted gateway, or a JWT in its place. Where the header is missing, the hosted gateway reads `Authorization`. A gateway that you host yourself ignores it. */
  readonly apiKey: Token;
  /** Names a provider's key that the hosted gateway keeps for you. A legacy form, which `Provider-Name` with an `@slug` has replaced. A gateway that you host yourself ignores it. */
  readonly virtualKey: Token;
  /** The provider's own key. The gateway passes it on to the provider. */
  readonly providerKey: Token;
  /** The provider to route to: a name such as `openai` or `azure-openai` together with that provider's key, or on the hosted gateway the `@slug` of a provider saved there, which needs no other key. It is no secret. */
  readonly provider: string;
  /** How to route: the id of a saved config (`pc-...`, hosted gateway only), or the config itself as JSON text, which may hold keys. */
  readonly config: string | Readonly<Record<string, unknown>>;
  /** Base URL of a server that speaks the provider's protocol, to be used in place of the provider's own. The gateway refuses addresses that it deems unsafe. */
  readonly customHost: string;
}

/** A credential, or a function that gives the one that is valid now: it is called for each attempt. */
export type Token = string | (() => string | Promise<string>);

type Only<Option extends keyof CredentialOptions> = Pick<CredentialOptions, Option> & {
  readonly [Other in Exclude<keyof CredentialOptions, Option>]?: never;
};

/**
 * The credentials of a request, one of these sets. The key alone serves where the gateway keeps a default configuration with it.
 */
export type Credentials =
  | Only<"apiKey">
  | Only<"apiKey" | "provider">
  | Only<"apiKey" | "virtualKey">
  | Only<"apiKey" | "providerKey" | "provider">
  | Only<"apiKey" | "config">
  | Only<"apiKey" | "providerKey" | "provider" | "customHost">;

/** Request headers of the contract by name. */
export interface HeaderOptions {
  /** Your id for a group of requests in the gateway's logs. The answer repeats it. */
  readonly traceId?: string | undefined;
  /** Pairs of strings for the gateway's logs, written into the header as one JSON text. They have nothing to do with a run's `metadata`. */
  readonly metadata?: Readonly<Record<string, string>> | undefined;
  /** How long the gateway waits for the provider, in milliseconds. It answers 408 when the time is up. */
  readonly requestTimeout?: number | undefined;
  /** Whether to ask the provider even if the gateway has a cached answer. Set it where a config turns the cache on: a cached page may be out of date, and may even be another thread's. */
  readonly cacheForceRefresh?: boolean | undefined;
  /** Keeps cached answers apart from those of other namespaces. */
  readonly cacheNamespace?: string | undefined;
}

/** The headers that every request carries, and those that options stand for, credentials included: mostly `x-portkey-<option in kebab case>`. */
export async function headersOf(options: HeaderOptions | Credentials): Promise<Record<string, string>> {
  const headers: Record<string, string> = {"OpenAI-Beta":"assistants=v2"};
  for (let [name, value] of Object.entries(options) as [string, unknown][]) {
    // By the first word: no other option of a call begins with one of these.
    if (value === undefined || !/^(api.|virtual.|provider|config|custom.|trace.|metadata|request.|cache.)/.test(name)) continue;
    if (typeof value === "function") value = await value();
    if (typeof value === "object") value = JSON.stringify(value);
    if (name === "providerKey") headers["authorization"] = "Bearer " + value;
    else headers["x-portkey-" + name.replace(/[A-Z]/g, "-$&")] = value as string;
  }
  return headers;
}

type Operation = operations["listRuns"];

/** The query parameters of listRuns. */
export type ListRunsQuery = NonNullable<Operation["parameters"]["query"]>;

/** What else a call may set: headers, an abort signal, a `fetch` of its own and the other options of openapi-fetch. */
export type ListRunsInit = Omit<FetchOptions<Operation>, "params" | "body" | "parseAs">;

/** The error bodies that the contract documents; a text is an upstream's own, and may be empty. */
export type ListRunsErrorBody = GatewayFailure | ApiError | TextError | PlatformError | RouterMiss;

/** What listRuns resolves to: `data` of a 2xx answer, or `error` of any other, and the `response` itself. */
export type ListRunsResult =
  | { readonly data: ListRunsResponse; readonly error?: never; readonly response: Response }
  | { readonly data?: never; readonly error: ListRunsErrorBody; readonly response: Response };

/**
 * List runs
 *
 * Lists the runs of a thread, a page at a time.
 *
 * **Paging.** A page holds up to `limit` runs, 20 unless you say otherwise. While `has_more` is true, ask again with `after` set to the page's
 * `last_id`. A run created meanwhile may shift the pages, so that one walk need not be a snapshot. With `before` set to `first_id` you go
 * back. An empty page has null for both ids.
 *
 * **Order.** By `created_at`, newest first unless `order` is `asc`. Runs created in the same second stand in no particular order.
 *
 * **Life of a run.** It is `queued`, then `in_progress`. It may wait in `requires_action` for tool outputs and is queued again once it has them,
 * or expires if it never gets them. A request to cancel takes it over `cancelling` to `cancelled`. Otherwise it ends as `completed`, as
 * `incomplete` when it ran into a token limit, as `failed`, or as `expired`. A run that has ended never changes its status again.
 *
 * **Where it answers.** The gateway does not implement this endpoint: it passes the request on, and the answer back. OpenAI and Azure
 * switched their own Assistants endpoints off on 2026-08-26. The endpoint lives on behind gateways, in compatible servers, and in archives of
 * recorded traffic. Azure also wants a query parameter `api-version`, which the gateway adds from `x-portkey-azure-api-version`.
 *
 * **Sending.** There is no body. A `Content-Type` header is best left out: the gateway answers 400 to most.
 *
 * @param threadId Id of the thread whose runs are listed.
 */
export function listRuns(
  client: Client<paths>,
  threadId: string,
  query: ListRunsQuery | undefined,
  init: ListRunsInit,
) {
  return client.GET("/threads/{thread_id}/runs", {
    ...init,
    params: { path: { thread_id: threadId }, query } as Operation["parameters"],
    // Whoever parses it still has the answer when it is broken.
    parseAs: "text",
  });
}

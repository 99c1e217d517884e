import createFetchClient, { type Middleware } from "openapi-fetch";
import {
  type Credentials,
  type HeaderOptions,
  type ListRunsInit,
  type ListRunsQuery,
  type ListRunsResult,
  defaultBaseUrl,
  headersOf,
  listRuns,
} from "../generated/client.js";
import type { ListRunsResponse, Run, paths } from "../generated/types.js";
import { ListRunsError, errorOfAnswer } from "./errors.js";
import { type WalkOptions, walkPages, walkRuns } from "./paging.js";
import { type RetryOptions, delayOf, linked, wait } from "./retry.js";

/** Bounds on a call, and the request headers of the contract by name. */
export interface CallOptions extends HeaderOptions {
  /** Milliseconds for one attempt, its body included; 60,000 where nothing is said. */
  readonly timeout?: number;
  /** Milliseconds for a call with all its attempts and waits; without a bound where nothing is said. */
  readonly totalTimeout?: number;
  /** How 408, 429, 5xx and lost connections are tried again; `false` for not at all. */
  readonly retry?: RetryOptions | false;
}

/** What a client is made of: the credentials, where and how it sends, and defaults for every call. */
export type ClientOptions = Credentials &
  CallOptions & {
    /** The gateway's base URL, `/v1` included. The hosted gateway where none is given. */
    readonly baseUrl?: string;
    /** Sends the requests instead of the platform's `fetch`. */
    readonly fetch?: (request: Request) => Promise<Response>;
    /** Further headers of every request. */
    readonly headers?: Readonly<Record<string, string>>;
    /** Middleware of openapi-fetch. */
    readonly middleware?: readonly Middleware[];
  };

/** What a single call may set: the options above, an abort signal, headers, and the options of openapi-fetch. */
export type CallInit = ListRunsInit & CallOptions;

/** What a walk may set. */
export type PagesOptions = CallInit & WalkOptions;

/** The client of the contract. */
export interface ListRunsClient {
  /**
   * Gets one page of a thread's runs. Never throws on an HTTP status: `data` is the page of a 2xx answer, `error` the body of
   * any other, `response` the answer itself.
   *
   * @param threadId the thread's id; a slash in it is encoded.
   * @param query `limit` (1 to 100, default 20), `order` (`asc` or `desc` by creation time, default `desc`), and the cursors
   *   `after` and `before` (a run's id).
   * @throws TypeError if the thread id is empty, `.` or `..`, which would ask for another path.
   * @throws ListRunsError of kind `network`, `timeout` or `not-json` if no whole answer came, and the signal's reason if it aborts.
   */
  listRuns(threadId: string, query?: ListRunsQuery, init?: CallInit): Promise<ListRunsResult>;
  /**
   * Walks a thread page by page, asking for a page only when it is wanted: from `after` (or the first page) on, or from `before`
   * backwards. Ends with the page that says there is no more, or with an empty one.
   *
   * @throws ListRunsError of the kind that its `kind` names.
   */
  pages(threadId: string, query?: ListRunsQuery, options?: PagesOptions): AsyncGenerator<ListRunsResponse, void, undefined>;
  /**
   * Walks a thread run by run; backwards from `before`, the nearest run first. Resume after a run by its id as `after` (or `before`).
   *
   * @throws ListRunsError of the kind that its `kind` names.
   */
  runs(threadId: string, query?: ListRunsQuery, options?: PagesOptions): AsyncGenerator<Run, void, undefined>;
}

const DEFAULT_TIMEOUT = 60_000;
const DEFAULT_RETRIES = 2;

/**
 * Makes a client of the contract. It sends `OpenAI-Beta: assistants=v2` and the credentials with every request.
 *
 * @throws TypeError if there is no API key.
 */
export function createClient(options: ClientOptions): ListRunsClient {
  const { baseUrl = defaultBaseUrl, fetch, headers, middleware = [], ...usual } = options;
  if (!options.apiKey) {
    throw new TypeError("createClient needs an apiKey");
  }
  const client = createFetchClient<paths>({ baseUrl, ...(fetch && { fetch }) });
  client.use(...middleware);

  /** Sends until there is an answer to keep: the answer, and what is wrong with it. */
  const call = async (threadId: string, query: ListRunsQuery, init: CallInit): Promise<readonly [ListRunsResult, ListRunsError?]> => {
    assertThreadId(threadId);
    const all = { ...usual, ...init };
    const { timeout = DEFAULT_TIMEOUT, totalTimeout = Infinity, signal } = all;
    const retry: RetryOptions = all.retry === false ? { retries: 0 } : (all.retry ?? {});
    const deadline = Date.now() + totalTimeout;
    for (let attempts = 1; ; attempts += 1) {
      signal?.throwIfAborted();
      const named = await headersOf(all);
      const clean = cleaner(named);
      const left = Math.min(timeout, deadline - Date.now());
      const [controller, unlink] = linked(signal);
      const timer = setTimeout(
        () => controller.abort(new ListRunsError("timeout", `no whole answer within ${left} ms`, { attempts, isRetryable: true })),
        // A longer time overflows a timer, which then fires at once.
        Math.min(left, 2 ** 31 - 1),
      );
      let result: ListRunsResult | undefined;
      let fault: ListRunsError | undefined;
      try {
        result = await listRuns(client, threadId, query, {
          ...init,
          headers: { accept: "application/json", ...headers, ...named, ...(init.headers as object) },
          signal: controller.signal,
        });
        const { response, data, error } = result;
        if (Array.isArray(data?.data)) return [result];
        fault = errorOfAnswer(response, data ?? error, attempts, clean);
      } catch (error) {
        // A signal that aborted says more than the error that fetch makes of it.
        fault = (controller.signal.reason as ListRunsError | undefined) ?? faultOf(error as Error, attempts, clean);
      } finally {
        clearTimeout(timer);
        unlink();
      }
      const delay =
        fault.isRetryable && attempts <= (retry.retries ?? DEFAULT_RETRIES)
          ? delayOf(attempts, result?.response.headers.get("retry-after"), retry)
          : Infinity;
      if (Date.now() + delay >= deadline) {
        if (result && fault.kind !== "not-json") return [result, fault];
        throw fault;
      }
      await (retry.wait ?? wait)(delay, signal);
    }
  };

  const getPage = (threadId: string) => async (query: ListRunsQuery, init: CallInit) => {
    const [result, fault] = await call(threadId, query, init);
    if (fault) throw fault;
    return result.data as ListRunsResponse;
  };

  return {
    listRuns: async (threadId, query = {}, init = {}) => (await call(threadId, query, init))[0],
    pages: (threadId, query = {}, init = {}) => walkPages(getPage(threadId), query, init),
    runs: (threadId, query = {}, init = {}) => walkRuns(getPage(threadId), query, init),
  };
}

/** These would address another path once the URL is normalised, and percent-encoding does not protect a dot. */
function assertThreadId(threadId: string): void {
  if (typeof threadId !== "string" || threadId === "" || threadId === "." || threadId === "..") {
    throw new TypeError(`${JSON.stringify(threadId)} is no thread id`);
  }
}

/** The error of an answer that never came whole. What is not the network's doing, such as a middleware that throws, stays as it is. */
function faultOf(error: Error, attempts: number, clean: (text: string) => string): ListRunsError {
  const { message, code } = (error.cause ?? error) as { readonly message: string; readonly code?: string };
  if (error instanceof SyntaxError) return new ListRunsError("not-json", `the answer is not whole JSON: ${clean(message)}`, { attempts });
  // fetch reports what went wrong below HTTP as a TypeError, whatever the platform.
  if (error instanceof TypeError)
    return new ListRunsError(/TIMEOUT/.test(`${code}`) ? "timeout" : "network", `no answer: ${clean(message || `${code}`)}`, {
      attempts,
      isRetryable: true,
      code,
    });
  throw error;
}

/**
 * A function that takes credentials out of a text: each whole secret, and what a config in JSON holds, as far as it is long enough
 * for one.
 */
function cleaner(headers: Readonly<Record<string, string>>): (text: string) => string {
  const secrets = Object.keys(headers)
    .filter((name) => /key|auth|config/.test(name))
    .flatMap((name) => headers[name]?.match(name.endsWith("g") ? /[^\s"]{16,}/g : /\S+$/) ?? []);
  return (text) => secrets.reduce((left, secret) => left.replaceAll(secret, "[redacted]"), text.replace(/\/\/[^/\s@]*@/g, "//[redacted]@"));
}

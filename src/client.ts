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
import { ListRunsError, errorOfAnswer, isRetryableStatus } from "./errors.js";
import { type WalkOptions, walkPages, walkRuns } from "./paging.js";
import { type RetryOptions, delayOf, linked, wait as waitFor } from "./retry.js";

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
    /** Looks at each page before it is handed over, and throws what it has against it. */
    readonly inspect?: (
      page: ListRunsResponse,
      asked: { readonly threadId: string; readonly query: ListRunsQuery },
      response: Response,
    ) => void;
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
  const { baseUrl = defaultBaseUrl, fetch, headers, middleware = [], inspect, ...usual } = options;
  if (!options.apiKey) {
    throw new TypeError("createClient needs an apiKey; a self-hosted gateway takes any text.");
  }
  const client = createFetchClient<paths>({ baseUrl, ...(fetch && { fetch }) });
  client.use(...middleware);

  /** Sends until there is an answer to keep; `fail` makes the error of it. */
  const call = async (threadId: string, query: ListRunsQuery, init: CallInit) => {
    assertThreadId(threadId);
    const all = { ...usual, ...init };
    const { timeout = DEFAULT_TIMEOUT, totalTimeout = Infinity, retry = {}, signal: outer } = all;
    const { retries = DEFAULT_RETRIES, wait = waitFor } = retry || { retries: 0 };
    const deadline = Date.now() + totalTimeout;
    for (let attempts = 1; ; attempts += 1) {
      const named = await headersOf(all);
      const clean = cleaner(named);
      const left = Math.min(timeout, deadline - Date.now());
      const [controller, unlink] = linked(outer);
      let late = false;
      // Longer times than this overflow a timer, which then fires at once.
      const timer = setTimeout(() => ((late = true), controller.abort()), Math.min(left, 2 ** 31 - 1));
      let delay: number | undefined;
      try {
        const result = await listRuns(client, threadId, query, {
          ...init,
          headers: { accept: "application/json", ...headers, ...named, ...(init.headers as object) },
          signal: controller.signal,
        });
        const { response, data, error } = result;
        if (response.ok && data === undefined) throw new SyntaxError("it is empty");
        delay =
          attempts > retries || !isRetryableStatus(response.status)
            ? undefined
            : delayOf(attempts, response.headers.get("retry-after"), retry || {});
        if (delay === undefined || Date.now() + delay >= deadline) {
          return { result, fail: () => errorOfAnswer(response, data ?? error, attempts, clean) };
        }
      } catch (error) {
        if (outer?.aborted) throw outer.reason;
        const fault = faultOf(error, late, left, attempts, clean);
        if (fault === undefined) throw error;
        delay = delayOf(attempts, undefined, retry || {});
        if (attempts > retries || !fault.isRetryable || delay === undefined || Date.now() + delay >= deadline) throw fault;
      } finally {
        clearTimeout(timer);
        unlink();
      }
      await wait(delay, outer ?? undefined);
    }
  };

  const getPage = (threadId: string) => async (query: ListRunsQuery, init: CallInit) => {
    const { result, fail } = await call(threadId, query, init);
    if (!Array.isArray(result.data?.data)) throw fail();
    inspect?.(result.data, { threadId, query }, result.response);
    return result.data;
  };

  return {
    async listRuns(threadId, query = {}, init = {}) {
      const { result } = await call(threadId, query, init);
      if (result.data) inspect?.(result.data, { threadId, query }, result.response);
      return result;
    },
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

/** The error of an answer that never came whole; undefined for what is not the network's doing, such as a middleware that throws. */
function faultOf(
  error: unknown,
  late: boolean,
  timeout: number,
  attempts: number,
  clean: (text: string) => string,
): ListRunsError | undefined {
  const { message, cause } = error as { readonly message: string; readonly cause?: { readonly message?: string; readonly code?: string } };
  const code = cause?.code;
  if (late || /TIMEOUT/.test(`${code}`))
    return new ListRunsError("timeout", `no whole answer within ${Math.round(timeout)} ms`, { attempts, isRetryable: true });
  if (error instanceof SyntaxError) return new ListRunsError("not-json", `the answer is not whole JSON: ${clean(message)}`, { attempts });
  // fetch reports what went wrong below HTTP as a TypeError, whatever the platform.
  if (error instanceof TypeError)
    return new ListRunsError("network", `no answer: ${clean(cause?.message || message)}`, { attempts, isRetryable: true, code });
  return undefined;
}

/**
 * A function that takes credentials out of a text: each whole secret, and what a config in JSON holds, as far as it is long enough
 * for one.
 */
function cleaner(headers: Readonly<Record<string, string>>): (text: string) => string {
  const secrets = Object.keys(headers)
    .filter((name) => /key|auth|config|token|secret/.test(name))
    .flatMap((name) => headers[name]?.match(name.endsWith("g") ? /[^\s"]{16,}/g : /\S+$/) ?? []);
  return (text) => secrets.reduce((left, secret) => left.replaceAll(secret, "[redacted]"), text.replace(/\/\/[^/\s@]*@/g, "//[redacted]@"));
}

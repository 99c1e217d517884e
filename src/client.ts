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
import { type ListRunsError, errorOf } from "./errors.js";
import { type WalkOptions, walks } from "./paging.js";
import { type RetryOptions, delayOf, limited, wait } from "./retry.js";

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

/** An answer: at first its text is its `data`, then what that says. */
interface Answer {
  readonly response: Response;
  data?: Partial<ListRunsResponse>;
  error?: unknown;
}

/**
 * Makes a client of the contract. It sends `OpenAI-Beta: assistants=v2` and the credentials with every request.
 *
 * @throws TypeError if there is no API key.
 */
export function createClient({ baseUrl = defaultBaseUrl, fetch, headers, middleware = [], ...usual }: ClientOptions): ListRunsClient {
  if (!usual.apiKey) throw new TypeError("no apiKey");
  // openapi-fetch takes the platform's own where it is undefined; its type wants it left out then.
  const client = createFetchClient<paths>({ baseUrl, fetch } as { readonly baseUrl: string });
  client.use(...middleware);

  /** Sends until there is an answer to keep. One that is no page is thrown as an error where `throws` says so. */
  const call = async (threadId: string, query?: ListRunsQuery, init?: CallInit, throws?: boolean): Promise<ListRunsResult> => {
    // These would address another path once the URL is normalised, and percent-encoding does not protect a dot.
    if (typeof threadId !== "string" || /^\.{0,2}$/.test(threadId)) throw new TypeError(`"${threadId}" is no thread id`);
    const all = { ...usual, ...init };
    const { timeout = 60_000, totalTimeout = Infinity, retry = {}, signal } = all;
    const deadline = Date.now() + totalTimeout;
    for (let attempts = 1; ; attempts += 1) {
      const sent = {
        accept: "application/json",
        ...headers,
        ...(await headersOf(all)),
        ...(init?.headers instanceof Headers ? Object.fromEntries(init.headers) : init?.headers),
      };
      // A longer time than the last overflows a timer, which then fires at once.
      const [limit, lift] = limited(signal, Math.min(timeout, deadline - Date.now(), 2e9), attempts);
      let answer: Answer | undefined;
      let failure: Error | undefined;
      try {
        answer = (await listRuns(client, threadId, query, { ...init, headers: sent, signal: limit.signal })) as Answer;
        if (answer.response.ok) answer.data = JSON.parse((answer.data ?? "") as string) as ListRunsResponse;
        // openapi-fetch leaves the error of an empty answer undefined, so that nothing would tell it from success.
        else answer.error ??= "";
      } catch (error) {
        failure = error as Error;
      }
      lift();
      if (Array.isArray(answer?.data?.data)) return answer as ListRunsResult;
      // A signal that aborted says more than the error that fetch makes of it.
      const fault = (limit.signal.reason ?? errorOf(sent, attempts, answer, failure)) as ListRunsError;
      const delay = retry && fault.isRetryable ? delayOf(attempts, answer?.response.headers.get("retry-after"), retry) : Infinity;
      if (Date.now() + delay >= deadline) {
        if (throws || failure) throw fault;
        return answer as ListRunsResult;
      }
      await ((retry as RetryOptions).wait ?? wait)(delay, signal);
    }
  };

  return { listRuns: call, ...walks(call) };
}

import createFetchClient from "openapi-fetch";
import {
  type Credentials,
  type ListRunsInit,
  type ListRunsQuery,
  type ListRunsResult,
  credentialHeaders,
  defaultBaseUrl,
  listRuns,
} from "../generated/client.js";
import type { paths } from "../generated/types.js";

/** What a client is made of: the credentials, and where and how it sends. */
export type ClientOptions = Credentials & {
  /** The gateway's base URL, `/v1` included. The hosted gateway where none is given. */
  readonly baseUrl?: string;
  /** Sends the requests instead of the platform's `fetch`. */
  readonly fetch?: (request: Request) => Promise<Response>;
  /** Further headers of every request. */
  readonly headers?: Readonly<Record<string, string>>;
};

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
   */
  listRuns(threadId: string, query?: ListRunsQuery, init?: ListRunsInit): Promise<ListRunsResult>;
}

/**
 * Makes a client of the contract. It sends `OpenAI-Beta: assistants=v2` and the credentials with every request.
 *
 * @throws TypeError if there is no API key.
 */
export function createClient(options: ClientOptions): ListRunsClient {
  const { baseUrl = defaultBaseUrl, fetch, headers, ...credentials } = options;
  if (typeof credentials.apiKey !== "string" || credentials.apiKey === "") {
    throw new TypeError("createClient needs an apiKey. Pass the gateway's API key; a self-hosted gateway takes any text.");
  }
  const client = createFetchClient<paths>({
    baseUrl,
    headers: { accept: "application/json", ...credentialHeaders(credentials as Credentials), ...headers },
    ...(fetch === undefined ? {} : { fetch }),
  });
  return {
    async listRuns(threadId, query, init) {
      assertThreadId(threadId);
      return listRuns(client, threadId, query, init);
    },
  };
}

/** These would address another path once the URL is normalised, and percent-encoding does not protect a dot. */
function assertThreadId(threadId: string): void {
  if (typeof threadId !== "string" || threadId === "" || threadId === "." || threadId === "..") {
    throw new TypeError(`${JSON.stringify(threadId)} is no thread id. Pass the id of a thread, such as "thread_abc123".`);
  }
}

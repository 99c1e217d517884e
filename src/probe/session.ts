import { parameters } from "../../generated/contract.js";
import type { ListRunsResponse } from "../../generated/types.js";
import { answerOf, isJsonType } from "../answer.js";
import type { Exchange } from "../exchange.js";
import { isUnanswered, send, type SendOptions } from "./send.js";

/** How one request of a scenario differs from the plain one. */
export interface Ask {
  readonly query?: Readonly<Record<string, string | number>>;
  readonly thread?: string;
  readonly method?: "GET" | "HEAD";
  /** Headers to add; undefined takes one out. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

/** An answer as scenarios look at it. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The page, where the answer is one that can be read: its runs have at least an id and a time. */
  readonly page: ListRunsResponse | undefined;
  /** The parsed body of an answer in JSON. */
  readonly body: unknown;
}

/** A whole thread, walked page by page. */
export interface Walk {
  readonly runs: ListRunsResponse["data"];
  readonly pages: number;
}

/** A scenario cannot be decided, for this reason. */
export class Undecidable extends Error {
  override readonly name = "Undecidable";
}

/** The server broke the scenario's requirement, in this way. */
export class Broken extends Error {
  override readonly name = "Broken";
}

/** Requests that got no answer at all end the probe. */
export class Unreachable extends Error {
  override readonly name = "Unreachable";
}

/** What scenarios ask the server with. */
export interface Session {
  readonly thread: string;
  readonly otherThread: string | undefined;
  /** The names of the credential headers that every request carries. */
  readonly credentials: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  /** How many requests were sent. */
  sent(): number;
  ask(ask?: Ask): Promise<Reply>;
  /** Asks for a page, and breaks the scenario where the answer is none. */
  page(ask?: Ask): Promise<ListRunsResponse>;
  /** Walks the thread by a cursor from its first page (or from a given one) to the end. */
  walk(ask?: Ask, cursor?: "after" | "before"): Promise<Walk>;
  /** All runs of the thread, newest first, walked once and remembered. */
  runs(): Promise<ListRunsResponse["data"]>;
}

/** What a session is made of. */
export interface SessionOptions extends SendOptions {
  readonly baseUrl: string;
  readonly thread: string;
  readonly otherThread: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly credentials: readonly string[];
  readonly maxRequests: number;
  /** Requests a second; without a bound where it is Infinity. */
  readonly rate: number;
  readonly onExchange: (exchange: Exchange) => void;
}

/** Opens a session with a server: it counts, paces and keeps every exchange. */
export function openSession(options: SessionOptions): Session {
  const { baseUrl, thread, otherThread, credentials, maxRequests, rate, onExchange } = options;
  let sent = 0;
  let nextAt = 0;
  let known: Promise<ListRunsResponse["data"]> | undefined;

  const ask = async ({ query = {}, thread: asked = thread, method = "GET", headers = {} }: Ask = {}): Promise<Reply> => {
    if (sent >= maxRequests) throw new Undecidable(`the bound of ${maxRequests} requests is used up; raise --max-requests`);
    sent += 1;
    const number = sent;
    if (rate !== Infinity) nextAt = await pace(nextAt, 1000 / rate);
    const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)])).toString();
    const url = `${baseUrl.replace(/\/+$/, "")}/threads/${encodeURIComponent(asked)}/runs${search === "" ? "" : `?${search}`}`;
    const merged = Object.fromEntries(
      Object.entries({ ...lowerCased(options.headers), ...lowerCased(headers) }).filter(
        (field): field is [string, string] => field[1] !== undefined,
      ),
    );
    const result = await send({ method, url, headers: merged }, options);
    if (isUnanswered(result)) throw new Unreachable(result.unanswered);
    const exchange = { ...result, source: new URL(baseUrl).host, line: number };
    onExchange(exchange);
    return replyOf(exchange);
  };

  const page = async (request?: Ask): Promise<ListRunsResponse> => {
    const reply = await ask(request);
    if (reply.page === undefined) {
      throw new Broken(reply.status === 200 ? "the answer is no page of runs" : `the answer is ${reply.status}, not a page of runs`);
    }
    return reply.page;
  };

  const walk = async (request: Ask = {}, cursor: "after" | "before" = "after"): Promise<Walk> => {
    const runs: ListRunsResponse["data"][number][] = [];
    const cursors = new Set<string>();
    let query = { ...request.query };
    for (let pages = 1; ; pages += 1) {
      const { data, has_more: more } = await page({ ...request, query });
      if (cursor === "after") runs.push(...data);
      else runs.unshift(...data);
      const next = cursor === "after" ? data.at(-1)?.id : data[0]?.id;
      // Which way has_more looks beside `before` is not documented, so a walk back ends on an empty page alone.
      if (next === undefined || (cursor === "after" && !more)) return { runs, pages };
      if (cursors.has(next)) throw new Broken(`the walk never ends: the cursor ${next} came back on page ${pages}`);
      cursors.add(next);
      query = { ...request.query, [cursor]: next };
    }
  };

  return {
    thread,
    otherThread,
    credentials,
    headers: options.headers,
    sent: () => sent,
    ask,
    page,
    walk,
    runs: () => (known ??= walk({ query: { limit: parameters.limit.maximum } }).then(({ runs }) => runs)),
  };
}

function lowerCased<Value>(headers: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

function replyOf(exchange: Exchange): Reply {
  const { body, status, headers, mediaType } = answerOf(exchange);
  const value = body.kind === "json" && (mediaType === undefined || isJsonType(mediaType) || status === 200) ? body.value : undefined;
  return { status, headers: headers ?? {}, page: status === 200 && isReadablePage(value) ? value : undefined, body: value };
}

/** As much of a page as a walk needs; whatever else is wrong with it, the rules report. */
function isReadablePage(value: unknown): value is ListRunsResponse {
  if (typeof value !== "object" || value === null || !("data" in value) || !Array.isArray(value.data)) return false;
  return value.data.every(
    (run: unknown) =>
      typeof run === "object" &&
      run !== null &&
      "id" in run &&
      typeof run.id === "string" &&
      "created_at" in run &&
      typeof run.created_at === "number",
  );
}

/** Waits until the next request may go out, and gives the time of the one after. */
async function pace(nextAt: number, interval: number): Promise<number> {
  const now = performance.now();
  const at = Math.max(now, nextAt);
  if (at > now) await new Promise((resolve) => setTimeout(resolve, at - now));
  return at + interval;
}

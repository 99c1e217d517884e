import { parameters } from "../../generated/contract.js";
import type { ListRunsResponse } from "../../generated/types.js";
import { answerOf, isJsonType } from "../answer.js";
import type { RecordedExchange } from "../record/recorded.js";
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

/** A thread, walked page by page. */
export interface Walk {
  readonly runs: ListRunsResponse["data"];
  readonly pages: number;
  /** Whether the walk came to the end of the thread within its bound. */
  readonly ended: boolean;
}

/** How a walk goes. */
export interface WalkOptions {
  readonly query: Readonly<Record<string, string | number>>;
  readonly cursor: "after" | "before";
  /** The most pages that are asked for. */
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
  /** Asks for the same page several times at once. */
  pagesAtOnce(count: number): Promise<readonly ListRunsResponse[]>;
  /** How many requests a walk may take, so that some are left for the scenarios after it. */
  spare(): number;
  walk(options: WalkOptions): Promise<Walk>;
  /** The runs of the thread, newest first, walked once and remembered; of a very large thread the newest ones. */
  known(): Promise<Walk>;
}

/** Tells the time and waits, in milliseconds. */
export interface Clock {
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
}

const realTime: Clock = {
  now: () => performance.now(),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

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
  /** The clock that the rate is kept by; the platform's where nothing is said. */
  readonly clock?: Clock | undefined;
  /** Sees each exchange with its number, counted from 1. */
  readonly onExchange: (exchange: RecordedExchange, number: number) => void;
}

/** What the scenarios beside the walks take, with a margin. */
const KEPT_BACK = 30;
/** The share of the requests that goes into knowing the thread, of which the other walks take as much and more each. */
const SHARE_OF_KNOWING = 8;

/** Opens a session with a server: it counts, paces and keeps every exchange. */
export function openSession(options: SessionOptions): Session {
  const { baseUrl, thread, otherThread, credentials, maxRequests, rate, clock = realTime, onExchange } = options;
  let sent = 0;
  let nextAt = 0;
  let known: Promise<Walk> | undefined;

  /** Waits for the turn of some requests, so that on average the rate is kept. */
  const turn = async (requests: number): Promise<void> => {
    if (rate === Infinity) return;
    const now = clock.now();
    const at = Math.max(now, nextAt);
    nextAt = at + (requests * 1000) / rate;
    if (at > now) await clock.wait(at - now);
  };

  const exchange = async ({ query = {}, thread: asked = thread, method = "GET", headers = {} }: Ask): Promise<Reply> => {
    if (sent >= maxRequests) throw new Undecidable(`the bound of ${maxRequests} requests is used up; raise --max-requests`);
    sent += 1;
    const number = sent;
    const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)])).toString();
    const url = `${baseUrl.replace(/\/+$/, "")}/threads/${encodeURIComponent(asked)}/runs${search === "" ? "" : `?${search}`}`;
    const merged = Object.fromEntries(
      Object.entries({ ...lowerCased(options.headers), ...lowerCased(headers) }).filter(
        (field): field is [string, string] => field[1] !== undefined,
      ),
    );
    const result = await send({ method, url, headers: merged }, options);
    if (isUnanswered(result)) throw new Unreachable(result.unanswered);
    onExchange(result, number);
    return replyOf(result);
  };

  const ask = async (request: Ask = {}): Promise<Reply> => {
    await turn(1);
    return exchange(request);
  };

  const walk = async ({ query, cursor, pages: most }: WalkOptions): Promise<Walk> => {
    const runs: ListRunsResponse["data"][number][] = [];
    const cursors = new Set<string>();
    let next = query;
    for (let pages = 1; pages <= most; pages += 1) {
      const { data, has_more: more } = pageOf(await ask({ query: next }));
      if (cursor === "after") runs.push(...data);
      else runs.unshift(...data);
      const id = cursor === "after" ? data.at(-1)?.id : data[0]?.id;
      // Which way has_more looks beside `before` is not documented, so a walk back ends on an empty page alone.
      if (id === undefined || (cursor === "after" && !more)) return { runs, pages, ended: true };
      if (cursors.has(id)) throw new Broken(`the walk never ends: the cursor ${id} came back on page ${pages}`);
      cursors.add(id);
      next = { ...query, [cursor]: id };
    }
    return { runs, pages: most, ended: false };
  };

  const pagesOfKnowing = Math.max(1, Math.ceil((maxRequests - KEPT_BACK) / SHARE_OF_KNOWING));
  return {
    thread,
    otherThread,
    credentials,
    headers: options.headers,
    sent: () => sent,
    ask,
    page: async (request) => pageOf(await ask(request)),
    async pagesAtOnce(count) {
      await turn(count);
      return Promise.all(Array.from({ length: count }, async () => pageOf(await exchange({}))));
    },
    spare: () => maxRequests - sent - KEPT_BACK,
    walk,
    known() {
      known ??= walk({ query: { limit: parameters.limit.maximum }, cursor: "after", pages: pagesOfKnowing }).catch((error: unknown) => {
        // An answer that was lost once may come the next time; a walk that is broken stays so.
        if (error instanceof Unreachable) known = undefined;
        throw error;
      });
      return known;
    },
  };
}

function pageOf({ page, status }: Reply): ListRunsResponse {
  if (page === undefined)
    throw new Broken(status === 200 ? "the answer is no page of runs" : `the answer is ${status}, not a page of runs`);
  return page;
}

function lowerCased<Value>(headers: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

function replyOf(exchange: RecordedExchange): Reply {
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

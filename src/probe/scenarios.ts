import { credentials as credentialHeaders, parameters, requestHeaders, terminalRunStatuses } from "../../generated/contract.js";
import type { ListRunsResponse } from "../../generated/types.js";
import type { Level } from "../rule.js";
import { Broken, Undecidable, type Ask, type Reply, type Session, type Walk } from "./session.js";

type Runs = ListRunsResponse["data"];

/** A fixed series of requests to a live server, and what its answers must show. */
export interface Scenario {
  /** In kebab case. */
  readonly id: string;
  readonly level: Level;
  /** What a server that keeps the contract does. */
  readonly requirement: string;
  /**
   * Sends the requests. Resolves where the requirement is kept.
   *
   * @throws Broken where it is not, and Undecidable where this server or this thread cannot show it.
   */
  readonly run: (session: Session) => Promise<void>;
}

const { minimum: smallest, maximum: largest, default: usual } = parameters.limit;
const API_KEY = credentialHeaders.apiKey.header;
const CONFIG = credentialHeaders.config.header;
const BETA =
  Object.values(requestHeaders)
    .find(({ required }) => required)
    ?.name.toLowerCase() ?? "openai-beta";
const TRACE_ID = "x-portkey-trace-id";
/** Pages beyond those that a walk should take, for runs that are created meanwhile. */
const SPARE_PAGES = 3;

/** Every scenario, in the order in which they are sent. */
export const scenarios: readonly Scenario[] = [
  {
    id: "first-page",
    level: "must",
    requirement: "The first page of a thread is answered with 200 and a page of runs.",
    run: async (session) => {
      await session.page();
    },
  },
  limited(smallest),
  limited(usual),
  limited(largest),
  refused("limit-zero", `A limit below ${smallest} is refused with a client error.`, { limit: smallest - 1 }),
  refused("limit-negative", "A negative limit is refused with a client error.", { limit: -1 }),
  refused("limit-above-maximum", `A limit above ${largest} is refused with a client error.`, { limit: largest + 1 }),
  refused("limit-text", "A limit that is no number is refused with a client error.", { limit: "abc" }),
  {
    id: "limit-empty",
    level: "should",
    requirement: "An empty limit is answered as documented, with a page or a client error; which one is not documented.",
    run: async (session) => answered(await session.ask({ query: { limit: "" } })),
  },
  refused("order-unknown", "An order that is neither asc nor desc is refused with a client error.", { order: "newest" }),
  {
    id: "order-reverses",
    level: "must",
    requirement: "order=asc gives the same runs as order=desc, the other way round; runs of the same second in any order.",
    run: async (session) => {
      const newestFirst = await allRuns(session, 2);
      const oldestFirst = await walkAll(session, { limit: largest, order: "asc" }, newestFirst.length);
      sameRuns(newestFirst, oldestFirst, "order=asc");
      if (newestFirst[0]?.created_at === newestFirst.at(-1)?.created_at)
        throw new Undecidable("all runs were created in the same second, so no order shows");
      inOrder(newestFirst, "desc");
      inOrder(oldestFirst, "asc");
    },
  },
  walked(2),
  walked(7),
  walked(usual),
  {
    id: "walk-before",
    level: "should",
    requirement: "A walk back by before from the last run gives every earlier run, each once, in order.",
    run: async (session) => {
      const runs = await allRuns(session, 3);
      const back = await walkAll(session, { limit: usual, before: runs.at(-1)?.id ?? "" }, runs.length, "before");
      once(back, "the walk back");
      sameRuns(runs.slice(0, -1), back, "the walk back");
      inOrder(back, "desc");
    },
  },
  {
    id: "past-the-end",
    level: "must",
    requirement: "The page after the last run is empty, with null for both ids and no more to come.",
    run: async (session) => {
      const last = (await allRuns(session, 1)).at(-1);
      const page = await session.page({ query: { after: last?.id ?? "" } });
      if (page.data.length > 0) throw new Broken(`after the last run come ${page.data.length} more`);
      if (page.has_more) throw new Broken("the page after the last run is empty and says that more follow");
    },
  },
  {
    id: "unknown-thread",
    level: "must",
    requirement: "A thread that does not exist is answered with 404.",
    run: async (session) => expectStatus(await session.ask({ thread: "thread_000000000000000000000000" }), [404]),
  },
  {
    id: "malformed-thread-id",
    level: "should",
    requirement: "A malformed thread id is refused with 400 or 404.",
    run: async (session) => expectStatus(await session.ask({ thread: "no thread id" }), [400, 404]),
  },
  {
    id: "unknown-cursor",
    level: "should",
    requirement: "A cursor that names no run is answered as documented, with a page or a client error; which one is not documented.",
    run: async (session) => answered(await session.ask({ query: { after: "run_000000000000000000000000" } })),
  },
  {
    id: "no-credentials",
    level: "must",
    requirement: "A request without credentials is refused.",
    run: async (session) => {
      needsCredentials(session);
      const reply = await session.ask({ headers: Object.fromEntries(session.credentials.map((name) => [name, undefined])) });
      expectStatus(reply, [400, 401, 403]);
    },
  },
  {
    id: "wrong-credentials",
    level: "must",
    requirement: "A request with wrong credentials is refused with 401 or 403.",
    run: async (session) => {
      needsCredentials(session);
      expectStatus(await session.ask({ headers: wrongKeys(session) }), [401, 403]);
    },
  },
  {
    id: "no-beta-header",
    level: "should",
    requirement: "A request without OpenAI-Beta is refused with 400.",
    run: async (session) => expectStatus(await session.ask({ headers: { [BETA]: undefined } }), [400]),
  },
  {
    id: "trace-id",
    level: "should",
    requirement: "The trace id of a request comes back in the answer.",
    run: async (session) => {
      const { headers } = await session.ask({ headers: { [TRACE_ID]: "list-runs-probe" } });
      if (headers[TRACE_ID] === "list-runs-probe") return;
      if (!Object.keys(headers).some((name) => name.startsWith("x-portkey-")))
        throw new Undecidable("the answers carry no gateway header, so this server is no gateway");
      throw new Broken(`${TRACE_ID} is ${JSON.stringify(headers[TRACE_ID] ?? null)} in the answer`);
    },
  },
  {
    id: "equal-requests",
    level: "must",
    requirement: "Equal requests sent at once get equal answers.",
    run: async (session) => {
      const [first, ...others] = await session.pagesAtOnce(4);
      for (const other of others) {
        if (JSON.stringify(other) === JSON.stringify(first)) continue;
        if (stillRunning(first?.data ?? []) || stillRunning(other.data))
          throw new Undecidable("a run is still running, so answers may differ");
        throw new Broken("equal requests at once got different answers");
      }
    },
  },
  otherThread("other-thread", "Another thread's page shows none of this thread's runs.", () => ({})),
  otherThread(
    "other-thread-cached",
    "Another thread's page shows none of this thread's runs, with the cache asked for as well.",
    cacheHeaders,
  ),
  {
    id: "compression",
    level: "should",
    requirement: "A request that accepts a compressed answer gets the same page as one that does not.",
    run: async (session) => {
      const plain = await session.page({ headers: { "accept-encoding": "identity" } });
      const packed = await session.page({ headers: { "accept-encoding": "gzip" } });
      if (JSON.stringify(plain) === JSON.stringify(packed)) return;
      if (stillRunning(plain.data) || stillRunning(packed.data)) throw new Undecidable("a run is still running, so answers may differ");
      throw new Broken("the answers with and without compression differ");
    },
  },
  {
    id: "head",
    level: "should",
    requirement: "HEAD is answered with the status of GET and no body, or refused as a method (404, 405, 501).",
    run: async (session) => expectStatus(await session.ask({ method: "HEAD" }), [200, 404, 405, 501]),
  },
];

function limited(limit: number): Scenario {
  return {
    id: `limit-${limit}`,
    level: "must",
    requirement: `limit=${limit} gives ${limit === 1 ? "one run" : `up to ${limit} runs`}.`,
    run: async (session) => {
      const { data } = await session.page({ query: { limit } });
      if (data.length > limit) throw new Broken(`limit=${limit} gave ${data.length} runs`);
      const { runs } = await known(session);
      const expected = Math.min(limit, runs.length);
      // A page shorter than a limit above the thread's size proves a limit only where the default would have cut it.
      enough(runs, limit <= usual ? limit + 1 : usual + 1);
      if (data.length < expected) throw new Broken(`limit=${limit} gave ${count(data.length)} of ${runs.length}`);
    },
  };
}

function refused(id: string, requirement: string, query: Readonly<Record<string, string | number>>): Scenario {
  return {
    id,
    level: "should",
    requirement,
    run: async (session) => {
      const { status } = await session.ask({ query });
      if (status < 400 || status > 499) throw new Broken(`the answer is ${status}`);
    },
  };
}

function walked(limit: number): Scenario {
  return {
    id: `walk-after-${limit}`,
    level: "must",
    requirement: `A walk by after with limit=${limit} gives every run, each once, in order, and ends.`,
    run: async (session) => {
      const { runs, ended } = await session.known();
      enough(runs, limit + 1);
      if (!ended) throw new Undecidable(tooLarge(runs));
      const seen = await walkAll(session, { limit }, runs.length);
      once(seen, `the walk with limit=${limit}`);
      sameRuns(runs, seen, `the walk with limit=${limit}`);
      inOrder(seen, "desc");
    },
  };
}

function otherThread(
  id: string,
  requirement: string,
  headersOf: (session: Session) => Readonly<Record<string, string | undefined>>,
): Scenario {
  return {
    id,
    level: "must",
    requirement,
    run: async (session) => {
      if (session.otherThread === undefined) throw new Undecidable("no second thread was given; pass --other-thread");
      const headers = headersOf(session);
      const mine = await session.page({ headers });
      // The first thread's page is asked for once more, so that a cache has it before the other thread is asked for.
      await session.page({ headers });
      const { data } = await session.page({ headers, thread: session.otherThread });
      if (mine.data.length === 0 || data.length === 0) throw new Undecidable("one of the two threads has no runs");
      const own = new Set(mine.data.map((run) => run.id));
      const shown = data.filter((run) => own.has(run.id) || run.thread_id === session.thread);
      if (shown.length > 0) throw new Broken(`the other thread's page shows ${count(shown.length)} of this thread`);
    },
  };
}

/** The routing of a session with the cache asked for: the gateway's, which only a config does, or any cache in between. */
function cacheHeaders({ headers }: Session): Readonly<Record<string, string | undefined>> {
  const { config, provider, providerKey, customHost } = credentialHeaders;
  const cache = { mode: "simple" };
  const given = headers[config.header];
  if (given !== undefined) {
    const inline = objectOf(given);
    if (inline === undefined) throw new Undecidable("the config is a saved one, and whether it caches cannot be said here");
    return { [config.header]: JSON.stringify({ ...inline, cache }) };
  }
  const route = headers[provider.header];
  // Without a gateway's routing there may still be a cache of HTTP in between.
  if (route === undefined) return { "cache-control": "max-stale" };
  const key = headers[providerKey.header]?.slice(providerKey.prefix.length);
  const host = headers[customHost.header];
  return {
    [provider.header]: undefined,
    [customHost.header]: undefined,
    [config.header]: JSON.stringify({
      provider: route,
      ...(key === undefined ? {} : { api_key: key }),
      ...(host === undefined ? {} : { custom_host: host }),
      cache,
    }),
  };
}

function needsCredentials({ credentials }: Session): void {
  if (credentials.length === 0) throw new Undecidable("no credentials were given, so none can be left out");
}

/** The same credentials with every key in them wrong. Routing stays as it is: a wrong key is to be refused as a key, not as a route. */
function wrongKeys({ credentials, headers }: Session): Readonly<Record<string, string>> {
  const config = headers[CONFIG];
  const inConfig = config === undefined ? undefined : objectOf(config);
  const wrong = [
    ...credentials
      .filter((name) => name === API_KEY || name === "authorization" || name === "api-key")
      .map((name) => [name, name === "authorization" ? "Bearer wrong" : "wrong"] as const),
    ...(inConfig !== undefined && "api_key" in inConfig ? [[CONFIG, JSON.stringify({ ...inConfig, api_key: "wrong" })] as const] : []),
  ];
  if (wrong.length === 0) throw new Undecidable("none of the credentials given is a key");
  return Object.fromEntries(wrong);
}

function objectOf(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}

/** What is known of the thread. That it cannot be walked is told by the scenarios on walks, and only keeps the others from telling. */
async function known(session: Session): Promise<Walk> {
  try {
    return await session.known();
  } catch (error) {
    throw error instanceof Broken ? new Undecidable(`the thread could not be walked: ${error.message}`) : error;
  }
}

async function allRuns(session: Session, needed: number): Promise<Runs> {
  const { runs, ended } = await known(session);
  enough(runs, needed);
  if (!ended) throw new Undecidable(tooLarge(runs));
  return runs;
}

function enough(runs: Runs, needed: number): void {
  if (runs.length < needed) throw new Undecidable(`the thread has ${count(runs.length)}, and ${needed} are needed to tell`);
}

function tooLarge(runs: Runs): string {
  return `the thread has more than ${count(runs.length)}, too many to walk; name a smaller one, or raise --max-requests`;
}

/** Walks a thread whose size is known to its end. */
async function walkAll(
  session: Session,
  query: Ask["query"] & { readonly limit: number },
  size: number,
  cursor: "after" | "before" = "after",
): Promise<Runs> {
  const pages = Math.ceil(size / query.limit) + 1;
  const spare = session.spare();
  if (pages > spare)
    throw new Undecidable(
      `the walk takes ${pages} requests, and --max-requests leaves ${Math.max(0, spare)} for it; raise it, or name a smaller thread`,
    );
  const { runs, ended } = await session.walk({ query, cursor, pages: pages + SPARE_PAGES });
  if (!ended)
    throw new Broken(`the walk does not end: ${pages + SPARE_PAGES} pages gave ${count(runs.length)}, and the thread has ${size}`);
  return runs;
}

function expectStatus({ status }: Reply, accepted: readonly number[]): void {
  if (!accepted.includes(status)) throw new Broken(`the answer is ${status}, not ${accepted.join(" or ")}`);
}

/** An answer whose status is the server's to choose; its shape is judged by the rules. */
function answered({ status }: Reply): void {
  if (status !== 200 && (status < 400 || status > 499)) throw new Broken(`the answer is ${status}`);
}

function once(runs: Runs, where: string): void {
  const seen = new Set<string>();
  for (const { id } of runs) {
    if (seen.has(id)) throw new Broken(`${where} gives ${id} twice`);
    seen.add(id);
  }
}

function sameRuns(expected: Runs, actual: Runs, where: string): void {
  const [before, after] = [new Set(expected.map(({ id }) => id)), new Set(actual.map(({ id }) => id))];
  const lost = [...before].filter((id) => !after.has(id));
  const added = [...after].filter((id) => !before.has(id));
  if (lost.length === 0 && added.length === 0) return;
  const newest = Math.max(...expected.map((run) => run.created_at));
  if (lost.length === 0 && actual.every((run) => before.has(run.id) || run.created_at >= newest))
    throw new Undecidable("runs were created meanwhile");
  const [first] = [...lost, ...added];
  throw new Broken(
    `${where} ${[lost.length > 0 ? `lacks ${count(lost.length)}` : "", added.length > 0 ? `has ${count(added.length)} too many` : ""].filter(Boolean).join(" and ")} of ${before.size}, ${first} among them`,
  );
}

function inOrder(runs: Runs, order: "asc" | "desc"): void {
  for (const [index, run] of runs.entries()) {
    const previous = runs[index - 1];
    if (previous === undefined) continue;
    const step = run.created_at - previous.created_at;
    if (order === "asc" ? step < 0 : step > 0)
      throw new Broken(
        `${run.id} (created ${run.created_at}) stands after ${previous.id} (created ${previous.created_at}) with order=${order}`,
      );
  }
}

function stillRunning(runs: Runs): boolean {
  return runs.some(({ status }) => !(terminalRunStatuses as readonly string[]).includes(status));
}

function count(runs: number): string {
  return `${runs} ${runs === 1 ? "run" : "runs"}`;
}

import { createJudge } from "./check.js";
import { exchangeFrom, type Exchange, type RecordedResponse, type RequestLike } from "./exchange.js";
import { isObject } from "./recordings/item.js";
import type { Report } from "./report.js";
import { text } from "./reporters/text.js";

/** What an answer is an answer to, where it does not say so itself, and how hard it is judged. */
export interface ConformOptions {
  /** The thread that was asked for. */
  readonly threadId?: string;
  /** The query parameters that were sent. */
  readonly query?: Readonly<Record<string, string | number>>;
  /** Whether a finding of level `should` fails as well. */
  readonly strict?: boolean;
}

/** What a matcher of jest and vitest returns. */
export interface MatcherResult {
  readonly pass: boolean;
  readonly message: () => string;
}

/**
 * Passes if an answer conforms to the contract: a `Response` of `fetch`, an answer of axios or supertest, an exchange, or a bare
 * body. A `Response` has to be read, so that for it (and only for it) the matcher is to be awaited.
 */
export function toConformToListRuns(answer: unknown, options: ConformOptions = {}): MatcherResult | Promise<MatcherResult> {
  const exchange = exchangeOf(answer, options);
  // Not instanceof: under a test runner the promise may come from another realm.
  return "then" in exchange ? exchange.then((read) => judged(read, options)) : judged(exchange, options);
}

function judged(exchange: Exchange, { strict = false }: ConformOptions): MatcherResult {
  const judge = createJudge({ strict });
  judge.judge(exchange);
  const report = judge.report();
  return { pass: report.summary.verdict === "conforms", message: () => messageOf(report) };
}

function messageOf(report: Report): string {
  const { verdict } = report.summary;
  return verdict === "conforms"
    ? `expected the answer not to conform to the contract\n\n${text(report)}`
    : `expected the answer to conform to the contract\n\n${text(report)}`;
}

/** The exchange of an answer in any of the shapes that tests hold it in. */
function exchangeOf(answer: unknown, options: ConformOptions): Exchange | Promise<Exchange> {
  if (isResponse(answer)) return exchangeFrom(requestFor(options, answer.url === "" ? undefined : { url: answer.url }), answer);
  if (!isObject(answer)) return exchangeFrom(requestFor(options, undefined), { status: 200, body: answer ?? "null" });
  if (isObject(answer["response"])) {
    const { request, response } = answer as { readonly request?: Exclude<RequestLike, string | URL>; readonly response: RecordedResponse };
    return exchangeFrom(requestFor(options, request), response);
  }
  if (typeof answer["status"] === "number") return exchangeFrom(requestFor(options, sentBy(answer)), received(answer, answer["status"]));
  return exchangeFrom(requestFor(options, undefined), { status: 200, body: answer });
}

/** The request that the options describe; the answer's own where they describe none. */
function requestFor({ threadId, query }: ConformOptions, own: Exclude<RequestLike, string | URL> | undefined): RequestLike | undefined {
  if (threadId === undefined && query === undefined) return own;
  const thread =
    threadId === undefined ? (/\/threads\/([^/]*)\/runs/.exec(String(own?.url))?.[1] ?? "thread") : encodeURIComponent(threadId);
  const search = new URLSearchParams(Object.entries(query ?? {}).map(([name, value]) => [name, String(value)])).toString();
  return { ...own, method: "GET", url: `/threads/${thread}/runs${search === "" ? "" : `?${search}`}` };
}

/** The request of an axios (`config`) or a supertest (`request`) answer. */
function sentBy(answer: Readonly<Record<string, unknown>>): Exclude<RequestLike, string | URL> | undefined {
  const request = [answer["config"], answer["request"]].find((part) => isObject(part) && typeof part["url"] === "string");
  if (!isObject(request)) return undefined;
  const params = isObject(request["params"])
    ? new URLSearchParams(Object.entries(request["params"]).map(([name, value]) => [name, String(value)])).toString()
    : "";
  const url = `${typeof request["baseURL"] === "string" ? request["baseURL"] : ""}${String(request["url"])}`;
  return { method: String(request["method"] ?? "GET"), url: params === "" ? url : `${url}${url.includes("?") ? "&" : "?"}${params}` };
}

/** The response of an axios (`data`) or a supertest (`text`) answer. */
function received(answer: Readonly<Record<string, unknown>>, status: number): RecordedResponse {
  const headers = isObject(answer["headers"]) ? { ...answer["headers"] } : undefined;
  return { status, headers, body: "data" in answer ? answer["data"] : (answer["text"] ?? answer["body"]) };
}

function isResponse(answer: unknown): answer is Response {
  return typeof answer === "object" && answer !== null && "clone" in answer && "bodyUsed" in answer && "status" in answer;
}

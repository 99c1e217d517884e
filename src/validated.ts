import { createJudge } from "./check.js";
import { type CallInit, type ClientOptions, type ListRunsClient, type PagesOptions, createClient as createPlainClient } from "./client.js";
import { ListRunsError } from "./errors.js";
import { exchangeFrom } from "./exchange.js";
import type { ListRunsQuery } from "../generated/client.js";
import type { Finding } from "./report.js";

export * from "./index.js";

/** What a validating client is made of. */
export type ValidatedClientOptions = ClientOptions & {
  /** Whether each page is judged before it is handed over; true where nothing is said. */
  readonly validate?: boolean;
  /** Whether a finding of level `should` counts as well. */
  readonly strict?: boolean;
};

/** A page that breaks the contract, with what is wrong with it. */
export class BrokenPageError extends ListRunsError<"contract-broken"> {
  /** Everything that is wrong with the page. */
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[], body: unknown) {
    super("contract-broken", `the page breaks the contract: ${findings.map(({ message }) => message).join("; ")}`, {
      status: 200,
      body,
      attempts: 1,
    });
    this.findings = findings;
  }
}

/**
 * Makes a client that judges each page by every rule on a single answer before it hands it over, and throws a `BrokenPageError`
 * where one is broken. Importing it brings the judge along; the client of the main entry stays small.
 *
 * @throws TypeError if there is no API key.
 */
export function createClient({ validate = true, strict = false, ...options }: ValidatedClientOptions): ListRunsClient {
  const client = createPlainClient(options as ClientOptions);
  if (!validate) return client;

  const inspect = (page: unknown, threadId: string, query: ListRunsQuery): void => {
    const judge = createJudge({ strict });
    const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)])).toString();
    judge.judge(
      exchangeFrom(`/threads/${encodeURIComponent(threadId)}/runs${search === "" ? "" : `?${search}`}`, { status: 200, body: page }),
    );
    const findings = judge.report().findings.filter(({ level }) => strict || level === "must");
    if (findings.length > 0) throw new BrokenPageError(findings, page);
  };

  async function* pages(threadId: string, query: ListRunsQuery = {}, init: PagesOptions = {}) {
    const cursor = query.before === undefined ? "after" : "before";
    let asked = query;
    for await (const page of client.pages(threadId, query, init)) {
      inspect(page, threadId, asked);
      yield page;
      const next = page.data.at(cursor === "after" ? -1 : 0)?.id;
      asked = next === undefined ? asked : { ...query, [cursor]: next };
    }
  }

  return {
    async listRuns(threadId: string, query: ListRunsQuery = {}, init: CallInit = {}) {
      const result = await client.listRuns(threadId, query, init);
      if (result.data !== undefined) inspect(result.data, threadId, query);
      return result;
    },
    pages,
    async *runs(threadId, query = {}, init = {}) {
      for await (const { data } of pages(threadId, query, init)) yield* query.before === undefined ? data : data.toReversed();
    },
  };
}

import type { Middleware } from "openapi-fetch";
import { createJudge } from "./check.js";
import { type CallInit, type ClientOptions, type ListRunsClient, createClient as createPlainClient } from "./client.js";
import { ListRunsError } from "./errors.js";
import { exchangeFrom } from "./exchange.js";
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

  constructor(findings: readonly Finding[], body: unknown, { status, headers }: Response, attempts: number) {
    super("contract-broken", `the page breaks the contract: ${findings.map(({ message }) => message).join("; ")}`, {
      status,
      body,
      requestId: headers.get("x-request-id") ?? undefined,
      traceId: headers.get("x-portkey-trace-id") ?? undefined,
      attempts,
      isRetryable: false,
    });
    this.findings = findings;
  }
}

/**
 * Makes a client that judges each page, with its status and its headers, by every rule on a single answer before it hands it over, and
 * throws a `BrokenPageError` where one is broken. Importing it brings the judge along; the client of the main entry stays small.
 *
 * @throws TypeError if there is no API key.
 */
export function createClient({ validate = true, strict = false, ...options }: ValidatedClientOptions): ListRunsClient {
  if (!validate) return createPlainClient(options as ClientOptions);
  const attempts = new WeakMap<Request, { count: number }>();

  const inspector: Middleware = {
    async onResponse({ request, response }) {
      const text = response.ok ? await response.clone().text() : "";
      const page = jsonOf(text);
      // The client itself tells of a refusal, and of what is no JSON.
      if (page === undefined) return;
      const judge = createJudge({ strict });
      const { status, headers } = response;
      // Only the answer is in question, so of the request no more is told than an answer has to fit.
      judge.judge(exchangeFrom(request.url, { status, headers, body: typeof page === "string" ? text : page }));
      const findings = judge.report().findings.filter(({ level }) => strict || level === "must");
      const sent = attempts.get(request);
      if (findings.length > 0) throw new BrokenPageError(findings, page, response, sent?.count ?? 1);
      // The next page of a walk counts anew.
      if (sent) sent.count = 0;
    },
  };

  const counted = (init: CallInit = {}): CallInit => {
    const sent = { count: 0 };
    const counter: Middleware = {
      onRequest({ request }) {
        sent.count += 1;
        attempts.set(request, sent);
      },
    };
    return { ...init, middleware: [...(init.middleware ?? []), counter] };
  };

  // Middleware answers in reverse order, so the first one sees what the client would hand over.
  const client = createPlainClient({ ...options, middleware: [inspector, ...(options.middleware ?? [])] } as ClientOptions);
  return {
    listRuns: (threadId, query, init) => client.listRuns(threadId, query, counted(init)),
    pages: (threadId, query, init) => client.pages(threadId, query, counted(init)),
    runs: (threadId, query, init) => client.runs(threadId, query, counted(init)),
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

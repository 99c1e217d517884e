import { isListRuns } from "../answer.js";
import { mediaTypeOf, recorded, type RecordedExchange } from "./recorded.js";
import { MOST_BODY_BYTES, tooLarge } from "./limits.js";

/** Takes the exchanges that a `recordingFetch` observes. What it throws reaches nobody. */
export type ExchangeSink = (exchange: RecordedExchange) => unknown;

type Fetch = typeof globalThis.fetch;

/**
 * Makes a `fetch` that hands each list-runs exchange to a sink, credentials taken out. The call itself is that of the `fetch` given:
 * it gets the same arguments, and its answer or its error is passed on at once and unchanged; the body is read from a clone.
 */
export function recordingFetch(fetch: Fetch, sink: ExchangeSink): Fetch {
  return async (input, init) => {
    const startedAt = Date.now();
    const start = performance.now();
    const response = await fetch(input, init);
    observe(input, init, response, startedAt, start, sink).catch(() => undefined);
    return response;
  };
}

async function observe(
  input: Parameters<Fetch>[0],
  init: Parameters<Fetch>[1],
  response: Response,
  startedAt: number,
  start: number,
  sink: ExchangeSink,
): Promise<void> {
  const request = requestOf(input, init);
  if (!isListRuns({ request: { method: request.method, url: request.url }, response: { status: response.status } })) return;
  // Taken before anything is awaited, since the caller may read the body as soon as it has the answer.
  const clone = response.clone();
  const headers = [...response.headers];
  const read = await textOf(clone.body);
  if (read === "left") return;
  await sink(
    recorded({
      request,
      response: { status: response.status, headers, mediaType: mediaTypeOf(response.headers.get("content-type")) },
      ...read,
      startedAt,
      durationMs: performance.now() - start,
    }),
  );
}

interface RequestParts {
  readonly method: string;
  readonly url: string;
  readonly headers: ReadonlyArray<readonly [string, string]>;
}

/** What `fetch` makes of its arguments, without making a `Request` of them: that would use up a body. */
function requestOf(input: Parameters<Fetch>[0], init: Parameters<Fetch>[1]): RequestParts {
  const request = typeof input === "object" && "url" in input ? input : undefined;
  return {
    method: (init?.method ?? request?.method ?? "GET").toUpperCase(),
    url: request?.url ?? String(input),
    headers: [...new Headers(init?.headers ?? request?.headers)],
  };
}

/** The text of a body up to the bound, and what a reader has to know where it is not all of it; or that the caller left before its end. */
async function textOf(
  body: ReadableStream<Uint8Array> | null,
): Promise<{ readonly body: string | undefined; readonly note: string | undefined } | "left"> {
  if (body === null) return { body: "", note: undefined };
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return { body: text + decoder.decode(), note: undefined };
      size += value.byteLength;
      if (size > MOST_BODY_BYTES) {
        // Not awaited: the clone's end of the body closes only when the caller's does.
        reader.cancel().catch(() => undefined);
        return { body: undefined, note: tooLarge() };
      }
      text += decoder.decode(value, { stream: true });
    }
  } catch (error) {
    if (typeof error === "object" && error !== null && "name" in error && error.name === "AbortError") return "left";
    return { body: text, note: "the connection ended in the middle of the body" };
  }
}

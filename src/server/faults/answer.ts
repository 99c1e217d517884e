import { apiError, rateLimited } from "../errors.js";
import { wait, waitForever } from "../wait.js";
import { connectionReset } from "../connection-reset.js";
import type { Fault } from "./fault.js";

const BYTE_EVERY_MS = 1000;
const ENDLESS_CHUNK = 1 << 16;

async function changed(response: Response, change: (body: string) => BodyInit): Promise<Response> {
  return new Response(change(await response.text()), { status: response.status, headers: response.headers });
}

function half(body: string): string {
  return body.slice(0, Math.ceil(body.length / 2));
}

/** What can be wrong with an answer, whatever page it carries. */
export const answerFaults = {
  "cut-body": {
    description: "the body is cut off in the middle",
    rule: "body-json",
    answer: (response) => changed(response, half),
  },
  "empty-200": {
    description: "the body is empty",
    rule: "body-json",
    answer: (response) => changed(response, () => ""),
  },
  "wrong-content-type": {
    description: "the page is sent as text/html",
    rule: "content-type-json",
    answer: (response) => {
      response.headers.set("content-type", "text/html; charset=utf-8");
      return response;
    },
  },
  "undocumented-status": {
    description: "the page comes with status 206",
    rule: "status-documented",
    answer: async (response) => new Response(await response.text(), { status: 206, headers: response.headers }),
  },
  "no-content": {
    description: "the answer is 204 without a body",
    rule: "status-documented",
    answer: (response) => {
      response.headers.delete("content-type");
      return new Response(null, { status: 204, headers: response.headers });
    },
  },
  "wrong-header": {
    description: "x-portkey-retry-attempt-count is no number",
    rule: "headers-schema",
    answer: (response) => {
      response.headers.set("x-portkey-retry-attempt-count", "many");
      return response;
    },
  },
  "server-error": {
    description: "the provider fails with status 500",
    rule: null,
    answer: () => apiError(500, "The server had an error", { type: "server_error" }),
  },
  "text-error": {
    description: "the gateway cannot reach the provider: status 500 with plain text",
    rule: null,
    answer: () =>
      new Response("Message: fetch failed Cause: SocketError: other side closed Name: TypeError", {
        status: 500,
        headers: { "content-type": "text/plain;charset=UTF-8" },
      }),
  },
  "html-error": {
    description: "a proxy in between answers with status 503 and HTML",
    rule: null,
    answer: () =>
      new Response("<html><body>503 Service Unavailable</body></html>", { status: 503, headers: { "content-type": "text/html" } }),
  },
  "rate-limit": {
    description: "the provider answers 429 with Retry-After: 1",
    rule: null,
    answer: () => rateLimited(1),
  },
  hang: {
    description: "no answer ever comes",
    rule: null,
    answer: (_response, { signal }) => waitForever(signal),
  },
  reset: {
    description: "the connection is reset before the answer",
    rule: null,
    answer: () => Promise.reject(connectionReset()),
  },
  "reset-midway": {
    description: "the connection is reset in the middle of the body",
    rule: null,
    answer: (response) => {
      response.headers.set("transfer-encoding", "chunked");
      return changed(response, (body) => {
        const parts = [new TextEncoder().encode(half(body))];
        return new ReadableStream<Uint8Array>(
          {
            pull(controller) {
              const part = parts.pop();
              if (part === undefined) controller.error(connectionReset());
              else controller.enqueue(part);
            },
          },
          { highWaterMark: 0 },
        );
      });
    },
  },
  "slow-body": {
    description: "the headers come at once, the body one byte a second",
    rule: null,
    answer: (response, { signal }) =>
      changed(response, (body) => {
        const bytes = new TextEncoder().encode(body);
        return trickle(signal, BYTE_EVERY_MS, (part) => (part < bytes.length ? bytes.subarray(part, part + 1) : undefined));
      }),
  },
  "endless-body": {
    description: "the body never ends",
    rule: null,
    answer: (response, { signal }) => {
      const start = new TextEncoder().encode('{"object":"list","data":[');
      const more = new Uint8Array(ENDLESS_CHUNK).fill(0x20);
      // A turn of the event loop between the parts: a reader in this process would starve its own timers otherwise.
      const body = trickle(signal, 0, (part) => (part === 0 ? start : more));
      return new Response(body, { status: response.status, headers: response.headers });
    },
  },
} satisfies Record<string, Fault>;

/** A body whose parts come one by one, as they are read, until there is none or nobody waits for them. */
function trickle(
  signal: AbortSignal,
  milliseconds: number,
  partAt: (number: number) => Uint8Array<ArrayBuffer> | undefined,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const cancelled = new AbortController();
  const end = AbortSignal.any([signal, cancelled.signal]);
  let next = 0;
  return new ReadableStream(
    {
      async pull(controller) {
        if (next > 0) await wait(milliseconds, end);
        const part = partAt(next);
        next += 1;
        if (part === undefined) controller.close();
        else controller.enqueue(part);
      },
      cancel: () => cancelled.abort(),
    },
    { highWaterMark: 0 },
  );
}

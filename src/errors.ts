import type { ApiError, GatewayFailure, PlatformError, RouterMiss, TextError } from "../generated/types.js";

/** What each kind of error carries as `body`. */
export interface ErrorBodies {
  /** The gateway refused or failed by itself: `{status: "failure", message}`. */
  readonly "gateway-failure": GatewayFailure;
  /** The API refused: `{error: {message, type?, param?, code?}}`. */
  readonly "api-error": ApiError;
  /** The hosted platform refused: `{success: false, data: {message}}`. */
  readonly "platform-error": PlatformError;
  /** The gateway has no such route; most often the base URL lacks `/v1`. */
  readonly "router-miss": RouterMiss;
  /** An error in free text or HTML, or without a body. */
  readonly "text-error": TextError;
  /** An error body, or a page, of a shape that the contract does not document. */
  readonly "contract-broken": unknown;
  /** A 2xx answer that is not JSON, or not all of it: its text, if there is any. */
  readonly "not-json": string | undefined;
  /** No answer: DNS, TLS, a connection that was refused, lost or not made in the system's own time. */
  readonly network: undefined;
  /** No whole answer within `timeout` or `totalTimeout`. */
  readonly timeout: undefined;
  /** The server gave a cursor again that the walk had used: following it would never end. */
  readonly "cursor-repeated": undefined;
}

/** The kinds of error. */
export type ErrorKind = keyof ErrorBodies;

/** What an error knows beside its kind and its message. */
export interface ErrorDetails<Kind extends ErrorKind = ErrorKind> {
  /** The HTTP status; undefined where there was no answer. */
  readonly status?: number | undefined;
  readonly body?: ErrorBodies[Kind] | undefined;
  /** The server's own code, such as `invalid_api_key`, or the system's, such as `ECONNREFUSED`. */
  readonly code?: string | undefined;
  /** The upstream's `x-request-id`. */
  readonly requestId?: string | undefined;
  /** The gateway's `x-portkey-trace-id`. */
  readonly traceId?: string | undefined;
  /** Whether the same request may well succeed later. */
  readonly isRetryable?: boolean;
  /** How many times the request was sent. */
  readonly attempts: number;
}

/** An error of the client. Neither its message nor anything else in it carries a credential that the client sent. */
export class ListRunsError<Kind extends ErrorKind = ErrorKind> extends Error implements ErrorDetails<Kind> {
  declare readonly name: "ListRunsError";
  /** What went wrong; narrows `body`. */
  declare readonly kind: Kind;
  declare readonly status: number | undefined;
  declare readonly body: ErrorBodies[Kind];
  declare readonly code: string | undefined;
  declare readonly requestId: string | undefined;
  declare readonly traceId: string | undefined;
  declare readonly isRetryable: boolean;
  declare readonly attempts: number;

  constructor(kind: Kind, message: string, details: ErrorDetails<Kind>) {
    super(message);
    Object.assign(this, {
      name: "ListRunsError",
      kind,
      // A timeout, too many requests, a failure of the server or of the network: the same request may do better later.
      isRetryable: /408|429|5..|net|time/.test(kind + details.status),
      ...details,
    });
  }
}

/** A union over the kinds, so that a `switch` over `kind` narrows and can be exhaustive. */
export type AnyListRunsError = { [Kind in ErrorKind]: ListRunsError<Kind> }[ErrorKind];

/** Tells whether a caught value is an error of the client. */
export function isListRunsError(error: unknown): error is AnyListRunsError {
  return error instanceof ListRunsError;
}

/** An answer as it was read, up to the place where that failed. */
interface Answer {
  readonly response?: Response;
  readonly data?: unknown;
  readonly error?: unknown;
}

interface Told {
  readonly code?: string;
  readonly status?: unknown;
  readonly success?: unknown;
  readonly ok?: unknown;
  readonly message?: string;
  readonly error?: { readonly message?: string; readonly code?: string };
  readonly data?: { readonly message?: string; readonly errorCode?: string };
}

/**
 * The error of an answer that is no page, by the documented shape that it has, or of a failure: of the network where there is no answer,
 * otherwise of reading it. What `sent`, the headers of the request, holds of credentials is taken out of it.
 *
 * @throws the failure itself where it is not the network's doing, such as a middleware that throws.
 */
export function errorOf(sent: object, attempts: number, { response, data, error }: Answer = {}, failure: Error | undefined): ListRunsError {
  // fetch reports what went wrong below HTTP as a TypeError, whatever the platform; by name, for it may come from another realm.
  if (failure && !response && failure.name !== "TypeError") throw failure;
  const clean = (text: string): string => {
    let left = text.replace(/\/\/[^/\s@]*@/g, "//");
    for (const [name, value] of Object.entries(sent)) {
      // Each credential as a whole, and where it has parts, such as a config in JSON, those that are long enough for one.
      if (/-key|auth|config|token|cookie|secret/i.test(name))
        `${value}`.replace(/[^\s"]{16,}|[^\s"}]+$/g, (secret) => (left = left.replaceAll(secret, "[redacted]")));
    }
    return left;
  };
  // Servers like to quote a wrong key, so every text of the body is cleaned.
  const body: unknown = JSON.parse(JSON.stringify(data ?? error ?? null), (_name, value: unknown) =>
    typeof value === "string" ? clean(value) : value,
  );
  const told = Object(failure?.cause ?? failure ?? body) as Told;
  const code = told.code ?? told.error?.code ?? told.data?.errorCode;
  const kind = failure
    ? response
      ? "not-json"
      : "network"
    : typeof body === "string"
      ? "text-error"
      : told.status === "failure"
        ? "gateway-failure"
        : told.success === false
          ? "platform-error"
          : told.ok === false
            ? "router-miss"
            : told.error?.message
              ? "api-error"
              : "contract-broken";
  const said = told.message || told.error?.message || told.data?.message || code || JSON.stringify(body).slice(0, 200);
  return new ListRunsError(
    kind,
    clean(`${response?.status ?? "no answer"}: ${said}${kind === "router-miss" ? " (does baseUrl end in /v1?)" : ""}`),
    {
      status: response?.status,
      body: (body ?? undefined) as never,
      code,
      requestId: response?.headers.get("x-request-id") || undefined,
      traceId: response?.headers.get("x-portkey-trace-id") || undefined,
      attempts,
    },
  );
}

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
  /** A 2xx answer that is not JSON, or not all of it. */
  readonly "not-json": undefined;
  /** No answer: DNS, a refused or a lost connection, TLS. */
  readonly network: undefined;
  /** No whole answer in time. */
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
    Object.assign(this, { name: "ListRunsError", kind, isRetryable: false, ...details });
  }
}

/** A union over the kinds, so that a `switch` over `kind` narrows and can be exhaustive. */
export type AnyListRunsError = { [Kind in ErrorKind]: ListRunsError<Kind> }[ErrorKind];

/** Tells whether a caught value is an error of the client. */
export function isListRunsError(error: unknown): error is AnyListRunsError {
  return error instanceof ListRunsError;
}

interface AnyBody {
  readonly status?: unknown;
  readonly success?: unknown;
  readonly ok?: unknown;
  readonly message?: string;
  readonly error?: { readonly message?: unknown; readonly code?: unknown };
  readonly data?: { readonly message?: unknown; readonly errorCode?: unknown };
}

/** The error of an answer that is no page: of the documented shape that its body has. `clean` takes credentials out of a text. */
export function errorOfAnswer(
  { status, headers }: Response,
  answer: unknown,
  attempts: number,
  clean: (text: string) => string,
): ListRunsError {
  // Servers like to quote a wrong key, so the whole body is cleaned.
  const body = JSON.parse(clean(JSON.stringify(answer ?? null))) as unknown;
  const { error, data, status: state, success, ok, message } = Object(body) as AnyBody;
  const [kind, said, code]: readonly [ErrorKind, unknown, unknown?] =
    answer === undefined
      ? ["not-json", "no body"]
      : typeof body === "string"
        ? ["text-error", body.slice(0, 200)]
        : state === "failure"
          ? ["gateway-failure", message, error?.code]
          : success === false
            ? ["platform-error", data?.message, data?.errorCode]
            : ok === false
              ? ["router-miss", message + " (does the base URL end in /v1?)"]
              : error?.message
                ? ["api-error", error.message, error.code]
                : ["contract-broken", "not an answer of the contract"];
  return new ListRunsError(kind, `${status}: ${said}`, {
    status,
    body: body as never,
    code: code as string | undefined,
    requestId: headers.get("x-request-id") || undefined,
    traceId: headers.get("x-portkey-trace-id") || undefined,
    // A timeout, too many requests, a failure of the server: the same request may do better later.
    isRetryable: /408|429|5../.test(`${status}`),
    attempts,
  });
}

import { parameters } from "../../generated/contract.js";
import type { ApiError, GatewayFailure, RouterMiss } from "../../generated/types.js";
import { jsonResponse } from "./json-response.js";

/** The gateway's own refusal, made before a provider is asked. */
export function gatewayFailure(message: string, errors?: readonly string[]): Response {
  const body: GatewayFailure = { status: "failure", message, ...(errors === undefined ? {} : { errors: [...errors] }) };
  return jsonResponse(400, body);
}

/** What the gateway's router answers where it has no route. */
export function routerMiss(): Response {
  const body: RouterMiss = { message: "Not Found", ok: false };
  return jsonResponse(404, body);
}

/** What the gateway answers when it failed itself. */
export function somethingWentWrong(): Response {
  const body: GatewayFailure = { status: "failure", message: "Something went wrong" };
  return jsonResponse(500, body, { "x-portkey-gateway-exception": "true" });
}

/** What the gateway answers when the provider took longer than the request allows. */
export function timedOut(milliseconds: number): Response {
  return apiError(408, `Request exceeded the timeout sent in the request: ${milliseconds}ms`, { type: "timeout_error" });
}

/** A refusal of the hosted gateway's platform. Only its status is documented; the shape is one of those that the contract allows. */
export function platformRefusesKey(): Response {
  const body: GatewayFailure = { status: "failure", message: "Invalid API key" };
  return jsonResponse(401, body);
}

interface ApiErrorParts {
  readonly type?: string;
  readonly param?: string;
  readonly code?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An error of the provider. */
export function apiError(status: number, message: string, parts: ApiErrorParts = {}): Response {
  const { type = "invalid_request_error", param = null, code = null, headers } = parts;
  const body: ApiError = { error: { message, type, param, code } };
  return jsonResponse(status, body, headers);
}

const KEYS_PAGE = "You can find your API key at https://platform.openai.com/account/api-keys.";

/** The provider refuses a key. Its message quotes the key in part; this one quotes none of it. */
export function wrongKey(shown: "undefined" | "***"): Response {
  return apiError(401, `Incorrect API key provided: ${shown}. ${KEYS_PAGE}`, {
    code: "invalid_api_key",
    headers: { "www-authenticate": 'Bearer realm="OpenAI API"' },
  });
}

/** The provider was sent no key at all. */
export function missingKey(): Response {
  return apiError(
    401,
    `You didn't provide an API key. You need to provide your API key in an Authorization header using Bearer auth (i.e. Authorization: Bearer YOUR_KEY). ${KEYS_PAGE}`,
    { headers: { "www-authenticate": 'Bearer realm="OpenAI API"' } },
  );
}

export function missingBeta(): Response {
  return apiError(
    400,
    "You must provide the 'OpenAI-Beta' header to access the Assistants API. Please try again by setting the header 'OpenAI-Beta: assistants=v2'.",
    { code: "invalid_beta" },
  );
}

export function outdatedBeta(): Response {
  return apiError(400, "The v1 Assistants API has been deprecated.", { code: "invalid_beta" });
}

export function malformedThreadId(threadId: string): Response {
  return apiError(400, `Invalid 'thread_id': '${threadId}'. Expected an ID that begins with 'thread'.`);
}

export function unknownThread(threadId: string): Response {
  return apiError(404, `No thread found with id '${threadId}'.`);
}

/** Nobody has seen what a vendor answers to a cursor that names no run of the thread; this server refuses it. */
export function unknownCursor(name: "after" | "before", runId: string): Response {
  return apiError(400, `Invalid '${name}': no run with id '${runId}' in this thread.`, { param: name });
}

export function unknownUrl(method: string, path: string): Response {
  return apiError(404, `Invalid URL (${method} ${path})`);
}

export function wrongMethod(method: string): Response {
  return apiError(405, `Not allowed to ${method} on this path: this server only lists runs.`, { headers: { allow: "GET, HEAD" } });
}

const { minimum, maximum } = parameters.limit;

/** What is wrong with the text of a limit; undefined where nothing is. */
export function limitFault(text: string): Response | undefined {
  if (!/^-?\d+$/.test(text)) {
    return apiError(400, "Invalid type for 'limit': expected an integer, but got a string instead.", {
      param: "limit",
      code: "invalid_type",
    });
  }
  const side =
    Number(text) > maximum
      ? { word: "above maximum", bound: `<= ${maximum}`, code: "integer_above_max_value" }
      : Number(text) < minimum
        ? { word: "below minimum", bound: `>= ${minimum}`, code: "integer_below_min_value" }
        : undefined;
  if (side === undefined) return undefined;
  return apiError(400, `Invalid 'limit': integer ${side.word} value. Expected a value ${side.bound}, but got ${text} instead.`, {
    param: "limit",
    code: side.code,
  });
}

export function unknownOrder(text: string): Response {
  const values = parameters.order.enum.map((value) => `'${value}'`).join(" and ");
  return apiError(400, `Invalid value: '${text}'. Supported values are: ${values}.`, { param: "order", code: "invalid_value" });
}

export function rateLimited(seconds: number): Response {
  return apiError(429, `Rate limit reached for requests. Please try again in ${seconds}s.`, {
    type: "requests",
    code: "rate_limit_exceeded",
    headers: { "retry-after": String(seconds) },
  });
}

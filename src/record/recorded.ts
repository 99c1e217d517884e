import { isJsonType } from "../answer.js";
import { exchangeFrom, type Exchange, type HeadersLike } from "../exchange.js";
import { secretsOf, withoutSecrets } from "./secrets.js";

/** An exchange as it was observed. No credential that its request carried is left anywhere in it. */
export interface RecordedExchange extends Exchange {
  readonly startedAt: string;
  /** From sending the request to the end of the body. */
  readonly durationMs: number;
  /** Why the recording has another body than the client got. */
  readonly note?: string;
}

/** What was observed of an exchange. */
export interface Observed {
  readonly request: { readonly method: string; readonly url: string; readonly headers: HeadersLike };
  readonly response: { readonly status: number; readonly headers: HeadersLike; readonly mediaType: string | undefined };
  /** The body's text; undefined where it was not kept. */
  readonly body: string | undefined;
  readonly note: string | undefined;
  /** In milliseconds since 1970. */
  readonly startedAt: number;
  readonly durationMs: number;
}

/** Makes an exchange of what was observed, and takes the credentials out of it. */
export function recorded({ request, response, body, note, startedAt, durationMs }: Observed): RecordedExchange {
  const { status, headers } = response;
  const exchange = exchangeFrom(
    request,
    { status, headers, ...(body === undefined ? {} : { body: bodyOf(body, response.mediaType) }) },
    { startedAt: new Date(startedAt).toISOString() },
  );
  return withoutSecrets(
    {
      ...exchange,
      startedAt: new Date(startedAt).toISOString(),
      durationMs: Math.max(0, Math.round(durationMs)),
      ...(note === undefined ? {} : { note }),
    },
    secretsOf(request),
  );
}

/** An exchange as a line of a recording, its line end included. */
export function lineOf(exchange: RecordedExchange): string {
  return `${JSON.stringify(exchange)}\n`;
}

/** Where the media type promises an object and the text is one, it is kept as one; whatever else came is kept as its text. */
function bodyOf(text: string, mediaType: string | undefined): unknown {
  if (mediaType === undefined || !isJsonType(mediaType)) return text;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : text;
  } catch {
    return text;
  }
}

/** The media type in a content-type field, in lower case and without parameters. */
export function mediaTypeOf(contentType: string | null | undefined): string | undefined {
  return contentType?.split(";", 1)[0]?.trim().toLowerCase();
}

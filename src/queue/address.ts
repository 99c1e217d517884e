import type { Redis } from "ioredis";
import { codeOf, messageOf } from "../fault.js";
import { QueueError } from "./error.js";
import { loadRedis } from "./libraries.js";

/** Where a queue is. */
export interface QueueAddress {
  /** The whole address, credentials included: it is never shown. */
  readonly url: string;
  /** The address without credentials. */
  readonly shown: string;
}

const DEFAULT_PORT = 6379;
const CONNECT_TIMEOUT_MS = 5000;
/** How often a lost connection is taken up again: for some 3 seconds, what a restart or a change of servers takes. */
const RECONNECTS = 5;
const FIRST_PAUSE_MS = 100;

/**
 * The queue at an address such as `redis://localhost:6379`.
 *
 * @throws QueueError if it is none.
 */
export function addressOf(text: string): QueueAddress {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isRedis = url !== undefined && /^rediss?:$/.test(url.protocol) && url.hostname !== "" && /^(\/\d{0,3})?$/.test(url.pathname);
  // What was passed is not repeated, since it may be a password.
  if (!isRedis) throw new QueueError("--queue takes the address of a Redis, such as redis://localhost:6379 or rediss://user:password@host");
  return { url: text, shown: `${url.protocol}//${url.hostname}:${url.port || DEFAULT_PORT}` };
}

/** A connection to a queue, and what tells that it is lost for good. */
export interface QueueConnection {
  readonly redis: Redis;
  /** Aborts once the connection is lost and does not come back. */
  readonly lost: AbortSignal;
  close(): void;
}

/**
 * Connects to a queue.
 *
 * @throws QueueError if it cannot be reached, or does not take the credentials.
 */
export async function connect({ url, shown }: QueueAddress): Promise<QueueConnection> {
  const { Redis } = loadRedis();
  let wasReady = false;
  let fault: unknown;
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: CONNECT_TIMEOUT_MS,
    maxRetriesPerRequest: null,
    retryStrategy: (times) => (wasReady && times <= RECONNECTS ? FIRST_PAUSE_MS * 2 ** (times - 1) : null),
  });
  const lost = new AbortController();
  redis.on("error", (error: unknown) => {
    fault = error;
  });
  redis.on("end", () => lost.abort());
  try {
    await redis.connect();
  } catch (error) {
    redis.disconnect();
    throw new QueueError(`The queue at ${shown} ${faultOf(fault ?? error)}`);
  }
  wasReady = true;
  return { redis, lost: lost.signal, close: () => redis.disconnect() };
}

function faultOf(error: unknown): string {
  const message = messageOf(error);
  if (/^(NOAUTH|WRONGPASS|NOPERM|ERR .*(password|AUTH))/.test(message))
    return "does not take the credentials. Pass them as redis://user:password@host";
  return `cannot be reached (${codeOf(error) || "no answer"}). Start a Redis there, or pass another --queue`;
}

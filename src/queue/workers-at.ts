import { Buffer } from "node:buffer";
import type { Redis } from "ioredis";
import { PREFIX, shardQueue, versionIn } from "./keys.js";

/** The workers that are connected to a queue: how many of this version, and which other versions there are. */
export async function workersAt(redis: Redis): Promise<{ readonly here: number; readonly others: readonly string[] }> {
  const list = await redis.client("LIST").catch(() => undefined);
  // Not every Redis that can be rented tells who is connected.
  if (typeof list !== "string") return { here: 1, others: [] };
  const queues = [...list.matchAll(/ name=(\S+)/g)].flatMap(([, name = ""]) => queueIn(name));
  const others = queues.flatMap((queue) => (queue === shardQueue ? [] : (versionIn(queue) ?? [])));
  return { here: queues.filter((queue) => queue === shardQueue).length, others: [...new Set(others)] };
}

/** The queue whose worker a connection is of: its name is packed into that of the connection. */
function queueIn(name: string): readonly string[] {
  const [prefix, packed = "", ...rest] = name.split(":");
  return prefix === PREFIX && rest.length === 0 ? [Buffer.from(packed, "base64").toString("utf8")] : [];
}

import type { QueueAddress } from "../queue/address.js";
import { UsageError } from "./io.js";

/** Does something with the queue at an address. What keeps it from that is a mistake of the call: its sentence is shown. */
export async function withQueue<Result>(text: string, use: (address: QueueAddress) => Promise<Result>): Promise<Result> {
  const [{ addressOf }, { QueueError }] = await Promise.all([import("../queue/address.js"), import("../queue/error.js")]);
  try {
    return await use(addressOf(text));
  } catch (error) {
    throw error instanceof QueueError ? new UsageError(error.message) : error;
  }
}

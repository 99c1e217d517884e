/** What keeps a queue from being used; its message is the sentence that the user reads, without its full stop. */
export class QueueError extends Error {
  override readonly name = "QueueError";
}

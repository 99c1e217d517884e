import type { Batch, Give, Part } from "./part.js";
import type { PlannedPart } from "./plan.js";

/** Somebody who judges one part after the other: another thread, or this one. */
export interface Worker {
  judge(part: Part, give: Give): Promise<void>;
  /** Ends it, once or more often. It is told so as soon as nothing is left to judge: ending takes a while, and others judge on meanwhile. */
  end?(): Promise<unknown>;
}

/** How many parts each worker may be ahead of the one whose turn it is: so memory stays bounded. */
const PARTS_AHEAD = 4;

/** A part that is being judged, or was, with what is still to be taken of it. */
interface Slot {
  readonly planned: PlannedPart;
  readonly batches: Array<{ readonly batch: Batch; readonly taken: () => void }>;
  done: boolean;
}

/**
 * Has workers judge parts, and takes their batches in the order of the parts.
 *
 * @param take is awaited before the next batch.
 * @param stop ends the work early; what was taken until then stays.
 */
export async function spread(
  parts: AsyncIterator<PlannedPart>,
  workers: readonly Worker[],
  take: (planned: PlannedPart, batch: Batch, isLast: boolean) => Promise<void>,
  stop?: AbortSignal,
): Promise<void> {
  const slots: Slot[] = [];
  const news = createBell();
  let planned = false;
  let failure: { readonly error: unknown } | undefined;
  const isOver = (): boolean => failure !== undefined || stop?.aborted === true;
  stop?.addEventListener("abort", news.ring, { once: true });

  // One part is planned at a time, since they are taken in that order.
  let planning: Promise<Slot | undefined> = Promise.resolve(undefined);
  const nextSlot = (): Promise<Slot | undefined> => {
    planning = planning.then(async () => {
      while (slots.length >= workers.length * PARTS_AHEAD && !isOver()) await news.heard();
      const next = planned || isOver() ? undefined : await parts.next();
      const slot = next?.done === false ? { planned: next.value, batches: [], done: false } : undefined;
      if (slot === undefined) planned = true;
      else slots.push(slot);
      news.ring();
      return slot;
    });
    return planning;
  };

  const work = async (worker: Worker): Promise<void> => {
    for (let slot = await nextSlot(); slot !== undefined; slot = await nextSlot()) {
      const current = slot;
      await worker.judge(current.planned.part, (batch, isLast) => {
        current.done = isLast;
        return new Promise((taken) => {
          current.batches.push({ batch, taken });
          news.ring();
        });
      });
    }
  };
  const working = workers.map((worker) => ({
    worker,
    work: work(worker).catch((error: unknown) => {
      failure ??= { error };
      news.ring();
    }),
  }));
  // A worker may stand there several times, to be a part ahead each time.
  for (const worker of new Set(workers)) {
    const itsWork = working.filter((one) => one.worker === worker);
    void Promise.all(itsWork.map((one) => one.work)).then(() => worker.end?.());
  }

  while (!isOver()) {
    const [slot] = slots;
    const next = slot?.batches.shift();
    if (slot !== undefined && next !== undefined) {
      await take(slot.planned, next.batch, slot.done && slot.batches.length === 0);
      next.taken();
    } else if (slot?.done === true) {
      slots.shift();
      news.ring();
    } else if (slot === undefined && planned) return;
    else await news.heard();
  }
  if (failure !== undefined) throw failure.error;
}

/** Wakes everybody who waits for news. */
function createBell(): { ring(): void; heard(): Promise<void> } {
  let ringing: (() => void) | undefined;
  let heard: Promise<void> | undefined;
  return {
    ring() {
      ringing?.();
      heard = undefined;
    },
    heard: () =>
      (heard ??= new Promise((resolve) => {
        ringing = resolve;
      })),
  };
}

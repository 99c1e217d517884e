import type { Give, Part, PartOptions } from "../parts/part.js";
import { startThread } from "../parts/thread.js";

/** Threads that judge, each by the options that its last shard had: those of a run mostly follow one another. */
export interface Judges {
  judge(part: Part, options: PartOptions, give: Give): Promise<void>;
  end(): Promise<void>;
}

interface Judging {
  readonly key: string;
  readonly thread: ReturnType<typeof startThread>;
}

/** Starts no thread yet. Judging keeps a thread busy, and the main thread must renew the lease of each shard meanwhile. */
export function createJudges(most: number): Judges {
  const idle: Judging[] = [];
  return {
    async judge(part, options, give) {
      const key = JSON.stringify(options);
      const at = idle.findIndex((one) => one.key === key);
      const judging = at < 0 ? { key, thread: startThread(options) } : (idle.splice(at, 1)[0] as Judging);
      try {
        await judging.thread.judge(part, give);
      } catch (error) {
        await judging.thread.end();
        throw error;
      }
      idle.push(judging);
      if (idle.length > most) await idle.shift()?.thread.end();
    },
    async end() {
      await Promise.all(idle.splice(0).map(({ thread }) => thread.end()));
    },
  };
}

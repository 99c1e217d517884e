import type { Commands } from "./run.js";

/** All there are. */
export const everyCommand: Commands = {
  check: async () => (await import("./check.js")).addCheck,
  rules: async () => (await import("./rules.js")).addRules,
  serve: async () => (await import("./serve.js")).addServe,
  probe: async () => (await import("./probe.js")).addProbe,
  record: async () => (await import("./record.js")).addRecord,
  merge: async () => (await import("./merge.js")).addMerge,
  work: async () => (await import("./work.js")).addWork,
};

import { spawnSync } from "node:child_process";

/** A wrapper that has a process say how much memory it took at its peak, and its threads with it. */
const MEMORY = /Maximum resident set size \(kbytes\): (\d+)/;

/**
 * Runs a program and says how long it took, in seconds, and its peak memory, in MB (NaN where GNU time is not installed).
 *
 * @param {string} program @param {string[]} args @param {{ status?: number[], env?: Record<string, string> }} [options]
 */
export function run(program, args, { status = [0], env = {} } = {}) {
  const options = { encoding: /** @type {const} */ ("utf8"), env: { ...process.env, ...env }, maxBuffer: 1 << 28 };
  const begun = performance.now();
  const measured = spawnSync("/usr/bin/time", ["-v", program, ...args], options);
  const seconds = (performance.now() - begun) / 1000;
  if (measured.error !== undefined) {
    const again = performance.now();
    const plain = spawnSync(program, args, options);
    return check(plain, program, args, status, {
      seconds: (performance.now() - again) / 1000,
      megabytes: Number.NaN,
      stdout: plain.stdout,
    });
  }
  const kilobytes = Number(MEMORY.exec(measured.stderr)?.[1]);
  return check(measured, program, args, status, { seconds, megabytes: (kilobytes * 1024) / 1e6, stdout: measured.stdout });
}

/**
 * @template Result
 * @param {import("node:child_process").SpawnSyncReturns<string>} ended @param {string} program @param {string[]} args
 * @param {number[]} status @param {Result} result
 */
function check(ended, program, args, status, result) {
  if (status.includes(ended.status ?? -1)) return result;
  throw new Error(`${program} ${args.join(" ")} ended with ${ended.status}: ${ended.stderr.slice(0, 1000)}`);
}

/**
 * The middle one of several times of several things, taken in turns, so that what disturbs the machine disturbs all alike; and the least,
 * for things that are over before a disturbance is.
 *
 * @param {number} times @param {Record<string, () => { seconds: number, megabytes: number }>} things
 * @returns {Record<string, { seconds: number, least: number, megabytes: number }>}
 */
export function inTurns(times, things) {
  /** @type {Record<string, { seconds: number, megabytes: number }[]>} */
  const taken = {};
  for (let turn = 0; turn < times; turn += 1) {
    for (const [name, thing] of Object.entries(things)) (taken[name] ??= []).push(thing());
  }
  return Object.fromEntries(
    Object.entries(taken).map(([name, all]) => {
      const sorted = all.map(({ seconds }) => seconds).toSorted((a, b) => a - b);
      const [least = Number.NaN] = sorted;
      return [
        name,
        { seconds: sorted[Math.floor(all.length / 2)] ?? Number.NaN, least, megabytes: Math.max(...all.map(({ megabytes }) => megabytes)) },
      ];
    }),
  );
}

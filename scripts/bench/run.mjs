import { spawnSync } from "node:child_process";

// What GNU time says of a process and its threads: the memory at its peak, and the time of processors.
const MEMORY = /Maximum resident set size \(kbytes\): (\d+)/;
const PROCESSOR = /(?:User|System) time \(seconds\): ([\d.]+)/g;

/**
 * Runs a program and says how long it took, in seconds, and its peak memory, in MB, and the time of processors, in seconds (NaN where GNU time
 * is not installed).
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
      processor: Number.NaN,
      stdout: plain.stdout,
    });
  }
  const kilobytes = Number(MEMORY.exec(measured.stderr)?.[1]);
  const processor = [...measured.stderr.matchAll(PROCESSOR)].reduce((sum, [, some]) => sum + Number(some), 0);
  return check(measured, program, args, status, { seconds, megabytes: (kilobytes * 1024) / 1e6, processor, stdout: measured.stdout });
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
 * @param {number} times @param {Record<string, () => { seconds: number, megabytes: number, processor?: number }>} things
 * @returns {Record<string, { seconds: number, least: number, megabytes: number, processor: number }>}
 */
export function inTurns(times, things) {
  /** @type {Record<string, { seconds: number, megabytes: number, processor?: number }[]>} */
  const taken = {};
  for (let turn = 0; turn < times; turn += 1) {
    for (const [name, thing] of Object.entries(things)) (taken[name] ??= []).push(thing());
  }
  return Object.fromEntries(
    Object.entries(taken).map(([name, all]) => {
      const seconds = all.map((one) => one.seconds);
      return [
        name,
        {
          seconds: middleOf(seconds),
          least: Math.min(...seconds),
          megabytes: Math.max(...all.map(({ megabytes }) => megabytes)),
          processor: middleOf(all.map(({ processor = Number.NaN }) => processor)),
        },
      ];
    }),
  );
}

/** @param {readonly number[]} numbers */
function middleOf(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

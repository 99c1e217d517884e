import type { Middleware } from "openapi-fetch";
import { boundedText } from "./bounded-text.js";
import { createJudge, type CheckOptions } from "./check.js";
import { exchangeFrom } from "./exchange.js";
import { messageOf } from "./fault.js";
import type { Report } from "./report.js";

/** How the answers of a client in production are judged. */
export interface JudgeOptions extends CheckOptions {
  /** The share of answers to judge, from 0 to 1; all where nothing is said. */
  readonly sample?: number;
  /** Takes the report of each judged answer. */
  readonly onReport: (report: Report) => void;
  /** Takes the first error of the judging itself; it goes to `console.error` where nothing is said. */
  readonly onError?: (error: unknown) => void;
  /** How many answers may be in judgement at once, 4 where nothing is said; further ones are let by. */
  readonly maxPending?: number;
  /** The longest body that is judged, in bytes, 10 MiB where nothing is said; longer ones are let by. */
  readonly maxBytes?: number;
  /** A random number from 0 to 1, for tests. */
  readonly random?: () => number;
}

/**
 * An openapi-fetch middleware that judges a sample of the answers off the caller's path: it never delays, changes or fails a call,
 * and it holds at most `maxPending` bodies of `maxBytes` at a time. An error in it, or in `onReport`, is reported once.
 *
 * @throws RangeError if `sample` is not from 0 to 1, or an option of `check` is wrong.
 */
export function judgeAnswers(options: JudgeOptions): Middleware {
  const { sample = 1, onReport, onError, maxPending = 4, maxBytes = 10 * 1024 * 1024, random = Math.random, ...checking } = options;
  if (!(sample >= 0 && sample <= 1)) throw new RangeError(`sample is ${sample}. It is a share from 0 to 1.`);
  // Wrong options are the caller's mistake, so they fail here and not on the first answer.
  createJudge(checking);
  let pending = 0;
  let reported = false;

  const report = (error: unknown) => {
    if (reported) return;
    reported = true;
    try {
      if (onError === undefined)
        console.error(`list-runs: judging answers failed, and further failures are not reported: ${messageOf(error)}`);
      else onError(error);
    } catch {
      // An error handler that throws has nobody left to tell.
    }
  };

  const judge = async (request: Request, response: Response) => {
    try {
      const body = await boundedText(response, maxBytes);
      if (body === undefined) return;
      const answered = createJudge(checking);
      answered.judge(
        exchangeFrom(
          { method: request.method, url: request.url, headers: request.headers },
          { status: response.status, headers: response.headers, body },
        ),
      );
      onReport(answered.report());
    } catch (error) {
      report(error);
    } finally {
      pending -= 1;
    }
  };

  return {
    onResponse({ request, response }) {
      if (pending >= maxPending || random() >= sample || Number(response.headers.get("content-length") ?? 0) > maxBytes) return undefined;
      try {
        const copy = response.clone();
        pending += 1;
        void judge(request, copy);
      } catch (error) {
        report(error);
      }
      return undefined;
    },
  };
}

import type { Rule } from "../rule.js";
import { bodyJson } from "./body-json.js";
import { bodySchema } from "./body-schema.js";
import { contentTypeJson } from "./content-type-json.js";
import { fieldsDocumented } from "./fields-documented.js";
import { headersSchema } from "./headers-schema.js";
import { pageCursorExcluded } from "./page-cursor-excluded.js";
import { pageCursors } from "./page-cursors.js";
import { pageEmpty } from "./page-empty.js";
import { pageHasMore } from "./page-has-more.js";
import { pageOrder } from "./page-order.js";
import { pageSize } from "./page-size.js";
import { pageUnique } from "./page-unique.js";
import { requestParameters } from "./request-parameters.js";
import { runArgumentsJson } from "./run-arguments-json.js";
import { runCompletedAt } from "./run-completed-at.js";
import { runEndTimes } from "./run-end-times.js";
import { runExpiresAt } from "./run-expires-at.js";
import { runHistory } from "./run-history.js";
import { runIncompleteDetails } from "./run-incomplete-details.js";
import { runLastError } from "./run-last-error.js";
import { runRequiredAction } from "./run-required-action.js";
import { runStartedAt } from "./run-started-at.js";
import { runThread } from "./run-thread.js";
import { runTimesInSeconds } from "./run-times-in-seconds.js";
import { runTimesOrdered } from "./run-times-ordered.js";
import { runTokenLimits } from "./run-token-limits.js";
import { runToolCallsUnique } from "./run-tool-calls-unique.js";
import { runToolChoice } from "./run-tool-choice.js";
import { runTruncation } from "./run-truncation.js";
import { runUsageTerminal } from "./run-usage-terminal.js";
import { runUsageTotal } from "./run-usage-total.js";
import { statusDocumented } from "./status-documented.js";
import { valuesDocumented } from "./values-documented.js";
import { walkDisjoint } from "./walk-disjoint.js";
import { walkEnd } from "./walk-end.js";
import { walkOrder } from "./walk-order.js";

/** Every rule, in the order in which they judge and are reported: the answer, the page, the walk, the run. */
export const rules: readonly Rule[] = [
  statusDocumented,
  contentTypeJson,
  bodyJson,
  bodySchema,
  headersSchema,
  fieldsDocumented,
  valuesDocumented,
  requestParameters,
  pageCursors,
  pageEmpty,
  pageHasMore,
  pageSize,
  pageOrder,
  pageUnique,
  pageCursorExcluded,
  walkDisjoint,
  walkOrder,
  walkEnd,
  runHistory,
  runThread,
  runRequiredAction,
  runUsageTotal,
  runUsageTerminal,
  runTimesOrdered,
  runCompletedAt,
  runEndTimes,
  runStartedAt,
  runExpiresAt,
  runLastError,
  runIncompleteDetails,
  runToolCallsUnique,
  runArgumentsJson,
  runToolChoice,
  runTruncation,
  runTokenLimits,
  runTimesInSeconds,
];

/**
 * The rules with these ids, in the registry's order.
 *
 * @throws RangeError if an id is none of a rule, naming the accepted ones.
 */
export function selectRules(only: readonly string[] = [], skip: readonly string[] = []): readonly Rule[] {
  const ids = new Set(rules.map(({ id }) => id));
  for (const id of [...only, ...skip]) {
    if (!ids.has(id)) throw new RangeError(`There is no rule "${id}". The rules are ${[...ids].join(", ")}.`);
  }
  return rules.filter(({ id }) => (only.length === 0 || only.includes(id)) && !skip.includes(id));
}

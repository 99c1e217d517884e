import { expect, it } from "@jest/globals";
import { listRuns } from "../helpers/command.js";
import { onLoopback } from "../helpers/reference.js";
import { sloppy } from "../helpers/sloppy.js";

it("a sloppy server is taken apart in one page", async () => {
  const baseUrl = `${await onLoopback(sloppy)}/v1`;
  const { status, stdout } = await listRuns([
    "probe",
    baseUrl,
    "--thread=thread_abc123",
    "--other-thread=thread_def456",
    "--api-key=sk-1234567",
    "--rate=0",
  ]);
  expect(status).toBe(1);
  expect(stdout.split("\n").length).toBeLessThan(140);
  const [scenarios, findings] = [stdout.slice(0, stdout.indexOf("\nmust ")), stdout.slice(stdout.indexOf("\nmust "))];
  expect(scenarios).toBe(`Violates contract 1.0.0: 11 failed scenarios, 886 must, 1 should in 37 exchanges
with 720 runs; 1 exchange of other operations left alone.

Scenarios: 16 passed, 11 failed, 1 undecided, in 38 requests. <probe>:6 is the
answer to the sixth.

failed must  limit-1
  limit=1 gives one run.
    limit=1 gave 24 runs

failed must  limit-20
  limit=20 gives up to 20 runs.
    limit=20 gave 24 runs

failed should  order-unknown
  An order that is neither asc nor desc is refused with a client error.
    the answer is 200

failed must  order-reverses
  order=asc gives the same runs as order=desc, the other way round; runs of
    the same second in any order.
    run_23 (created 1699073469) stands after run_24 (created 1699073470) with
      order=asc

failed should  walk-before
  A walk back by before from the last run gives every earlier run, each once,
    in order.
    the walk never ends: the cursor run_24 came back on page 2

failed must  past-the-end
  The page after the last run is empty, with null for both ids and no more to
    come.
    after the last run come 24 more

failed must  no-credentials
  A request without credentials is refused.
    the answer is 200, not 400 or 401 or 403

failed must  wrong-credentials
  A request with wrong credentials is refused with 401 or 403.
    the answer is 200, not 401 or 403

failed should  no-beta-header
  A request without OpenAI-Beta is refused with 400.
    the answer is 200, not 400

failed must  2 scenarios
  other-thread, other-thread-cached
    the other thread's page shows 24 runs of this thread

undecided  trace-id
  The trace id of a request comes back in the answer.
    the answers carry no gateway header, so this server is no gateway
`);
  for (const sentence of [
    "the body must have required property 'first_id'",
    "/data/* must have required property 'truncation_strategy'",
    "/error/code must be string or null",
    "the body must be of a shape that the contract documents for 422",
    "/data must not have more items than limit asks for",
    "/data/1/created_at must not be before that of the run",
    "/data/*/id must not be the run that before names",
  ])
    expect(findings).toContain(sentence);
  expect(findings).toContain("<probe>:1 /data/0\n");
});

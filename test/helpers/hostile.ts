import type { Exchange } from "../../src/conformance.js";
import { aPage, aRun } from "./pages.js";

/** Texts that would run a script, load something or leave their place, if any reporter let them. */
export const attacks: readonly string[] = [
  `</script><script>globalThis.attacked = 1</script>`,
  `</style><style>body{display:none}</style>`,
  `<img src=x onerror="globalThis.attacked = 1">`,
  `" onmouseover="globalThis.attacked = 1" x="`,
  `' autofocus onfocus='globalThis.attacked = 1`,
  `<!--`,
  `]]><svg onload="globalThis.attacked = 1">`,
  `</pre></details></article></main><iframe src="javascript:globalThis.attacked = 1"></iframe>`,
  `<base href="http://attacker.invalid/"><link rel="stylesheet" href="http://attacker.invalid/a.css">`,
  `<meta http-equiv="refresh" content="0;url=http://attacker.invalid/">`,
  "`${globalThis.attacked = 1}`",
  "javascript:globalThis.attacked = 1",
];

/** Exchanges that carry the attacks wherever traffic can carry text. */
export const hostileExchanges: readonly Exchange[] = attacks.flatMap((attack, index): readonly Exchange[] => {
  const line = 10 * index;
  const source = `traffic ${attack}.ndjson`;
  const request = {
    method: "GET",
    url: `https://example.com/v1/threads/${encodeURIComponent(attack)}/runs?limit=1&${encodeURIComponent(attack)}=1`,
    headers: { [attack]: attack },
  };
  const headers = { "content-type": "application/json", [attack]: attack, "x-portkey-retry-attempt-count": attack };
  const page = (id: string, has_more: boolean, created_at: number, more: object = {}) => ({
    ...aPage(
      aRun({
        id: id + attack,
        status: attack as never,
        model: attack,
        thread_id: attack,
        created_at,
        metadata: { [attack]: attack },
        ...more,
      }),
    ),
    has_more,
    [attack]: attack,
  });
  const exchange = (body: unknown, offset: number, query = "", status = 200): Exchange => ({
    request: { ...request, url: request.url + query },
    response: { status, headers, body },
    startedAt: `2026-01-01T00:00:0${offset}Z`,
    durationMs: 12,
    source,
    line: line + offset,
  });
  return [
    exchange(page("run_1", true, 1_699_073_470), 1),
    exchange(
      page("run_2", false, 1_699_079_999, { [attack]: { [attack]: attack }, tools: [attack] }),
      2,
      `&after=${encodeURIComponent(`run_1${attack}`)}`,
    ),
    exchange(attack, 3),
    exchange({ error: { message: attack, type: attack, code: attack }, [attack]: attack }, 4, "", 404),
    exchange({ [attack]: attack }, 5, "", 222),
  ];
});

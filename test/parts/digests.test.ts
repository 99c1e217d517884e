import { expect, it } from "@jest/globals";
import { digestsOf, packed, type PlacedDigest } from "../../src/parts/digests.js";
import type { PageDigest } from "../../src/digest.js";

const digest: PageDigest = {
  source: "a b.ndjson",
  line: 3,
  server: "https://api.example",
  method: "GET",
  path: "/v1/threads/thread_ü/runs?limit=2",
  status: 200,
  at: 1_760_000_000_000,
  thread: "thread_ü",
  limit: 2,
  order: "desc",
  after: "run_1",
  before: undefined,
  hasMore: true,
  asOf: 1_699_075_072,
  runs: { count: 2, ids: "run_2\nrun_3\n", firstTime: 1_699_075_072, lastTime: -1, rest: '[[1,2],[3,-1],"asst\\n",null]' },
};
const nothing: PageDigest = {
  ...digest,
  server: "",
  at: undefined,
  thread: undefined,
  limit: undefined,
  order: undefined,
  after: undefined,
  hasMore: undefined,
  runs: { count: 0, ids: "", firstTime: -1, lastTime: -1, rest: "[[],[],null,null]" },
};
const digests: readonly PlacedDigest[] = [
  digest,
  nothing,
  { ...digest, hasMore: false, before: "run_9" },
  { ...digest, source: null },
  { ...digest, line: null },
  { ...digest, path: "/with\x1ereserved\x1fcharacters" },
  { ...digest, runs: { ...digest.runs, ids: ["run_1", null, "run\n2"] } },
].map((one, ordinal) => [ordinal, one]);

/** A digest without what is undefined, which the way through JSON leaves out. */
const known = (placed: readonly PlacedDigest[]): unknown => JSON.parse(JSON.stringify(placed));

it("are the same after they were packed, wherever their lines begin", () => {
  for (const linesBefore of [0, 100]) {
    const unpacked = digestsOf(packed({ digests }).digests, linesBefore);
    expect(known(unpacked)).toEqual(known(digestsOf(digests, linesBefore)));
    expect(unpacked[0]?.[1].line).toBe(3 + linesBefore);
  }
});

it("are packed once, and none is an empty text", () => {
  const once = packed({ digests });
  expect(packed(once)).toEqual(once);
  expect(packed({ digests: [] })).toEqual({ digests: "" });
  expect(digestsOf("", 5)).toEqual([]);
});

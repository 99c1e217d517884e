import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, it } from "@jest/globals";
import { readWhole } from "../../src/parts/read.js";
import { pageOf } from "../../src/rules/examples.js";
import { aFolder } from "../helpers/folder.js";

it("calls a file by its name in whatever is taken from it, scanned or not", async () => {
  const lines = [JSON.stringify(pageOf([{}])), "{}", "{", JSON.stringify(pageOf([{ model: null as never }]))];
  const folder = aFolder({ "a.ndjson.gz": gzipSync(lines.join("\n")), "empty.ndjson": "" });
  const taken: unknown[] = [];
  for (const name of ["a.ndjson.gz", "empty.ndjson"]) {
    const part = { file: join(folder, name), name: `shown/${name}` };
    const stretches = readWhole(
      part,
      {
        judge: ({ source, ...item }) => taken.push(["parsed", source, "message" in item ? item.message : item.line]),
        judgeScanned: ({ source, line }) => taken.push(["scanned", source, line]) > 0,
      },
      () => undefined,
    );
    for await (const take of stretches) take();
  }
  expect(taken).toEqual([
    ["scanned", "shown/a.ndjson.gz", 1],
    ["parsed", "shown/a.ndjson.gz", expect.stringMatching(/^shown\/a\.ndjson\.gz:2 is JSON, but/)],
    ["parsed", "shown/a.ndjson.gz", "shown/a.ndjson.gz:3 is not JSON: it is cut off after 1 bytes."],
    ["parsed", "shown/a.ndjson.gz", 4],
    ["parsed", "shown/empty.ndjson", "shown/empty.ndjson is empty."],
  ]);
});

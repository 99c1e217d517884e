import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, it } from "@jest/globals";
import { readWhole } from "../../src/parts/read.js";
import { isUnjudged } from "../../src/recordings/item.js";
import type { Taker } from "../../src/recordings/taker.js";
import { ScannedPage } from "../../src/scan/scanned-page.js";
import { pageOf } from "../../src/rules/examples.js";
import { aFolder } from "../helpers/folder.js";

it("calls a file by its name in whatever is taken from it, scanned or not", async () => {
  const lines = [JSON.stringify(pageOf([{}])), "{}", "{", JSON.stringify(pageOf([{ model: null as never }]))];
  const folder = aFolder({ "a.ndjson.gz": gzipSync(lines.join("\n")), "empty.ndjson": "" });
  const taken: unknown[] = [];
  for (const name of ["a.ndjson.gz", "empty.ndjson"]) {
    const part = { file: join(folder, name), name: `shown/${name}` };
    const judge: Taker["judge"] = (item) =>
      taken.push([item.source, isUnjudged(item) ? item.message : item.response.body instanceof ScannedPage ? "a page" : "an answer"]);
    const stretches = readWhole(part, { judge }, () => undefined);
    for await (const take of stretches) take();
  }
  expect(taken).toEqual([
    ["shown/a.ndjson.gz", "a page"],
    ["shown/a.ndjson.gz", expect.stringMatching(/^shown\/a\.ndjson\.gz:2 is JSON, but/)],
    ["shown/a.ndjson.gz", "shown/a.ndjson.gz:3 is not JSON: it is cut off after 1 bytes."],
    ["shown/a.ndjson.gz", "an answer"],
    ["shown/empty.ndjson", "shown/empty.ndjson is empty."],
  ]);
});

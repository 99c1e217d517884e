// The bare loop that everything is measured by: read in large blocks, one JSON.parse a line. With a second argument, a validator too.
import { openSync, readSync } from "node:fs";

const BLOCK = 1 << 20;
const [, , file = "", validator] = process.argv;
/** @type {(body: unknown) => boolean} */
const judge = validator === undefined ? () => true : (await import(validator)).ListRunsResponse;
const descriptor = openSync(file, "r");
const block = Buffer.allocUnsafe(BLOCK);
let rest = Buffer.alloc(0);
let lines = 0;
let failed = 0;
for (let length = readSync(descriptor, block); length > 0; length = readSync(descriptor, block)) {
  const bytes = block.subarray(0, length);
  let start = 0;
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
    const line = rest.length === 0 ? bytes.subarray(start, end) : Buffer.concat([rest, bytes.subarray(start, end)]);
    const { response } = JSON.parse(line.toString("utf8"));
    if (response.status === 200 && !judge(response.body)) failed += 1;
    rest = Buffer.alloc(0);
    start = end + 1;
    lines += 1;
  }
  if (start < bytes.length) rest = Buffer.concat([rest, bytes.subarray(start)]);
}
console.log(lines, failed);

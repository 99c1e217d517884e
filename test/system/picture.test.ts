import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "@jest/globals";
import { root } from "../helpers/checkout.js";
import { aFolder } from "../helpers/folder.js";

/** Width and height, from the head of a PNG. */
function sizeOf(png: Buffer): readonly number[] {
  expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

it("the README's picture is drawn by its script, in the size of the one that is there", async () => {
  const folder = aFolder();
  await promisify(execFile)(process.execPath, [join(root, "scripts/picture.mjs"), folder]);
  const drawn = readFileSync(join(folder, "report.png"));
  expect(sizeOf(drawn)).toEqual(sizeOf(readFileSync(join(root, ".github/images/report.png"))));
  // A page of one colour would be a few kilobytes.
  expect(drawn.length).toBeGreaterThan(50_000);
}, 60_000);

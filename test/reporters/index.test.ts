import { describe, expect, it } from "@jest/globals";
import { reporters, type Reporter } from "../../src/conformance.js";
import { reportRows } from "../helpers/reports.js";

const rows = Object.entries(reporters as Readonly<Record<string, Reporter>>).flatMap(([format, reporter]) =>
  reportRows.map(([name, report]) => [format, name, reporter, report] as const),
);

describe("every reporter", () => {
  it.each(rows)("%s writes %s as whole, plain lines, and the same each time", (_format, _name, reporter, report) => {
    const before = JSON.stringify(report);
    const written = reporter(report);
    expect(written).toMatch(/[^\n]\n$/);
    // Control characters, and halves of surrogate pairs, which no encoding of a file has.
    expect(written).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f\ud800-\udfff]/u);
    expect(reporter(report)).toBe(written);
    expect(JSON.stringify(report)).toBe(before);
  });
});

import { describe, expect, it } from "@jest/globals";
import { github } from "../../src/reporters/github.js";
import { reportOf, reportRows } from "../helpers/reports.js";

interface Command {
  readonly kind: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

const unescape = (text: string) =>
  text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%3A", ":").replaceAll("%2C", ",").replaceAll("%25", "%");

/** Reads the lines as the runner does: properties end at a comma, the command at `::`. */
function commands(text: string): readonly Command[] {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => {
      const [, kind = "", properties = "", message = ""] = /^::(\w+) ([^:]*)::(.*)$/.exec(line) ?? [];
      return {
        kind,
        properties: Object.fromEntries(
          properties.split(",").map((pair) => [pair.split("=")[0], unescape(pair.slice(pair.indexOf("=") + 1))]),
        ),
        message: unescape(message),
      };
    });
}

describe("github", () => {
  it.each(reportRows)("writes nothing but commands for %s, at most ten of a kind and a notice", (_name, report) => {
    const written = commands(github(report));
    for (const { kind } of written) expect(["error", "warning", "notice"]).toContain(kind);
    for (const kind of ["error", "warning"]) expect(written.filter((command) => command.kind === kind).length).toBeLessThanOrEqual(10);
    expect(written.filter(({ kind }) => kind === "notice")).toEqual([written.at(-1)]);
  });

  it("points at the line of the recording", () => {
    expect(commands(github(reportOf("broken")))[0]).toEqual({
      kind: "error",
      properties: { file: "traffic/a b.ndjson", line: "2", title: "list-runs: body-schema" },
      message: "/data/0/model must be string\nreceived 5\n2 times: /data/*/model must be string",
    });
    expect(commands(github(reportOf("odd")))[0]?.kind).toBe("warning");
  });

  it("points at no line where the recording has entries", () => {
    const [first] = commands(github(reportOf("entries")));
    expect(first?.properties).toEqual({ file: "traffic/archive.har", title: "list-runs: body-schema" });
    expect(first?.message).toContain("at traffic/archive.har:3");
  });

  it("escapes what the runner would read", () => {
    const lines = github(reportOf("hostile")).trimEnd().split("\n");
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain("file=evil a%25%3A%2C|`]]");
    expect(lines[0]).toContain("::/a%25:,|`]]");
    expect(commands(lines[0] ?? "")[0]?.properties["file"]).toContain("a%:,|`]](http:");
  });

  it("says how many are left out", () => {
    const written = commands(github(reportOf("flood")));
    expect(written.filter(({ kind }) => kind === "warning")).toHaveLength(10);
    // 1,200 names and two faults in the schema; two errors and ten warnings are shown.
    expect(written.at(-1)?.message).toContain("1,190 annotations are left out");
    expect(commands(github(reportOf("broken"))).at(-1)?.message).not.toContain("left out");
  });

  it("annotates each scenario that failed or is undecided, by whether it binds", () => {
    const of = (name: string) => commands(github(reportOf(name))).map(({ kind, properties }) => `${kind} ${properties["title"]}`);
    expect(of("probed")).toEqual([
      "error list-runs: broken failed",
      "warning list-runs: bent failed",
      "warning list-runs: unclear undecided",
      "warning list-runs: vague undecided",
      "notice list-runs: violates",
    ]);
    expect(of("probed strictly").filter((line) => line.startsWith("error "))).toEqual([
      "error list-runs: broken failed",
      "error list-runs: bent failed",
    ]);
    const told = commands(github(reportOf("probed")));
    expect(told[0]?.message).toMatch(/^What broken \| demands is kept\.\nthe answer is /);
    expect(told[2]?.message).toBe("What unclear | demands is kept.\nthe thread has 1 run, and 2 are needed to tell");
  });

  it("tells what else fails the run, and what was not judged", () => {
    expect(commands(github(reportOf("stale"))).filter(({ kind }) => kind === "error")).toHaveLength(2);
    expect(commands(github(reportOf("unjudged")))[0]).toMatchObject({ kind: "warning", message: expect.stringContaining("and 9 more") });
    expect(commands(github(reportOf("faulty")))[0]).toMatchObject({ kind: "error", message: expect.stringContaining("boom") });
  });
});

import { gzipSync } from "node:zlib";
import { describe, expect, it } from "@jest/globals";
import { array, assert, asyncProperty, constantFrom, nat } from "fast-check";
import { askRemote, rangeBytes, readRemoteRange, remoteBytes, remoteOf, type Remote } from "../../src/recordings/remote.js";
import type { RetryOptions } from "../../src/retry.js";
import { serveFiles } from "../helpers/files-server.js";

const waits: number[] = [];
const atOnce: RetryOptions = {
  wait: async (milliseconds) => {
    waits.push(milliseconds);
  },
};

function remote(url: string): Remote {
  const found = remoteOf(url);
  if (found === undefined) throw new Error(`${url} is no URL`);
  return found;
}

async function text(chunks: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts).toString("utf8");
}

async function fault(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => "no fault",
    (error: Error) => error.message,
  );
}

const lines = `{"a":1}\n{"b":"${"x".repeat(300)}"}\n\n{"c":3}\n`;

describe("a recording behind a URL", () => {
  it("is known by its URL without the secrets in it", () => {
    const url = "https://user:pa55@bucket.example/traffic.ndjson?X-Amz-Signature=5ec4e7&X-Amz-Expires=60&sig=5ec4e7#x";
    expect(remote(url)).toEqual({
      url,
      name: "https://[redacted]@bucket.example/traffic.ndjson?X-Amz-Signature=[redacted]&X-Amz-Expires=60&sig=[redacted]#x",
    });
    for (const none of ["traffic.ndjson", "ftp://x/y", "https://", "-", "c:\\x"]) expect(remoteOf(none)).toBeUndefined();
  });

  it("is asked by a GET for its first bytes, since a signed URL is good for no HEAD", async () => {
    const { origin, requests } = await serveFiles({ "/a.ndjson": Buffer.from(lines) });
    expect(await askRemote(remote(`${origin}/a.ndjson?sig=1`))).toEqual({
      ...remote(`${origin}/a.ndjson?sig=1`),
      size: lines.length,
      etag: expect.stringMatching(/^"[0-9a-f]+"$/),
      isCuttable: true,
    });
    expect(requests).toEqual([{ url: "/a.ndjson?sig=1", range: "bytes=0-1048575", method: "GET" }]);
  });

  it("is read whole where no part of it can be had: it is packed, a HAR, empty, or its server gives no ranges", async () => {
    const files = { "/a.ndjson.gz": gzipSync(lines), "/a.har": Buffer.from('{"log":{"entries":[]}}'), "/empty": Buffer.alloc(0) };
    const { origin } = await serveFiles(files);
    expect(await askRemote(remote(`${origin}/a.ndjson.gz`))).toMatchObject({ isCuttable: false });
    expect(await askRemote(remote(`${origin}/a.har`))).toMatchObject({ isCuttable: false });
    expect(await askRemote(remote(`${origin}/empty`))).toEqual({ ...remote(`${origin}/empty`), isCuttable: false });
    const whole = await serveFiles({}, (_request, response) => response.writeHead(200).end(lines) !== undefined);
    const asked = await askRemote(remote(`${whole.origin}/a`));
    expect(asked).toEqual({ ...remote(`${whole.origin}/a`), isCuttable: false });
    expect(await text(remoteBytes(asked))).toBe(lines);
    const packed = await serveFiles({}, (_request, response) => {
      response.writeHead(206, { "content-encoding": "gzip", "content-range": "bytes 0-99/1000" }).end(gzipSync(lines));
      return true;
    });
    expect(await askRemote(remote(`${packed.origin}/a`))).toEqual({ ...remote(`${packed.origin}/a`), isCuttable: false });
  });

  it("is read with the credentials in its URL", async () => {
    const seen: Array<string | undefined> = [];
    const { origin } = await serveFiles({ "/a": Buffer.from(lines) }, ({ headers }) => seen.push(headers.authorization) < 0);
    const url = `${origin.replace("//", "//us%40er:pa%3Ass@")}/a`;
    expect(await text(remoteBytes({ ...(await askRemote(remote(url))) }))).toBe(lines);
    const basic = `Basic ${Buffer.from("us@er:pa:ss").toString("base64")}`;
    expect(seen).toEqual([basic, basic]);
  });

  it("is cut anywhere, and each line is read by exactly one range", async () => {
    await assert(
      asyncProperty(
        array(constantFrom("{}", "", '{"a":1}', "\r", `{"long":"${"y".repeat(200)}"}`), { maxLength: 12 }),
        constantFrom("", "\n"),
        array(nat(1000), { maxLength: 6 }),
        async (parts, ending, cuts) => {
          const whole = parts.join("\n") + ending;
          if (whole.length === 0) return;
          const size = Buffer.byteLength(whole);
          const { origin, close } = await serveFiles({ "/a": Buffer.from(whole) });
          const offsets = [...new Set([0, ...cuts.map((cut) => cut % size), size])].toSorted((a, b) => a - b);
          let read = "";
          for (const [index, start] of offsets.slice(0, -1).entries())
            read += await text(rangeBytes({ ...remote(`${origin}/a`), size, start, end: offsets[index + 1] ?? size }));
          close();
          expect(read).toBe(whole);
        },
      ),
      { numRuns: 40, seed: 1 },
    );
  });

  it("is asked for the end of a line that is longer than what came with the range", async () => {
    const long = `{"long":"${"z".repeat(300_000)}"}`;
    const whole = `{}\n${long}\n{}\n`;
    const { origin, requests } = await serveFiles({ "/a": Buffer.from(whole) });
    const range = { ...remote(`${origin}/a`), size: whole.length, start: 0, end: 10 };
    expect(await text(rangeBytes(range))).toBe(`{}\n${long}\n`);
    expect(requests.map(({ range: asked }) => asked)).toEqual(["bytes=0-65545", `bytes=65546-${whole.length - 1}`]);
    expect(await text(rangeBytes({ ...range, start: 10, end: 20 }))).toBe("");
  });

  it("is taken up again where the connection broke", async () => {
    const whole = Buffer.from("{}\n".repeat(100_000));
    const { origin, requests } = await serveFiles({ "/a": whole }, ({ headers }, response, times) => {
      if (times > 2) return false;
      const from = Number(/^bytes=(\d+)/.exec(headers.range ?? "")?.[1]);
      response.writeHead(206, { "content-range": `bytes ${from}-299999/300000` });
      response.write(whole.subarray(from, from + 1000), () => response.destroy());
      return true;
    });
    expect(await text(remoteBytes({ ...remote(`${origin}/a`), size: whole.length }, 0, whole.length, atOnce))).toBe(whole.toString());
    expect(requests.map(({ range }) => range)).toEqual(["bytes=0-299999", "bytes=1000-299999", "bytes=2000-299999"]);
  });

  it("is asked again where the server is busy, as late as it says, and not for ever", async () => {
    waits.length = 0;
    const busy = (times: number) =>
      serveFiles({ "/a": Buffer.from(lines) }, (_request, response, count) => {
        if (count > times) return false;
        response.writeHead(503, { "retry-after": "7" }).end();
        return true;
      });
    expect(await askRemote(remote(`${(await busy(2)).origin}/a`), atOnce)).toMatchObject({ size: lines.length });
    expect(waits).toEqual([7000, 7000]);
    expect(await fault(askRemote(remote(`${(await busy(9)).origin}/a`), atOnce))).toBe("the server answers 503");
  });

  it("that cannot be had is a sentence that quotes no URL", async () => {
    const { origin, close } = await serveFiles({}, ({ url }, response) => {
      if (url?.startsWith("/forbidden") !== true) return false;
      response.writeHead(403).end();
      return true;
    });
    expect(await fault(askRemote(remote(`${origin}/none?sig=5ec4e7`)))).toBe("the server answers 404");
    expect(await fault(askRemote(remote(`${origin}/forbidden?sig=5ec4e7`)))).toBe(
      "the server answers 403, as for a signed URL that is wrong or has expired",
    );
    close();
    expect(await fault(askRemote(remote(`${origin}/x?sig=5ec4e7`)))).toBe("its server cannot be reached (ECONNREFUSED)");
  });

  it("that changes while it is read is never read as if it were the same", async () => {
    const { origin } = await serveFiles({ "/a": Buffer.from(lines) });
    const asked = await askRemote(remote(`${origin}/a`));
    const faultOf = (other: Partial<Remote>): Promise<string> => fault(text(remoteBytes({ ...asked, ...other })));
    expect(await faultOf({ etag: '"other"' })).toBe("it has changed since it was first read");
    const { etag: _etag, ...untagged } = asked;
    expect(await fault(text(remoteBytes({ ...untagged, size: lines.length - 1 })))).toBe("it has changed since it was first read");
    const whole = await serveFiles({}, (_request, response) => response.writeHead(200).end(lines) !== undefined);
    expect(await fault(text(remoteBytes({ ...remote(`${whole.origin}/a`), size: 9 }, 3, 6)))).toBe(
      "the server does not keep to the range that it was asked for",
    );
  });

  it("gives the lines that were read before it broke, and says what broke", async () => {
    const { origin } = await serveFiles({ "/a": Buffer.from(lines) }, (_request, response) => {
      response.writeHead(206, { "content-range": `bytes 0-99/${lines.length}` });
      response.write('{"object":"list","data":[]}\n{"obj', () => response.destroy());
      return true;
    });
    const faults: string[] = [];
    const items: unknown[] = [];
    const range = { ...remote(`${origin}/a?sig=1`), size: lines.length, start: 0, end: lines.length };
    const count = await readRemoteRange(range, { judge: (item) => items.push(item) }, 5, (error) => faults.push(String(error)), {
      retries: 0,
    });
    expect({ count, faults }).toEqual({ count: 1, faults: ["Error: the connection failed (UND_ERR_SOCKET)"] });
    expect(items).toEqual([expect.objectContaining({ source: `${origin}/a?sig=[redacted]`, line: 6 })]);
  });
});

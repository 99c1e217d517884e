import { createServer as createTcpServer, type AddressInfo, type Server, type Socket } from "node:net";
import { afterEach, describe, expect, it } from "@jest/globals";
import { probe } from "../../src/probe/probe.js";
import { listRuns } from "../helpers/command.js";
import { notPassed, plainProbe } from "../helpers/reference.js";

const open: { readonly server: Server; readonly sockets: Set<Socket> }[] = [];

/** A server below HTTP, that does what it likes with each connection. Gives its port. */
async function tcp(serve: (socket: Socket) => void): Promise<number> {
  const sockets = new Set<Socket>();
  const server = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    serve(socket);
  });
  open.push({ server, sockets });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

afterEach(async () => {
  for (const { server, sockets } of open.splice(0)) {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => void server.close(resolve));
  }
});

const onRequest = (answer: (socket: Socket) => void) => (socket: Socket) => void socket.once("data", () => answer(socket));
const HEAD = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n";

/** The command's exit status and its sentences on standard error after the first, which tells of the bounds. */
async function probed(baseUrl: string, ...flags: readonly string[]) {
  const { status, stderr } = await listRuns(["probe", baseUrl, "--thread", "thread_abc123", "--rate", "0", ...flags]);
  const [bounds, ...sentences] = stderr.trimEnd().split("\n");
  expect(bounds).toMatch(/^list-runs: probing .* with at most 200 requests, one after the other\.$/);
  return { status, sentences };
}

describe("a server that gives no answer ends the probe with one sentence", () => {
  it("a dead port", async () => {
    const port = await tcp(() => undefined);
    const [dead] = open.splice(0);
    await new Promise((resolve) => void dead?.server.close(resolve));
    expect(await probed(`http://127.0.0.1:${port}/v1`)).toEqual({
      status: 2,
      sentences: [`list-runs: Nothing listens on 127.0.0.1:${port}: the connection was refused.`],
    });
  });

  it.each<[string, (socket: Socket) => void, string, ...string[]]>([
    ["a server that hangs", () => undefined, "The server did not finish its answer within 80 ms", "--timeout", "80"],
    [
      "headers, then nothing",
      onRequest((socket) => void socket.write(`${HEAD}content-length: 9\r\n\r\n`)),
      "The server did not finish its answer within 80 ms",
      "--timeout",
      "80",
    ],
    [
      "a connection that is reset",
      onRequest((socket) => void socket.resetAndDestroy()),
      "HOST closed the connection before its answer was complete",
    ],
    [
      "a body that is cut off by a reset",
      onRequest((socket) => void socket.write(`${HEAD}content-length: 100\r\n\r\n{"obj`, () => socket.resetAndDestroy())),
      "HOST closed the connection before its answer was complete",
    ],
    [
      "a body that ends too early",
      onRequest((socket) => void socket.end(`${HEAD}content-length: 100\r\n\r\n{"obj`)),
      "HOST closed the connection before its answer was complete",
    ],
    [
      "what is no HTTP",
      onRequest((socket) => void socket.end("220 mail.test ESMTP\r\n")),
      "HOST does not speak HTTP (HPE_INVALID_CONSTANT)",
    ],
  ])("%s", async (_name, serve, sentence, ...flags) => {
    const port = await tcp(serve);
    expect(await probed(`http://127.0.0.1:${port}/v1`, ...flags)).toEqual({
      status: 2,
      sentences: [`list-runs: ${sentence.replace("HOST", `127.0.0.1:${port}`)}.`],
    });
  });

  it("a byte at a time, in bounded time", async () => {
    const port = await tcp(
      onRequest((socket) => {
        socket.write(`${HEAD}transfer-encoding: chunked\r\n\r\n`);
        const timer = setInterval(() => socket.write("1\r\n \r\n"), 5);
        socket.on("close", () => clearInterval(timer));
      }),
    );
    const start = performance.now();
    expect(await probed(`http://127.0.0.1:${port}/v1`, "--timeout", "80")).toMatchObject({
      sentences: ["list-runs: The server did not finish its answer within 80 ms."],
    });
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it("an endless body, in bounded memory", async () => {
    let written = 0;
    const chunk = Buffer.from(`10000\r\n${" ".repeat(0x10000)}\r\n`);
    const port = await tcp(
      onRequest((socket) => {
        const pour = (): void => {
          while (!socket.destroyed && socket.write(chunk)) written += chunk.length;
        };
        socket.on("drain", pour);
        socket.write(`${HEAD}transfer-encoding: chunked\r\n\r\n`);
        pour();
      }),
    );
    const report = await probe({ ...plainProbe, baseUrl: `http://127.0.0.1:${port}/v1`, thread: "thread_abc123", maxBytes: 1_000_000 });
    expect(notPassed(report)["first-page"]).toBe("undecided: The answer is longer than 1000000 bytes, and was not read further");
    expect(written).toBeLessThan(50_000_000);
  });

  it("TLS where there is none", async () => {
    const port = await tcp(onRequest((socket) => void socket.end("HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\n\r\n")));
    const { status, sentences } = await probed(`https://127.0.0.1:${port}/v1`);
    expect(status).toBe(2);
    expect(sentences).toEqual([expect.stringMatching(new RegExp(`^list-runs: TLS with 127\\.0\\.0\\.1:${port} failed \\([A-Z_]+\\)\\.$`))]);
  });
});

describe("what fetch says of the network is told in a clear word", () => {
  const withCode = (code: string, message = "failed") => Object.assign(new Error(message), { code });

  it.each<[string, unknown, string]>([
    ["no such host", withCode("ENOTFOUND"), "DNS knows no host server.test"],
    ["a name server that does not answer", withCode("EAI_AGAIN"), "DNS knows no host server.test"],
    ["several addresses", { errors: [withCode("ECONNREFUSED")] }, "Nothing listens on server.test:8443: the connection was refused"],
    ["a connection that takes too long", withCode("UND_ERR_CONNECT_TIMEOUT"), "server.test:8443 did not accept the connection in time"],
    ["no way", withCode("EHOSTUNREACH"), "There is no route to server.test:8443"],
    ["an expired certificate", withCode("CERT_HAS_EXPIRED"), "TLS with server.test:8443 failed (CERT_HAS_EXPIRED)"],
    ["a certificate of nobody", withCode("DEPTH_ZERO_SELF_SIGNED_CERT"), "TLS with server.test:8443 failed (DEPTH_ZERO_SELF_SIGNED_CERT)"],
    ["another's certificate", withCode("ERR_TLS_CERT_ALTNAME_INVALID"), "TLS with server.test:8443 failed (ERR_TLS_CERT_ALTNAME_INVALID)"],
    [
      "a socket that closed",
      withCode("UND_ERR_SOCKET", "other side closed"),
      "server.test:8443 closed the connection before its answer was complete",
    ],
    ["a port that is not allowed", new Error("bad port"), "The request to server.test:8443 failed: bad port"],
    ["what nobody foresaw", withCode("EWHATEVER", "no idea"), "The request to server.test:8443 failed (EWHATEVER): no idea"],
  ])("%s", async (_name, cause, sentence) => {
    let asked = 0;
    const report = await probe({
      ...plainProbe,
      baseUrl: "https://server.test:8443/v1",
      thread: "thread_abc123",
      fetch: () => {
        asked += 1;
        return Promise.reject(Object.assign(new TypeError("fetch failed"), { cause }));
      },
    });
    expect(asked).toBe(1);
    expect(notPassed(report)["first-page"]).toBe(`undecided: ${sentence}`);
  });
});

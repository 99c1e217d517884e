import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll } from "@jest/globals";

/** A server that is asked for files, by range or not. */
export interface FilesServer {
  readonly origin: string;
  /** Every request that came: its path with the query, its range, its method. */
  readonly requests: ReadonlyArray<{ readonly url: string; readonly range: string | undefined; readonly method: string }>;
  close(): void;
}

/** Answers a request itself, by returning true. */
export type Meddle = (request: IncomingMessage, response: ServerResponse, times: number) => boolean;

const running = new Set<FilesServer>();

/** Starts a server of files on loopback, which keeps to ranges and conditions as object storage does. */
export async function serveFiles(files: Readonly<Record<string, Uint8Array>>, meddle: Meddle = () => false): Promise<FilesServer> {
  const requests: Array<FilesServer["requests"][number]> = [];
  const server = createServer((request, response) => {
    const url = request.url ?? "";
    const { range, "if-match": match } = request.headers;
    requests.push({ url, range, method: request.method ?? "" });
    if (meddle(request, response, requests.length)) return;
    const bytes = files[new URL(url, "http://x").pathname];
    if (bytes === undefined) {
      response.writeHead(404).end();
      return;
    }
    const etag = `"${createHash("sha256").update(bytes).digest("hex").slice(0, 16)}"`;
    if (match !== undefined && match !== etag) {
      response.writeHead(412).end();
      return;
    }
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(range ?? "") ?? [];
    if (from === undefined) {
      response.writeHead(200, { etag }).end(bytes);
      return;
    }
    if (Number(from) >= bytes.length) {
      response.writeHead(416, { "content-range": `bytes */${bytes.length}` }).end();
      return;
    }
    const part = bytes.subarray(Number(from), Number(to) + 1);
    response.writeHead(206, { etag, "content-range": `bytes ${from}-${Number(from) + part.length - 1}/${bytes.length}` }).end(part);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const close = (): void => {
    server.closeAllConnections();
    server.close();
    running.delete(self);
  };
  const self: FilesServer = { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests, close };
  running.add(self);
  return self;
}

afterAll(() => {
  for (const server of running) server.close();
});

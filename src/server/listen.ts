import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer, type HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";

/** A handler that has a port. */
export interface Listening {
  /** Where it is reached, without a path: `http://127.0.0.1:8080`. */
  readonly origin: string;
  /** Frees the port and ends every connection, hanging ones too. */
  readonly close: () => Promise<void>;
}

/**
 * Gives a handler a port; 0 takes a free one. Where the handler rejects, the connection is reset.
 *
 * @throws Error with the system's `code` if the port cannot be had.
 */
export async function listen(
  fetch: (request: Request) => Promise<Response>,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Listening> {
  const server = createAdaptorServer({
    fetch: async (request, bindings) => {
      try {
        return resettable(await fetch(request), bindings as HttpBindings);
      } catch {
        reset(bindings as HttpBindings);
        return RESPONSE_ALREADY_SENT;
      }
    },
    // The platform's own classes stay what they are: this server may run beside other code.
    overrideGlobalObjects: false,
  }) as Server;
  return bind(server, host, port);
}

/** Makes a server listen, and tells where. */
export async function bind(server: Server, host: string, port: number): Promise<Listening> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen({ host, port }, () => {
      server.off("error", reject);
      resolve();
    });
  });
  return {
    origin: originOf(server.address() as AddressInfo),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function reset({ incoming }: HttpBindings): void {
  incoming.socket.resetAndDestroy();
}

/** A body of unknown length that fails resets the connection, as soon as the system has what came before. */
function resettable(response: Response, bindings: HttpBindings): Response {
  if (response.body === null || response.headers.get("transfer-encoding") !== "chunked") return response;
  const reader = response.body.getReader();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const part = await reader.read().catch(() => undefined);
      if (part === undefined) setImmediate(reset, bindings);
      else if (part.done) controller.close();
      else controller.enqueue(part.value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
  return new Response(body, { status: response.status, headers: response.headers });
}

function originOf({ address, family, port }: AddressInfo): string {
  // A server that listens everywhere is reached on the loopback as well, and no client can connect to "everywhere".
  const host = address === "0.0.0.0" || address === "::" ? "127.0.0.1" : address;
  return `http://${family === "IPv6" && host.includes(":") ? `[${host}]` : host}:${port}`;
}

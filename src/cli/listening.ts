import { codeOf, messageOf } from "../fault.js";
import { UsageError } from "./io.js";

/** Says in one sentence why a port could not be had. */
export function portFault(error: unknown, host: string, port: number): UsageError {
  const code = codeOf(error);
  if (code === "EADDRINUSE") return new UsageError(`Port ${port} on ${host} is in use. Pass another --port, or --port 0 for a free one`);
  if (code === "EACCES") return new UsageError(`Port ${port} on ${host} is not allowed to you. Pass a --port of 1024 or more`);
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND" || code === "EAI_AGAIN")
    return new UsageError(`${host} is no address of this machine. Pass --host 127.0.0.1 or another of its addresses`);
  return new UsageError(`Port ${port} on ${host} cannot be listened on (${code || messageOf(error)})`);
}

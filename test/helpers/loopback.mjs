// A preload (node --import) for servers that know no host option and would listen on every address of the machine.
import { Server } from "node:net";

const HOST = "127.0.0.1";
const listen = Server.prototype.listen;

/** @this {Server} @param {unknown[]} given */
Server.prototype.listen = function (...given) {
  const [first, ...rest] = given;
  if (typeof first === "object" && first !== null) return listen.call(this, "path" in first ? first : { ...first, host: HOST }, ...rest);
  // A text that is no number is the path of a socket in the file system, which no network reaches.
  if (Number.isNaN(Number(first))) return listen.apply(this, given);
  return listen.call(this, { port: Number(first), host: HOST }, ...rest.filter((value) => typeof value === "function"));
};

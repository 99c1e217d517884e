/** Hosts on the gateway's own machine that it trusts unless it is told otherwise. */
const TRUSTED = /^(localhost|127\.0\.0\.1|host\.docker\.internal|.*\.localhost)$/;
const INTERNAL =
  /^(0|10|127)\.|^169\.254\.|^192\.168\.|^172\.(1[6-9]|2\d|3[01])\.|^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|\.(local|internal|intranet|lan)$/;

/** Whether the gateway would send requests to a host that the client names: not into a private network, and not to itself. */
export function isAllowedHost(text: string): boolean {
  if (text.includes("api.portkey") || !URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  if (!/^https?:$/.test(protocol) || username !== "" || password !== "") return false;
  return TRUSTED.test(hostname) || !(INTERNAL.test(hostname) || hostname.startsWith("["));
}

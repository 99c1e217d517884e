import { credentials } from "../../generated/contract.js";
import { missingKey, platformRefusesKey, wrongKey } from "./errors.js";
import type { GatewayKind } from "./options.js";

/** So that wrong credentials can be tried on a server that was told no right ones. */
const WRONG = /^wrong/i;

/** The refusal of a request whose credentials do not do; undefined where they do. Without `apiKeys` any key does, save one that calls itself wrong; but there has to be one. */
export function credentialsFault(
  headers: Headers,
  gateway: GatewayKind,
  configKey: string | undefined,
  apiKeys: readonly string[] | undefined,
): Response | undefined {
  const key = keyOf(headers, gateway, configKey);
  if (key !== undefined && (apiKeys?.includes(key) ?? !WRONG.test(key))) return undefined;
  if (gateway === "hosted") return platformRefusesKey();
  if (key !== undefined) return wrongKey("***");
  // A self-hosted gateway without a key sends the provider the text "undefined" as one.
  return gateway === "none" ? missingKey() : wrongKey("undefined");
}

function keyOf(headers: Headers, gateway: GatewayKind, configKey: string | undefined): string | undefined {
  const bearer = headers.get(credentials.providerKey.header)?.replace(/^Bearer\s+/i, "");
  const key =
    gateway === "hosted"
      ? (headers.get(credentials.apiKey.header) ?? bearer)
      : gateway === "self-hosted"
        ? (bearer ?? configKey ?? headers.get("api-key"))
        : (bearer ?? headers.get("api-key"));
  return key === null || key === undefined || key === "" ? undefined : key;
}

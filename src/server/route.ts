import { credentials } from "../../generated/contract.js";
import { gatewayFailure } from "./errors.js";
import { isAllowedHost } from "./custom-host.js";
import type { GatewayKind } from "./options.js";
import { providers } from "./providers.js";

/** Where the gateway would send a request. */
export interface Route {
  readonly provider: string;
  /** Which part of the config was used, as the gateway names it: a path. */
  readonly option: string;
  readonly configKey: string | undefined;
  /** How long the provider may take, in milliseconds. */
  readonly timeout: number | undefined;
}

const STRATEGIES = ["single", "loadbalance", "fallback", "conditional"];

/** The gateway's checks of a request's headers in the gateway's order, and the route that they give. */
export function routeOf(headers: Headers, gateway: Exclude<GatewayKind, "none">): Route | Response {
  const hosted = gateway === "hosted";
  const contentType = headers.get("content-type")?.split(";", 1)[0];
  if (contentType !== undefined && !/^(application\/json|multipart\/form-data|audio\/.*|)$/.test(contentType)) {
    return gatewayFailure("Invalid content type passed");
  }
  const config = headers.get(credentials.config.header);
  const provider = headers.get(credentials.provider.header);
  const virtualKey = hosted ? headers.get(credentials.virtualKey.header) : null;
  if (!config && !provider && !virtualKey) return gatewayFailure("Either x-portkey-config or x-portkey-provider header is required");
  if (provider && !providers.includes(provider) && !(hosted && provider.startsWith("@"))) return gatewayFailure("Invalid provider passed");
  const customHost = headers.get(credentials.customHost.header);
  if (customHost && !isAllowedHost(customHost)) return gatewayFailure("Invalid custom host");
  const timeout = headers.get("x-portkey-request-timeout");
  // The platform resolves an id of a config, and the owner of a virtual key, before the gateway sees them.
  const parsed = !config || (hosted && config.startsWith("pc-")) ? undefined : configOf(config, provider ?? virtualKey);
  if (parsed instanceof Response) return parsed;
  return {
    provider: provider ?? parsed?.provider ?? "openai",
    option: parsed?.option ?? "config",
    configKey: parsed?.key,
    timeout: milliseconds(timeout) ?? parsed?.timeout,
  };
}

interface Config {
  readonly provider: string | undefined;
  readonly option: string;
  readonly key: string | undefined;
  readonly timeout: number | undefined;
}

function configOf(text: string, provider: string | null): Config | Response {
  const config = parse(text);
  // Property access on null is what fails in the gateway, and its message is the one for broken JSON.
  if (config === undefined || config === null) return gatewayFailure("Invalid config passed. You need to pass a valid json");
  const targets = at(config, "targets");
  if (!provider && !at(config, "provider") && !targets) {
    return gatewayFailure(
      "Either x-portkey-provider needs to be passed. Or the x-portkey-config header should have a valid config with provider details in it.",
    );
  }
  const errors = configErrors(config);
  if (errors.length > 0) return gatewayFailure("Invalid config passed", errors);
  if (at(config, "options")) {
    return gatewayFailure("This version of config is not supported in this route. Please migrate to the latest version");
  }
  const target: unknown = Array.isArray(targets) ? targets[0] : config;
  return {
    provider: textOf(at(target, "provider")),
    option: Array.isArray(targets) ? "config.targets[0]" : "config",
    key: textOf(at(target, "api_key")) ?? textOf(at(config, "api_key")),
    timeout: milliseconds(at(target, "request_timeout") ?? at(config, "request_timeout")),
  };
}

/** The gateway checks the whole config; here are the parts that people get wrong. */
function configErrors(config: unknown): readonly string[] {
  const errors: string[] = [];
  const provider = at(config, "provider");
  const mode = at(at(config, "strategy"), "mode");
  const attempts = at(at(config, "retry"), "attempts");
  if (mode !== undefined && !STRATEGIES.includes(String(mode)))
    errors.push(`path: strategy,mode, message: Invalid 'mode' value. Must be one of: ${STRATEGIES.join(", ")}`);
  if (provider !== undefined && !providers.includes(String(provider)))
    errors.push(`path: provider, message: Invalid 'provider' value. Must be one of: ${providers.join(", ")}`);
  if (attempts !== undefined && typeof attempts !== "number")
    errors.push(`path: retry,attempts, message: Expected number, received ${attempts === null ? "null" : typeof attempts}`);
  return errors;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function at(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** A timeout that is no number is none. */
function milliseconds(value: unknown): number | undefined {
  const number = typeof value === "string" || typeof value === "number" ? Number(value) : Number.NaN;
  return number > 0 ? number : undefined;
}

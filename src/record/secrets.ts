import { fieldsOf, type HeadersLike } from "../exchange.js";
import { isSecretHeader, REDACTED, redactUrl } from "../redact.js";

/** Shorter ones would be found in ordinary words. */
const SHORTEST = 6;

/**
 * The credentials that a request carries, each in every form in which a server may send it back: providers quote a wrong key in
 * their messages, and some servers answer with the request's own headers.
 */
export function secretsOf({ url, headers }: { readonly url: string; readonly headers: HeadersLike }): readonly string[] {
  const secrets = new Set<string>();
  const add = (secret: string): void => {
    for (const form of [secret, decoded(secret), encodeURIComponent(decoded(secret)), JSON.stringify(secret).slice(1, -1)])
      if (form.length >= SHORTEST) secrets.add(form);
  };
  for (const [name, value] of fieldsOf(headers)) {
    if (value === undefined || value === null) continue;
    const text = String(value);
    if (isSecretHeader(name.toLowerCase())) for (const secret of partsOf(text)) add(secret);
    else if (text.includes("://")) for (const secret of inUrl(text)) add(secret);
  }
  for (const secret of inUrl(url)) add(secret);
  // A secret that contains another goes first, or a part of it would be left.
  return [...secrets].toSorted((a, b) => b.length - a.length);
}

/** A value as a whole, and the parts that are secret by themselves. */
function partsOf(value: string): readonly string[] {
  const credential = /^(?:bearer|basic|token|apikey)\s+(.+)$/i.exec(value)?.[1];
  const pairs = value.split(/;\s*/).flatMap((pair) => /^[^=\s]+=(.+)$/.exec(pair)?.[1] ?? []);
  return [value, ...(credential === undefined ? [] : [credential, ...basicParts(credential)]), ...pairs, ...inJson(value)];
}

function basicParts(credential: string): readonly string[] {
  try {
    const text = atob(credential);
    // Any key may happen to be base64; only text with a user and a password in it is taken for them.
    return /^[\x20-\x7e]+:[\x20-\x7e]+$/.test(text) ? [text.slice(text.indexOf(":") + 1)] : [];
  } catch {
    return [];
  }
}

/** The texts in a JSON object under names that say that they are secret: a config carries keys. */
function inJson(value: string): readonly string[] {
  if (!value.startsWith("{")) return [];
  const found: string[] = [];
  try {
    JSON.parse(value, (name, part: unknown) => {
      if (typeof part === "string" && isSecretHeader(name.toLowerCase())) found.push(part);
      return part;
    });
  } catch {
    // It is no JSON, so it is redacted as a whole and has no parts.
  }
  return found;
}

/** What redaction takes out of a URL. */
function inUrl(url: string): readonly string[] {
  const shown = redactUrl(url);
  if (shown === url) return [];
  const user = /^(?:[a-z][a-z0-9+.-]*:)?\/\/([^/?#]*)@/i.exec(url)?.[1]?.split(":") ?? [];
  const kept = new Set(pairsOf(shown));
  return [...user.slice(-1), ...pairsOf(url).flatMap((pair) => (kept.has(pair) ? [] : pair.slice(pair.indexOf("=") + 1)))];
}

function pairsOf(url: string): readonly string[] {
  return url.split(/[?&#;]/).slice(1);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A value with these secrets taken out of every text and name in it. */
export function withoutSecrets<Value>(value: Value, secrets: readonly string[]): Value {
  if (secrets.length === 0) return value;
  // One look at the whole spares taking apart all those that have none.
  const text = JSON.stringify(value);
  return secrets.some((secret) => text.includes(JSON.stringify(secret).slice(1, -1))) ? (cleaned(value, secrets) as Value) : value;
}

function cleaned(value: unknown, secrets: readonly string[]): unknown {
  if (typeof value === "string") return secrets.reduce((text, secret) => text.replaceAll(secret, REDACTED), value);
  if (Array.isArray(value)) return value.map((item) => cleaned(item, secrets));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [cleaned(name, secrets), cleaned(part, secrets)]));
}

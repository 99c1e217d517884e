/** What stands in place of a secret. */
export const REDACTED = "[redacted]";

/** Header names that carry a credential although their name does not say so: a config may hold keys. */
const SECRET_HEADERS = new Set(["x-portkey-config"]);

/** Words that make a header or a query parameter a secret, wherever they stand in its name. */
const SECRET_WORD =
  /(^|[-_.])(api[-_]?key|key|keys|token|tokens|secret|secrets|password|passwd|pwd|pass|passphrase|credential|credentials|signature|sig|auth|authorization|cookie|session|jwt|bearer)($|[-_.])|apikey|accesskey|accesstoken|secretkey|authtoken|sessionid|password|^code$/;

// Names repeat from exchange to exchange; the bound keeps a hostile recording from growing the map.
const verdicts = new Map<string, boolean>();
const parameterVerdicts = new Map<string, boolean>();
const VERDICTS_KEPT = 1000;

/** Tells whether a header, by its lower-case name, carries a credential. */
export function isSecretHeader(name: string): boolean {
  let verdict = verdicts.get(name);
  if (verdict === undefined) {
    verdict = SECRET_HEADERS.has(name) || SECRET_WORD.test(name);
    if (verdicts.size < VERDICTS_KEPT) verdicts.set(name, verdict);
  }
  return verdict;
}

function isSecretParameter(name: string): boolean {
  let verdict = parameterVerdicts.get(name);
  if (verdict === undefined) {
    verdict = namesSecret(name);
    if (parameterVerdicts.size < VERDICTS_KEPT) parameterVerdicts.set(name, verdict);
  }
  return verdict;
}

function namesSecret(name: string): boolean {
  let plain = name;
  try {
    plain = decodeURIComponent(name);
  } catch {
    // A broken escape stays as it is: the name is only compared, never shown.
  }
  // camelCase counts as words, so that accessToken is caught like access_token.
  const words = plain.replace(/([a-z0-9])([A-Z])/g, "$1-$2").toLowerCase();
  return SECRET_WORD.test(words) || SECRET_WORD.test(plain.toLowerCase());
}

/**
 * Takes the credentials out of a URL: the user information, and the value of each query parameter (and each pair in the
 * fragment) whose name says that it is a key, a token, a signature or a password. Everything else stays byte for byte.
 */
export function redactUrl(url: string): string {
  let text = url.includes("@") ? withoutUser(url) : url;
  const start = text.search(/[?#]/);
  if (start < 0) return text;
  text =
    text.slice(0, start) +
    text
      .slice(start)
      .replace(/([?&#;])([^=&#;]*)=([^&#;]*)/g, (all, mark: string, name: string) =>
        isSecretParameter(name) ? `${mark}${name}=${REDACTED}` : all,
      );
  return text;
}

function withoutUser(url: string): string {
  return url.replace(/^([a-z][a-z0-9+.-]*:)?\/\/[^/?#]*@/i, (_all, scheme: string | undefined) => `${scheme ?? ""}//${REDACTED}@`);
}

/** The headers with every credential taken out; a header that carries a URL has its URL redacted. Names are lower case already. */
export function redactHeader(name: string, value: string): string {
  if (isSecretHeader(name)) return REDACTED;
  return value.includes("://") ? redactUrl(value) : value;
}

// Exchanges broken in one place each: every place of every recorded body, in every way that needs no knowledge of the contract.

const OTHERS = [null, true, 7, -1, 7.5, "", "mutant", [], [7], {}];

/** @param {readonly any[]} exchanges @returns {Generator<any>} */
export function* breakages(exchanges) {
  const seen = new Set();
  for (const exchange of exchanges) {
    const { status, headers, body } = exchange.response;
    const made = (/** @type {object} */ response) => ({ request: exchange.request, response: { status, headers, body, ...response } });
    if (typeof body !== "object" || body === null) continue;
    const kind = status === 200 ? "page" : Object.keys(body).toSorted().join();
    for (const { pattern, value, put } of placesOf(body)) {
      if (seen.has(`${kind} ${pattern}`)) continue;
      seen.add(`${kind} ${pattern}`);
      if (!pattern.endsWith("/*")) yield made({ body: put() });
      for (const other of OTHERS) if (JSON.stringify(other) !== JSON.stringify(value)) yield made({ body: put(other) });
    }
    if (seen.has(`${status} ${kind}`)) continue;
    seen.add(`${status} ${kind}`);
    const text = JSON.stringify(body);
    yield made({ body: text.slice(0, Math.floor(text.length / 2)) });
    yield made({ body: "" });
    yield made({ headers: { ...headers, "content-type": "text/html" } });
    yield made({ headers: { ...headers, "content-type": "application/octet-stream" } });
    for (const other of [204, 206, 302, 418, 503]) if (other !== status) yield made({ status: other });
  }
}

/**
 * The places in a value, each with a function that gives the whole with another value there, or with none.
 *
 * @param {any} value @returns {Generator<{ pattern: string, value: unknown, put: (...other: unknown[]) => unknown }>}
 */
function* placesOf(value, pattern = "") {
  if (typeof value !== "object" || value === null) return;
  for (const [name, part] of Object.entries(value)) {
    const inner = `${pattern}/${Array.isArray(value) ? "*" : name}`;
    const put = (/** @type {unknown[]} */ ...other) => {
      const copy = Array.isArray(value) ? [...value] : { ...value };
      if (other.length === 0) delete copy[name];
      else copy[name] = other[0];
      return copy;
    };
    yield { pattern: inner, value: part, put };
    for (const deeper of placesOf(part, inner)) yield { ...deeper, put: (...other) => put(deeper.put(...other)) };
  }
}

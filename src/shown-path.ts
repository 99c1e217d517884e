import { parameters } from "../generated/contract.js";
import type { ListRunsRequest } from "./answer.js";

const LONGEST_QUERY_VALUE = 80;
const KNOWN: ReadonlySet<string> = new Set(["api-version", ...Object.keys(parameters)]);

/** The path with the documented query parameters; of any other only the name, since its value may be a secret. */
export function shownPath({ path, query }: Pick<ListRunsRequest, "path" | "query">): string {
  if (query.length === 0) return path;
  const parts = query.map(
    ([name, value]) => `${encodeURIComponent(name)}=${KNOWN.has(name) ? encodeURIComponent(value.slice(0, LONGEST_QUERY_VALUE)) : "…"}`,
  );
  return `${path}?${parts.join("&")}`;
}

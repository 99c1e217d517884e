import { parameters } from "../generated/contract.js";
import type { ListRunsResponse, Run } from "../generated/types.js";
import type { SchemaFault } from "../generated/validate.js";
import type { ListRunsRequest } from "./answer.js";
import { isMalformation } from "./malformation.js";
import { tokensOf } from "./pointer.js";
import type { ScannedPage } from "./scan/scanned-page.js";

/** A run without its malformed properties: what is there has the type that the contract gives it. */
export type ReadableRun = Readonly<Partial<Run>>;

/** The order of a page, as `order` spells it. */
export type Order = (typeof parameters.order.enum)[number];

/** What a request asked for. A part that is undefined is not known, and nothing is judged by it. */
export interface Asked {
  readonly threadId: string | undefined;
  /** The contract's default where none was sent; undefined where it cannot be read or there is no request. */
  readonly limit: number | undefined;
  /** As `limit`. */
  readonly order: Order | undefined;
  readonly after: string | undefined;
  readonly before: string | undefined;
}

/** A page as rules read it: malformed parts, which `body-schema` reports, are taken out. */
export interface ReadablePage {
  /** A run that is no object is undefined, so that every other keeps its index. */
  readonly runs: ReadonlyArray<ReadableRun | undefined>;
  readonly firstId: string | null | undefined;
  readonly lastId: string | null | undefined;
  readonly hasMore: boolean | undefined;
  readonly asked: Asked;
}

type Envelope = Readonly<Record<string, unknown>>;

/** The page in a body of the page's shape, or undefined where the body has no array `data`. */
export function readPage(body: unknown, faults: readonly SchemaFault[], request: ListRunsRequest | undefined): ReadablePage | undefined {
  const malformed = faults.filter(isMalformation);
  const envelope = malformed.length === 0 ? (body as Envelope) : withoutMalformed(body, malformed);
  if (!Array.isArray(envelope?.["data"])) return undefined;
  return {
    runs: envelope["data"] as ReadonlyArray<ReadableRun | undefined>,
    firstId: envelope["first_id"] as ReadablePage["firstId"],
    lastId: envelope["last_id"] as ReadablePage["lastId"],
    hasMore: envelope["has_more"] as ReadablePage["hasMore"],
    asked: askedBy(request),
  };
}

/** The page in a body that was scanned: it is parsed where its runs or cursors are asked for. */
export function readScannedPage(page: ScannedPage, request: ListRunsRequest | undefined): ReadablePage {
  const parsed = (): ListRunsResponse => page.value as ListRunsResponse;
  return {
    get runs() {
      return parsed().data;
    },
    get firstId() {
      return parsed().first_id;
    },
    get lastId() {
      return parsed().last_id;
    },
    hasMore: page.hasMore,
    asked: askedBy(request),
  };
}

/** A copy of the envelope without its malformed properties and those of its runs; what is well-formed is shared, not copied. */
function withoutMalformed(body: unknown, faults: readonly SchemaFault[]): Envelope | undefined {
  if (typeof body !== "object" || body === null || Array.isArray(body)) return undefined;
  const envelope: Record<string, unknown> = { ...body };
  const runs: unknown[] | undefined = Array.isArray(envelope["data"]) ? [...envelope["data"]] : undefined;
  const copied = new Map<number, Record<string, unknown>>();
  for (const { instancePath, keyword } of faults) {
    const [top, index, property] = tokensOf(instancePath);
    // A missing property is missing already, and too many runs are runs all the same.
    if (top === undefined || (index === undefined && top === "data" && runs !== undefined)) continue;
    if (top !== "data" || runs === undefined || index === undefined) delete envelope[top];
    else if (property !== undefined) delete copyOf(runs, Number(index), copied)[property];
    else if (keyword === "type") runs[Number(index)] = undefined;
  }
  return runs === undefined ? envelope : { ...envelope, data: runs };
}

function copyOf(runs: unknown[], index: number, copied: Map<number, Record<string, unknown>>): Record<string, unknown> {
  const known = copied.get(index);
  if (known !== undefined) return known;
  const copy = { ...(runs[index] as Readonly<Record<string, unknown>>) };
  copied.set(index, copy);
  runs[index] = copy;
  return copy;
}

const NOTHING: Asked = { threadId: undefined, limit: undefined, order: undefined, after: undefined, before: undefined };

function askedBy(request: ListRunsRequest | undefined): Asked {
  if (request === undefined) return NOTHING;
  const { threadId, query } = request;
  return {
    threadId: threadId === "" ? undefined : threadId,
    limit: limitOf(sent(query, "limit")),
    order: orderOf(sent(query, "order")),
    after: sent(query, "after") || undefined,
    before: sent(query, "before") || undefined,
  };
}

/** The value of a query parameter. Of one that was sent twice nobody knows which counted, so it reads as empty. */
function sent(query: ListRunsRequest["query"], name: keyof typeof parameters): string | undefined {
  const values = query.filter((pair) => pair[0] === name);
  return values.length > 1 ? "" : values[0]?.[1];
}

function limitOf(text: string | undefined): number | undefined {
  const { minimum, maximum, default: unsent } = parameters.limit;
  if (text === undefined) return unsent;
  const limit = /^\d+$/.test(text) ? Number(text) : NaN;
  return limit >= minimum && limit <= maximum ? limit : undefined;
}

function orderOf(text: string | undefined): Order | undefined {
  return text === undefined ? parameters.order.default : parameters.order.enum.find((order) => order === text);
}

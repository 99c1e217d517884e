export { createClient, type CallInit, type CallOptions, type ClientOptions, type ListRunsClient, type PagesOptions } from "./client.js";
export { ListRunsError, isListRunsError, type AnyListRunsError, type ErrorBodies, type ErrorKind } from "./errors.js";
export type { RetryOptions } from "./retry.js";
export type {
  Credentials,
  HeaderOptions,
  ListRunsErrorBody,
  ListRunsInit,
  ListRunsQuery,
  ListRunsResult,
  Token,
} from "../generated/client.js";
export type * from "../generated/types.js";

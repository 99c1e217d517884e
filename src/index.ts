export { createClient, type ClientOptions, type ListRunsClient } from "./client.js";
export type { Credentials, ListRunsError, ListRunsInit, ListRunsQuery, ListRunsResult } from "../generated/client.js";
export type * from "../generated/types.js";

// Generated from openapi/ by npm run generate. Do not edit.
import type { ListRunsResponse, GatewayFailure, ApiError, PlatformError, RouterMiss } from "./types.js";

/** One fault, as Ajv reports it. */
export interface SchemaFault {
  /** JSON Pointer of the value, or of the object that lacks or has too much. */
  readonly instancePath: string;
  readonly schemaPath: string;
  /** The keyword that failed; `additionalProperties` means undocumented, `x-extensible-enum` an undocumented value. */
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly propertyName?: string;
}

/** Judges a value and leaves its faults in `errors`, or null there. */
export interface Explainer {
  (value: unknown): boolean;
  errors?: readonly SchemaFault[] | null;
}

/** The bodies of the contract, by the name of their schema. */
export interface Bodies {
  ListRunsResponse: ListRunsResponse;
  GatewayFailure: GatewayFailure;
  ApiError: ApiError;
  PlatformError: PlatformError;
  RouterMiss: RouterMiss;
}

/** Collects every fault of a body, undocumented properties and values included. */
export declare const explain: { readonly [Name in keyof Bodies]: Explainer };

/** Collects the faults of one parameter (`request:<in>:<name>`) or response header (`response:<name>`). */
export declare const fields: Readonly<Record<"request:path:thread_id" | "request:query:limit" | "request:query:order" | "request:query:after" | "request:query:before" | "request:header:openai-beta" | "request:header:x-portkey-trace-id" | "request:header:x-portkey-span-id" | "request:header:x-portkey-span-name" | "request:header:x-portkey-parent-span-id" | "request:header:x-portkey-metadata" | "request:header:x-portkey-request-timeout" | "request:header:x-portkey-cache-force-refresh" | "request:header:x-portkey-cache-namespace" | "request:header:x-portkey-forward-headers" | "request:header:x-portkey-azure-resource-name" | "request:header:x-portkey-azure-deployment-id" | "request:header:x-portkey-azure-api-version" | "request:header:x-portkey-azure-model-name" | "request:header:x-portkey-azure-ad-token" | "request:header:x-portkey-azure-entra-tenant-id" | "request:header:x-portkey-azure-entra-client-id" | "request:header:x-portkey-azure-entra-client-secret" | "request:header:x-portkey-openai-organization" | "request:header:x-portkey-openai-project" | "request:header:traceparent" | "request:header:baggage" | "response:openai-organization" | "response:openai-processing-ms" | "response:openai-project" | "response:openai-version" | "response:retry-after" | "response:www-authenticate" | "response:x-portkey-cache-status" | "response:x-portkey-gateway-exception" | "response:x-portkey-last-used-option-index" | "response:x-portkey-provider" | "response:x-portkey-retry-attempt-count" | "response:x-portkey-trace-id" | "response:x-request-id", Explainer>>;

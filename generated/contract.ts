// Generated from openapi/ by npm run generate. Do not edit.

/** The contract's version, as `info.version` gives it. */
export const version = "1.0.0" as const;

/** SHA-256 of the bundled contract, in hexadecimal. */
export const hash = "d419f09348b7807ca625331d2e3fb821ad30d7306bca7fd57ab0fd10e9e35260" as const;

/** The operation: its id, its method and its path template. */
export const operation = {
  "id": "listRuns",
  "method": "GET",
  "path": "/threads/{thread_id}/runs"
} as const;

/** The servers; a variable in braces stands in the URL with its default. */
export const servers = [
  {
    "url": "https://api.portkey.ai/v1",
    "description": "The hosted gateway.",
    "variables": {}
  },
  {
    "url": "{baseUrl}",
    "description": "A gateway that you host yourself. Its base URL has to end in `/v1`.",
    "variables": {
      "baseUrl": "http://localhost:8787/v1"
    }
  }
] as const;

/** Every status of a run. */
export const runStatuses = [
  "queued",
  "in_progress",
  "requires_action",
  "cancelling",
  "cancelled",
  "failed",
  "completed",
  "incomplete",
  "expired"
] as const;

/** The statuses that a run never leaves. */
export const terminalRunStatuses = [
  "cancelled",
  "failed",
  "completed",
  "incomplete",
  "expired"
] as const;

/** The path and query parameters: place, type, bounds, values and default. */
export const parameters = {
  "thread_id": {
    "in": "path",
    "required": true,
    "type": "string",
    "minLength": 1
  },
  "limit": {
    "in": "query",
    "required": false,
    "type": "integer",
    "minimum": 1,
    "maximum": 100,
    "default": 20
  },
  "order": {
    "in": "query",
    "required": false,
    "type": "string",
    "enum": [
      "asc",
      "desc"
    ],
    "default": "desc"
  },
  "after": {
    "in": "query",
    "required": false,
    "type": "string"
  },
  "before": {
    "in": "query",
    "required": false,
    "type": "string"
  }
} as const;

/** The request headers that the contract names, in lower case, with the named option of the client where there is one. */
export const requestHeaders = {
  "openai-beta": {
    "name": "OpenAI-Beta",
    "required": true,
    "json": false,
    "fixed": "assistants=v2"
  },
  "x-portkey-trace-id": {
    "name": "x-portkey-trace-id",
    "required": false,
    "json": false,
    "option": "traceId"
  },
  "x-portkey-span-id": {
    "name": "x-portkey-span-id",
    "required": false,
    "json": false
  },
  "x-portkey-span-name": {
    "name": "x-portkey-span-name",
    "required": false,
    "json": false
  },
  "x-portkey-parent-span-id": {
    "name": "x-portkey-parent-span-id",
    "required": false,
    "json": false
  },
  "x-portkey-metadata": {
    "name": "x-portkey-metadata",
    "required": false,
    "json": true,
    "option": "metadata"
  },
  "x-portkey-request-timeout": {
    "name": "x-portkey-request-timeout",
    "required": false,
    "json": false,
    "option": "requestTimeout"
  },
  "x-portkey-cache-force-refresh": {
    "name": "x-portkey-cache-force-refresh",
    "required": false,
    "json": false,
    "option": "cacheForceRefresh"
  },
  "x-portkey-cache-namespace": {
    "name": "x-portkey-cache-namespace",
    "required": false,
    "json": false,
    "option": "cacheNamespace"
  },
  "x-portkey-forward-headers": {
    "name": "x-portkey-forward-headers",
    "required": false,
    "json": false
  },
  "x-portkey-azure-resource-name": {
    "name": "x-portkey-azure-resource-name",
    "required": false,
    "json": false
  },
  "x-portkey-azure-deployment-id": {
    "name": "x-portkey-azure-deployment-id",
    "required": false,
    "json": false
  },
  "x-portkey-azure-api-version": {
    "name": "x-portkey-azure-api-version",
    "required": false,
    "json": false
  },
  "x-portkey-azure-model-name": {
    "name": "x-portkey-azure-model-name",
    "required": false,
    "json": false
  },
  "x-portkey-azure-ad-token": {
    "name": "x-portkey-azure-ad-token",
    "required": false,
    "json": false
  },
  "x-portkey-azure-entra-tenant-id": {
    "name": "x-portkey-azure-entra-tenant-id",
    "required": false,
    "json": false
  },
  "x-portkey-azure-entra-client-id": {
    "name": "x-portkey-azure-entra-client-id",
    "required": false,
    "json": false
  },
  "x-portkey-azure-entra-client-secret": {
    "name": "x-portkey-azure-entra-client-secret",
    "required": false,
    "json": false
  },
  "x-portkey-openai-organization": {
    "name": "x-portkey-openai-organization",
    "required": false,
    "json": false
  },
  "x-portkey-openai-project": {
    "name": "x-portkey-openai-project",
    "required": false,
    "json": false
  },
  "traceparent": {
    "name": "traceparent",
    "required": false,
    "json": false
  },
  "baggage": {
    "name": "baggage",
    "required": false,
    "json": false
  }
} as const;

/** The response headers that the contract names, in lower case, and the JSON types their text is read as. */
export const responseHeaders = {
  "openai-organization": [
    "string"
  ],
  "openai-processing-ms": [
    "integer"
  ],
  "openai-project": [
    "string"
  ],
  "openai-version": [
    "string"
  ],
  "retry-after": [
    "integer",
    "string"
  ],
  "www-authenticate": [
    "string"
  ],
  "x-portkey-cache-status": [
    "string"
  ],
  "x-portkey-gateway-exception": [
    "string"
  ],
  "x-portkey-last-used-option-index": [
    "string"
  ],
  "x-portkey-provider": [
    "string"
  ],
  "x-portkey-retry-attempt-count": [
    "integer"
  ],
  "x-portkey-trace-id": [
    "string"
  ],
  "x-request-id": [
    "string"
  ]
} as const;

/** The request parameters that carry text of a type other than string. */
export const parameterTypes = {
  "path:thread_id": [
    "string"
  ],
  "query:limit": [
    "integer"
  ],
  "query:order": [
    "string"
  ],
  "query:after": [
    "string"
  ],
  "query:before": [
    "string"
  ],
  "header:openai-beta": [
    "string"
  ],
  "header:x-portkey-trace-id": [
    "string"
  ],
  "header:x-portkey-span-id": [
    "string"
  ],
  "header:x-portkey-span-name": [
    "string"
  ],
  "header:x-portkey-parent-span-id": [
    "string"
  ],
  "header:x-portkey-metadata": [
    "object"
  ],
  "header:x-portkey-request-timeout": [
    "integer"
  ],
  "header:x-portkey-cache-force-refresh": [
    "boolean"
  ],
  "header:x-portkey-cache-namespace": [
    "string"
  ],
  "header:x-portkey-forward-headers": [
    "string"
  ],
  "header:x-portkey-azure-resource-name": [
    "string"
  ],
  "header:x-portkey-azure-deployment-id": [
    "string"
  ],
  "header:x-portkey-azure-api-version": [
    "string"
  ],
  "header:x-portkey-azure-model-name": [
    "string"
  ],
  "header:x-portkey-azure-ad-token": [
    "string"
  ],
  "header:x-portkey-azure-entra-tenant-id": [
    "string"
  ],
  "header:x-portkey-azure-entra-client-id": [
    "string"
  ],
  "header:x-portkey-azure-entra-client-secret": [
    "string"
  ],
  "header:x-portkey-openai-organization": [
    "string"
  ],
  "header:x-portkey-openai-project": [
    "string"
  ],
  "header:traceparent": [
    "string"
  ],
  "header:baggage": [
    "string"
  ]
} as const;

/** The credentials: header, and the client's option. */
export const credentials = {
  "apiKey": {
    "scheme": "Portkey-Key",
    "header": "x-portkey-api-key",
    "prefix": ""
  },
  "virtualKey": {
    "scheme": "Virtual-Key",
    "header": "x-portkey-virtual-key",
    "prefix": ""
  },
  "providerKey": {
    "scheme": "Provider-Auth",
    "header": "authorization",
    "prefix": "Bearer "
  },
  "provider": {
    "scheme": "Provider-Name",
    "header": "x-portkey-provider",
    "prefix": ""
  },
  "config": {
    "scheme": "Config",
    "header": "x-portkey-config",
    "prefix": ""
  },
  "customHost": {
    "scheme": "Custom-Host",
    "header": "x-portkey-custom-host",
    "prefix": ""
  }
} as const;

/** The sets of credentials, each sufficient by itself, by the client's options. */
export const credentialSets = [
  [
    "apiKey",
    "provider"
  ],
  [
    "apiKey",
    "virtualKey"
  ],
  [
    "apiKey",
    "providerKey",
    "provider"
  ],
  [
    "apiKey",
    "config"
  ],
  [
    "apiKey",
    "providerKey",
    "provider",
    "customHost"
  ]
] as const;

/** What tells the shapes of an error body apart: a constant, or the presence of a property. */
export const errorShapes = {
  "GatewayFailure": {
    "property": "status",
    "value": "failure",
    "required": [
      "status",
      "message"
    ]
  },
  "ApiError": {
    "property": "error",
    "required": [
      "error"
    ]
  },
  "PlatformError": {
    "property": "success",
    "value": false,
    "required": [
      "success",
      "data"
    ]
  },
  "RouterMiss": {
    "property": "ok",
    "value": false,
    "required": [
      "message",
      "ok"
    ]
  }
} as const;

/** The documented responses by status: media types, and the names of the schemas a JSON body may have. */
export const responses = {
  "200": {
    "mediaTypes": [
      "application/json"
    ],
    "shapes": [
      "ListRunsResponse"
    ]
  },
  "246": {
    "mediaTypes": [
      "application/json"
    ],
    "shapes": [
      "ListRunsResponse"
    ]
  },
  "400": {
    "mediaTypes": [
      "application/json",
      "text/plain",
      "text/html"
    ],
    "shapes": [
      "GatewayFailure",
      "ApiError"
    ]
  },
  "401": {
    "mediaTypes": [
      "application/json",
      "text/plain",
      "text/html"
    ],
    "shapes": [
      "GatewayFailure",
      "ApiError",
      "PlatformError"
    ]
  },
  "403": {
    "mediaTypes": [
      "application/json",
      "text/plain",
      "text/html"
    ],
    "shapes": [
      "GatewayFailure",
      "ApiError",
      "PlatformError"
    ]
  },
  "404": {
    "mediaTypes": [
      "application/json",
      "text/plain",
      "text/html"
    ],
    "shapes": [
      "ApiError",
      "RouterMiss"
    ]
  },
  "408": {
    "mediaTypes": [
      "application/json",
      "text/plain",
      "text/html"
    ],
    "shapes": [
      "ApiError"
    ]
  },
  "412": {
    "mediaTypes": [
      "application/json"
    ],
    "shapes": [
      "GatewayFailure",
      "ApiError",
      "PlatformError"
    ]
  },
  "429": {
    "mediaTypes": [
      "application/json",
      "text/plain",
      "text/html"
    ],
    "shapes": [
      "GatewayFailure",
      "ApiError",
      "PlatformError"
    ]
  },
  "446": {
    "mediaTypes": [
      "application/json"
    ],
    "shapes": [
      "ApiError"
    ]
  },
  "500": {
    "mediaTypes": [
      "application/json",
      "text/plain",
      "text/html"
    ],
    "shapes": [
      "GatewayFailure",
      "ApiError"
    ]
  },
  "502": {
    "mediaTypes": [
      "application/json",
      "text/plain",
      "text/html"
    ],
    "shapes": [
      "GatewayFailure",
      "ApiError"
    ]
  },
  "503": {
    "mediaTypes": [
      "application/json",
      "text/plain",
      "text/html"
    ],
    "shapes": [
      "GatewayFailure",
      "ApiError"
    ]
  },
  "4XX": {
    "mediaTypes": [
      "application/json",
      "text/plain",
      "text/html"
    ],
    "shapes": [
      "GatewayFailure",
      "ApiError",
      "PlatformError",
      "RouterMiss"
    ]
  },
  "5XX": {
    "mediaTypes": [
      "application/json",
      "text/plain",
      "text/html"
    ],
    "shapes": [
      "GatewayFailure",
      "ApiError",
      "PlatformError"
    ]
  }
} as const;

/** Where the vendor documents a minimum that real answers undercut, by JSON Pointer pattern. */
export const documentedMinimums = {
  "/data/*/max_prompt_tokens": 256,
  "/data/*/max_completion_tokens": 256
} as const;

/** Where values stand that are safe to show, by body and JSON Pointer pattern; everything else is shown by type and length. */
export const visible = {
  "ListRunsResponse": [
    "",
    "/data",
    "/data/*",
    "/data/*/assistant_id",
    "/data/*/cancelled_at",
    "/data/*/completed_at",
    "/data/*/created_at",
    "/data/*/expires_at",
    "/data/*/failed_at",
    "/data/*/id",
    "/data/*/incomplete_details",
    "/data/*/incomplete_details/reason",
    "/data/*/last_error",
    "/data/*/last_error/code",
    "/data/*/max_completion_tokens",
    "/data/*/max_prompt_tokens",
    "/data/*/model",
    "/data/*/object",
    "/data/*/parallel_tool_calls",
    "/data/*/reasoning_effort",
    "/data/*/required_action",
    "/data/*/required_action/submit_tool_outputs",
    "/data/*/required_action/submit_tool_outputs/tool_calls",
    "/data/*/required_action/submit_tool_outputs/tool_calls/*",
    "/data/*/required_action/submit_tool_outputs/tool_calls/*/function",
    "/data/*/required_action/submit_tool_outputs/tool_calls/*/function/name",
    "/data/*/required_action/submit_tool_outputs/tool_calls/*/id",
    "/data/*/required_action/submit_tool_outputs/tool_calls/*/type",
    "/data/*/required_action/type",
    "/data/*/response_format",
    "/data/*/response_format/json_schema",
    "/data/*/response_format/json_schema/name",
    "/data/*/response_format/json_schema/strict",
    "/data/*/response_format/type",
    "/data/*/started_at",
    "/data/*/status",
    "/data/*/temperature",
    "/data/*/thread_id",
    "/data/*/tool_choice",
    "/data/*/tool_choice/function",
    "/data/*/tool_choice/function/name",
    "/data/*/tool_choice/type",
    "/data/*/tool_resources",
    "/data/*/tool_resources/code_interpreter",
    "/data/*/tool_resources/code_interpreter/file_ids",
    "/data/*/tool_resources/code_interpreter/file_ids/*",
    "/data/*/tool_resources/file_search",
    "/data/*/tool_resources/file_search/vector_store_ids",
    "/data/*/tool_resources/file_search/vector_store_ids/*",
    "/data/*/tools",
    "/data/*/tools/*",
    "/data/*/tools/*/file_search",
    "/data/*/tools/*/file_search/max_num_results",
    "/data/*/tools/*/file_search/ranking_options",
    "/data/*/tools/*/file_search/ranking_options/hybrid_search",
    "/data/*/tools/*/file_search/ranking_options/hybrid_search/embedding_weight",
    "/data/*/tools/*/file_search/ranking_options/hybrid_search/text_weight",
    "/data/*/tools/*/file_search/ranking_options/ranker",
    "/data/*/tools/*/file_search/ranking_options/score_threshold",
    "/data/*/tools/*/function",
    "/data/*/tools/*/function/name",
    "/data/*/tools/*/function/strict",
    "/data/*/tools/*/type",
    "/data/*/top_p",
    "/data/*/truncation_strategy",
    "/data/*/truncation_strategy/last_messages",
    "/data/*/truncation_strategy/type",
    "/data/*/usage",
    "/data/*/usage/completion_tokens",
    "/data/*/usage/completion_tokens_details",
    "/data/*/usage/completion_tokens_details/reasoning_tokens",
    "/data/*/usage/prompt_token_details",
    "/data/*/usage/prompt_token_details/cached_tokens",
    "/data/*/usage/prompt_tokens",
    "/data/*/usage/total_tokens",
    "/first_id",
    "/has_more",
    "/last_id",
    "/object"
  ],
  "GatewayFailure": [
    "",
    "/error",
    "/error/code",
    "/error/field",
    "/status"
  ],
  "ApiError": [
    "",
    "/error",
    "/error/code",
    "/error/param",
    "/error/type"
  ],
  "PlatformError": [
    "",
    "/data",
    "/data/errorCode",
    "/success"
  ],
  "RouterMiss": [
    "",
    "/ok"
  ]
} as const;

/** Objects whose keys are data, by JSON Pointer pattern. */
export const maps = {
  "ListRunsResponse": [
    "/data/*/metadata"
  ],
  "GatewayFailure": [],
  "ApiError": [],
  "PlatformError": [],
  "RouterMiss": []
} as const;

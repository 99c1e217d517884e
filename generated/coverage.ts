// Generated from openapi/ by npm run generate. Do not edit.

/** One alternative that the contract offers somewhere, and that an exchange may take. */
export interface CoveragePoint {
  /** What kind of choice it is. */
  readonly kind: "status" | "media-type" | "branch" | "run-status" | "null" | "value" | "property" | "parameter" | "request-header" | "credentials" | "response-header";
  /** The place: `<body>#<JSON Pointer pattern>` in a response body, a JSON Pointer into the exchange outside it. */
  readonly where: string;
  /** The alternative. */
  readonly value: string;
}

/** A place of a body or a header field: the indexes of the points there, and the way on. */
export interface CoveragePlace {
  /** The point of null; that of a value follows it. */
  readonly null?: number;
  /** The points of an enumeration. */
  readonly values?: Readonly<Record<string, number>>;
  /** The point of true; that of false follows it. */
  readonly truth?: number;
  /** The branches of a union, told apart by the JSON type and, among objects, by the constant of `type`. */
  readonly branches?: ReadonlyArray<{
    readonly type: string;
    readonly tag?: string;
    readonly point: number;
    readonly place?: CoveragePlace;
  }>;
  /** The properties with points; `optional` is the point of a present one, and that of an absent one follows it. */
  readonly properties?: ReadonlyArray<{ readonly name: string; readonly optional?: number; readonly place?: CoveragePlace }>;
  readonly items?: CoveragePlace;
}

/** A parameter or a header: the point of one that was sent, and its places. */
export interface CoverageField {
  readonly sent: number;
  readonly place?: CoveragePlace;
}

/** A response: its own point, those of its media types and those of its bodies, where it has several. */
export interface CoverageResponse {
  readonly status: number;
  readonly mediaTypes?: Readonly<Record<string, number>>;
  readonly bodies?: Readonly<Record<string, number>>;
}

/** Everything that exchanges can exercise, in the contract's order. */
export const coveragePoints: readonly CoveragePoint[] = [
  {"kind":"status","where":"/response/status","value":"200"},
  {"kind":"status","where":"/response/status","value":"246"},
  {"kind":"status","where":"/response/status","value":"400"},
  {"kind":"media-type","where":"/response/400","value":"application/json"},
  {"kind":"media-type","where":"/response/400","value":"text/plain"},
  {"kind":"media-type","where":"/response/400","value":"text/html"},
  {"kind":"branch","where":"/response/400","value":"GatewayFailure"},
  {"kind":"branch","where":"/response/400","value":"ApiError"},
  {"kind":"status","where":"/response/status","value":"401"},
  {"kind":"media-type","where":"/response/401","value":"application/json"},
  {"kind":"media-type","where":"/response/401","value":"text/plain"},
  {"kind":"media-type","where":"/response/401","value":"text/html"},
  {"kind":"branch","where":"/response/401","value":"GatewayFailure"},
  {"kind":"branch","where":"/response/401","value":"ApiError"},
  {"kind":"branch","where":"/response/401","value":"PlatformError"},
  {"kind":"status","where":"/response/status","value":"403"},
  {"kind":"media-type","where":"/response/403","value":"application/json"},
  {"kind":"media-type","where":"/response/403","value":"text/plain"},
  {"kind":"media-type","where":"/response/403","value":"text/html"},
  {"kind":"branch","where":"/response/403","value":"GatewayFailure"},
  {"kind":"branch","where":"/response/403","value":"ApiError"},
  {"kind":"branch","where":"/response/403","value":"PlatformError"},
  {"kind":"status","where":"/response/status","value":"404"},
  {"kind":"media-type","where":"/response/404","value":"application/json"},
  {"kind":"media-type","where":"/response/404","value":"text/plain"},
  {"kind":"media-type","where":"/response/404","value":"text/html"},
  {"kind":"branch","where":"/response/404","value":"ApiError"},
  {"kind":"branch","where":"/response/404","value":"RouterMiss"},
  {"kind":"status","where":"/response/status","value":"408"},
  {"kind":"media-type","where":"/response/408","value":"application/json"},
  {"kind":"media-type","where":"/response/408","value":"text/plain"},
  {"kind":"media-type","where":"/response/408","value":"text/html"},
  {"kind":"status","where":"/response/status","value":"412"},
  {"kind":"branch","where":"/response/412","value":"GatewayFailure"},
  {"kind":"branch","where":"/response/412","value":"ApiError"},
  {"kind":"branch","where":"/response/412","value":"PlatformError"},
  {"kind":"status","where":"/response/status","value":"429"},
  {"kind":"media-type","where":"/response/429","value":"application/json"},
  {"kind":"media-type","where":"/response/429","value":"text/plain"},
  {"kind":"media-type","where":"/response/429","value":"text/html"},
  {"kind":"branch","where":"/response/429","value":"GatewayFailure"},
  {"kind":"branch","where":"/response/429","value":"ApiError"},
  {"kind":"branch","where":"/response/429","value":"PlatformError"},
  {"kind":"status","where":"/response/status","value":"446"},
  {"kind":"status","where":"/response/status","value":"500"},
  {"kind":"media-type","where":"/response/500","value":"application/json"},
  {"kind":"media-type","where":"/response/500","value":"text/plain"},
  {"kind":"media-type","where":"/response/500","value":"text/html"},
  {"kind":"branch","where":"/response/500","value":"GatewayFailure"},
  {"kind":"branch","where":"/response/500","value":"ApiError"},
  {"kind":"status","where":"/response/status","value":"502"},
  {"kind":"media-type","where":"/response/502","value":"application/json"},
  {"kind":"media-type","where":"/response/502","value":"text/plain"},
  {"kind":"media-type","where":"/response/502","value":"text/html"},
  {"kind":"branch","where":"/response/502","value":"GatewayFailure"},
  {"kind":"branch","where":"/response/502","value":"ApiError"},
  {"kind":"status","where":"/response/status","value":"503"},
  {"kind":"media-type","where":"/response/503","value":"application/json"},
  {"kind":"media-type","where":"/response/503","value":"text/plain"},
  {"kind":"media-type","where":"/response/503","value":"text/html"},
  {"kind":"branch","where":"/response/503","value":"GatewayFailure"},
  {"kind":"branch","where":"/response/503","value":"ApiError"},
  {"kind":"status","where":"/response/status","value":"4XX"},
  {"kind":"media-type","where":"/response/4XX","value":"application/json"},
  {"kind":"media-type","where":"/response/4XX","value":"text/plain"},
  {"kind":"media-type","where":"/response/4XX","value":"text/html"},
  {"kind":"branch","where":"/response/4XX","value":"GatewayFailure"},
  {"kind":"branch","where":"/response/4XX","value":"ApiError"},
  {"kind":"branch","where":"/response/4XX","value":"PlatformError"},
  {"kind":"branch","where":"/response/4XX","value":"RouterMiss"},
  {"kind":"status","where":"/response/status","value":"5XX"},
  {"kind":"media-type","where":"/response/5XX","value":"application/json"},
  {"kind":"media-type","where":"/response/5XX","value":"text/plain"},
  {"kind":"media-type","where":"/response/5XX","value":"text/html"},
  {"kind":"branch","where":"/response/5XX","value":"GatewayFailure"},
  {"kind":"branch","where":"/response/5XX","value":"ApiError"},
  {"kind":"branch","where":"/response/5XX","value":"PlatformError"},
  {"kind":"run-status","where":"ListRunsResponse#/data/*/status","value":"queued"},
  {"kind":"run-status","where":"ListRunsResponse#/data/*/status","value":"in_progress"},
  {"kind":"run-status","where":"ListRunsResponse#/data/*/status","value":"requires_action"},
  {"kind":"run-status","where":"ListRunsResponse#/data/*/status","value":"cancelling"},
  {"kind":"run-status","where":"ListRunsResponse#/data/*/status","value":"cancelled"},
  {"kind":"run-status","where":"ListRunsResponse#/data/*/status","value":"failed"},
  {"kind":"run-status","where":"ListRunsResponse#/data/*/status","value":"completed"},
  {"kind":"run-status","where":"ListRunsResponse#/data/*/status","value":"incomplete"},
  {"kind":"run-status","where":"ListRunsResponse#/data/*/status","value":"expired"},
  {"kind":"null","where":"ListRunsResponse#/data/*/required_action","value":"null"},
  {"kind":"null","where":"ListRunsResponse#/data/*/required_action","value":"value"},
  {"kind":"null","where":"ListRunsResponse#/data/*/last_error","value":"null"},
  {"kind":"null","where":"ListRunsResponse#/data/*/last_error","value":"value"},
  {"kind":"value","where":"ListRunsResponse#/data/*/last_error/code","value":"server_error"},
  {"kind":"value","where":"ListRunsResponse#/data/*/last_error/code","value":"rate_limit_exceeded"},
  {"kind":"value","where":"ListRunsResponse#/data/*/last_error/code","value":"invalid_prompt"},
  {"kind":"null","where":"ListRunsResponse#/data/*/expires_at","value":"null"},
  {"kind":"null","where":"ListRunsResponse#/data/*/expires_at","value":"value"},
  {"kind":"null","where":"ListRunsResponse#/data/*/started_at","value":"null"},
  {"kind":"null","where":"ListRunsResponse#/data/*/started_at","value":"value"},
  {"kind":"null","where":"ListRunsResponse#/data/*/cancelled_at","value":"null"},
  {"kind":"null","where":"ListRunsResponse#/data/*/cancelled_at","value":"value"},
  {"kind":"null","where":"ListRunsResponse#/data/*/failed_at","value":"null"},
  {"kind":"null","where":"ListRunsResponse#/data/*/failed_at","value":"value"},
  {"kind":"null","where":"ListRunsResponse#/data/*/completed_at","value":"null"},
  {"kind":"null","where":"ListRunsResponse#/data/*/completed_at","value":"value"},
  {"kind":"null","where":"ListRunsResponse#/data/*/incomplete_details","value":"null"},
  {"kind":"null","where":"ListRunsResponse#/data/*/incomplete_details","value":"value"},
  {"kind":"property","where":"ListRunsResponse#/data/*/incomplete_details/reason","value":"present"},
  {"kind":"property","where":"ListRunsResponse#/data/*/incomplete_details/reason","value":"absent"},
  {"kind":"value","where":"ListRunsResponse#/data/*/incomplete_details/reason","value":"max_completion_tokens"},
  {"kind":"value","where":"ListRunsResponse#/data/*/incomplete_details/reason","value":"max_prompt_tokens"},
  {"kind":"null","where":"ListRunsResponse#/data/*/instructions","value":"null"},
  {"kind":"null","where":"ListRunsResponse#/data/*/instructions","value":"value"},
  {"kind":"branch","where":"ListRunsResponse#/data/*/tools/*","value":"code_interpreter"},
  {"kind":"branch","where":"ListRunsResponse#/data/*/tools/*","value":"file_search"},
  {"kind":"property","where":"ListRunsResponse#/data/*/tools/*/file_search","value":"present"},
  {"kind":"property","where":"ListRunsResponse#/data/*/tools/*/file_search","value":"absent"},
  {"kind":"property","where":"ListRunsResponse#/data/*/tools/*/file_search/max_num_results","value":"present"},
  {"kind":"property","where":"ListRunsResponse#/data/*/tools/*/file_search/max_num_results","value":"absent"},
  {"kind":"property","where":"ListRunsResponse#/data/*/tools/*/file_search/ranking_options","value":"present"},
  {"kind":"property","where":"ListRunsResponse#/data/*/tools/*/file_search/ranking_options","value":"absent"},
  {"kind":"property","where":"ListRunsResponse#/data/*/tools/*/file_search/ranking_options/ranker","value":"present"},
  {"kind":"property","where":"ListRunsResponse#/data/*/tools/*/file_search/ranking_options/ranker","value":"absent"},
  {"kind":"value","where":"ListRunsResponse#/data/*/tools/*/file_search/ranking_options/ranker","value":"auto"},
  {"kind":"value","where":"ListRunsResponse#/data/*/tools/*/file_search/ranking_options/ranker","value":"default_2024_08_21"},
  {"kind":"property","where":"ListRunsResponse#/data/*/tools/*/file_search/ranking_options/score_threshold","value":"present"},
  {"kind":"property","where":"ListRunsResponse#/data/*/tools/*/file_search/ranking_options/score_threshold","value":"absent"},
  {"kind":"property","where":"ListRunsResponse#/data/*/tools/*/file_search/ranking_options/hybrid_search","value":"present"},
  {"kind":"property","where":"ListRunsResponse#/data/*/tools/*/file_search/ranking_options/hybrid_search","value":"absent"},
  {"kind":"null","where":"ListRunsResponse#/data/*/tools/*/file_search/ranking_options/hybrid_search","value":"null"},
  {"kind":"null","where":"ListRunsResponse#/data/*/tools/*/file_search/ranking_options/hybrid_search","value":"value"},
  {"kind":"property","where":"ListRunsResponse#/data/*/tools/*/file_search/ranking_options/hybrid_search/embedding_weight","value":"present"},
  {"kind":"property","where":"ListRunsResponse#/data/*/tools/*/file_search/ranking_options/hybrid_search/embedding_weight","value":"absent"},
  {"kind":"property","where":"ListRunsResponse#/data/*/tools/*/file_search/ranking_options/hybrid_search/text_weight","value":"present"},
  {"kind":"property","where":"ListRunsResponse#/data/*/tools/*/file_search/ranking_options/hybrid_search/text_weight","value":"absent"},
  {"kind":"branch","where":"ListRunsResponse#/data/*/tools/*","value":"function"},
  {"kind":"property","where":"ListRunsResponse#/data/*/tools/*/function/description","value":"present"},
  {"kind":"property","where":"ListRunsResponse#/data/*/tools/*/function/description","value":"absent"},
  {"kind":"property","where":"ListRunsResponse#/data/*/tools/*/function/parameters","value":"present"},
  {"kind":"property","where":"ListRunsResponse#/data/*/tools/*/function/parameters","value":"absent"},
  {"kind":"property","where":"ListRunsResponse#/data/*/tools/*/function/strict","value":"present"},
  {"kind":"property","where":"ListRunsResponse#/data/*/tools/*/function/strict","value":"absent"},
  {"kind":"null","where":"ListRunsResponse#/data/*/tools/*/function/strict","value":"null"},
  {"kind":"null","where":"ListRunsResponse#/data/*/tools/*/function/strict","value":"value"},
  {"kind":"value","where":"ListRunsResponse#/data/*/tools/*/function/strict","value":"true"},
  {"kind":"value","where":"ListRunsResponse#/data/*/tools/*/function/strict","value":"false"},
  {"kind":"property","where":"ListRunsResponse#/data/*/tool_resources","value":"present"},
  {"kind":"property","where":"ListRunsResponse#/data/*/tool_resources","value":"absent"},
  {"kind":"null","where":"ListRunsResponse#/data/*/tool_resources","value":"null"},
  {"kind":"null","where":"ListRunsResponse#/data/*/tool_resources","value":"value"},
  {"kind":"property","where":"ListRunsResponse#/data/*/tool_resources/code_interpreter","value":"present"},
  {"kind":"property","where":"ListRunsResponse#/data/*/tool_resources/code_interpreter","value":"absent"},
  {"kind":"property","where":"ListRunsResponse#/data/*/tool_resources/code_interpreter/file_ids","value":"present"},
  {"kind":"property","where":"ListRunsResponse#/data/*/tool_resources/code_interpreter/file_ids","value":"absent"},
  {"kind":"property","where":"ListRunsResponse#/data/*/tool_resources/file_search","value":"present"},
  {"kind":"property","where":"ListRunsResponse#/data/*/tool_resources/file_search","value":"absent"},
  {"kind":"property","where":"ListRunsResponse#/data/*/tool_resources/file_search/vector_store_ids","value":"present"},
  {"kind":"property","where":"ListRunsResponse#/data/*/tool_resources/file_search/vector_store_ids","value":"absent"},
  {"kind":"null","where":"ListRunsResponse#/data/*/metadata","value":"null"},
  {"kind":"null","where":"ListRunsResponse#/data/*/metadata","value":"value"},
  {"kind":"property","where":"ListRunsResponse#/data/*/temperature","value":"present"},
  {"kind":"property","where":"ListRunsResponse#/data/*/temperature","value":"absent"},
  {"kind":"null","where":"ListRunsResponse#/data/*/temperature","value":"null"},
  {"kind":"null","where":"ListRunsResponse#/data/*/temperature","value":"value"},
  {"kind":"property","where":"ListRunsResponse#/data/*/top_p","value":"present"},
  {"kind":"property","where":"ListRunsResponse#/data/*/top_p","value":"absent"},
  {"kind":"null","where":"ListRunsResponse#/data/*/top_p","value":"null"},
  {"kind":"null","where":"ListRunsResponse#/data/*/top_p","value":"value"},
  {"kind":"property","where":"ListRunsResponse#/data/*/reasoning_effort","value":"present"},
  {"kind":"property","where":"ListRunsResponse#/data/*/reasoning_effort","value":"absent"},
  {"kind":"null","where":"ListRunsResponse#/data/*/reasoning_effort","value":"null"},
  {"kind":"null","where":"ListRunsResponse#/data/*/reasoning_effort","value":"value"},
  {"kind":"null","where":"ListRunsResponse#/data/*/usage","value":"null"},
  {"kind":"null","where":"ListRunsResponse#/data/*/usage","value":"value"},
  {"kind":"property","where":"ListRunsResponse#/data/*/usage/prompt_token_details","value":"present"},
  {"kind":"property","where":"ListRunsResponse#/data/*/usage/prompt_token_details","value":"absent"},
  {"kind":"property","where":"ListRunsResponse#/data/*/usage/prompt_token_details/cached_tokens","value":"present"},
  {"kind":"property","where":"ListRunsResponse#/data/*/usage/prompt_token_details/cached_tokens","value":"absent"},
  {"kind":"property","where":"ListRunsResponse#/data/*/usage/completion_tokens_details","value":"present"},
  {"kind":"property","where":"ListRunsResponse#/data/*/usage/completion_tokens_details","value":"absent"},
  {"kind":"property","where":"ListRunsResponse#/data/*/usage/completion_tokens_details/reasoning_tokens","value":"present"},
  {"kind":"property","where":"ListRunsResponse#/data/*/usage/completion_tokens_details/reasoning_tokens","value":"absent"},
  {"kind":"null","where":"ListRunsResponse#/data/*/max_prompt_tokens","value":"null"},
  {"kind":"null","where":"ListRunsResponse#/data/*/max_prompt_tokens","value":"value"},
  {"kind":"null","where":"ListRunsResponse#/data/*/max_completion_tokens","value":"null"},
  {"kind":"null","where":"ListRunsResponse#/data/*/max_completion_tokens","value":"value"},
  {"kind":"null","where":"ListRunsResponse#/data/*/truncation_strategy","value":"null"},
  {"kind":"null","where":"ListRunsResponse#/data/*/truncation_strategy","value":"value"},
  {"kind":"value","where":"ListRunsResponse#/data/*/truncation_strategy/type","value":"auto"},
  {"kind":"value","where":"ListRunsResponse#/data/*/truncation_strategy/type","value":"last_messages"},
  {"kind":"property","where":"ListRunsResponse#/data/*/truncation_strategy/last_messages","value":"present"},
  {"kind":"property","where":"ListRunsResponse#/data/*/truncation_strategy/last_messages","value":"absent"},
  {"kind":"null","where":"ListRunsResponse#/data/*/truncation_strategy/last_messages","value":"null"},
  {"kind":"null","where":"ListRunsResponse#/data/*/truncation_strategy/last_messages","value":"value"},
  {"kind":"null","where":"ListRunsResponse#/data/*/tool_choice","value":"null"},
  {"kind":"null","where":"ListRunsResponse#/data/*/tool_choice","value":"value"},
  {"kind":"branch","where":"ListRunsResponse#/data/*/tool_choice","value":"string"},
  {"kind":"value","where":"ListRunsResponse#/data/*/tool_choice","value":"none"},
  {"kind":"value","where":"ListRunsResponse#/data/*/tool_choice","value":"auto"},
  {"kind":"value","where":"ListRunsResponse#/data/*/tool_choice","value":"required"},
  {"kind":"branch","where":"ListRunsResponse#/data/*/tool_choice","value":"object"},
  {"kind":"value","where":"ListRunsResponse#/data/*/tool_choice/type","value":"function"},
  {"kind":"value","where":"ListRunsResponse#/data/*/tool_choice/type","value":"code_interpreter"},
  {"kind":"value","where":"ListRunsResponse#/data/*/tool_choice/type","value":"file_search"},
  {"kind":"property","where":"ListRunsResponse#/data/*/tool_choice/function","value":"present"},
  {"kind":"property","where":"ListRunsResponse#/data/*/tool_choice/function","value":"absent"},
  {"kind":"property","where":"ListRunsResponse#/data/*/tool_choice/function/name","value":"present"},
  {"kind":"property","where":"ListRunsResponse#/data/*/tool_choice/function/name","value":"absent"},
  {"kind":"value","where":"ListRunsResponse#/data/*/parallel_tool_calls","value":"true"},
  {"kind":"value","where":"ListRunsResponse#/data/*/parallel_tool_calls","value":"false"},
  {"kind":"null","where":"ListRunsResponse#/data/*/response_format","value":"null"},
  {"kind":"null","where":"ListRunsResponse#/data/*/response_format","value":"value"},
  {"kind":"branch","where":"ListRunsResponse#/data/*/response_format","value":"string"},
  {"kind":"value","where":"ListRunsResponse#/data/*/response_format","value":"auto"},
  {"kind":"value","where":"ListRunsResponse#/data/*/response_format","value":"none"},
  {"kind":"branch","where":"ListRunsResponse#/data/*/response_format","value":"text"},
  {"kind":"branch","where":"ListRunsResponse#/data/*/response_format","value":"json_object"},
  {"kind":"branch","where":"ListRunsResponse#/data/*/response_format","value":"json_schema"},
  {"kind":"property","where":"ListRunsResponse#/data/*/response_format/json_schema/description","value":"present"},
  {"kind":"property","where":"ListRunsResponse#/data/*/response_format/json_schema/description","value":"absent"},
  {"kind":"property","where":"ListRunsResponse#/data/*/response_format/json_schema/schema","value":"present"},
  {"kind":"property","where":"ListRunsResponse#/data/*/response_format/json_schema/schema","value":"absent"},
  {"kind":"property","where":"ListRunsResponse#/data/*/response_format/json_schema/strict","value":"present"},
  {"kind":"property","where":"ListRunsResponse#/data/*/response_format/json_schema/strict","value":"absent"},
  {"kind":"null","where":"ListRunsResponse#/data/*/response_format/json_schema/strict","value":"null"},
  {"kind":"null","where":"ListRunsResponse#/data/*/response_format/json_schema/strict","value":"value"},
  {"kind":"value","where":"ListRunsResponse#/data/*/response_format/json_schema/strict","value":"true"},
  {"kind":"value","where":"ListRunsResponse#/data/*/response_format/json_schema/strict","value":"false"},
  {"kind":"null","where":"ListRunsResponse#/first_id","value":"null"},
  {"kind":"null","where":"ListRunsResponse#/first_id","value":"value"},
  {"kind":"null","where":"ListRunsResponse#/last_id","value":"null"},
  {"kind":"null","where":"ListRunsResponse#/last_id","value":"value"},
  {"kind":"value","where":"ListRunsResponse#/has_more","value":"true"},
  {"kind":"value","where":"ListRunsResponse#/has_more","value":"false"},
  {"kind":"property","where":"ListRunsResponse#/hook_results","value":"present"},
  {"kind":"property","where":"ListRunsResponse#/hook_results","value":"absent"},
  {"kind":"property","where":"ListRunsResponse#/hook_results/before_request_hooks","value":"present"},
  {"kind":"property","where":"ListRunsResponse#/hook_results/before_request_hooks","value":"absent"},
  {"kind":"property","where":"ListRunsResponse#/hook_results/after_request_hooks","value":"present"},
  {"kind":"property","where":"ListRunsResponse#/hook_results/after_request_hooks","value":"absent"},
  {"kind":"property","where":"GatewayFailure#/errors","value":"present"},
  {"kind":"property","where":"GatewayFailure#/errors","value":"absent"},
  {"kind":"property","where":"GatewayFailure#/error","value":"present"},
  {"kind":"property","where":"GatewayFailure#/error","value":"absent"},
  {"kind":"value","where":"GatewayFailure#/error/code","value":"inline_provider_blocked"},
  {"kind":"value","where":"GatewayFailure#/error/code","value":"inline_config_blocked"},
  {"kind":"value","where":"GatewayFailure#/error/code","value":"inline_custom_host_blocked"},
  {"kind":"value","where":"GatewayFailure#/error/code","value":"inline_provider_url_blocked"},
  {"kind":"value","where":"GatewayFailure#/error/code","value":"inline_forward_headers_blocked"},
  {"kind":"property","where":"GatewayFailure#/error/field","value":"present"},
  {"kind":"property","where":"GatewayFailure#/error/field","value":"absent"},
  {"kind":"property","where":"ApiError#/error/type","value":"present"},
  {"kind":"property","where":"ApiError#/error/type","value":"absent"},
  {"kind":"null","where":"ApiError#/error/type","value":"null"},
  {"kind":"null","where":"ApiError#/error/type","value":"value"},
  {"kind":"property","where":"ApiError#/error/param","value":"present"},
  {"kind":"property","where":"ApiError#/error/param","value":"absent"},
  {"kind":"null","where":"ApiError#/error/param","value":"null"},
  {"kind":"null","where":"ApiError#/error/param","value":"value"},
  {"kind":"property","where":"ApiError#/error/code","value":"present"},
  {"kind":"property","where":"ApiError#/error/code","value":"absent"},
  {"kind":"null","where":"ApiError#/error/code","value":"null"},
  {"kind":"null","where":"ApiError#/error/code","value":"value"},
  {"kind":"property","where":"ApiError#/hook_results","value":"present"},
  {"kind":"property","where":"ApiError#/hook_results","value":"absent"},
  {"kind":"property","where":"ApiError#/hook_results/before_request_hooks","value":"present"},
  {"kind":"property","where":"ApiError#/hook_results/before_request_hooks","value":"absent"},
  {"kind":"property","where":"ApiError#/hook_results/after_request_hooks","value":"present"},
  {"kind":"property","where":"ApiError#/hook_results/after_request_hooks","value":"absent"},
  {"kind":"property","where":"PlatformError#/data/errorCode","value":"present"},
  {"kind":"property","where":"PlatformError#/data/errorCode","value":"absent"},
  {"kind":"parameter","where":"/request/query/limit","value":"sent"},
  {"kind":"parameter","where":"/request/query/limit","value":"not sent"},
  {"kind":"parameter","where":"/request/query/order","value":"sent"},
  {"kind":"parameter","where":"/request/query/order","value":"not sent"},
  {"kind":"value","where":"/request/query/order","value":"asc"},
  {"kind":"value","where":"/request/query/order","value":"desc"},
  {"kind":"parameter","where":"/request/query/after","value":"sent"},
  {"kind":"parameter","where":"/request/query/after","value":"not sent"},
  {"kind":"parameter","where":"/request/query/before","value":"sent"},
  {"kind":"parameter","where":"/request/query/before","value":"not sent"},
  {"kind":"request-header","where":"/request/headers/openai-beta","value":"sent"},
  {"kind":"request-header","where":"/request/headers/x-portkey-trace-id","value":"sent"},
  {"kind":"request-header","where":"/request/headers/x-portkey-span-id","value":"sent"},
  {"kind":"request-header","where":"/request/headers/x-portkey-span-name","value":"sent"},
  {"kind":"request-header","where":"/request/headers/x-portkey-parent-span-id","value":"sent"},
  {"kind":"request-header","where":"/request/headers/x-portkey-metadata","value":"sent"},
  {"kind":"request-header","where":"/request/headers/x-portkey-request-timeout","value":"sent"},
  {"kind":"request-header","where":"/request/headers/x-portkey-cache-force-refresh","value":"sent"},
  {"kind":"value","where":"/request/headers/x-portkey-cache-force-refresh","value":"true"},
  {"kind":"value","where":"/request/headers/x-portkey-cache-force-refresh","value":"false"},
  {"kind":"request-header","where":"/request/headers/x-portkey-cache-namespace","value":"sent"},
  {"kind":"request-header","where":"/request/headers/x-portkey-forward-headers","value":"sent"},
  {"kind":"request-header","where":"/request/headers/x-portkey-azure-resource-name","value":"sent"},
  {"kind":"request-header","where":"/request/headers/x-portkey-azure-deployment-id","value":"sent"},
  {"kind":"request-header","where":"/request/headers/x-portkey-azure-api-version","value":"sent"},
  {"kind":"request-header","where":"/request/headers/x-portkey-azure-model-name","value":"sent"},
  {"kind":"request-header","where":"/request/headers/x-portkey-azure-ad-token","value":"sent"},
  {"kind":"request-header","where":"/request/headers/x-portkey-azure-entra-tenant-id","value":"sent"},
  {"kind":"request-header","where":"/request/headers/x-portkey-azure-entra-client-id","value":"sent"},
  {"kind":"request-header","where":"/request/headers/x-portkey-azure-entra-client-secret","value":"sent"},
  {"kind":"request-header","where":"/request/headers/x-portkey-openai-organization","value":"sent"},
  {"kind":"request-header","where":"/request/headers/x-portkey-openai-project","value":"sent"},
  {"kind":"request-header","where":"/request/headers/traceparent","value":"sent"},
  {"kind":"request-header","where":"/request/headers/baggage","value":"sent"},
  {"kind":"credentials","where":"/request/headers","value":"Portkey-Key + Provider-Name"},
  {"kind":"credentials","where":"/request/headers","value":"Portkey-Key + Virtual-Key"},
  {"kind":"credentials","where":"/request/headers","value":"Portkey-Key + Provider-Auth + Provider-Name"},
  {"kind":"credentials","where":"/request/headers","value":"Portkey-Key + Config"},
  {"kind":"credentials","where":"/request/headers","value":"Portkey-Key + Provider-Auth + Provider-Name + Custom-Host"},
  {"kind":"response-header","where":"/response/headers/openai-organization","value":"received"},
  {"kind":"response-header","where":"/response/headers/openai-processing-ms","value":"received"},
  {"kind":"response-header","where":"/response/headers/openai-project","value":"received"},
  {"kind":"response-header","where":"/response/headers/openai-version","value":"received"},
  {"kind":"response-header","where":"/response/headers/retry-after","value":"received"},
  {"kind":"branch","where":"/response/headers/retry-after","value":"integer"},
  {"kind":"branch","where":"/response/headers/retry-after","value":"string"},
  {"kind":"response-header","where":"/response/headers/www-authenticate","value":"received"},
  {"kind":"response-header","where":"/response/headers/x-portkey-cache-status","value":"received"},
  {"kind":"value","where":"/response/headers/x-portkey-cache-status","value":"HIT"},
  {"kind":"value","where":"/response/headers/x-portkey-cache-status","value":"SEMANTIC HIT"},
  {"kind":"value","where":"/response/headers/x-portkey-cache-status","value":"MISS"},
  {"kind":"value","where":"/response/headers/x-portkey-cache-status","value":"SEMANTIC MISS"},
  {"kind":"value","where":"/response/headers/x-portkey-cache-status","value":"REFRESH"},
  {"kind":"value","where":"/response/headers/x-portkey-cache-status","value":"DISABLED"},
  {"kind":"response-header","where":"/response/headers/x-portkey-gateway-exception","value":"received"},
  {"kind":"response-header","where":"/response/headers/x-portkey-last-used-option-index","value":"received"},
  {"kind":"response-header","where":"/response/headers/x-portkey-provider","value":"received"},
  {"kind":"response-header","where":"/response/headers/x-portkey-retry-attempt-count","value":"received"},
  {"kind":"response-header","where":"/response/headers/x-portkey-trace-id","value":"received"},
  {"kind":"response-header","where":"/response/headers/x-request-id","value":"received"},
];

/** The points of each documented response. */
export const coverageResponses: Readonly<Record<string, CoverageResponse>> = {
 "200": {
  "status": 0
 },
 "246": {
  "status": 1
 },
 "400": {
  "status": 2,
  "mediaTypes": {
   "application/json": 3,
   "text/plain": 4,
   "text/html": 5
  },
  "bodies": {
   "GatewayFailure": 6,
   "ApiError": 7
  }
 },
 "401": {
  "status": 8,
  "mediaTypes": {
   "application/json": 9,
   "text/plain": 10,
   "text/html": 11
  },
  "bodies": {
   "GatewayFailure": 12,
   "ApiError": 13,
   "PlatformError": 14
  }
 },
 "403": {
  "status": 15,
  "mediaTypes": {
   "application/json": 16,
   "text/plain": 17,
   "text/html": 18
  },
  "bodies": {
   "GatewayFailure": 19,
   "ApiError": 20,
   "PlatformError": 21
  }
 },
 "404": {
  "status": 22,
  "mediaTypes": {
   "application/json": 23,
   "text/plain": 24,
   "text/html": 25
  },
  "bodies": {
   "ApiError": 26,
   "RouterMiss": 27
  }
 },
 "408": {
  "status": 28,
  "mediaTypes": {
   "application/json": 29,
   "text/plain": 30,
   "text/html": 31
  }
 },
 "412": {
  "status": 32,
  "bodies": {
   "GatewayFailure": 33,
   "ApiError": 34,
   "PlatformError": 35
  }
 },
 "429": {
  "status": 36,
  "mediaTypes": {
   "application/json": 37,
   "text/plain": 38,
   "text/html": 39
  },
  "bodies": {
   "GatewayFailure": 40,
   "ApiError": 41,
   "PlatformError": 42
  }
 },
 "446": {
  "status": 43
 },
 "500": {
  "status": 44,
  "mediaTypes": {
   "application/json": 45,
   "text/plain": 46,
   "text/html": 47
  },
  "bodies": {
   "GatewayFailure": 48,
   "ApiError": 49
  }
 },
 "502": {
  "status": 50,
  "mediaTypes": {
   "application/json": 51,
   "text/plain": 52,
   "text/html": 53
  },
  "bodies": {
   "GatewayFailure": 54,
   "ApiError": 55
  }
 },
 "503": {
  "status": 56,
  "mediaTypes": {
   "application/json": 57,
   "text/plain": 58,
   "text/html": 59
  },
  "bodies": {
   "GatewayFailure": 60,
   "ApiError": 61
  }
 },
 "4XX": {
  "status": 62,
  "mediaTypes": {
   "application/json": 63,
   "text/plain": 64,
   "text/html": 65
  },
  "bodies": {
   "GatewayFailure": 66,
   "ApiError": 67,
   "PlatformError": 68,
   "RouterMiss": 69
  }
 },
 "5XX": {
  "status": 70,
  "mediaTypes": {
   "application/json": 71,
   "text/plain": 72,
   "text/html": 73
  },
  "bodies": {
   "GatewayFailure": 74,
   "ApiError": 75,
   "PlatformError": 76
  }
 }
};

/** The points in each body. */
export const coverageBodies: Readonly<Record<string, CoveragePlace>> = {
 "ListRunsResponse": {
  "properties": [
   {
    "name": "data",
    "place": {
     "items": {
      "properties": [
       {
        "name": "status",
        "place": {
         "values": {
          "queued": 77,
          "in_progress": 78,
          "requires_action": 79,
          "cancelling": 80,
          "cancelled": 81,
          "failed": 82,
          "completed": 83,
          "incomplete": 84,
          "expired": 85
         }
        }
       },
       {
        "name": "required_action",
        "place": {
         "null": 86
        }
       },
       {
        "name": "last_error",
        "place": {
         "null": 88,
         "properties": [
          {
           "name": "code",
           "place": {
            "values": {
             "server_error": 90,
             "rate_limit_exceeded": 91,
             "invalid_prompt": 92
            }
           }
          }
         ]
        }
       },
       {
        "name": "expires_at",
        "place": {
         "null": 93
        }
       },
       {
        "name": "started_at",
        "place": {
         "null": 95
        }
       },
       {
        "name": "cancelled_at",
        "place": {
         "null": 97
        }
       },
       {
        "name": "failed_at",
        "place": {
         "null": 99
        }
       },
       {
        "name": "completed_at",
        "place": {
         "null": 101
        }
       },
       {
        "name": "incomplete_details",
        "place": {
         "null": 103,
         "properties": [
          {
           "name": "reason",
           "optional": 105,
           "place": {
            "values": {
             "max_completion_tokens": 107,
             "max_prompt_tokens": 108
            }
           }
          }
         ]
        }
       },
       {
        "name": "instructions",
        "place": {
         "null": 109
        }
       },
       {
        "name": "tools",
        "place": {
         "items": {
          "branches": [
           {
            "type": "object",
            "tag": "code_interpreter",
            "point": 111
           },
           {
            "type": "object",
            "tag": "file_search",
            "point": 112,
            "place": {
             "properties": [
              {
               "name": "file_search",
               "optional": 113,
               "place": {
                "properties": [
                 {
                  "name": "max_num_results",
                  "optional": 115
                 },
                 {
                  "name": "ranking_options",
                  "optional": 117,
                  "place": {
                   "properties": [
                    {
                     "name": "ranker",
                     "optional": 119,
                     "place": {
                      "values": {
                       "auto": 121,
                       "default_2024_08_21": 122
                      }
                     }
                    },
                    {
                     "name": "score_threshold",
                     "optional": 123
                    },
                    {
                     "name": "hybrid_search",
                     "optional": 125,
                     "place": {
                      "null": 127,
                      "properties": [
                       {
                        "name": "embedding_weight",
                        "optional": 129
                       },
                       {
                        "name": "text_weight",
                        "optional": 131
                       }
                      ]
                     }
                    }
                   ]
                  }
                 }
                ]
               }
              }
             ]
            }
           },
           {
            "type": "object",
            "tag": "function",
            "point": 133,
            "place": {
             "properties": [
              {
               "name": "function",
               "place": {
                "properties": [
                 {
                  "name": "description",
                  "optional": 134
                 },
                 {
                  "name": "parameters",
                  "optional": 136
                 },
                 {
                  "name": "strict",
                  "optional": 138,
                  "place": {
                   "null": 140,
                   "truth": 142
                  }
                 }
                ]
               }
              }
             ]
            }
           }
          ]
         }
        }
       },
       {
        "name": "tool_resources",
        "optional": 144,
        "place": {
         "null": 146,
         "properties": [
          {
           "name": "code_interpreter",
           "optional": 148,
           "place": {
            "properties": [
             {
              "name": "file_ids",
              "optional": 150
             }
            ]
           }
          },
          {
           "name": "file_search",
           "optional": 152,
           "place": {
            "properties": [
             {
              "name": "vector_store_ids",
              "optional": 154
             }
            ]
           }
          }
         ]
        }
       },
       {
        "name": "metadata",
        "place": {
         "null": 156
        }
       },
       {
        "name": "temperature",
        "optional": 158,
        "place": {
         "null": 160
        }
       },
       {
        "name": "top_p",
        "optional": 162,
        "place": {
         "null": 164
        }
       },
       {
        "name": "reasoning_effort",
        "optional": 166,
        "place": {
         "null": 168
        }
       },
       {
        "name": "usage",
        "place": {
         "null": 170,
         "properties": [
          {
           "name": "prompt_token_details",
           "optional": 172,
           "place": {
            "properties": [
             {
              "name": "cached_tokens",
              "optional": 174
             }
            ]
           }
          },
          {
           "name": "completion_tokens_details",
           "optional": 176,
           "place": {
            "properties": [
             {
              "name": "reasoning_tokens",
              "optional": 178
             }
            ]
           }
          }
         ]
        }
       },
       {
        "name": "max_prompt_tokens",
        "place": {
         "null": 180
        }
       },
       {
        "name": "max_completion_tokens",
        "place": {
         "null": 182
        }
       },
       {
        "name": "truncation_strategy",
        "place": {
         "null": 184,
         "properties": [
          {
           "name": "type",
           "place": {
            "values": {
             "auto": 186,
             "last_messages": 187
            }
           }
          },
          {
           "name": "last_messages",
           "optional": 188,
           "place": {
            "null": 190
           }
          }
         ]
        }
       },
       {
        "name": "tool_choice",
        "place": {
         "null": 192,
         "branches": [
          {
           "type": "string",
           "point": 194,
           "place": {
            "values": {
             "none": 195,
             "auto": 196,
             "required": 197
            }
           }
          },
          {
           "type": "object",
           "point": 198,
           "place": {
            "properties": [
             {
              "name": "type",
              "place": {
               "values": {
                "function": 199,
                "code_interpreter": 200,
                "file_search": 201
               }
              }
             },
             {
              "name": "function",
              "optional": 202,
              "place": {
               "properties": [
                {
                 "name": "name",
                 "optional": 204
                }
               ]
              }
             }
            ]
           }
          }
         ]
        }
       },
       {
        "name": "parallel_tool_calls",
        "place": {
         "truth": 206
        }
       },
       {
        "name": "response_format",
        "place": {
         "null": 208,
         "branches": [
          {
           "type": "string",
           "point": 210,
           "place": {
            "values": {
             "auto": 211,
             "none": 212
            }
           }
          },
          {
           "type": "object",
           "tag": "text",
           "point": 213
          },
          {
           "type": "object",
           "tag": "json_object",
           "point": 214
          },
          {
           "type": "object",
           "tag": "json_schema",
           "point": 215,
           "place": {
            "properties": [
             {
              "name": "json_schema",
              "place": {
               "properties": [
                {
                 "name": "description",
                 "optional": 216
                },
                {
                 "name": "schema",
                 "optional": 218
                },
                {
                 "name": "strict",
                 "optional": 220,
                 "place": {
                  "null": 222,
                  "truth": 224
                 }
                }
               ]
              }
             }
            ]
           }
          }
         ]
        }
       }
      ]
     }
    }
   },
   {
    "name": "first_id",
    "place": {
     "null": 226
    }
   },
   {
    "name": "last_id",
    "place": {
     "null": 228
    }
   },
   {
    "name": "has_more",
    "place": {
     "truth": 230
    }
   },
   {
    "name": "hook_results",
    "optional": 232,
    "place": {
     "properties": [
      {
       "name": "before_request_hooks",
       "optional": 234
      },
      {
       "name": "after_request_hooks",
       "optional": 236
      }
     ]
    }
   }
  ]
 },
 "GatewayFailure": {
  "properties": [
   {
    "name": "errors",
    "optional": 238
   },
   {
    "name": "error",
    "optional": 240,
    "place": {
     "properties": [
      {
       "name": "code",
       "place": {
        "values": {
         "inline_provider_blocked": 242,
         "inline_config_blocked": 243,
         "inline_custom_host_blocked": 244,
         "inline_provider_url_blocked": 245,
         "inline_forward_headers_blocked": 246
        }
       }
      },
      {
       "name": "field",
       "optional": 247
      }
     ]
    }
   }
  ]
 },
 "ApiError": {
  "properties": [
   {
    "name": "error",
    "place": {
     "properties": [
      {
       "name": "type",
       "optional": 249,
       "place": {
        "null": 251
       }
      },
      {
       "name": "param",
       "optional": 253,
       "place": {
        "null": 255
       }
      },
      {
       "name": "code",
       "optional": 257,
       "place": {
        "null": 259
       }
      }
     ]
    }
   },
   {
    "name": "hook_results",
    "optional": 261,
    "place": {
     "properties": [
      {
       "name": "before_request_hooks",
       "optional": 263
      },
      {
       "name": "after_request_hooks",
       "optional": 265
      }
     ]
    }
   }
  ]
 },
 "PlatformError": {
  "properties": [
   {
    "name": "data",
    "place": {
     "properties": [
      {
       "name": "errorCode",
       "optional": 267
      }
     ]
    }
   }
  ]
 },
 "RouterMiss": {}
};

/** The points of each query parameter; that of one that was not sent follows `sent`. */
export const coverageQuery: Readonly<Record<string, CoverageField>> = {
 "limit": {
  "sent": 269
 },
 "order": {
  "sent": 271,
  "place": {
   "values": {
    "asc": 273,
    "desc": 274
   }
  }
 },
 "after": {
  "sent": 275
 },
 "before": {
  "sent": 277
 }
};

/** The points of each request header, by lower-case name. */
export const coverageRequestHeaders: Readonly<Record<string, CoverageField>> = {
 "openai-beta": {
  "sent": 279
 },
 "x-portkey-trace-id": {
  "sent": 280
 },
 "x-portkey-span-id": {
  "sent": 281
 },
 "x-portkey-span-name": {
  "sent": 282
 },
 "x-portkey-parent-span-id": {
  "sent": 283
 },
 "x-portkey-metadata": {
  "sent": 284
 },
 "x-portkey-request-timeout": {
  "sent": 285
 },
 "x-portkey-cache-force-refresh": {
  "sent": 286,
  "place": {
   "truth": 287
  }
 },
 "x-portkey-cache-namespace": {
  "sent": 289
 },
 "x-portkey-forward-headers": {
  "sent": 290
 },
 "x-portkey-azure-resource-name": {
  "sent": 291
 },
 "x-portkey-azure-deployment-id": {
  "sent": 292
 },
 "x-portkey-azure-api-version": {
  "sent": 293
 },
 "x-portkey-azure-model-name": {
  "sent": 294
 },
 "x-portkey-azure-ad-token": {
  "sent": 295
 },
 "x-portkey-azure-entra-tenant-id": {
  "sent": 296
 },
 "x-portkey-azure-entra-client-id": {
  "sent": 297
 },
 "x-portkey-azure-entra-client-secret": {
  "sent": 298
 },
 "x-portkey-openai-organization": {
  "sent": 299
 },
 "x-portkey-openai-project": {
  "sent": 300
 },
 "traceparent": {
  "sent": 301
 },
 "baggage": {
  "sent": 302
 }
};

/** The points of each response header, by lower-case name. */
export const coverageResponseHeaders: Readonly<Record<string, CoverageField>> = {
 "openai-organization": {
  "sent": 308
 },
 "openai-processing-ms": {
  "sent": 309
 },
 "openai-project": {
  "sent": 310
 },
 "openai-version": {
  "sent": 311
 },
 "retry-after": {
  "sent": 312,
  "place": {
   "branches": [
    {
     "type": "integer",
     "point": 313
    },
    {
     "type": "string",
     "point": 314
    }
   ]
  }
 },
 "www-authenticate": {
  "sent": 315
 },
 "x-portkey-cache-status": {
  "sent": 316,
  "place": {
   "values": {
    "HIT": 317,
    "SEMANTIC HIT": 318,
    "MISS": 319,
    "SEMANTIC MISS": 320,
    "REFRESH": 321,
    "DISABLED": 322
   }
  }
 },
 "x-portkey-gateway-exception": {
  "sent": 323
 },
 "x-portkey-last-used-option-index": {
  "sent": 324
 },
 "x-portkey-provider": {
  "sent": 325
 },
 "x-portkey-retry-attempt-count": {
  "sent": 326
 },
 "x-portkey-trace-id": {
  "sent": 327
 },
 "x-request-id": {
  "sent": 328
 }
};

/** The points of the credentials: the headers that each sufficient set consists of. */
export const coverageCredentials: ReadonlyArray<{ readonly headers: readonly string[]; readonly point: number }> = [
 {
  "headers": [
   "x-portkey-api-key",
   "x-portkey-provider"
  ],
  "point": 303
 },
 {
  "headers": [
   "x-portkey-api-key",
   "x-portkey-virtual-key"
  ],
  "point": 304
 },
 {
  "headers": [
   "x-portkey-api-key",
   "authorization",
   "x-portkey-provider"
  ],
  "point": 305
 },
 {
  "headers": [
   "x-portkey-api-key",
   "x-portkey-config"
  ],
  "point": 306
 },
 {
  "headers": [
   "x-portkey-api-key",
   "authorization",
   "x-portkey-provider",
   "x-portkey-custom-host"
  ],
  "point": 307
 }
];

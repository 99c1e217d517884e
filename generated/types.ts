// Generated from openapi/ by npm run generate. Do not edit.
export interface paths {
    "/threads/{thread_id}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List runs
         * @description Lists the runs of a thread, a page at a time.
         *
         *     **Paging.** A page holds up to `limit` runs, 20 unless you say otherwise. While `has_more` is true, ask again with `after` set to the page's
         *     `last_id`. A run created meanwhile may shift the pages, so that one walk need not be a snapshot. With `before` set to `first_id` you go
         *     back. An empty page has null for both ids.
         *
         *     **Order.** By `created_at`, newest first unless `order` is `asc`. Runs created in the same second stand in no particular order.
         *
         *     **Life of a run.** It is `queued`, then `in_progress`. It may wait in `requires_action` for tool outputs and is queued again once it has them,
         *     or expires if it never gets them. A request to cancel takes it over `cancelling` to `cancelled`. Otherwise it ends as `completed`, as
         *     `incomplete` when it ran into a token limit, as `failed`, or as `expired`. A run that has ended never changes its status again.
         *
         *     **Where it answers.** The gateway does not implement this endpoint: it passes the request on, and the answer back. OpenAI and Azure
         *     switched their own Assistants endpoints off on 2026-08-26. The endpoint lives on behind gateways, in compatible servers, and in archives of
         *     recorded traffic. Azure also wants a query parameter `api-version`, which the gateway adds from `x-portkey-azure-api-version`.
         *
         *     **Sending.** There is no body. A `Content-Type` header is best left out: the gateway answers 400 to most.
         */
        get: operations["listRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * Run status
         * @description Where a run stands. `queued`: waits for its turn. `in_progress`: the assistant works. `requires_action`: waits for the caller's tool outputs. `cancelling`: was asked to stop. `cancelled`: stopped on request. `failed`: stopped by an error. `completed`: finished. `incomplete`: stopped by a token limit. `expired`: its time ran out. The last five are final.
         * @example completed
         * @enum {string}
         */
        RunStatus: "queued" | "in_progress" | "requires_action" | "cancelling" | "cancelled" | "failed" | "completed" | "incomplete" | "expired";
        /**
         * Tool call function
         * @description The function that the model wants called.
         * @example {
         *       "name": "get_current_weather",
         *       "arguments": "{\"location\":\"Berlin\"}"
         *     }
         */
        ToolCallFunction: {
            /**
             * @description Name of the function.
             * @example get_current_weather
             */
            name: string;
            /**
             * @description The arguments as JSON text, written by the model. Parse it with care, since a model may write text that is no valid JSON.
             * @example {"location":"Berlin"}
             */
            arguments: string;
        };
        /**
         * Tool call
         * @description One call that the model wants made.
         * @example {
         *       "id": "call_abc123",
         *       "type": "function",
         *       "function": {
         *         "name": "get_current_weather",
         *         "arguments": "{\"location\":\"Berlin\"}"
         *       }
         *     }
         */
        ToolCall: {
            /**
             * @description Identifies the call. The output is submitted under it.
             * @example call_abc123
             */
            id: string;
            /**
             * @description The kind of tool called. Always `function`.
             * @example function
             * @constant
             */
            type: "function";
            /**
             * @description The function to call, with its arguments.
             * @example {
             *       "name": "get_current_weather",
             *       "arguments": "{\"location\":\"Berlin\"}"
             *     }
             */
            function: components["schemas"]["ToolCallFunction"];
        };
        /**
         * Submit tool outputs
         * @description The function calls that a run waits for.
         * @example {
         *       "tool_calls": [
         *         {
         *           "id": "call_abc123",
         *           "type": "function",
         *           "function": {
         *             "name": "get_current_weather",
         *             "arguments": "{\"location\":\"Berlin\"}"
         *           }
         *         }
         *       ]
         *     }
         */
        SubmitToolOutputs: {
            /**
             * @description The calls, each with an id of its own. The run goes on when each has its output.
             * @example [
             *       {
             *         "id": "call_abc123",
             *         "type": "function",
             *         "function": {
             *           "name": "get_current_weather",
             *           "arguments": "{\"location\":\"Berlin\"}"
             *         }
             *       }
             *     ]
             */
            tool_calls: components["schemas"]["ToolCall"][];
        };
        /**
         * Required action
         * @description What a run waits for.
         * @example {
         *       "type": "submit_tool_outputs",
         *       "submit_tool_outputs": {
         *         "tool_calls": [
         *           {
         *             "id": "call_abc123",
         *             "type": "function",
         *             "function": {
         *               "name": "get_current_weather",
         *               "arguments": "{\"location\":\"Berlin\"}"
         *             }
         *           }
         *         ]
         *       }
         *     }
         */
        RequiredAction: {
            /**
             * @description The kind of action. Always `submit_tool_outputs`.
             * @example submit_tool_outputs
             * @constant
             */
            type: "submit_tool_outputs";
            /**
             * @description The function calls whose outputs the caller has to submit.
             * @example {
             *       "tool_calls": []
             *     }
             */
            submit_tool_outputs: components["schemas"]["SubmitToolOutputs"];
        };
        /**
         * Last error
         * @description The error that stopped a run.
         * @example {
         *       "code": "server_error",
         *       "message": "Sorry, something went wrong."
         *     }
         */
        LastError: {
            /**
             * @description The kind of error. Servers may send codes beyond the known ones.
             * @example server_error
             */
            code: "server_error" | "rate_limit_exceeded" | "invalid_prompt" | (string & {});
            /**
             * @description What went wrong, for a human reader.
             * @example Sorry, something went wrong.
             */
            message: string;
        };
        /**
         * Incomplete details
         * @description Why a run ended before it was complete.
         * @example {
         *       "reason": "max_completion_tokens"
         *     }
         */
        IncompleteDetails: {
            /**
             * @description Which limit ended the run. It may name the other limit than the one that was really hit. Servers may send reasons beyond the known ones.
             * @example max_completion_tokens
             */
            reason?: "max_completion_tokens" | "max_prompt_tokens" | (string & {});
        };
        /**
         * Code interpreter tool
         * @description Lets the model run code in a sandbox.
         * @example {
         *       "type": "code_interpreter"
         *     }
         */
        CodeInterpreterTool: {
            /**
             * @description The kind of tool. Always `code_interpreter`.
             * @example code_interpreter
             * @constant
             */
            type: "code_interpreter";
        };
        /**
         * Hybrid search
         * @description How a hybrid file search weighs its two halves.
         * @example {
         *       "embedding_weight": 0.7,
         *       "text_weight": 0.3
         *     }
         */
        HybridSearch: {
            /**
             * @description Weight of the match by meaning.
             * @example 0.7
             */
            embedding_weight?: number;
            /**
             * @description Weight of the match by words.
             * @example 0.3
             */
            text_weight?: number;
        };
        /**
         * Ranking options
         * @description How the results of a file search are ranked.
         * @example {
         *       "ranker": "default_2024_08_21",
         *       "score_threshold": 0.5,
         *       "hybrid_search": null
         *     }
         */
        RankingOptions: {
            /**
             * @description Name of the ranker. Servers may send names beyond the known ones.
             * @example default_2024_08_21
             */
            ranker?: "auto" | "default_2024_08_21" | (string & {});
            /**
             * @description The score, 0 to 1, below which a result is dropped.
             * @example 0.5
             */
            score_threshold?: number;
            /**
             * @description Weights of a search by meaning and by words together. Null when the search is not a hybrid one.
             * @example null
             * @example {
             *       "embedding_weight": 0.7,
             *       "text_weight": 0.3
             *     }
             */
            hybrid_search?: components["schemas"]["HybridSearch"] | null;
        };
        /**
         * File search options
         * @description Settings of a file search.
         * @example {
         *       "max_num_results": 20,
         *       "ranking_options": {
         *         "ranker": "default_2024_08_21",
         *         "score_threshold": 0.5,
         *         "hybrid_search": null
         *       }
         *     }
         */
        FileSearchOptions: {
            /**
             * @description The most results that a search may return, 1 to 50. Fewer may come back. Left out when the server's default holds.
             * @example 20
             */
            max_num_results?: number;
            /**
             * @description How the results are ranked. Some servers leave it out.
             * @example {
             *       "ranker": "default_2024_08_21",
             *       "score_threshold": 0,
             *       "hybrid_search": null
             *     }
             */
            ranking_options?: components["schemas"]["RankingOptions"];
        };
        /**
         * File search tool
         * @description Lets the model search the attached vector stores.
         * @example {
         *       "type": "file_search",
         *       "file_search": {
         *         "max_num_results": 20,
         *         "ranking_options": {
         *           "ranker": "default_2024_08_21",
         *           "score_threshold": 0.5,
         *           "hybrid_search": null
         *         }
         *       }
         *     }
         */
        FileSearchTool: {
            /**
             * @description The kind of tool. Always `file_search`.
             * @example file_search
             * @constant
             */
            type: "file_search";
            /**
             * @description Settings of the search. Left out when the defaults hold.
             * @example {
             *       "max_num_results": 20
             *     }
             */
            file_search?: components["schemas"]["FileSearchOptions"];
        };
        /**
         * Function definition
         * @description A function as the model gets to know it.
         * @example {
         *       "name": "get_current_weather",
         *       "description": "Tells the current weather at a place.",
         *       "parameters": {
         *         "type": "object",
         *         "properties": {
         *           "location": {
         *             "type": "string"
         *           }
         *         },
         *         "required": [
         *           "location"
         *         ]
         *       },
         *       "strict": false
         *     }
         */
        FunctionDefinition: {
            /**
             * @description Name of the function, made of letters, digits, underscores and dashes, at most 64 of them.
             * @example get_current_weather
             */
            name: string;
            /**
             * @description What the function does. The model reads it to decide when to call it. Left out when there is none.
             * @example Tells the current weather at a place.
             */
            description?: string;
            /**
             * @description The function's parameters as a JSON Schema. Left out when it takes none.
             * @example {
             *       "type": "object",
             *       "properties": {
             *         "location": {
             *           "type": "string"
             *         }
             *       },
             *       "required": [
             *         "location"
             *       ]
             *     }
             */
            parameters?: {
                [key: string]: unknown;
            };
            /**
             * @description Whether the arguments must follow the schema exactly. Requests count false where it is not given. Null, or left out, when the server reports none.
             * @example false
             * @example null
             */
            strict?: boolean | null;
        };
        /**
         * Function tool
         * @description Lets the model ask the caller to run a function.
         * @example {
         *       "type": "function",
         *       "function": {
         *         "name": "get_current_weather",
         *         "description": "Tells the current weather at a place.",
         *         "parameters": {
         *           "type": "object",
         *           "properties": {
         *             "location": {
         *               "type": "string"
         *             }
         *           },
         *           "required": [
         *             "location"
         *           ]
         *         },
         *         "strict": false
         *       }
         *     }
         */
        FunctionTool: {
            /**
             * @description The kind of tool. Always `function`.
             * @example function
             * @constant
             */
            type: "function";
            /**
             * @description The function's definition.
             * @example {
             *       "name": "get_current_weather"
             *     }
             */
            function: components["schemas"]["FunctionDefinition"];
        };
        /**
         * Tool
         * @description A tool that the assistant may use, told apart by its `type`.
         * @example {
         *       "type": "code_interpreter"
         *     }
         */
        Tool: components["schemas"]["CodeInterpreterTool"] | components["schemas"]["FileSearchTool"] | components["schemas"]["FunctionTool"];
        /**
         * Code interpreter resources
         * @description What the code interpreter of a run may use.
         * @example {
         *       "file_ids": [
         *         "file-abc123"
         *       ]
         *     }
         */
        CodeInterpreterResources: {
            /**
             * @description Ids of the files that the code may read.
             * @example [
             *       "file-abc123"
             *     ]
             */
            file_ids?: string[];
        };
        /**
         * File search resources
         * @description What the file search of a run may use.
         * @example {
         *       "vector_store_ids": [
         *         "vs_abc123"
         *       ]
         *     }
         */
        FileSearchResources: {
            /**
             * @description Ids of the vector stores that are searched.
             * @example [
             *       "vs_abc123"
             *     ]
             */
            vector_store_ids?: string[];
        };
        /**
         * Tool resources
         * @description What the tools of a run may use, by tool.
         * @example {
         *       "code_interpreter": {
         *         "file_ids": [
         *           "file-abc123"
         *         ]
         *       },
         *       "file_search": {
         *         "vector_store_ids": [
         *           "vs_abc123"
         *         ]
         *       }
         *     }
         * @example {}
         */
        ToolResources: {
            /**
             * @description What the code interpreter may use. Left out when it may use nothing.
             * @example {
             *       "file_ids": []
             *     }
             */
            code_interpreter?: components["schemas"]["CodeInterpreterResources"];
            /**
             * @description What the file search may use. Left out when it may use nothing.
             * @example {
             *       "vector_store_ids": [
             *         "vs_abc123"
             *       ]
             *     }
             */
            file_search?: components["schemas"]["FileSearchResources"];
        };
        /**
         * Metadata
         * @description Pairs of strings that the caller attached: at most 16, with keys of at most 64 characters and values of at most 512.
         * @example {
         *       "order": "4711"
         *     }
         */
        Metadata: {
            [key: string]: string;
        };
        /**
         * Prompt token details
         * @description What a run's prompt tokens were made of.
         * @example {
         *       "cached_tokens": 0
         *     }
         */
        PromptTokenDetails: {
            /**
             * @description Number of prompt tokens that the provider took from its prompt cache.
             * @example 0
             */
            cached_tokens?: number;
        };
        /**
         * Completion tokens details
         * @description What a run's completion tokens were made of.
         * @example {
         *       "reasoning_tokens": 0
         *     }
         */
        CompletionTokensDetails: {
            /**
             * @description Number of completion tokens that the model spent on reasoning.
             * @example 0
             */
            reasoning_tokens?: number;
        };
        /**
         * Usage
         * @description The tokens that a run consumed, over all its turns.
         * @example {
         *       "prompt_tokens": 123,
         *       "completion_tokens": 456,
         *       "total_tokens": 579,
         *       "prompt_token_details": {
         *         "cached_tokens": 0
         *       },
         *       "completion_tokens_details": {
         *         "reasoning_tokens": 0
         *       }
         *     }
         */
        Usage: {
            /**
             * @description Number of tokens that the model read.
             * @example 123
             */
            prompt_tokens: number;
            /**
             * @description Number of tokens that the model wrote.
             * @example 456
             */
            completion_tokens: number;
            /**
             * @description Number of tokens in all, the sum of `prompt_tokens` and `completion_tokens`.
             * @example 579
             */
            total_tokens: number;
            /**
             * @description What the prompt tokens were made of. Its name has a singular `token`. Some servers leave it out.
             * @example {
             *       "cached_tokens": 0
             *     }
             */
            prompt_token_details?: components["schemas"]["PromptTokenDetails"];
            /**
             * @description What the completion tokens were made of. Its name has a plural `tokens`. Some servers leave it out.
             * @example {
             *       "reasoning_tokens": 0
             *     }
             */
            completion_tokens_details?: components["schemas"]["CompletionTokensDetails"];
        };
        /**
         * Truncation strategy
         * @description How a thread is shortened before the model reads it.
         * @example {
         *       "type": "auto",
         *       "last_messages": null
         *     }
         * @example {
         *       "type": "last_messages",
         *       "last_messages": 10
         *     }
         */
        TruncationStrategy: {
            /**
             * @description `auto` drops messages from the middle of the thread until it fits the context. `last_messages` keeps only the newest messages.
             * @example auto
             * @enum {string}
             */
            type: "auto" | "last_messages";
            /**
             * @description How many of the newest messages are kept. Null, or left out, unless the type is `last_messages`.
             * @example null
             * @example 10
             */
            last_messages?: number | null;
        };
        /**
         * Named function
         * @description The function that the model must call.
         * @example {
         *       "name": "get_current_weather"
         *     }
         */
        NamedFunction: {
            /**
             * @description Name of the function.
             * @example get_current_weather
             */
            name?: string;
        };
        /**
         * Named tool choice
         * @description Forces one particular tool.
         * @example {
         *       "type": "function",
         *       "function": {
         *         "name": "get_current_weather"
         *       }
         *     }
         */
        NamedToolChoice: {
            /**
             * @description The kind of tool to call.
             * @example function
             * @enum {string}
             */
            type: "function" | "code_interpreter" | "file_search";
            /**
             * @description The function to call. Set when the type is `function`, left out otherwise.
             * @example {
             *       "name": "get_current_weather"
             *     }
             */
            function?: components["schemas"]["NamedFunction"];
        };
        /**
         * Tool choice
         * @description Which tools the model may or must call. `none`: it calls none and writes a message. `auto`: it chooses. `required`: it must call at least one. An object forces one particular tool.
         * @example auto
         * @example {
         *       "type": "file_search"
         *     }
         */
        ToolChoice: ("none" | "auto" | "required") | components["schemas"]["NamedToolChoice"];
        /**
         * Text response format
         * @description The answer is plain text.
         * @example {
         *       "type": "text"
         *     }
         */
        TextResponseFormat: {
            /**
             * @description The form of the answer. Always `text`.
             * @example text
             * @constant
             */
            type: "text";
        };
        /**
         * JSON object response format
         * @description The answer is JSON text of whatever shape.
         * @example {
         *       "type": "json_object"
         *     }
         */
        JsonObjectResponseFormat: {
            /**
             * @description The form of the answer. Always `json_object`.
             * @example json_object
             * @constant
             */
            type: "json_object";
        };
        /**
         * JSON Schema definition
         * @description A named schema for the model's answer.
         * @example {
         *       "name": "weather_report",
         *       "description": "A short weather report.",
         *       "schema": {
         *         "type": "object",
         *         "properties": {
         *           "degrees": {
         *             "type": "number"
         *           }
         *         },
         *         "required": [
         *           "degrees"
         *         ],
         *         "additionalProperties": false
         *       },
         *       "strict": true
         *     }
         */
        JsonSchemaDefinition: {
            /**
             * @description Name of the schema, made of letters, digits, underscores and dashes.
             * @example weather_report
             */
            name: string;
            /**
             * @description What the answer is for. The model reads it. Left out when there is none.
             * @example A short weather report.
             */
            description?: string;
            /**
             * @description The JSON Schema itself. Left out when there is none.
             * @example {
             *       "type": "object",
             *       "properties": {
             *         "degrees": {
             *           "type": "number"
             *         }
             *       },
             *       "required": [
             *         "degrees"
             *       ],
             *       "additionalProperties": false
             *     }
             */
            schema?: {
                [key: string]: unknown;
            };
            /**
             * @description Whether the answer must follow the schema exactly. Requests count false where it is not given. Null, or left out, when the server reports none.
             * @example true
             * @example null
             */
            strict?: boolean | null;
        };
        /**
         * JSON Schema response format
         * @description The answer is JSON text that fits a given schema.
         * @example {
         *       "type": "json_schema",
         *       "json_schema": {
         *         "name": "weather_report",
         *         "description": "A short weather report.",
         *         "schema": {
         *           "type": "object",
         *           "properties": {
         *             "degrees": {
         *               "type": "number"
         *             }
         *           },
         *           "required": [
         *             "degrees"
         *           ],
         *           "additionalProperties": false
         *         },
         *         "strict": true
         *       }
         *     }
         */
        JsonSchemaResponseFormat: {
            /**
             * @description The form of the answer. Always `json_schema`.
             * @example json_schema
             * @constant
             */
            type: "json_schema";
            /**
             * @description The schema that the answer must fit, with its name.
             * @example {
             *       "name": "weather_report"
             *     }
             */
            json_schema: components["schemas"]["JsonSchemaDefinition"];
        };
        /**
         * Response format
         * @description The form that the model's answer must have. `auto`: the server decides. `none`: a legacy value of the first months, which newer servers no longer accept in a request. An object names the form.
         * @example auto
         * @example {
         *       "type": "text"
         *     }
         */
        ResponseFormat: ("auto" | "none") | components["schemas"]["TextResponseFormat"] | components["schemas"]["JsonObjectResponseFormat"] | components["schemas"]["JsonSchemaResponseFormat"];
        /**
         * Run
         * @description One execution of an assistant on a thread. It echoes the configuration it was created with, and reports how far it has come. Every time is in Unix seconds.
         * @example {
         *       "id": "run_abc123",
         *       "object": "thread.run",
         *       "created_at": 1741970700,
         *       "assistant_id": "asst_abc123",
         *       "thread_id": "thread_abc123",
         *       "status": "completed",
         *       "started_at": 1741970701,
         *       "expires_at": null,
         *       "cancelled_at": null,
         *       "failed_at": null,
         *       "completed_at": 1741970706,
         *       "required_action": null,
         *       "last_error": null,
         *       "model": "gpt-4o",
         *       "instructions": "You are a helpful assistant.",
         *       "tools": [],
         *       "tool_resources": {},
         *       "metadata": {},
         *       "temperature": 1,
         *       "top_p": 1,
         *       "reasoning_effort": null,
         *       "max_completion_tokens": null,
         *       "max_prompt_tokens": null,
         *       "truncation_strategy": {
         *         "type": "auto",
         *         "last_messages": null
         *       },
         *       "incomplete_details": null,
         *       "usage": {
         *         "prompt_tokens": 123,
         *         "completion_tokens": 456,
         *         "total_tokens": 579,
         *         "prompt_token_details": {
         *           "cached_tokens": 0
         *         },
         *         "completion_tokens_details": {
         *           "reasoning_tokens": 0
         *         }
         *       },
         *       "response_format": "auto",
         *       "tool_choice": "auto",
         *       "parallel_tool_calls": true
         *     }
         */
        Run: {
            /**
             * @description Identifies the run. It serves as a cursor in `after` and `before`.
             * @example run_abc123
             */
            id: string;
            /**
             * @description Says that this is a run. Always `thread.run`.
             * @example thread.run
             * @constant
             */
            object: "thread.run";
            /**
             * @description When the run was created, in Unix seconds. It never changes.
             * @example 1699075072
             */
            created_at: number;
            /**
             * @description Id of the thread that the run works on. The same as in the request's path.
             * @example thread_abc123
             */
            thread_id: string;
            /**
             * @description Id of the assistant that carries the run out.
             * @example asst_abc123
             */
            assistant_id: string;
            /**
             * @description Where the run stands in its lifecycle.
             * @example completed
             */
            status: components["schemas"]["RunStatus"];
            /**
             * @description What the caller has to do before the run can go on. An object exactly while the status is `requires_action`, null at any other time.
             * @example null
             * @example {
             *       "type": "submit_tool_outputs",
             *       "submit_tool_outputs": {
             *         "tool_calls": [
             *           {
             *             "id": "call_abc123",
             *             "type": "function",
             *             "function": {
             *               "name": "get_current_weather",
             *               "arguments": "{\"location\":\"Berlin\"}"
             *             }
             *           }
             *         ]
             *       }
             *     }
             */
            required_action: components["schemas"]["RequiredAction"] | null;
            /**
             * @description The error that stopped the run. Null as long as there is none.
             * @example null
             * @example {
             *       "code": "server_error",
             *       "message": "Sorry, something went wrong."
             *     }
             */
            last_error: components["schemas"]["LastError"] | null;
            /**
             * @description When the run will expire unless it ends before, in Unix seconds. Null once the run has ended.
             * @example 1699075672
             * @example null
             */
            expires_at: number | null;
            /**
             * @description When work on the run began, in Unix seconds. Null until then.
             * @example 1699075072
             * @example null
             */
            started_at: number | null;
            /**
             * @description When the run was cancelled, in Unix seconds. Null for a run that was not.
             * @example null
             * @example 1699075090
             */
            cancelled_at: number | null;
            /**
             * @description When the run failed, in Unix seconds. Null for a run that did not.
             * @example null
             * @example 1699075090
             */
            failed_at: number | null;
            /**
             * @description When the run completed, in Unix seconds. Set on every completed run, and null while a run is still going. Servers also set it on runs that ended incomplete or expired.
             * @example 1699075073
             * @example null
             */
            completed_at: number | null;
            /**
             * @description Why the run ended incomplete. Null for a run that did not, with rare exceptions.
             * @example null
             * @example {
             *       "reason": "max_completion_tokens"
             *     }
             */
            incomplete_details: components["schemas"]["IncompleteDetails"] | null;
            /**
             * @description Name of the model that the run uses. On Azure it is the name of the deployment.
             * @example gpt-4o
             */
            model: string;
            /**
             * @description The instructions that hold for this run, whether its own or the assistant's. Null when neither has any.
             * @example You are a helpful assistant.
             * @example null
             */
            instructions: string | null;
            /**
             * @description The tools that the assistant may use in this run. At most 20, and empty when it has none.
             * @example [
             *       {
             *         "type": "code_interpreter"
             *       }
             *     ]
             * @example []
             */
            tools: components["schemas"]["Tool"][];
            /**
             * @description The files and stores that the tools may use. Some servers leave the key out. An empty object or null means that there are none.
             * @example {
             *       "code_interpreter": {
             *         "file_ids": [
             *           "file-abc123"
             *         ]
             *       }
             *     }
             * @example {}
             * @example null
             */
            tool_resources?: components["schemas"]["ToolResources"] | null;
            /**
             * @description Pairs of strings that the caller attached to the run. Empty or null when there are none.
             * @example {
             *       "order": "4711"
             *     }
             * @example {}
             * @example null
             */
            metadata: components["schemas"]["Metadata"] | null;
            /**
             * @description The sampling temperature, where a higher value gives more varied text. Requests accept 0 to 2 and count 1 where it is not given. Null, or left out, when the server reports none.
             * @example 1
             * @example null
             */
            temperature?: number | null;
            /**
             * @description The share of probability mass that nucleus sampling considers. Requests accept 0 to 1 and count 1 where it is not given. Null, or left out, when the server reports none.
             * @example 1
             * @example null
             */
            top_p?: number | null;
            /**
             * @description How much a reasoning model should think before it answers, such as `low`, `medium` or `high`. Null for other models; some servers leave the key out.
             * @example null
             * @example medium
             */
            reasoning_effort?: string | null;
            /**
             * @description The tokens that the run consumed. Null until the run has ended.
             * @example {
             *       "prompt_tokens": 123,
             *       "completion_tokens": 456,
             *       "total_tokens": 579
             *     }
             * @example null
             */
            usage: components["schemas"]["Usage"] | null;
            /**
             * @description The most prompt tokens that the run may use over all its turns. Documented as at least 256. Null when there is no limit.
             * @example 1000
             * @example null
             */
            max_prompt_tokens: number | null;
            /**
             * @description The most completion tokens that the run may use over all its turns. Documented as at least 256, though servers have accepted less. Null when there is no limit.
             * @example 1000
             * @example null
             */
            max_completion_tokens: number | null;
            /**
             * @description How the thread is shortened to fit the model's context. Null when the server reports none.
             * @example {
             *       "type": "auto",
             *       "last_messages": null
             *     }
             * @example null
             */
            truncation_strategy: components["schemas"]["TruncationStrategy"] | null;
            /**
             * @description Which tools the model may or must call. Null when the server reports none.
             * @example auto
             * @example {
             *       "type": "function",
             *       "function": {
             *         "name": "get_current_weather"
             *       }
             *     }
             * @example null
             */
            tool_choice: components["schemas"]["ToolChoice"] | null;
            /**
             * @description Whether the model may call several functions at once. Requests count true where it is not given.
             * @example true
             */
            parallel_tool_calls: boolean;
            /**
             * @description The form that the model's answer must have. Null when the server reports none.
             * @example auto
             * @example {
             *       "type": "json_object"
             *     }
             * @example null
             */
            response_format: components["schemas"]["ResponseFormat"] | null;
        };
        /**
         * Hook results
         * @description What the gateway's guardrails found, before the request went out and after the answer came in.
         * @example {
         *       "before_request_hooks": [],
         *       "after_request_hooks": [
         *         {
         *           "id": "guardrail-abc123",
         *           "verdict": false
         *         }
         *       ]
         *     }
         */
        HookResults: {
            /**
             * @description Results of the guardrails that judged the request. Empty when there were none.
             * @example []
             */
            before_request_hooks?: {
                [key: string]: unknown;
            }[];
            /**
             * @description Results of the guardrails that judged the answer. Empty when there were none.
             * @example []
             */
            after_request_hooks?: {
                [key: string]: unknown;
            }[];
        };
        /**
         * List runs response
         * @description One page of a thread's runs. An empty page carries null in both cursors: `{"object":"list","data":[],"first_id":null,"last_id":null,"has_more":false}`.
         * @example {
         *       "object": "list",
         *       "data": [],
         *       "first_id": null,
         *       "last_id": null,
         *       "has_more": false
         *     }
         */
        ListRunsResponse: {
            /**
             * @description Says that this is a list. Always `list`.
             * @example list
             * @constant
             */
            object: "list";
            /**
             * @description The runs of this page, ordered by `created_at` as the request's `order` asks. Never more than the request's `limit`.
             * @example []
             */
            data: components["schemas"]["Run"][];
            /**
             * @description Id of the first run in `data`: the value for `before` on the way back. Null exactly when `data` is empty.
             * @example run_abc123
             * @example null
             */
            first_id: string | null;
            /**
             * @description Id of the last run in `data`: the value for `after` on the way on. Null exactly when `data` is empty.
             * @example run_abc456
             * @example null
             */
            last_id: string | null;
            /**
             * @description Whether more runs lie beyond this page in the direction of travel. A full page may well be the last one, and then this is false.
             * @example false
             */
            has_more: boolean;
            /**
             * @description Results of the gateway's guardrails, present only where they ran. A page answered with status 246 carries it.
             * @example {
             *       "before_request_hooks": [],
             *       "after_request_hooks": []
             *     }
             */
            hook_results?: components["schemas"]["HookResults"];
        };
        /**
         * Gateway failure detail
         * @description Which setting given in a header was refused.
         * @example {
         *       "code": "inline_provider_blocked",
         *       "message": "Inline providers are not allowed. Use a saved one.",
         *       "field": "x-portkey-provider"
         *     }
         */
        GatewayFailureDetail: {
            /**
             * @description Which kind of setting was refused. The gateway may send codes beyond the known ones.
             * @example inline_provider_blocked
             */
            code: "inline_provider_blocked" | "inline_config_blocked" | "inline_custom_host_blocked" | "inline_provider_url_blocked" | "inline_forward_headers_blocked" | (string & {});
            /**
             * @description Why it was refused, for a human reader.
             * @example Inline providers are not allowed. Use a saved one.
             */
            message: string;
            /**
             * @description Where the refused setting stood. Left out when the gateway does not say.
             * @example x-portkey-provider
             */
            field?: string;
        };
        /**
         * Gateway failure
         * @description An error that the gateway itself raised, mostly before it chose where to send the request. Known by `status` being `failure`.
         * @example {
         *       "status": "failure",
         *       "message": "Invalid provider passed"
         *     }
         */
        GatewayFailure: {
            /**
             * @description Says that the gateway failed. Always `failure`.
             * @example failure
             * @constant
             */
            status: "failure";
            /**
             * @description What went wrong, for a human reader.
             * @example Invalid provider passed
             */
            message: string;
            /**
             * @description One line for each place where the given config breaks its schema. Left out for any other failure.
             * @example [
             *       "path: strategy,mode, message: Invalid 'mode' value. Must be one of: single, loadbalance, fallback, conditional"
             *     ]
             */
            errors?: string[];
            /**
             * @description Why an organisation that allows only saved settings refused one given in a header. Left out for any other failure.
             * @example {
             *       "code": "inline_provider_blocked",
             *       "message": "Inline providers are not allowed. Use a saved one.",
             *       "field": "x-portkey-provider"
             *     }
             */
            error?: components["schemas"]["GatewayFailureDetail"];
        };
        /**
         * API error detail
         * @description What went wrong.
         * @example {
         *       "message": "No thread found with id 'thread_abc123'.",
         *       "type": "invalid_request_error",
         *       "param": null,
         *       "code": null
         *     }
         */
        ApiErrorDetail: {
            /**
             * @description What went wrong, for a human reader. It may repeat a part of the request.
             * @example No thread found with id 'thread_abc123'.
             */
            message: string;
            /**
             * @description The class of the error. Null, or left out, where the server gives none.
             * @example invalid_request_error
             * @example null
             */
            type?: string | null;
            /**
             * @description The parameter at fault. Null, or left out, when no single one is.
             * @example limit
             * @example null
             */
            param?: string | null;
            /**
             * @description The error's code for programs. Null, or left out, where the server gives none.
             * @example invalid_api_key
             * @example null
             */
            code?: string | null;
        };
        /**
         * API error
         * @description An error in the form that OpenAI gave it. The provider raises it, or a compatible server, or the gateway for a timeout and a guardrail's denial. Known by its `error` object.
         * @example {
         *       "error": {
         *         "message": "No thread found with id 'thread_abc123'.",
         *         "type": "invalid_request_error",
         *         "param": null,
         *         "code": null
         *       }
         *     }
         */
        ApiError: {
            /**
             * @description The error itself.
             * @example {
             *       "message": "No thread found with id 'thread_abc123'.",
             *       "type": "invalid_request_error",
             *       "param": null,
             *       "code": null
             *     }
             */
            error: components["schemas"]["ApiErrorDetail"];
            /**
             * @description Results of the gateway's guardrails, present only where they ran.
             * @example {
             *       "before_request_hooks": [],
             *       "after_request_hooks": []
             *     }
             */
            hook_results?: components["schemas"]["HookResults"];
        };
        /**
         * Text error
         * @description An error that is not JSON: the gateway's own text for an upstream it could not reach, or the page of a proxy in between. It may be empty.
         */
        TextError: string;
        /**
         * Platform error data
         * @description Why the platform refused a request.
         * @example {
         *       "message": "You do not have enough permissions to execute this request",
         *       "errorCode": "AB03"
         *     }
         */
        PlatformErrorData: {
            /**
             * @description What went wrong, for a human reader.
             * @example You do not have enough permissions to execute this request
             */
            message: string;
            /**
             * @description The platform's own code of the error. Left out where there is none.
             * @example AB03
             */
            errorCode?: string;
        };
        /**
         * Platform error
         * @description An error of the hosted platform around the gateway. Known by `success` being false.
         * @example {
         *       "success": false,
         *       "data": {
         *         "message": "You do not have enough permissions to execute this request",
         *         "errorCode": "AB03"
         *       }
         *     }
         */
        PlatformError: {
            /**
             * @description Says that the request was refused. Always false.
             * @example false
             * @constant
             */
            success: false;
            /**
             * @description Why it was refused.
             * @example {
             *       "message": "You do not have enough permissions to execute this request",
             *       "errorCode": "AB03"
             *     }
             */
            data: components["schemas"]["PlatformErrorData"];
        };
        /**
         * Router miss
         * @description The answer of a gateway that knows no such route, for instance because the base URL lacks its `/v1`. Known by `ok` being false.
         * @example {
         *       "message": "Not Found",
         *       "ok": false
         *     }
         */
        RouterMiss: {
            /**
             * @description Says that there is no such route.
             * @example Not Found
             */
            message: string;
            /**
             * @description Says that nothing was found. Always false.
             * @example false
             * @constant
             */
            ok: false;
        };
    };
    responses: {
        /** @description A page of runs. */
        RunsPage: {
            headers: {
                "x-portkey-trace-id": components["headers"]["XPortkeyTraceId"];
                "x-portkey-retry-attempt-count": components["headers"]["XPortkeyRetryAttemptCount"];
                "x-portkey-last-used-option-index": components["headers"]["XPortkeyLastUsedOptionIndex"];
                "x-portkey-cache-status": components["headers"]["XPortkeyCacheStatus"];
                "x-portkey-provider": components["headers"]["XPortkeyProvider"];
                "x-request-id": components["headers"]["XRequestId"];
                "openai-version": components["headers"]["OpenAIVersion"];
                "openai-organization": components["headers"]["OpenAIOrganization"];
                "openai-project": components["headers"]["OpenAIProject"];
                "openai-processing-ms": components["headers"]["OpenAIProcessingMs"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ListRunsResponse"];
            };
        };
        /** @description A page of runs, though a guardrail of the gateway failed: its configuration lets the answer pass all the same. The body says so in `hook_results`. */
        RunsPageWithHookResults: {
            headers: {
                "x-portkey-trace-id": components["headers"]["XPortkeyTraceId"];
                "x-portkey-retry-attempt-count": components["headers"]["XPortkeyRetryAttemptCount"];
                "x-portkey-last-used-option-index": components["headers"]["XPortkeyLastUsedOptionIndex"];
                "x-portkey-cache-status": components["headers"]["XPortkeyCacheStatus"];
                "x-portkey-provider": components["headers"]["XPortkeyProvider"];
                "x-request-id": components["headers"]["XRequestId"];
                "openai-version": components["headers"]["OpenAIVersion"];
                "openai-organization": components["headers"]["OpenAIOrganization"];
                "openai-project": components["headers"]["OpenAIProject"];
                "openai-processing-ms": components["headers"]["OpenAIProcessingMs"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ListRunsResponse"];
            };
        };
        /** @description The request is wrong. The gateway refused its routing or its headers, and then sends none of its own headers; or the provider refused its parameters. */
        BadRequest: {
            headers: {
                "x-portkey-trace-id": components["headers"]["XPortkeyTraceId"];
                "x-portkey-retry-attempt-count": components["headers"]["XPortkeyRetryAttemptCount"];
                "x-portkey-last-used-option-index": components["headers"]["XPortkeyLastUsedOptionIndex"];
                "x-portkey-cache-status": components["headers"]["XPortkeyCacheStatus"];
                "x-portkey-provider": components["headers"]["XPortkeyProvider"];
                "x-request-id": components["headers"]["XRequestId"];
                "openai-version": components["headers"]["OpenAIVersion"];
                "openai-organization": components["headers"]["OpenAIOrganization"];
                "openai-project": components["headers"]["OpenAIProject"];
                "openai-processing-ms": components["headers"]["OpenAIProcessingMs"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayFailure"] | components["schemas"]["ApiError"];
                "text/plain": components["schemas"]["TextError"];
                "text/html": components["schemas"]["TextError"];
            };
        };
        /** @description A key is missing, wrong or expired: the gateway's or the provider's. */
        Unauthorized: {
            headers: {
                "x-portkey-trace-id": components["headers"]["XPortkeyTraceId"];
                "x-portkey-retry-attempt-count": components["headers"]["XPortkeyRetryAttemptCount"];
                "x-portkey-last-used-option-index": components["headers"]["XPortkeyLastUsedOptionIndex"];
                "x-portkey-cache-status": components["headers"]["XPortkeyCacheStatus"];
                "x-portkey-provider": components["headers"]["XPortkeyProvider"];
                "x-request-id": components["headers"]["XRequestId"];
                "openai-version": components["headers"]["OpenAIVersion"];
                "openai-organization": components["headers"]["OpenAIOrganization"];
                "openai-project": components["headers"]["OpenAIProject"];
                "openai-processing-ms": components["headers"]["OpenAIProcessingMs"];
                "www-authenticate": components["headers"]["WWWAuthenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayFailure"] | components["schemas"]["ApiError"] | components["schemas"]["PlatformError"];
                "text/plain": components["schemas"]["TextError"];
                "text/html": components["schemas"]["TextError"];
            };
        };
        /** @description The key is valid but lacks the permission. */
        Forbidden: {
            headers: {
                "x-portkey-trace-id": components["headers"]["XPortkeyTraceId"];
                "x-portkey-retry-attempt-count": components["headers"]["XPortkeyRetryAttemptCount"];
                "x-portkey-last-used-option-index": components["headers"]["XPortkeyLastUsedOptionIndex"];
                "x-portkey-cache-status": components["headers"]["XPortkeyCacheStatus"];
                "x-portkey-provider": components["headers"]["XPortkeyProvider"];
                "x-request-id": components["headers"]["XRequestId"];
                "openai-version": components["headers"]["OpenAIVersion"];
                "openai-organization": components["headers"]["OpenAIOrganization"];
                "openai-project": components["headers"]["OpenAIProject"];
                "openai-processing-ms": components["headers"]["OpenAIProcessingMs"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayFailure"] | components["schemas"]["ApiError"] | components["schemas"]["PlatformError"];
                "text/plain": components["schemas"]["TextError"];
                "text/html": components["schemas"]["TextError"];
            };
        };
        /** @description There is no such thread, or the provider no longer serves the endpoint, or the gateway knows no such path. */
        NotFound: {
            headers: {
                "x-portkey-trace-id": components["headers"]["XPortkeyTraceId"];
                "x-portkey-retry-attempt-count": components["headers"]["XPortkeyRetryAttemptCount"];
                "x-portkey-last-used-option-index": components["headers"]["XPortkeyLastUsedOptionIndex"];
                "x-portkey-cache-status": components["headers"]["XPortkeyCacheStatus"];
                "x-portkey-provider": components["headers"]["XPortkeyProvider"];
                "x-request-id": components["headers"]["XRequestId"];
                "openai-version": components["headers"]["OpenAIVersion"];
                "openai-organization": components["headers"]["OpenAIOrganization"];
                "openai-project": components["headers"]["OpenAIProject"];
                "openai-processing-ms": components["headers"]["OpenAIProcessingMs"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError"] | components["schemas"]["RouterMiss"];
                "text/plain": components["schemas"]["TextError"];
                "text/html": components["schemas"]["TextError"];
            };
        };
        /** @description The provider did not answer within `x-portkey-request-timeout`. */
        RequestTimeout: {
            headers: {
                "x-portkey-trace-id": components["headers"]["XPortkeyTraceId"];
                "x-portkey-retry-attempt-count": components["headers"]["XPortkeyRetryAttemptCount"];
                "x-portkey-last-used-option-index": components["headers"]["XPortkeyLastUsedOptionIndex"];
                "x-portkey-cache-status": components["headers"]["XPortkeyCacheStatus"];
                "x-portkey-provider": components["headers"]["XPortkeyProvider"];
                "x-request-id": components["headers"]["XRequestId"];
                "openai-version": components["headers"]["OpenAIVersion"];
                "openai-organization": components["headers"]["OpenAIOrganization"];
                "openai-project": components["headers"]["OpenAIProject"];
                "openai-processing-ms": components["headers"]["OpenAIProcessingMs"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError"];
                "text/plain": components["schemas"]["TextError"];
                "text/html": components["schemas"]["TextError"];
            };
        };
        /** @description The key's budget or usage limit at the hosted gateway is used up. Its body is not documented; it is one of the known shapes. */
        QuotaExhausted: {
            headers: {
                "x-portkey-trace-id": components["headers"]["XPortkeyTraceId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayFailure"] | components["schemas"]["ApiError"] | components["schemas"]["PlatformError"];
            };
        };
        /** @description A rate limit is reached, the provider's or the hosted gateway's. */
        TooManyRequests: {
            headers: {
                "retry-after": components["headers"]["RetryAfter"];
                "x-portkey-trace-id": components["headers"]["XPortkeyTraceId"];
                "x-portkey-retry-attempt-count": components["headers"]["XPortkeyRetryAttemptCount"];
                "x-portkey-last-used-option-index": components["headers"]["XPortkeyLastUsedOptionIndex"];
                "x-portkey-cache-status": components["headers"]["XPortkeyCacheStatus"];
                "x-portkey-provider": components["headers"]["XPortkeyProvider"];
                "x-request-id": components["headers"]["XRequestId"];
                "openai-version": components["headers"]["OpenAIVersion"];
                "openai-organization": components["headers"]["OpenAIOrganization"];
                "openai-project": components["headers"]["OpenAIProject"];
                "openai-processing-ms": components["headers"]["OpenAIProcessingMs"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayFailure"] | components["schemas"]["ApiError"] | components["schemas"]["PlatformError"];
                "text/plain": components["schemas"]["TextError"];
                "text/html": components["schemas"]["TextError"];
            };
        };
        /** @description A guardrail of the gateway denied the request or its answer. */
        GuardrailDenied: {
            headers: {
                "x-portkey-trace-id": components["headers"]["XPortkeyTraceId"];
                "x-portkey-retry-attempt-count": components["headers"]["XPortkeyRetryAttemptCount"];
                "x-portkey-last-used-option-index": components["headers"]["XPortkeyLastUsedOptionIndex"];
                "x-portkey-cache-status": components["headers"]["XPortkeyCacheStatus"];
                "x-portkey-provider": components["headers"]["XPortkeyProvider"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError"];
            };
        };
        /** @description The gateway broke down or could not reach the provider, or the provider broke down. */
        InternalError: {
            headers: {
                "x-portkey-gateway-exception": components["headers"]["XPortkeyGatewayException"];
                "x-portkey-trace-id": components["headers"]["XPortkeyTraceId"];
                "x-portkey-retry-attempt-count": components["headers"]["XPortkeyRetryAttemptCount"];
                "x-portkey-last-used-option-index": components["headers"]["XPortkeyLastUsedOptionIndex"];
                "x-portkey-cache-status": components["headers"]["XPortkeyCacheStatus"];
                "x-portkey-provider": components["headers"]["XPortkeyProvider"];
                "x-request-id": components["headers"]["XRequestId"];
                "openai-version": components["headers"]["OpenAIVersion"];
                "openai-organization": components["headers"]["OpenAIOrganization"];
                "openai-project": components["headers"]["OpenAIProject"];
                "openai-processing-ms": components["headers"]["OpenAIProcessingMs"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayFailure"] | components["schemas"]["ApiError"];
                "text/plain": components["schemas"]["TextError"];
                "text/html": components["schemas"]["TextError"];
            };
        };
        /** @description A proxy between the gateway and the provider got no proper answer. */
        BadGateway: {
            headers: {
                "x-portkey-trace-id": components["headers"]["XPortkeyTraceId"];
                "x-portkey-retry-attempt-count": components["headers"]["XPortkeyRetryAttemptCount"];
                "x-portkey-last-used-option-index": components["headers"]["XPortkeyLastUsedOptionIndex"];
                "x-portkey-cache-status": components["headers"]["XPortkeyCacheStatus"];
                "x-portkey-provider": components["headers"]["XPortkeyProvider"];
                "x-request-id": components["headers"]["XRequestId"];
                "openai-version": components["headers"]["OpenAIVersion"];
                "openai-organization": components["headers"]["OpenAIOrganization"];
                "openai-project": components["headers"]["OpenAIProject"];
                "openai-processing-ms": components["headers"]["OpenAIProcessingMs"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayFailure"] | components["schemas"]["ApiError"];
                "text/plain": components["schemas"]["TextError"];
                "text/html": components["schemas"]["TextError"];
            };
        };
        /** @description The provider is overloaded, or the gateway could not connect to it in time. */
        ServiceUnavailable: {
            headers: {
                "retry-after": components["headers"]["RetryAfter"];
                "x-portkey-trace-id": components["headers"]["XPortkeyTraceId"];
                "x-portkey-retry-attempt-count": components["headers"]["XPortkeyRetryAttemptCount"];
                "x-portkey-last-used-option-index": components["headers"]["XPortkeyLastUsedOptionIndex"];
                "x-portkey-cache-status": components["headers"]["XPortkeyCacheStatus"];
                "x-portkey-provider": components["headers"]["XPortkeyProvider"];
                "x-request-id": components["headers"]["XRequestId"];
                "openai-version": components["headers"]["OpenAIVersion"];
                "openai-organization": components["headers"]["OpenAIOrganization"];
                "openai-project": components["headers"]["OpenAIProject"];
                "openai-processing-ms": components["headers"]["OpenAIProcessingMs"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayFailure"] | components["schemas"]["ApiError"];
                "text/plain": components["schemas"]["TextError"];
                "text/html": components["schemas"]["TextError"];
            };
        };
        /** @description Any other refusal. The gateway passes on whatever status the provider chose. */
        ClientError: {
            headers: {
                "x-portkey-trace-id": components["headers"]["XPortkeyTraceId"];
                "x-portkey-retry-attempt-count": components["headers"]["XPortkeyRetryAttemptCount"];
                "x-portkey-last-used-option-index": components["headers"]["XPortkeyLastUsedOptionIndex"];
                "x-portkey-cache-status": components["headers"]["XPortkeyCacheStatus"];
                "x-portkey-provider": components["headers"]["XPortkeyProvider"];
                "x-request-id": components["headers"]["XRequestId"];
                "openai-version": components["headers"]["OpenAIVersion"];
                "openai-organization": components["headers"]["OpenAIOrganization"];
                "openai-project": components["headers"]["OpenAIProject"];
                "openai-processing-ms": components["headers"]["OpenAIProcessingMs"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayFailure"] | components["schemas"]["ApiError"] | components["schemas"]["PlatformError"] | components["schemas"]["RouterMiss"];
                "text/plain": components["schemas"]["TextError"];
                "text/html": components["schemas"]["TextError"];
            };
        };
        /** @description Any other breakdown. The gateway passes on whatever status the provider chose. */
        ServerError: {
            headers: {
                "x-portkey-trace-id": components["headers"]["XPortkeyTraceId"];
                "x-portkey-retry-attempt-count": components["headers"]["XPortkeyRetryAttemptCount"];
                "x-portkey-last-used-option-index": components["headers"]["XPortkeyLastUsedOptionIndex"];
                "x-portkey-cache-status": components["headers"]["XPortkeyCacheStatus"];
                "x-portkey-provider": components["headers"]["XPortkeyProvider"];
                "x-request-id": components["headers"]["XRequestId"];
                "openai-version": components["headers"]["OpenAIVersion"];
                "openai-organization": components["headers"]["OpenAIOrganization"];
                "openai-project": components["headers"]["OpenAIProject"];
                "openai-processing-ms": components["headers"]["OpenAIProcessingMs"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayFailure"] | components["schemas"]["ApiError"] | components["schemas"]["PlatformError"];
                "text/plain": components["schemas"]["TextError"];
                "text/html": components["schemas"]["TextError"];
            };
        };
    };
    parameters: {
        /**
         * @description Id of the thread whose runs are listed. OpenAI's ids begin with `thread`, other servers' need not.
         * @example thread_abc123
         */
        ThreadId: string;
        /**
         * @description The most runs that the page may hold, 1 to 100.
         * @example 20
         */
        Limit: number;
        /**
         * @description Order of the runs by `created_at`: `asc` from the oldest, `desc` from the newest. Runs of the same second come in no particular order.
         * @example desc
         */
        Order: "asc" | "desc";
        /**
         * @description Id of a run. The page starts with the run that follows it in the requested order; the run itself is not on it. Take the `last_id` of a page to get the next one.
         * @example run_abc456
         */
        After: string;
        /**
         * @description Id of a run. The page holds runs that precede it in the requested order; the run itself is not on it. Take the `first_id` of a page to get the one before it. What a server does when `after` is given too is not documented.
         * @example run_abc123
         */
        Before: string;
        /**
         * @description Version of the Assistants API. OpenAI answers 400 where it is missing, and for `assistants=v1`. Azure ignores it. The gateway passes it on, and reads `x-portkey-openai-beta` in its place if that is given.
         * @example assistants=v2
         */
        OpenAIBeta: "assistants=v2";
        /**
         * @description Your id for a group of requests in the gateway's logs. The answer repeats it.
         * @example trace-abc123
         */
        PortkeyTraceId: string;
        /**
         * @description Your id for this request within its trace.
         * @example span-2
         */
        PortkeySpanId: string;
        /**
         * @description Your name for this request within its trace.
         * @example list runs
         */
        PortkeySpanName: string;
        /**
         * @description Id of the span that this request belongs under.
         * @example span-1
         */
        PortkeyParentSpanId: string;
        /** @description Pairs of strings for the gateway's logs, written into the header as one JSON text. They have nothing to do with a run's `metadata`. */
        PortkeyMetadata: string;
        /**
         * @description How long the gateway waits for the provider, in milliseconds. It answers 408 when the time is up.
         * @example 30000
         */
        PortkeyRequestTimeout: number;
        /**
         * @description Whether to ask the provider even if the gateway has a cached answer. Set it where a config turns the cache on: a cached page may be out of date, and may even be another thread's.
         * @example true
         */
        PortkeyCacheForceRefresh: boolean;
        /**
         * @description Keeps cached answers apart from those of other namespaces.
         * @example user_abc123
         */
        PortkeyCacheNamespace: string;
        /**
         * @description Names of request headers that the gateway passes on to the provider unchanged, separated by commas. It must not name itself.
         * @example x-tenant,x-request-source
         */
        PortkeyForwardHeaders: string;
        /**
         * @description For the provider `azure-openai`, the name of the Azure OpenAI resource.
         * @example my-resource
         */
        PortkeyAzureResourceName: string;
        /**
         * @description For the provider `azure-openai`, the name of the deployment.
         * @example my-gpt-4o
         */
        PortkeyAzureDeploymentId: string;
        /**
         * @description For the provider `azure-openai`, the version of its API. The gateway turns it into the query parameter `api-version`.
         * @example 2024-05-01-preview
         */
        PortkeyAzureApiVersion: string;
        /**
         * @description For the provider `azure-openai`, the name of the model behind the deployment.
         * @example gpt-4o
         */
        PortkeyAzureModelName: string;
        /**
         * @description For the provider `azure-openai`, an access token that stands in for its key. It is a secret.
         * @example eyJ0eXAi...
         */
        PortkeyAzureAdToken: string;
        /**
         * @description For the provider `azure-openai`, the Entra tenant in which the gateway gets itself an access token.
         * @example 00000000-0000-0000-0000-000000000000
         */
        PortkeyAzureEntraTenantId: string;
        /**
         * @description For the provider `azure-openai`, the Entra application as which the gateway gets itself an access token.
         * @example 00000000-0000-0000-0000-000000000000
         */
        PortkeyAzureEntraClientId: string;
        /**
         * @description For the provider `azure-openai`, the secret of the Entra application. It is a secret.
         * @example abc123
         */
        PortkeyAzureEntraClientSecret: string;
        /**
         * @description For the provider `openai`, the organisation on whose account the request runs.
         * @example org-abc123
         */
        PortkeyOpenAIOrganization: string;
        /**
         * @description For the provider `openai`, the project on whose account the request runs.
         * @example proj_abc123
         */
        PortkeyOpenAIProject: string;
        /**
         * @description The request's place in a distributed trace, in the form of the W3C's Trace Context.
         * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
         */
        Traceparent: string;
        /**
         * @description Pairs that travel along with a distributed trace, in the form of the W3C's Baggage.
         * @example tenant=abc123
         */
        Baggage: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description The trace id of the request. The hosted gateway makes one up if none was sent; a gateway that you host yourself then sends an empty string. If the provider sends the header too, both values stand in it, separated by a comma.
         * @example trace-abc123
         */
        XPortkeyTraceId: string;
        /**
         * @description How many times the gateway tried again: 0 when the first try was the last, and -1 when all retries were used up.
         * @example 0
         */
        XPortkeyRetryAttemptCount: number;
        /**
         * @description The part of the config that answered. Despite its name it is a path and no number.
         * @example config.targets[1]
         */
        XPortkeyLastUsedOptionIndex: string;
        /**
         * @description What the gateway's cache did. `DISABLED` by default. On `HIT` and `SEMANTIC HIT` the body is a cached one, which may be out of date and may even belong to another thread.
         * @example DISABLED
         */
        XPortkeyCacheStatus: "HIT" | "SEMANTIC HIT" | "MISS" | "SEMANTIC MISS" | "REFRESH" | "DISABLED";
        /**
         * @description Name of the provider that answered.
         * @example openai
         */
        XPortkeyProvider: string;
        /**
         * @description The provider's id of the request. Quote it when you report a problem to the provider.
         * @example req_abc123
         */
        XRequestId: string;
        /**
         * @description The provider's version of its API.
         * @example 2020-10-01
         */
        OpenAIVersion: string;
        /**
         * @description The organisation on whose account the provider ran the request.
         * @example org-abc123
         */
        OpenAIOrganization: string;
        /**
         * @description The project on whose account the provider ran the request.
         * @example proj_abc123
         */
        OpenAIProject: string;
        /**
         * @description How long the provider worked on the request, in milliseconds.
         * @example 108
         */
        OpenAIProcessingMs: number;
        /**
         * @description How the provider wants to be authenticated to.
         * @example Bearer realm="OpenAI API"
         */
        WWWAuthenticate: string;
        /** @description When to try again, as a number of seconds from now or as a date. */
        RetryAfter: number | string;
        /**
         * @description Present where the gateway itself broke down. None of its other headers is there then.
         * @example true
         */
        XPortkeyGatewayException: "true";
    };
    pathItems: never;
}
export type RunStatus = components['schemas']['RunStatus'];
export type ToolCallFunction = components['schemas']['ToolCallFunction'];
export type ToolCall = components['schemas']['ToolCall'];
export type SubmitToolOutputs = components['schemas']['SubmitToolOutputs'];
export type RequiredAction = components['schemas']['RequiredAction'];
export type LastError = components['schemas']['LastError'];
export type IncompleteDetails = components['schemas']['IncompleteDetails'];
export type CodeInterpreterTool = components['schemas']['CodeInterpreterTool'];
export type HybridSearch = components['schemas']['HybridSearch'];
export type RankingOptions = components['schemas']['RankingOptions'];
export type FileSearchOptions = components['schemas']['FileSearchOptions'];
export type FileSearchTool = components['schemas']['FileSearchTool'];
export type FunctionDefinition = components['schemas']['FunctionDefinition'];
export type FunctionTool = components['schemas']['FunctionTool'];
export type Tool = components['schemas']['Tool'];
export type CodeInterpreterResources = components['schemas']['CodeInterpreterResources'];
export type FileSearchResources = components['schemas']['FileSearchResources'];
export type ToolResources = components['schemas']['ToolResources'];
export type Metadata = components['schemas']['Metadata'];
export type PromptTokenDetails = components['schemas']['PromptTokenDetails'];
export type CompletionTokensDetails = components['schemas']['CompletionTokensDetails'];
export type Usage = components['schemas']['Usage'];
export type TruncationStrategy = components['schemas']['TruncationStrategy'];
export type NamedFunction = components['schemas']['NamedFunction'];
export type NamedToolChoice = components['schemas']['NamedToolChoice'];
export type ToolChoice = components['schemas']['ToolChoice'];
export type TextResponseFormat = components['schemas']['TextResponseFormat'];
export type JsonObjectResponseFormat = components['schemas']['JsonObjectResponseFormat'];
export type JsonSchemaDefinition = components['schemas']['JsonSchemaDefinition'];
export type JsonSchemaResponseFormat = components['schemas']['JsonSchemaResponseFormat'];
export type ResponseFormat = components['schemas']['ResponseFormat'];
export type Run = components['schemas']['Run'];
export type HookResults = components['schemas']['HookResults'];
export type ListRunsResponse = components['schemas']['ListRunsResponse'];
export type GatewayFailureDetail = components['schemas']['GatewayFailureDetail'];
export type GatewayFailure = components['schemas']['GatewayFailure'];
export type ApiErrorDetail = components['schemas']['ApiErrorDetail'];
export type ApiError = components['schemas']['ApiError'];
export type TextError = components['schemas']['TextError'];
export type PlatformErrorData = components['schemas']['PlatformErrorData'];
export type PlatformError = components['schemas']['PlatformError'];
export type RouterMiss = components['schemas']['RouterMiss'];
export type ResponseRunsPage = components['responses']['RunsPage'];
export type ResponseRunsPageWithHookResults = components['responses']['RunsPageWithHookResults'];
export type ResponseBadRequest = components['responses']['BadRequest'];
export type ResponseUnauthorized = components['responses']['Unauthorized'];
export type ResponseForbidden = components['responses']['Forbidden'];
export type ResponseNotFound = components['responses']['NotFound'];
export type ResponseRequestTimeout = components['responses']['RequestTimeout'];
export type ResponseQuotaExhausted = components['responses']['QuotaExhausted'];
export type ResponseTooManyRequests = components['responses']['TooManyRequests'];
export type ResponseGuardrailDenied = components['responses']['GuardrailDenied'];
export type ResponseInternalError = components['responses']['InternalError'];
export type ResponseBadGateway = components['responses']['BadGateway'];
export type ResponseServiceUnavailable = components['responses']['ServiceUnavailable'];
export type ResponseClientError = components['responses']['ClientError'];
export type ResponseServerError = components['responses']['ServerError'];
export type ParameterThreadId = components['parameters']['ThreadId'];
export type ParameterLimit = components['parameters']['Limit'];
export type ParameterOrder = components['parameters']['Order'];
export type ParameterAfter = components['parameters']['After'];
export type ParameterBefore = components['parameters']['Before'];
export type ParameterOpenAiBeta = components['parameters']['OpenAIBeta'];
export type ParameterPortkeyTraceId = components['parameters']['PortkeyTraceId'];
export type ParameterPortkeySpanId = components['parameters']['PortkeySpanId'];
export type ParameterPortkeySpanName = components['parameters']['PortkeySpanName'];
export type ParameterPortkeyParentSpanId = components['parameters']['PortkeyParentSpanId'];
export type ParameterPortkeyMetadata = components['parameters']['PortkeyMetadata'];
export type ParameterPortkeyRequestTimeout = components['parameters']['PortkeyRequestTimeout'];
export type ParameterPortkeyCacheForceRefresh = components['parameters']['PortkeyCacheForceRefresh'];
export type ParameterPortkeyCacheNamespace = components['parameters']['PortkeyCacheNamespace'];
export type ParameterPortkeyForwardHeaders = components['parameters']['PortkeyForwardHeaders'];
export type ParameterPortkeyAzureResourceName = components['parameters']['PortkeyAzureResourceName'];
export type ParameterPortkeyAzureDeploymentId = components['parameters']['PortkeyAzureDeploymentId'];
export type ParameterPortkeyAzureApiVersion = components['parameters']['PortkeyAzureApiVersion'];
export type ParameterPortkeyAzureModelName = components['parameters']['PortkeyAzureModelName'];
export type ParameterPortkeyAzureAdToken = components['parameters']['PortkeyAzureAdToken'];
export type ParameterPortkeyAzureEntraTenantId = components['parameters']['PortkeyAzureEntraTenantId'];
export type ParameterPortkeyAzureEntraClientId = components['parameters']['PortkeyAzureEntraClientId'];
export type ParameterPortkeyAzureEntraClientSecret = components['parameters']['PortkeyAzureEntraClientSecret'];
export type ParameterPortkeyOpenAiOrganization = components['parameters']['PortkeyOpenAIOrganization'];
export type ParameterPortkeyOpenAiProject = components['parameters']['PortkeyOpenAIProject'];
export type ParameterTraceparent = components['parameters']['Traceparent'];
export type ParameterBaggage = components['parameters']['Baggage'];
export type HeaderXPortkeyTraceId = components['headers']['XPortkeyTraceId'];
export type HeaderXPortkeyRetryAttemptCount = components['headers']['XPortkeyRetryAttemptCount'];
export type HeaderXPortkeyLastUsedOptionIndex = components['headers']['XPortkeyLastUsedOptionIndex'];
export type HeaderXPortkeyCacheStatus = components['headers']['XPortkeyCacheStatus'];
export type HeaderXPortkeyProvider = components['headers']['XPortkeyProvider'];
export type HeaderXRequestId = components['headers']['XRequestId'];
export type HeaderOpenAiVersion = components['headers']['OpenAIVersion'];
export type HeaderOpenAiOrganization = components['headers']['OpenAIOrganization'];
export type HeaderOpenAiProject = components['headers']['OpenAIProject'];
export type HeaderOpenAiProcessingMs = components['headers']['OpenAIProcessingMs'];
export type HeaderWwwAuthenticate = components['headers']['WWWAuthenticate'];
export type HeaderRetryAfter = components['headers']['RetryAfter'];
export type HeaderXPortkeyGatewayException = components['headers']['XPortkeyGatewayException'];
export type $defs = Record<string, never>;
export interface operations {
    listRuns: {
        parameters: {
            query?: {
                /**
                 * @description The most runs that the page may hold, 1 to 100.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description Order of the runs by `created_at`: `asc` from the oldest, `desc` from the newest. Runs of the same second come in no particular order.
                 * @example desc
                 */
                order?: components["parameters"]["Order"];
                /**
                 * @description Id of a run. The page starts with the run that follows it in the requested order; the run itself is not on it. Take the `last_id` of a page to get the next one.
                 * @example run_abc456
                 */
                after?: components["parameters"]["After"];
                /**
                 * @description Id of a run. The page holds runs that precede it in the requested order; the run itself is not on it. Take the `first_id` of a page to get the one before it. What a server does when `after` is given too is not documented.
                 * @example run_abc123
                 */
                before?: components["parameters"]["Before"];
            };
            header: {
                /**
                 * @description Version of the Assistants API. OpenAI answers 400 where it is missing, and for `assistants=v1`. Azure ignores it. The gateway passes it on, and reads `x-portkey-openai-beta` in its place if that is given.
                 * @example assistants=v2
                 */
                "OpenAI-Beta": components["parameters"]["OpenAIBeta"];
                /**
                 * @description Your id for a group of requests in the gateway's logs. The answer repeats it.
                 * @example trace-abc123
                 */
                "x-portkey-trace-id"?: components["parameters"]["PortkeyTraceId"];
                /**
                 * @description Your id for this request within its trace.
                 * @example span-2
                 */
                "x-portkey-span-id"?: components["parameters"]["PortkeySpanId"];
                /**
                 * @description Your name for this request within its trace.
                 * @example list runs
                 */
                "x-portkey-span-name"?: components["parameters"]["PortkeySpanName"];
                /**
                 * @description Id of the span that this request belongs under.
                 * @example span-1
                 */
                "x-portkey-parent-span-id"?: components["parameters"]["PortkeyParentSpanId"];
                /** @description Pairs of strings for the gateway's logs, written into the header as one JSON text. They have nothing to do with a run's `metadata`. */
                "x-portkey-metadata"?: components["parameters"]["PortkeyMetadata"];
                /**
                 * @description How long the gateway waits for the provider, in milliseconds. It answers 408 when the time is up.
                 * @example 30000
                 */
                "x-portkey-request-timeout"?: components["parameters"]["PortkeyRequestTimeout"];
                /**
                 * @description Whether to ask the provider even if the gateway has a cached answer. Set it where a config turns the cache on: a cached page may be out of date, and may even be another thread's.
                 * @example true
                 */
                "x-portkey-cache-force-refresh"?: components["parameters"]["PortkeyCacheForceRefresh"];
                /**
                 * @description Keeps cached answers apart from those of other namespaces.
                 * @example user_abc123
                 */
                "x-portkey-cache-namespace"?: components["parameters"]["PortkeyCacheNamespace"];
                /**
                 * @description Names of request headers that the gateway passes on to the provider unchanged, separated by commas. It must not name itself.
                 * @example x-tenant,x-request-source
                 */
                "x-portkey-forward-headers"?: components["parameters"]["PortkeyForwardHeaders"];
                /**
                 * @description For the provider `azure-openai`, the name of the Azure OpenAI resource.
                 * @example my-resource
                 */
                "x-portkey-azure-resource-name"?: components["parameters"]["PortkeyAzureResourceName"];
                /**
                 * @description For the provider `azure-openai`, the name of the deployment.
                 * @example my-gpt-4o
                 */
                "x-portkey-azure-deployment-id"?: components["parameters"]["PortkeyAzureDeploymentId"];
                /**
                 * @description For the provider `azure-openai`, the version of its API. The gateway turns it into the query parameter `api-version`.
                 * @example 2024-05-01-preview
                 */
                "x-portkey-azure-api-version"?: components["parameters"]["PortkeyAzureApiVersion"];
                /**
                 * @description For the provider `azure-openai`, the name of the model behind the deployment.
                 * @example gpt-4o
                 */
                "x-portkey-azure-model-name"?: components["parameters"]["PortkeyAzureModelName"];
                /**
                 * @description For the provider `azure-openai`, an access token that stands in for its key. It is a secret.
                 * @example eyJ0eXAi...
                 */
                "x-portkey-azure-ad-token"?: components["parameters"]["PortkeyAzureAdToken"];
                /**
                 * @description For the provider `azure-openai`, the Entra tenant in which the gateway gets itself an access token.
                 * @example 00000000-0000-0000-0000-000000000000
                 */
                "x-portkey-azure-entra-tenant-id"?: components["parameters"]["PortkeyAzureEntraTenantId"];
                /**
                 * @description For the provider `azure-openai`, the Entra application as which the gateway gets itself an access token.
                 * @example 00000000-0000-0000-0000-000000000000
                 */
                "x-portkey-azure-entra-client-id"?: components["parameters"]["PortkeyAzureEntraClientId"];
                /**
                 * @description For the provider `azure-openai`, the secret of the Entra application. It is a secret.
                 * @example abc123
                 */
                "x-portkey-azure-entra-client-secret"?: components["parameters"]["PortkeyAzureEntraClientSecret"];
                /**
                 * @description For the provider `openai`, the organisation on whose account the request runs.
                 * @example org-abc123
                 */
                "x-portkey-openai-organization"?: components["parameters"]["PortkeyOpenAIOrganization"];
                /**
                 * @description For the provider `openai`, the project on whose account the request runs.
                 * @example proj_abc123
                 */
                "x-portkey-openai-project"?: components["parameters"]["PortkeyOpenAIProject"];
                /**
                 * @description The request's place in a distributed trace, in the form of the W3C's Trace Context.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Pairs that travel along with a distributed trace, in the form of the W3C's Baggage.
                 * @example tenant=abc123
                 */
                baggage?: components["parameters"]["Baggage"];
            };
            path: {
                /**
                 * @description Id of the thread whose runs are listed. OpenAI's ids begin with `thread`, other servers' need not.
                 * @example thread_abc123
                 */
                thread_id: components["parameters"]["ThreadId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["RunsPage"];
            246: components["responses"]["RunsPageWithHookResults"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            412: components["responses"]["QuotaExhausted"];
            429: components["responses"]["TooManyRequests"];
            446: components["responses"]["GuardrailDenied"];
            500: components["responses"]["InternalError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            "4XX": components["responses"]["ClientError"];
            "5XX": components["responses"]["ServerError"];
        };
    };
}

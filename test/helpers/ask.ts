import type { ListRunsResponse } from "../../generated/types.js";
import type { ReferenceServer } from "../../src/server.js";

/** Headers that the self-hosted gateway and its provider accept. */
export const accepted: Readonly<Record<string, string>> = {
  authorization: "Bearer sk-accepted",
  "openai-beta": "assistants=v2",
  "x-portkey-provider": "openai",
};

/** A request for a thread's runs; a header given as undefined is left out. */
export function aRequest(
  threadId: string,
  search = "",
  headers: Readonly<Record<string, string | undefined>> = {},
  init: RequestInit = {},
): Request {
  const sent = Object.entries({ ...accepted, ...headers }).filter((field): field is [string, string] => field[1] !== undefined);
  return new Request(`http://localhost/v1/threads/${encodeURIComponent(threadId)}/runs${search}`, { ...init, headers: sent });
}

/** The page that a server answers with. */
export async function askPage({ fetch }: ReferenceServer, threadId: string, search = ""): Promise<ListRunsResponse> {
  const response = await fetch(aRequest(threadId, search));
  if (response.status !== 200) throw new Error(`status ${response.status}: ${await response.text()}`);
  return (await response.json()) as ListRunsResponse;
}

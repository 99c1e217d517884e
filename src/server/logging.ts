import { shownPath } from "../shown-path.js";

/** Writes a line on each request: method, path, status and milliseconds. Of headers and unknown parameters it shows nothing. */
export function logging(
  fetch: (request: Request) => Promise<Response>,
  write: (line: string) => void,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const { pathname, searchParams } = new URL(request.url);
    const start = performance.now();
    const log = (outcome: string | number): void =>
      write(
        `${request.method} ${shownPath({ path: pathname, query: [...searchParams] })} ${outcome} ${Math.round(performance.now() - start)}ms`,
      );
    try {
      const response = await fetch(request);
      log(response.status);
      return response;
    } catch (error) {
      log(request.signal.aborted ? "left" : "reset");
      throw error;
    }
  };
}

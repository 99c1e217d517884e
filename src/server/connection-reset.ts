const CODE = "ECONNRESET";

/** The error that stands for a connection that the server resets; a fetch fails with one alike. */
export function connectionReset(): TypeError {
  return new TypeError("fetch failed", { cause: Object.assign(new Error("other side closed"), { code: CODE }) });
}

/** Whether an error is that one. */
export function isConnectionReset(error: unknown): boolean {
  return error instanceof TypeError && error.cause instanceof Error && "code" in error.cause && error.cause.code === CODE;
}

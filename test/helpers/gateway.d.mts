/** The real gateway, running. */
export interface Gateway {
  readonly baseUrl: string;
  /** Ends the process, and resolves when it has ended. */
  readonly close: () => Promise<void>;
}

/** Starts the gateway on a free port of the loopback and waits until it answers there. */
export function startGateway(): Promise<Gateway>;

/** What operations may want to know of the transport; never holds a secret or a message. */
export interface TransportEvent {
  readonly level: 'info' | 'warn' | 'error';
  /** Stable, e.g. `sources-assigned`, `connection-trouble`. */
  readonly code: string;
  readonly message: string;
  readonly facts?: Readonly<Record<string, unknown>>;
}

export type OnTransportEvent = (event: TransportEvent) => void;

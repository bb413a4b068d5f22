import type { KafkaConnection } from './kafka-connection.js';
import type { OnTransportEvent } from './transport-event.js';
import type { GroupTiming } from './group-timing.js';

/** Requests that carry records to a broker, or from one. */
export type RequestKind = 'produce' | 'fetch';

export interface ClientOptions {
  readonly connection: KafkaConnection;
  readonly timing: GroupTiming;
  /** Most bytes of one source in one answer of a broker; a single batch that is larger comes all the same. */
  readonly fetchBytes: number;
  /** A broker holds back its answer until it has so many bytes, a quarter of a second at most. With 1, single records come at once. */
  readonly fetchMinBytes: number;
  readonly onEvent: OnTransportEvent;
  /** Called for each request that a broker answered. Default: nothing is called. */
  readonly onRequest?: (kind: RequestKind) => void;
}

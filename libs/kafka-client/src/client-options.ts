import type { KafkaConnection } from './kafka-connection.js';
import type { OnTransportEvent } from './transport-event.js';
import type { GroupTiming } from './group-timing.js';

/** What every client is opened with. */
export interface ClientOptions {
  readonly connection: KafkaConnection;
  readonly timing: GroupTiming;
  /** Most bytes of one source that one answer of a broker may bring. */
  readonly fetchBytes: number;
  readonly onEvent: OnTransportEvent;
}

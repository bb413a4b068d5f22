import { TietovirtaError, type Retry } from '@tietovirta/wording';

/** A request to Kafka that failed, with the reasons of the client in one message. The client's own error is the cause. */
export class KafkaFailed extends TietovirtaError {
  readonly code = 'KAFKA_FAILED';

  constructor(
    message: string,
    readonly retry: Retry,
    options: ErrorOptions,
  ) {
    super(message, options);
  }
}

import { UserError, type Retry } from '@tietovirta/wording';
import { retryOfFault, type ServerFault } from './fault-of.js';
import { messageOf, type ServerEndpoint } from './fault-message.js';

/**
 * A server that cannot be used. The command line prints `message` and `hint` and ends with exit code 2, and so does a service that
 * cannot start.
 */
export class ServerUnusable extends UserError {
  readonly code = 'SERVER_UNUSABLE';
  override readonly retry: Retry;

  /**
   * @param reason the message of the client, without secrets
   * @param options with `retry` where more is known than what the fault says
   */
  constructor(
    readonly fault: ServerFault,
    readonly endpoint: ServerEndpoint,
    reason: string,
    options?: ErrorOptions & { readonly retry?: Retry },
  ) {
    const { says, advice } = messageOf(fault, endpoint, reason);
    super(says, advice, options);
    this.retry = options?.retry ?? retryOfFault(fault);
  }
}

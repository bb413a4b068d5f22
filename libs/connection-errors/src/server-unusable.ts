import { UserError } from '@tietovirta/wording';
import type { ServerFault } from './fault-of.js';
import { messageOf, type ServerEndpoint } from './fault-message.js';

/**
 * A server that cannot be used. The command line prints `message` and `hint` and ends with exit code 2, and so does a service that
 * cannot start.
 */
export class ServerUnusable extends UserError {
  readonly code = 'SERVER_UNUSABLE';

  /** @param reason the message of the client, without secrets */
  constructor(
    readonly fault: ServerFault,
    readonly endpoint: ServerEndpoint,
    reason: string,
    options?: ErrorOptions,
  ) {
    const { says, advice } = messageOf(fault, endpoint, reason);
    super(says, advice, options);
  }
}

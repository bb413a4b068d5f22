import type { ServerFault } from './fault-of.js';
import { messageOf, type ServerEndpoint } from './fault-message.js';

/**
 * A server that cannot be used. The command line prints `message` and `hint` and ends with exit code 2, and so does a service that
 * cannot start.
 */
export class ServerUnusable extends Error {
  override readonly name = 'ServerUnusable';
  readonly code = 'SERVER_UNUSABLE';
  /** What to do about it. */
  readonly hint: string;

  /** @param reason the message of the client, without secrets */
  constructor(
    readonly fault: ServerFault,
    readonly endpoint: ServerEndpoint,
    reason: string,
    options?: ErrorOptions,
  ) {
    const { message, hint } = messageOf(fault, endpoint, reason);
    super(message, options);
    this.hint = hint;
  }
}

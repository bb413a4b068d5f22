import type { ServerFault } from './fault-of.js';
import { wordsOf, type ServerPlace } from './fault-words.js';

/**
 * A server that cannot be used, said so that a person can act: the command line prints `message` and `hint` and ends with
 * exit code 2, and so does a service that cannot start.
 */
export class ServerUnusable extends Error {
  override readonly name = 'ServerUnusable';
  readonly code = 'SERVER_UNUSABLE';
  /** What to do about it. */
  readonly hint: string;

  /** @param reason the words of the client, without secrets */
  constructor(
    readonly fault: ServerFault,
    readonly place: ServerPlace,
    reason: string,
    options?: ErrorOptions,
  ) {
    const { message, hint } = wordsOf(fault, place, reason);
    super(message, options);
    this.hint = hint;
  }
}

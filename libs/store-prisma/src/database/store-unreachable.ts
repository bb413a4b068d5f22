import { messageOf, retryOfFault, type ServerFault } from '@tietovirta/connection-errors';
import type { Retry } from '@tietovirta/wording';
import { StoreError } from './store-error.js';

export interface UnreachableDatabase {
  /** Its address without the password. */
  readonly place: string;
  readonly fault: ServerFault;
  /** How long an answer was waited for, in milliseconds. */
  readonly timeoutMs: number;
  /** The message of the client. */
  readonly reason: string;
}

/** A database server does not answer or denies access. */
export class StoreUnreachable extends StoreError {
  readonly code = 'STORE_UNREACHABLE';
  override readonly retry: Retry;

  constructor({ place, fault, timeoutMs, reason }: UnreachableDatabase, cause?: unknown) {
    const { says, advice } = messageOf(fault, { name: 'PostgreSQL', address: place, timeoutMs }, reason);
    super(says, advice, { cause });
    this.retry = retryOfFault(fault);
  }
}

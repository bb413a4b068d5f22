import { StoreError } from '@tietovirta/database';
import type { ProcessIdentity } from './process-identity.js';

/** Another process works in the store. */
export class StoreLocked extends StoreError {
  readonly code = 'STORE_LOCKED';

  constructor(place: string, holder: ProcessIdentity, lockFile: string) {
    super(
      `The store ${place} is in use by process ${holder.pid} on ${holder.host}.`,
      'Wait for it to end, or choose another folder with --store. ' +
        `If that process is certainly gone (a machine that was switched off), delete ${lockFile}.`,
    );
  }
}

import { StoreError } from '@tietovirta/store-prisma';
import type { FolderInUse } from '@tietovirta/host';

/** Another process holds the store. */
export class StoreLocked extends StoreError {
  readonly code = 'STORE_LOCKED';

  constructor(place: string, { holder, claimFile }: FolderInUse) {
    super(
      `The store ${place} is in use by process ${holder.pid} on ${holder.host}.`,
      'Wait for it to end, or choose another folder with --store. ' +
        `If that process is certainly gone (a machine that was switched off), delete ${claimFile}.`,
    );
  }
}

import { StoreError } from '@tietovirta/store-prisma';
import type { FolderInUse } from '@tietovirta/host';

/** Another process holds the store. */
export class StoreLocked extends StoreError {
  readonly code = 'STORE_LOCKED';

  constructor(place: string, { holder, claimFile }: FolderInUse) {
    super(
      {
        fi: `Varasto ${place} on prosessin ${holder.pid} käytössä koneella ${holder.host}.`,
        en: `The store ${place} is in use by process ${holder.pid} on ${holder.host}.`,
      },
      {
        fi:
          'Odota, että se päättyy, tai valitse toinen kansio valitsimella --store. ' +
          `Jos prosessia ei varmasti enää ole (kone on sammutettu), poista ${claimFile}.`,
        en:
          'Wait for it to end, or choose another folder with --store. ' +
          `If that process is certainly gone (a machine that was switched off), delete ${claimFile}.`,
      },
    );
  }
}

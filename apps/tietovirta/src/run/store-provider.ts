import type { OnApplicationShutdown, Provider } from '@nestjs/common';
import { openStore, type Store } from '@tietovirta/embedded-store';
import type { Label } from '@tietovirta/wording';
import { productVersion } from '../program-files.js';
import type { RunsKept } from '@tietovirta/runs';

/** The store of a run: opened with the Nest context of a run, closed with it, whatever happened in between. */
export class OpenStore implements OnApplicationShutdown {
  readonly runs: RunsKept;

  constructor(
    private readonly store: Store,
    options: string,
  ) {
    const { archive, ledger, folder } = store;
    this.runs = { archive, ledger, place: 'store', folder, options };
  }

  onApplicationShutdown(): Promise<void> {
    return this.store.close();
  }
}

export interface StoreOptions {
  readonly folder: string;
  /** What a command line says to come back to it. */
  readonly options: string;
  readonly notice: (sentence: Label) => void;
}

export const storeProvider = ({ folder, options, notice }: StoreOptions): Provider => ({
  provide: OpenStore,
  useFactory: async () => new OpenStore(await openStore({ folder, productVersion, notice }), options),
});

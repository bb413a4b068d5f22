import type { OnApplicationShutdown, Provider } from '@nestjs/common';
import { openStore, type Store } from '@tietovirta/store-folder';
import { productVersion } from '../product-version.js';

/** The store of a run: opened when the house is built, closed when it is left, whatever happened in between. */
export class OpenStore implements OnApplicationShutdown {
  constructor(readonly store: Store) {}

  onApplicationShutdown(): Promise<void> {
    return this.store.close();
  }
}

export const storeProvider = (folder: string, notice: (sentence: string) => void): Provider => ({
  provide: OpenStore,
  useFactory: async () => new OpenStore(await openStore({ folder, productVersion, notice })),
});

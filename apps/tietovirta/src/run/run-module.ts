import { Module, type DynamicModule } from '@nestjs/common';
import { RunPlayer } from './run-player.js';
import { storeProvider, type StoreOptions } from './store-provider.js';

/** Wires an embedded run: the store in a folder, and the player that brings worker threads and store together. */
@Module({})
export class RunModule {
  static with(store: StoreOptions): DynamicModule {
    return { module: RunModule, providers: [storeProvider(store), RunPlayer] };
  }
}

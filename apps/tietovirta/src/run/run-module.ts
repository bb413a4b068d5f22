import { Module, type DynamicModule } from '@nestjs/common';
import { RunPlayer } from './run-player.js';
import { storeProvider, type StoreWish } from './store-provider.js';

/** Wires an embedded run: the store in a folder, and the player that brings worker threads and store together. */
@Module({})
export class RunModule {
  static with(store: StoreWish): DynamicModule {
    return { module: RunModule, providers: [storeProvider(store), RunPlayer] };
  }
}

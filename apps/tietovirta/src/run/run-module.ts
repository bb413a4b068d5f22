import { Module, type DynamicModule } from '@nestjs/common';
import { RunPlayer } from './run-player.js';
import { storeProvider } from './store-provider.js';

export interface RunHouse {
  /** Folder of the store. */
  readonly folder: string;
  readonly notice: (sentence: string) => void;
}

/** Wires an embedded run: the store in a folder, and the player that brings worker threads and store together. */
@Module({})
export class RunModule {
  static with({ folder, notice }: RunHouse): DynamicModule {
    return { module: RunModule, providers: [storeProvider(folder, notice), RunPlayer] };
  }
}

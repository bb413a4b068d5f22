export { KeptLoads, type KeptLoad } from './kept-loads.js';
export { StoreForeign } from './store-foreign.js';
export { openStore } from './open-store.js';
export type { OpenStoreOptions, Store } from './open-store.js';
export { StoreLocked } from './store-locked.js';
export {
  StoreCorrupted,
  StoreDiskFull,
  StoreError,
  StoreFromNewerVersion,
  StoreNotWritable,
} from '@tietovirta/store-prisma';

import {
  durableTransportContract,
  withStoredPositions,
  PositionStore,
  transportContract,
} from '@tietovirta/transport/contract';
import { MemoryBroker } from './memory-broker.js';

const sources = 8;
let broker = new MemoryBroker(sources);

transportContract('the transport in memory', {
  sources,
  open: async (endpoints) => {
    broker = new MemoryBroker(sources);
    const store = new PositionStore();
    return Array.from({ length: endpoints }, () => withStoredPositions(broker.open(), store, 'memory'));
  },
});

durableTransportContract('the transport in memory', {
  sources,
  renew: async () => {
    broker = new MemoryBroker(sources);
  },
  open: () => broker.open(),
  poison: (key) => broker.append(undefined, key),
  forget: async (key, before) => {
    const source = broker.sourceOf(key);
    broker.deleteBefore(source, before ?? broker.log(source).length);
  },
  interrupt: async () => {
    const pause = new Promise<void>((resolve) => setTimeout(resolve, 20));
    broker.interrupt(pause);
    await pause;
  },
});

import { MessageChannel } from 'node:worker_threads';
import { transportContract } from './contract.js';
import { EmbeddedTransport } from './embedded-transport.js';

transportContract('the embedded transport', {
  open: async (endpoints) => {
    if (endpoints === 1) {
      return [new EmbeddedTransport({ partitions: 8, endpoint: 0, endpoints: 1, ports: [undefined] })];
    }
    const { port1, port2 } = new MessageChannel();
    return [
      new EmbeddedTransport({ partitions: 8, endpoint: 0, endpoints: 2, ports: [undefined, port1] }),
      new EmbeddedTransport({ partitions: 8, endpoint: 1, endpoints: 2, ports: [port2, undefined] }),
    ];
  },
});

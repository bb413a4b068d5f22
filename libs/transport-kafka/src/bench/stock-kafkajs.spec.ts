import { crc32c } from '@node-rs/crc32';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { encodeRecord } from '../client/kafkajs-record.js';
import { quickenKafkajs } from '../client/quicken-kafkajs.js';
import { stockKafkajs } from './stock-kafkajs.js';

const require = createRequire(import.meta.url);
const mended = {
  'recordBatch/crc32C/crc32C.js': crc32c,
  'recordBatch/record/v0/index.js': encodeRecord,
};

describe('kafkajs as it comes', () => {
  it('has nothing of what was mended in the one that everybody else uses', async () => {
    expect(await quickenKafkajs()).toEqual([]);
    const { kafkajs, folder, remove } = stockKafkajs();
    try {
      expect(new kafkajs.Kafka({ brokers: ['127.0.0.1:1'] })).toBeDefined();
      for (const [module, ours] of Object.entries(mended)) {
        expect(require(`kafkajs/src/protocol/${module}`)).toBe(ours);
        expect(require(`${folder}/src/protocol/${module}`)).not.toBe(ours);
      }
      const [queue, stockQueue] = ['kafkajs', folder].map(
        (place) => (require(`${place}/src/network/requestQueue/index.js`) as { prototype: object }).prototype,
      );
      expect(Object.hasOwn(queue as object, 'scheduleCheckPendingRequests')).toBe(true);
      expect(Reflect.get(queue as object, 'scheduleCheckPendingRequests')).not.toBe(
        Reflect.get(stockQueue as object, 'scheduleCheckPendingRequests'),
      );
    } finally {
      remove();
    }
    expect(existsSync(folder)).toBe(false);
  });
});

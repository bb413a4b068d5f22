import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { produceRequest } from '../kafkajs-produce.js';
import { decodeRecordSet, patchKafkajs } from '../patch-kafkajs.js';
import { stockKafkajs } from './stock-kafkajs.js';

const require = createRequire(import.meta.url);
const patched = {
  'requests/produce/v3/request.js': produceRequest,
  'requests/fetch/v4/decodeMessages.js': decodeRecordSet,
};

const patchedMethods = [
  ['network/requestQueue/index.js', 'scheduleCheckPendingRequests'],
  ['protocol/encoder.js', 'writeEncoder'],
] as const;
const methodOf = (module: string, method: string): unknown =>
  Reflect.get((require(module) as { prototype: object }).prototype, method);

describe('kafkajs without patches', () => {
  it('has none of the patches of the shared one', () => {
    patchKafkajs();
    const { kafkajs, folder, remove } = stockKafkajs();
    try {
      expect(new kafkajs.Kafka({ brokers: ['127.0.0.1:1'] })).toBeDefined();
      for (const [module, ours] of Object.entries(patched)) {
        expect(require(`kafkajs/src/protocol/${module}`)).toBe(ours);
        expect(require(`${folder}/src/protocol/${module}`)).not.toBe(ours);
      }
      for (const [module, method] of patchedMethods) {
        const ours = methodOf(`kafkajs/src/${module}`, method);
        const stock = methodOf(`${folder}/src/${module}`, method);
        expect([module, String(stock).includes(method)]).toEqual([module, true]);
        expect(String(ours)).not.toBe(String(stock));
      }
    } finally {
      remove();
    }
    expect(existsSync(folder)).toBe(false);
  });
});

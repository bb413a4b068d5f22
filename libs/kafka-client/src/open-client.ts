import type { ClientOptions } from './client-options.js';
import { isCrc32cNative } from './crc32c.js';
import type { KafkaClient } from './kafka-client.js';
import { KafkajsClient } from './kafkajs-client.js';
import { patchKafkajs } from './patch-kafkajs.js';

export function openClient(options: ClientOptions): KafkaClient {
  patchKafkajs();
  if (!isCrc32cNative)
    options.onEvent({
      level: 'warn',
      code: 'kafkajs-slow',
      message: 'No native checksum is there for this machine: batches are sent and read more slowly',
      facts: {},
    });
  return new KafkajsClient(options);
}

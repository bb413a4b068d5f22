import type { ClientOptions } from './client-options.js';
import type { KafkaClient } from './kafka-client.js';
import { KafkajsClient } from './kafkajs-client.js';
import { patchKafkajs } from './patch-kafkajs.js';

/** Patches kafkajs before anything is sent through it; what could not be patched is slower, and reported. */
export async function openClient(options: ClientOptions): Promise<KafkaClient> {
  const unpatched = await patchKafkajs();
  if (unpatched.length > 0)
    options.onEvent({
      level: 'warn',
      code: 'kafkajs-slow',
      message: 'kafkajs is slower than it could be',
      facts: { slow: unpatched },
    });
  return new KafkajsClient(options);
}

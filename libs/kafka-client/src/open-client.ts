import type { ClientOptions } from './client-options.js';
import type { KafkaClient } from './kafka-client.js';
import { KafkajsClient } from './kafkajs-client.js';
import { patchKafkajs } from './patch-kafkajs.js';

/** The implementations of KafkaClient, by the names that settings use. */
export const clientNames = ['kafkajs', 'platformatic'] as const;
export type ClientName = (typeof clientNames)[number];

/** platformatic is loaded only where it is chosen: that takes 0.7 s, and kafkajs 0.1 s. */
export async function openClient(name: ClientName, options: ClientOptions): Promise<KafkaClient> {
  if (name === 'kafkajs') {
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
  const { PlatformaticClient } = await import('./platformatic-client.js');
  return new PlatformaticClient(options);
}

import type { ClientOptions } from './client-options.js';
import type { KafkaClient } from './kafka-client.js';
import { KafkajsClient } from './kafkajs-client.js';
import { quickenKafkajs } from './quicken-kafkajs.js';

/** The clients that keep the inner interface, by the names that settings know them by. */
export const clientNames = ['kafkajs', 'platformatic'] as const;
export type ClientName = (typeof clientNames)[number];

/** The second one is loaded only where it is chosen: that takes 0.7 s, against 0.1 s of the first. */
export async function openClient(name: ClientName, options: ClientOptions): Promise<KafkaClient> {
  if (name === 'kafkajs') {
    const slow = await quickenKafkajs();
    if (slow.length > 0)
      options.onEvent({
        level: 'warn',
        code: 'kafkajs-slow',
        message: 'kafkajs is slower than it could be',
        facts: { slow },
      });
    return new KafkajsClient(options);
  }
  const { PlatformaticClient } = await import('./platformatic-client.js');
  return new PlatformaticClient(options);
}

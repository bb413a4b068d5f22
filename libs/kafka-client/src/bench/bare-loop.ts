/** A plain loop over the producer of kafkajs, unpatched: what the publisher is measured against. */
import type { IHeaders } from 'kafkajs';
import type { ClientOptions } from '../client-options.js';
import type { OutgoingRecord } from '../kafka-client.js';
import { kafkaConfig } from '../kafkajs-config.js';
import { stockKafkajs } from './stock-kafkajs.js';

/** Sends one batch; resolves when all replicas in sync have it. */
export type Sending = () => Promise<unknown>;

export interface BareLoop {
  /** Prepares a batch for the library, so that the loop only sends. */
  sending(topic: string, partition: number, records: readonly OutgoingRecord[]): Sending;
  close(): Promise<void>;
}

const allReplicas = -1;

export async function openBareLoop(options: ClientOptions): Promise<BareLoop> {
  const { kafkajs, remove } = stockKafkajs();
  const { Kafka, Partitioners } = kafkajs;
  const kafka = new Kafka(kafkaConfig(options));
  const producer = kafka.producer({
    createPartitioner: Partitioners.DefaultPartitioner,
    allowAutoTopicCreation: false,
  });
  await producer.connect().catch((error: unknown) => {
    remove();
    throw error;
  });
  return {
    sending: (topic, partition, records) => {
      // What is measured has no header without a value, which kafkajs could not send.
      const messages = records.map(({ key, value, headers }) => ({
        key,
        value,
        headers: headers as IHeaders,
        partition,
      }));
      return () => producer.send({ topic, acks: allReplicas, messages });
    },
    close: () => producer.disconnect().finally(remove),
  };
}

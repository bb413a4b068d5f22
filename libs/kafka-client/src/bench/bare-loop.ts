/** Plain loops over the producers of kafkajs, unpatched, and of @platformatic/kafka: what the publisher is measured against. */
import type { ClientOptions } from '../client-options.js';
import type { OutgoingRecord } from '../kafka-client.js';
import { kafkaConfig } from '../kafkajs-config.js';
import type { ClientName } from '../open-client.js';
import { stockKafkajs } from './stock-kafkajs.js';

/** Sends one batch; resolves when all replicas in sync have it. */
export type Sending = () => Promise<unknown>;

export interface BareLoop {
  /** Prepares a batch for the library, so that the loop only sends. */
  sending(topic: string, partition: number, records: readonly OutgoingRecord[]): Sending;
  close(): Promise<void>;
}

const allReplicas = -1;

export const openBareLoop = (name: ClientName, options: ClientOptions): Promise<BareLoop> =>
  name === 'kafkajs' ? openKafkajsLoop(options) : openPlatformaticLoop(options);

async function openKafkajsLoop(options: ClientOptions): Promise<BareLoop> {
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
      const messages = records.map(({ key, value, headers }) => ({ key, value, headers, partition }));
      return () => producer.send({ topic, acks: allReplicas, messages });
    },
    close: () => producer.disconnect().finally(remove),
  };
}

async function openPlatformaticLoop({ connection }: ClientOptions): Promise<BareLoop> {
  const [{ Producer }, { messageOf }, { connectionOptions }] = await Promise.all([
    import('@platformatic/kafka'),
    import('../platformatic-records.js'),
    import('../platformatic-cluster.js'),
  ]);
  const { brokers, clientId } = connection;
  const producer = new Producer({ ...connectionOptions(connection), clientId, bootstrapBrokers: [...brokers] });
  return {
    sending: (topic, partition, records) => {
      const messages = records.map((record) => messageOf(record, topic, partition));
      return () => producer.send({ acks: allReplicas, messages });
    },
    close: () => producer.close(),
  };
}

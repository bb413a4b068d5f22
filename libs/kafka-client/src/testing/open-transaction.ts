/** Records of a transaction, as other producers on the same topics write them. */
import { randomUUID } from 'node:crypto';
import type { KafkaConnection } from '../kafka-connection.js';
import { stockKafkajs } from './stock-kafkajs.js';
import { kafkaConfig } from '../kafkajs-config.js';
import { parseSource } from '../source-name.js';

export interface OpenTransaction {
  /** Readers are never to see its records. */
  abort(): Promise<void>;
}

/** Writes so many records to a source, in a transaction that stays open. */
export async function openTransaction(
  connection: KafkaConnection,
  source: string,
  records: number,
): Promise<OpenTransaction> {
  const { topic, partition } = parseSource(source);
  // Ours writes no transactions: it has no need of them.
  const { kafkajs, remove } = stockKafkajs();
  const producer = new kafkajs.Kafka(kafkaConfig({ connection, onEvent: () => undefined })).producer({
    createPartitioner: kafkajs.Partitioners.DefaultPartitioner,
    transactionalId: randomUUID(),
    maxInFlightRequests: 1,
    idempotent: true,
  });
  await producer.connect();
  const transaction = await producer.transaction();
  const messages = Array.from({ length: records }, () => ({ partition, value: 'of a transaction' }));
  await transaction.send({ topic, messages });
  return {
    abort: async () => {
      await transaction.abort();
      await producer.disconnect();
      remove();
    },
  };
}

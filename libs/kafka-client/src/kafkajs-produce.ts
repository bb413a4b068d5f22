/**
 * Lets kafkajs send record batches that are written already. It would make an object of each record, encode it and copy all of
 * them several times. Leaders, connections and retries stay its own: a batch takes the place of the value of one message.
 */
import type { Message } from 'kafkajs';
import { createRequire } from 'node:module';
import type { Encoder } from './kafkajs-encoder.js';
import type { RecordBatch } from './record-batch-writer.js';

/** What kafkajs asks its own encoder of requests for; produce request of version 3, which those up to 7 are made of. */
interface ProduceRequest {
  readonly acks: number;
  /** Milliseconds. */
  readonly timeout: number;
  readonly transactionalId?: string | null;
  readonly topicData: readonly {
    readonly topic: string;
    readonly partitions: readonly { readonly partition: number; readonly messages: readonly CarryingMessage[] }[];
  }[];
}

interface CarryingMessage {
  readonly value: RecordBatch;
}

interface RequestEncoder extends Encoder {
  writeInt16(value: number): this;
  writeString(text: string | null): this;
  writeArray(encoders: readonly RequestEncoder[]): this;
  writeBuffer(bytes: Buffer): this;
}

const require = createRequire(import.meta.url);
const apiKey = 0;
const apiVersion = 3;

/** A message of kafkajs that carries the batch for this partition; a request has one for each partition. */
export const carrying = (batch: RecordBatch, partition: number): Message =>
  // kafkajs looks at nothing of a value but whether it is there; our request encoder gets it as it is.
  ({ partition, value: batch as unknown as Buffer });

/** Takes the place of kafkajs' encoder of produce requests. */
export const produceRequest = ({ acks, timeout, transactionalId = null, topicData }: ProduceRequest): object => ({
  apiKey,
  apiVersion,
  apiName: 'Produce',
  expectResponse: () => acks !== 0,
  encode: () => {
    const topics = topicData.map(({ topic, partitions }) => {
      const sets = partitions.map(({ partition, messages }) => partitionEncoder(partition, messages));
      return encoder().writeString(topic).writeArray(sets);
    });
    const head = encoder().writeString(transactionalId).writeInt16(acks).writeInt32(timeout);
    return Promise.resolve(head.writeArray(topics));
  },
});

function partitionEncoder(partition: number, messages: readonly CarryingMessage[]): RequestEncoder {
  const bytes = messages.reduce((sum, { value }) => sum + value.bytes, 0);
  const encoded = encoder().writeInt32(partition).writeInt32(bytes);
  for (const { value } of messages) for (const piece of value.pieces) encoded.writeBuffer(piece);
  return encoded;
}

function encoder(): RequestEncoder {
  const Class = require('kafkajs/src/protocol/encoder.js') as new () => RequestEncoder;
  return new Class();
}

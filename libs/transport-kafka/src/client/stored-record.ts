import type { KafkaMessage } from 'kafkajs';
import type { StoredRecord } from './kafka-client.js';

export const storedRecord = ({ offset, key, value, headers }: KafkaMessage): StoredRecord => ({
  position: Number(offset),
  key,
  value,
  headers: headers ?? {},
});

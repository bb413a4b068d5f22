import type { KafkaMessage } from 'kafkajs';
import type { StoredRecord } from './kafka-client.js';

export const storedRecord = ({ offset, timestamp, key, value, headers }: KafkaMessage): StoredRecord => ({
  position: Number(offset),
  publishedAtMs: Number(timestamp),
  key,
  value,
  headers: headers ?? {},
});

export { openKafkaForTests, type KafkaForTests, type KafkaForTestsOptions } from './kafka-for-tests.js';
export { damaged, RecordTamperer, type Damage } from './record-tamperer.js';
export { RecordTap, type OnRecords } from './record-tap.js';
export type { OutgoingRecord, StoredRecord } from '@tietovirta/kafka-client';

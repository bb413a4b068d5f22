export { openKafkaForTests, type KafkaForTests, type KafkaForTestsOptions } from './kafka-for-tests.js';
export { damaged, RecordTamperer, type Damage } from './record-tamperer.js';
export { RecordTap, type OnRecord } from './record-tap.js';

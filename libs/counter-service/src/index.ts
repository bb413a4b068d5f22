export { CounterServiceModule, type CounterServiceOptions } from './counter-service.module.js';
export type { CounterHouse, CounterHouseEvent } from './counter-house.js';
export type { DeadLetterFacts, DeadLetterSink, SendDeadLetter } from './dead-letter-sink.js';

export { CounterWork, type CounterWorkOptions } from './counter-work.js';
export { CounterServiceModule, type CounterServiceOptions } from './counter-service.module.js';
export type { CounterBackend, CounterBackendEvent } from './counter-backend.js';
export type { DeadLetterFacts, DeadLetterSink, SendDeadLetter } from './dead-letter-sink.js';

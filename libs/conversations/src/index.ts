export { Answering } from './answering.js';
export { dueInstant, type StepBefore } from './due-instant.js';

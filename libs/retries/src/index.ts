export { delay } from './delay.js';
export { RetryPolicy, type RetryClock, type RetryOptions } from './retry-policy.js';
export { AnswerOverdue, withTimeout } from './with-timeout.js';

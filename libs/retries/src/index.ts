export { systemClock, type Clock } from './clock.js';
export { delay } from './delay.js';
export { RetryPolicy, type RetryOptions } from './retry-policy.js';
export { AnswerOverdue, withTimeout } from './with-timeout.js';

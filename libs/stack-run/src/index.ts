export { resentFigures, resentText, resentWords } from './resent-text.js';
export { RetryingArchive } from './retrying-archive.js';
export { playOnStack } from './play-on-stack.js';
export { recordsOfRun, type RecordsBackend } from './records-of-run.js';
export {
  defaultTimings,
  type RecordsOnBrokers,
  type StackDependencies,
  type StackRunOptions,
  type StackTimings,
} from './stack-run-options.js';
export { DeadLetterFrames, type KeyedFrame } from './dead-letter-frames.js';
export {
  resendLettersOfRun,
  type ResendBackend,
  type ResendingOfRun,
  type ResentOfRun,
} from './resend-letters-of-run.js';
export { resendDeadLetters, type ResendDependencies, type ResendOptions, type Resent } from './resend-dead-letters.js';

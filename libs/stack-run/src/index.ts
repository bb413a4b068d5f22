export { PatientArchive } from './patient-archive.js';
export { playOnStack } from './play-on-stack.js';
export { stackPace, type StackMeans, type StackOrder, type StackPace } from './stack-order.js';
export { LetterFrames, type KeyedFrame } from './letter-frames.js';
export { resendLetters, type ResendMeans, type ResendOrder, type Resent } from './resend-letters.js';

export { PatientArchive } from './patient-archive.js';
export { playOnStack } from './play-on-stack.js';
export { stackPace, type StackMeans, type StackOrder, type StackPace } from './stack-order.js';

export { CountingStage, type CountingWork } from './counting-stage.js';
export { FrameGap } from './frame-gap.js';
export { RunCounter, type CountedRun, type Fault, type FramePlace } from './run-counter.js';

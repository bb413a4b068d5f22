export { CountingStage, type CountingWork } from './counting-stage.js';
export { FrameGap } from './frame-gap.js';

export { Generator } from './generator.js';
export { messagesIn } from './holder-runs.js';
export { ordinalsAbout } from './ordinals-about.js';
export { SliceFrames } from './slice-frames.js';
export type { SliceMaker } from './slice-maker.js';
export { tableOfShares, valuePlace } from './value-tables.js';

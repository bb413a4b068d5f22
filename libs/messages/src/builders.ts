export { framePiece } from './frame-piece.js';
export { copiedRows, pickRows, plainRows } from './plain-rows.js';
export { earlierFrame, sampleColumns, sampleFrame, type SampleSpec } from './sample-columns.js';

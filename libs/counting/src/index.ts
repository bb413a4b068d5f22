export { CellLayout, type CountedDimension } from './cell-layout.js';
export { FrameCounter, type FrameCount } from './frame-counter.js';
export { RowFaults, type RowFault, type RowFaultCode } from './row-fault.js';
export { rowsOfPart } from './rows-of-part.js';
export { SliceProgress, type PassedOver, type SlicePart } from './slice-progress.js';
export { streamHash, type SliceContent } from './stream-hash.js';
export { Tally } from './tally.js';

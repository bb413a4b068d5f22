export { copiedRows, plainRows } from './plain-rows.js';
export { sampleColumns, sampleFrame, type SampleSpec } from './sample-columns.js';

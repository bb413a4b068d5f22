export { sampleColumns, sampleFrame, type SampleSpec } from './sample-columns.js';

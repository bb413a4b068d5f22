export { Generator } from './generator.js';
export type { SliceMaker } from './slice-maker.js';
export { tableOfShares, valuePlace } from './value-tables.js';

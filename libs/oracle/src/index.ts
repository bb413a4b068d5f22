export { Oracle } from './oracle.js';
export type { ExpectedCells, SliceExpectation } from './slice-expectation.js';

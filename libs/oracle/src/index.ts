export { deltasExpected } from './deltas-expected.js';
export { keysExpected } from './keys-expected.js';
export { Oracle } from './oracle.js';
export type { ExpectedCells, ExpectedSum, SliceExpectation } from './slice-expectation.js';

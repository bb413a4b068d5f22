export { binomial } from './binomial.js';
export { Draws } from './draws.js';
export { childKey, keyOf, type Key } from './key.js';
export { KeyedPermutation } from './keyed-permutation.js';
export { logarithm } from './logarithm.js';
export { mix } from './mix.js';
export { scaled } from './scaled.js';
export { drawnPlace, shareTable } from './share-table.js';
export { splitCounts } from './split-counts.js';

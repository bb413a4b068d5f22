export { addsUp } from './adds-up.js';
export { holds, type Arbitraries, type LawOptions } from './holds.js';
export { isPermutation } from './is-permutation.js';
export { piecesOf, type Piece } from './pieces-of.js';
export { roundTrips, type RoundTripOptions } from './round-trips.js';
export { sameOnAnyWorkers } from './same-on-any-workers.js';
export { mean, sum, variance } from './sums.js';

export { PartyStage, type PartyWork } from './party-stage.js';
export { playSlices, type SliceWork } from './play-slices.js';
export { sliceKey } from './slice-key.js';

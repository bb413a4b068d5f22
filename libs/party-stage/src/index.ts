export { AnswerMaker } from './answer-maker.js';
export { PartyStage, type PartyWork } from './party-stage.js';
export { playSlices, type SliceWork } from './play-slices.js';
export { SliceMaker } from './slice-maker.js';
export { sliceKey } from './slice-key.js';

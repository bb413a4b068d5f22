export { PartyStage, type PartyWork } from './party-stage.js';
export { sliceKey } from './slice-key.js';

/** How much of a run may wait: the limit of what readers are behind is one of full frames, and records differ in weight. */
import { frameRows } from '@tietovirta/messages';
import type { Wire } from '@tietovirta/scenarios/wire';
import type { PartiesOfRun } from './parties-of-run.js';

/** A message is lighter to read than a frame; so many may wait where one frame might. */
const messagesForAFrame = 256;
/** A frame of a small slice is lighter as well: so many of them at most, as a record costs readers something in itself. */
const smallFramesForAFrame = 16;

/** @returns how many records of a run weigh about as much as a full frame, at least 1 */
export const recordsAFrame = (wire: Wire, { messagesASlice }: Pick<PartiesOfRun, 'messagesASlice'>): number =>
  wire === 'messages' ? messagesForAFrame : Math.max(1, Math.min(smallFramesForAFrame, frameRows / messagesASlice));

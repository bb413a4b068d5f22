import { generationVersion } from '@tietovirta/messages';
import type { RunResult } from './run-result.js';

/** What the manifest of a recording says of the run that made it. */
export interface RecordedFacts {
  readonly streamHash: string;
  readonly generation: number;
  readonly totals: { readonly messages: number };
}

/**
 * The result of a replay beside its recording. What another generation made is what it is: then the recording, and not this version's
 * plan, says how many messages there were to be.
 */
export function replayedResult(result: RunResult, { streamHash, generation, totals }: RecordedFacts): RunResult {
  const replayed = { streamHash, generation };
  if (generation === generationVersion) return { ...result, replayed };
  return { ...result, planned: totals.messages, firstDifference: undefined, replayed };
}

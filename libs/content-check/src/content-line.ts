/** One line of the table: what was looked at, what came out, and whether it reaches its bar. */
import type { Label } from '@tietovirta/wording';
import { isReached, marginOf, widened, type Bar } from './bar.js';
import type { ContentClass } from './content-classes.js';

/** `unjudged`: there was nothing to look at, or too little of it for the bar. */
export type Verdict = 'holds' | 'fails' | 'unjudged';

export interface ContentLine {
  /** Stable name for machines, e.g. `own-residents.documents`. */
  readonly id: string;
  readonly contentClass: ContentClass;
  readonly label: Label;
  /** As it was applied: widened where fewer messages were judged than a whole year has. */
  readonly bar: Bar;
  /** In the bar's unit; null when nothing was judged. */
  readonly value: number | null;
  /** Messages or persons that the value is of. */
  readonly judged: number;
  readonly verdict: Verdict;
  /** What does not fit, with the address of a message: a few for people to look up. */
  readonly findings: readonly Label[];
}

export interface LineFacts extends Pick<ContentLine, 'id' | 'contentClass' | 'label' | 'bar' | 'judged'> {
  /** Read only when something was judged. */
  readonly value: number;
  readonly findings?: readonly Label[];
  /** Whether these are all messages of a whole year at scale 1. */
  readonly isWhole: boolean;
}

export function contentLine({ isWhole, findings = [], ...facts }: LineFacts): ContentLine {
  const { bar, judged, value } = facts;
  const margin = judged === 0 ? 0 : marginOf(bar, judged, isWhole);
  if (judged === 0 || margin > bar.coarsest)
    return { ...facts, value: judged === 0 ? null : value, verdict: 'unjudged', findings: [] };
  const applied = widened(bar, margin);
  const holds = isReached(applied, value);
  return { ...facts, bar: applied, verdict: holds ? 'holds' : 'fails', findings: holds ? [] : findings };
}

/** A part in per cent; 0 of nothing. */
export const percentOf = (part: number, all: number): number => (all === 0 ? 0 : (100 * part) / all);

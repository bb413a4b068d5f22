import type { Origin } from '@tietovirta/published';

/** Messages that come together, one soon after the other within a minute. */
export interface Gathering {
  /** `look-up`: all of one organisation, with the same values and about the same person. `batch`: each about somebody of its own. */
  readonly kind: 'look-up' | 'batch';
  /** How many come together: each of these sizes as often. */
  readonly sizes: readonly number[];
  readonly origin: Origin;
}

/** More would not fit into a minute as single requests. */
const largest = 600;

/** What is wrong with how the messages of a variant come together. */
export const faultsOfGathering = ({ sizes }: Gathering): readonly string[] => {
  const isPossible = (size: number): boolean => Number.isInteger(size) && size >= 1 && size <= largest;
  return sizes.length > 0 && sizes.every(isPossible)
    ? []
    : [`messages come together by ${sizes.join(', ') || 'nothing'}: sizes are whole numbers from 1 to ${largest}`];
};

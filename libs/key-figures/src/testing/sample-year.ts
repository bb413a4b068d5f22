/**
 * The totals that a run counts when it makes what the exchanges declare for a year; no message is made. The days of
 * Luova follow from seasons, which are proved in libs/exchanges; here two days stand for the year, and all that passes
 * on them is of one type.
 */
import { type YearFigures, volumeOf } from '@tietovirta/exchanges';
import type { CountedTotals } from '../counted-totals.js';
import { keyFigures } from '../key-figures.js';

/** Within what the printed band rounds from. */
const daysOfLuova = [512_345, 1_483_000];

export const sampleYear = (figures: YearFigures): CountedTotals => {
  const [carried] = keyFigures.find(({ rule }) => rule === 'daily-band')?.terms ?? [];
  return {
    count: (messageType, where) => volumeOf(messageType, figures, where),
    countPerDay: (messageType) => (messageType === carried?.of ? daysOfLuova : [0, 0]),
    isSimulated: () => true,
  };
};

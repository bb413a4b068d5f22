import { deltasOfDays, deltasOfSums, joinedDeltas, type CellDeltas } from '@tietovirta/counting';
import type { SliceExpectation } from './slice-expectation.js';

/** What a slice should bring, as counters keep it: follow-ups on the day on which their conversations opened. */
export const deltasExpected = ({ day, expected }: SliceExpectation): CellDeltas =>
  joinedDeltas(
    deltasOfDays(
      expected.flatMap(({ messageType, cells }) =>
        [...cells].flatMap((count, cell) => (count === 0 ? [] : [{ messageType, day, cell, count }])),
      ),
    ),
    deltasOfSums(expected.flatMap(({ messageType, sums }) => sums.map((each) => ({ messageType, day, ...each })))),
  );

/** A run of a few days that is counted without making a message: what the oracle expects comes as a ledger would get it. */
import { deltasOfDays, deltasOfSums, joinedDeltas, type SliceMark } from '@tietovirta/counting';
import { Oracle } from '@tietovirta/oracle';
import { scenarioPlan, type ScenarioPlan } from '@tietovirta/plan';
import { resolveScenario } from '@tietovirta/scenarios';
import type { CountedEntries } from '../run-counts.js';
import { RunMarks, workOutMarks } from '../run-marks.js';

export const plannedWeek = (exchanges: string): ScenarioPlan =>
  scenarioPlan(resolveScenario({ overrides: { exchanges, from: '2024-03-04', to: '2024-03-07', scale: '1/1000' } }));

export const workedOut = async (planned: ScenarioPlan): Promise<RunMarks> =>
  new RunMarks(planned, await workOutMarks(planned, () => undefined));

/** What the conversations of one day bring, all of it counted or a part of each slice set aside. */
export function entriesOf(
  planned: ScenarioPlan,
  day: number,
  setAsideOf: (type: string) => number = () => 0,
): CountedEntries {
  const oracle = new Oracle(planned.year);
  const expected = planned.tasks
    .filter((task) => task.day === day)
    .flatMap((task) => oracle.expect(task.messageType, day).expected);
  const marks = expected.map(({ messageType, rows }): SliceMark => {
    const setAside = Math.min(rows, setAsideOf(messageType));
    const hash = { hashLow: 0, hashHigh: 0 };
    return {
      messageType,
      day,
      nextIndex: rows,
      isComplete: true,
      counted: rows - setAside,
      setAside,
      ...hash,
      holes: [],
    };
  });
  const cells = deltasOfDays(
    expected.flatMap(({ messageType, cells: counts }) => {
      let aside = setAsideOf(messageType);
      return [...counts].flatMap((count, cell) => {
        const missing = Math.min(count, aside);
        aside -= missing;
        return count === missing ? [] : [{ messageType, day, cell, count: count - missing }];
      });
    }),
  );
  // As if each message that is set aside came to a cent.
  const sums = deltasOfSums(
    expected.flatMap(({ messageType, sums: ofType }) =>
      ofType.map(({ column, sum }) => ({ messageType, column, day, sum: sum - setAsideOf(messageType) })),
    ),
  );
  return { cells: joinedDeltas(cells, sums), members: [], marks };
}

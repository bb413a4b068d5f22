/** What a scenario must come to, known without any service: from the plan, the oracle, and the messages made one after the other. */
import {
  daysOfDeltas,
  KeySet,
  RunCounter,
  streamHash,
  type CellDeltas,
  type CellMembers,
  type RunEntries,
} from '@tietovirta/counting';
import { AnswerFrames } from '@tietovirta/conversations';
import { SliceFrames } from '@tietovirta/generation';
import { Oracle } from '@tietovirta/oracle';
import { scenarioPlan, type ScenarioPlan } from '@tietovirta/plan';
import type { Scenario } from '@tietovirta/scenarios';

export interface PlannedTruth {
  readonly planned: number;
  /** Values of all measures by the name of their cell; cells that stay 0 are missing. */
  readonly cells: ReadonlyMap<string, bigint>;
  /** The sets of distinct measures by the name of their cell. */
  readonly members: ReadonlyMap<string, string>;
  readonly hash: string;
}

/** @throws Error when the oracle expects other messages than are made */
export function plannedTruth(scenario: Scenario): PlannedTruth {
  const plan = scenarioPlan(scenario);
  const { deltas, members, marks } = countedAlone(plan);
  const expected = expectedBy(plan);
  const planned = [...expected.values()].reduce((sum, count) => sum + count, 0);
  const counted = new Map<string, number>();
  for (const { messageType, cell, count } of daysOfDeltas(deltas)) add(counted, `${messageType} ${cell}`, count);
  const differing = [...new Set([...expected.keys(), ...counted.keys()])].filter(
    (name) => (expected.get(name) ?? 0) !== (counted.get(name) ?? 0),
  );
  if (differing.length > 0) throw new Error(`the oracle expects other messages than are made: ${differing.join(', ')}`);
  return { planned, cells: valuesOf(deltas), members: membersOf(members), hash: streamHash(scenario.year, marks) };
}

/** What each message of the plan raises, counted in one go. */
function countedAlone({ year, tasks, messageTypes }: ScenarioPlan): RunEntries {
  const counter = new RunCounter({ calendar: year.calendar, messageTypes, marks: [] });
  const [maker, answers] = [new SliceFrames(year, ''), new AnswerFrames(year)];
  for (const slice of tasks)
    for (const frame of maker.of(slice))
      for (const each of [frame, ...answers.to(frame)]) counter.count(each, { source: '', position: 0 });
  return counter.takeEntries(0);
}

/** Messages by type and cell, as the oracle knows them. */
function expectedBy({ year, tasks }: ScenarioPlan): ReadonlyMap<string, number> {
  const oracle = new Oracle(year);
  const counts = new Map<string, number>();
  for (const { messageType, day } of tasks)
    for (const { messageType: type, cells } of oracle.expect(messageType, day).expected)
      cells.forEach((count, cell) => {
        if (count > 0) add(counts, `${type} ${cell}`, count);
      });
  return counts;
}

const add = (counts: Map<string, number>, name: string, count: number): void =>
  void counts.set(name, (counts.get(name) ?? 0) + count);

const nameOf = ({ messageType, measure, period, cell }: Omit<CellMembers, 'members'>): string =>
  `${messageType} ${measure} ${period} cell ${cell}`;

export function valuesOf({ messageTypes, measures, periods, cells, values }: CellDeltas): ReadonlyMap<string, bigint> {
  const sums = new Map<string, bigint>();
  messageTypes.forEach((messageType, row) => {
    const name = nameOf({
      messageType,
      measure: measures[row] ?? '',
      period: periods[row] ?? 0,
      cell: cells[row] ?? 0,
    });
    sums.set(name, (sums.get(name) ?? 0n) + (values[row] ?? 0n));
  });
  return new Map([...sums].filter(([, value]) => value !== 0n));
}

export function membersOf(members: readonly CellMembers[]): ReadonlyMap<string, string> {
  const sets = new Map<string, KeySet>();
  for (const one of members) sets.set(nameOf(one), (sets.get(nameOf(one)) ?? new KeySet()).add(one.members));
  return new Map([...sets].map(([name, set]) => [name, [...set].join(' ')]));
}

import { arrayIn, type MessageColumns } from '@tietovirta/messages';
import { birthDayOf, groupOf } from '@tietovirta/population';
import { PlannedMessages } from '../planned-messages.js';
import { linesOf, sampleMessages, samplePlan } from '../sample-content.js';
import { births } from './births.js';

const type = 'population-register.birth';
const plan = samplePlan({ exchanges: 'population-register' });

/** The children of all births that are told of in 2024. */
const children = (() => {
  const source = new PlannedMessages(plan.year);
  const persons: number[] = [];
  for (let day = 0; day < 366; day += 1)
    for (const columns of source.batches(type, day, 1))
      persons.push(...arrayIn(columns, 'person', 'uint32').slice(0, columns.rows));
  return persons;
})();
const notices = (persons: readonly number[]): MessageColumns[] => [
  sampleMessages(
    type,
    persons.map((person) => ({ person })),
  ),
];

describe('Births that are told of', () => {
  it('fall on boys and girls, and on the days of the week, as the sources say', () => {
    expect(linesOf(births, plan, notices(children))).toMatchObject({
      'births.boys': { judged: 43_725, verdict: 'holds' },
      'births.weekdays': { verdict: 'holds' },
    });
  });

  it('fail when a boy in fifty is missing', () => {
    const fewer = children.filter((person, place) => groupOf(person).sex === 'female' || place % 50 !== 0);
    expect(linesOf(births, plan, notices(fewer))['births.boys']?.verdict).toBe('fails');
  });

  it('fail when most are born on a Sunday', () => {
    const isSunday = (person: number): boolean => (birthDayOf(person) + 3) % 7 === 6;
    const sundays = children.filter((person, place) => isSunday(person) || place % 2 === 0);
    expect(linesOf(births, plan, notices(sundays))['births.weekdays']?.verdict).toBe('fails');
  });
});

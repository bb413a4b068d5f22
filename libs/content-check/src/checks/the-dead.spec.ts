import { civilDateOf, deathDayOf, isAliveOn, ordinalsAged } from '@tietovirta/population';
import { linesOf, sampleDay, sampleMessages, samplePlan, times } from '../sample-content.js';
import { theDead } from './the-dead.js';

const plan = samplePlan({ exchanges: 'kelmu,income-register,tax-data,population-register' });

/** Somebody of 80 for whom this holds. */
function someoneOld(isMeant: (ordinal: number, deathDay: number | undefined) => boolean): number {
  const { from, to } = ordinalsAged(80, 80, 2024);
  for (let ordinal = from; ordinal < to; ordinal += 1) if (isMeant(ordinal, deathDayOf(ordinal))) return ordinal;
  throw new Error('there is nobody like that');
}
const alive = someoneOld((ordinal) => isAliveOn(ordinal, sampleDay + 300));
const dead = someoneOld((_, day) => day !== undefined && day < sampleDay);
const diedThatDay = someoneOld((_, day) => day === sampleDay);

const linesFor = (type: string, living: number, deceased: number) =>
  linesOf(theDead, plan, [
    sampleMessages(type, [...times(living, { person: alive }), ...times(deceased, { person: dead })]),
  ]);

describe('Messages about the dead', () => {
  it('are few: one in a thousand of all, one in a hundred of a type', () => {
    const lines = linesFor('income-register.wage-report', 999, 1);
    expect(civilDateOf(deathDayOf(dead) as number).year).toBeLessThanOrEqual(2024);
    expect(lines).toMatchObject({
      'the-dead.all': { judged: 1000, value: 0.1, verdict: 'holds' },
      'the-dead.any-type': { verdict: 'holds' },
      'the-dead.undeclared': { value: 0, verdict: 'holds' },
    });
  });

  it('fail where they are more, and name the type and a message', () => {
    const lines = linesFor('income-register.wage-report', 980, 20);
    expect(lines['the-dead.all']).toMatchObject({ value: 2, verdict: 'fails' });
    expect(lines['the-dead.any-type']?.verdict).toBe('fails');
    expect(lines['the-dead.any-type']?.findings[0]?.en).toBe('income-register.wage-report: 2.00 %, such as 2024/income-register.wage-report/980'); // oxfmt-ignore
  });

  it('weigh by the messages of their type: a small one does not hide in a large one', () => {
    const batches = [
      sampleMessages('income-register.wage-report', times(100, { person: alive })),
      sampleMessages('population-register.address-change', times(100, { person: dead })),
    ];
    const { value } = linesOf(theDead, plan, batches)['the-dead.all'] as { value: number };
    expect(value).toBeGreaterThan(0.5);
    expect(value).toBeLessThan(5);
  });

  it('fail where nobody declared that there are any', () => {
    expect(linesFor('tax-data.request', 9_999, 1)['the-dead.undeclared']).toMatchObject({ value: 1, verdict: 'fails' });
  });

  it('may answer what was asked in life, and tell of a death', () => {
    expect(linesFor('tax-data.answer', 9_999, 1)['the-dead.undeclared']?.verdict).toBe('holds');
    expect(theDead.wanted(sampleMessages('population-register.death', []).type)).toBe(0);
  });

  it('are what a notice of death should be about: who lives is found', () => {
    const abroad = samplePlan({ exchanges: 'bilateral' });
    const notices = (person: number) => sampleMessages('bilateral.circumstances', times(500, { person, values: { 'kind-of-change': 'death' } })); // oxfmt-ignore
    const told = (person: number) => linesOf(theDead, abroad, [notices(person)]);
    expect(told(dead)['the-dead.told']).toMatchObject({ judged: 500, value: 0, verdict: 'holds' });
    expect(told(dead)['the-dead.all']).toMatchObject({ judged: 0, verdict: 'unjudged' });
    expect(told(alive)['the-dead.told']).toMatchObject({ value: 100, verdict: 'fails' });
  });

  it('begin on the day after the death', () => {
    const of = (at: string) =>
      linesOf(theDead, plan, [sampleMessages('tax-data.request', [{ person: diedThatDay, at }])])[
        'the-dead.undeclared'
      ];
    expect([of('03-05 23:59'), of('03-06 00:01')].map((line) => line?.verdict)).toEqual(['holds', 'fails']);
  });
});

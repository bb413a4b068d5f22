import { Generator } from '@tietovirta/generation';
import type { MessageColumns } from '@tietovirta/messages';
import { civilDay, ordinalsAged, situationOn, workOn } from '@tietovirta/population';
import { linesOf, sampleDay, sampleMessages, samplePlan, times, type SampleMessage } from '../sample-content.js';
import { jobsThroughYear } from './wage-lives.js';
import { wages } from './wages.js';

const small = samplePlan({ exchanges: 'income-register', scale: '1/1000' });
const whole = samplePlan({ exchanges: 'income-register' });

function* messagesOf(days: readonly number[]): Iterable<MessageColumns> {
  const generator = new Generator(small.year);
  for (const day of days) {
    const maker = generator.openSlice('income-register.wage-report', day);
    if (maker.slice.count > 0) yield maker.make(0, maker.slice.count);
  }
}
const { from, to } = ordinalsAged(35, 50, 2024);
const everybody = Array.from({ length: 4000 }, (_, i) => from + Math.floor(((to - from) / 4000) * i));
const whoHas = (kind: string): number => everybody.find((person) => jobsThroughYear(person, 2024).onlyRhythm === kind) as number; // oxfmt-ignore
const report = (person: number, at: string): SampleMessage => ({ person, at, values: { action: 'new' } });
const lineOf = (id: string, messages: readonly SampleMessage[], plan = whole) =>
  linesOf(wages, plan, [sampleMessages('income-register.wage-report', messages)])[`wages.${id}`];
/** At the small scale every second report is judged. */
const judgedLine = (id: string, messages: readonly SampleMessage[]) => lineOf(id, messages, small);

describe('Wage reports as they are made', () => {
  const lines = linesOf(wages, small, messagesOf(small.year.calendar.days.map(({ index }) => index)));

  it('fit lives: everybody is at work, and a job brings the reports of its pay days', () => {
    for (const line of ['people', 'jobs', 'monthly', 'two-weekly', 'not-at-work', 'extra', 'late'])
      expect([line, lines[`wages.${line}`]?.verdict]).toEqual([line, 'holds']);
    expect(lines['wages.monthly']?.judged).toBeGreaterThan(300);
    expect(lines['wages.two-weekly']?.judged).toBeGreaterThan(100);
  });

  it('of a month say nothing of who has how many in a year', () => {
    const march = samplePlan({ exchanges: 'income-register', scale: '1/1000', from: '2024-03-01', to: '2024-04-01' });
    const ofMarch = linesOf(wages, march, messagesOf([60, 74]));
    expect(ofMarch['wages.people']).toMatchObject({ value: null, verdict: 'unjudged' });
    expect(ofMarch['wages.not-at-work']).toMatchObject({ value: 0, verdict: 'holds' });
  });
});

describe('People with wages', () => {
  it('are counted over the year: one is too few', () => {
    expect(lineOf('people', [report(whoHas('monthly'), '03-05 10:00')])).toMatchObject({ value: 1, verdict: 'fails' });
  });

  it.each([
    ['monthly', 12, 'holds'],
    ['monthly', 14, 'fails'],
    ['two-weekly', 26, 'holds'],
    ['two-weekly', 12, 'fails'],
  ])('with a %s job all year have %i reports: %s', (kind, count, verdict) => {
    expect(lineOf(kind, times(count, report(whoHas(kind), '03-05 10:00')))).toMatchObject({ judged: 1, verdict });
  });

  it('are at work in the month', () => {
    const pensioner = ordinalsAged(74, 74, 2024).from;
    const retired = Array.from({ length: 50 }, (_, i) => pensioner + i).find((person) => workOn(person, civilDay(2024, 3, 15)).length === 0 && situationOn(person, sampleDay) === 'old-age-pension') as number; // oxfmt-ignore
    expect(judgedLine('not-at-work', times(20, report(retired, '03-15 10:00')))).toMatchObject({ value: 10, verdict: 'fails' }); // oxfmt-ignore
    expect(judgedLine('not-at-work', times(20, report(whoHas('monthly'), '03-15 10:00')))?.value).toBe(0);
  });

  it('are reported within five days of their pay day', () => {
    // The last working day before the 16th of June is the 14th: reports of the 24th follow from no pay day of municipalities.
    const inMunicipality = everybody.find((person) => {
      const work = workOn(person, civilDay(2024, 6, 15));
      return jobsThroughYear(person, 2024).onlyRhythm === 'monthly' && work[0]?.kind === 'job' && JSON.stringify(work[0].job.employer.rhythm) === '{"kind":"monthly","day":16}'; // oxfmt-ignore
    }) as number;
    const inJune = (day: string) => times(2000, report(inMunicipality, `${day} 10:00`));
    expect(judgedLine('late', inJune('06-17'))).toMatchObject({ value: 0, verdict: 'holds' });
    expect(judgedLine('late', inJune('06-24'))).toMatchObject({ value: 100, verdict: 'fails' });
    expect(judgedLine('extra', inJune('06-24'))).toMatchObject({ value: 100, verdict: 'fails' });
  });

  it('have 1.2 to 1.6 payers each', () => {
    const one = everybody.filter((person) => jobsThroughYear(person, 2024).payers === 1).slice(0, 50);
    expect(lineOf('jobs', one.map((person) => report(person, '03-05 10:00')))).toMatchObject({ value: 100, verdict: 'fails' }); // oxfmt-ignore
  });
});

import { civilDay } from '../civil-day.js';
import { personGroups, personOrdinalLimit } from '../layout/person-groups.js';
import { parentsOf } from '../family/family-of.js';
import { emigratesIn } from '../home/movers.js';
import { workOn } from './job-on.js';
import { bitCount, MonthBits } from './month-bits.js';
import { PaySequence } from './pay-sequence.js';
import { payRhythms } from './pay-rhythms.js';
import { rhythmOfBlock, WageRoster } from './wage-roster.js';

const year = 2024;
const roster = new WageRoster({ year, part: 1 });

/** Months in which the life of a person shows a job with wages: main ones, and those beside something else. */
function monthsShown(person: number): readonly [main: string, beside: string] {
  const months = Array.from({ length: 12 }, (_, month) => workOn(person, civilDay(year, month + 1, 15)));
  const text = (isSideJob: boolean): string =>
    months
      .map((work) => (work.some((each) => each.kind === 'job' && each.job.isSideJob === isSideJob) ? 'x' : '-'))
      .join('');
  return [text(false), text(true)];
}

function monthsListed(person: number): readonly [main: string, beside: string] {
  const text = (isBeside: boolean): string => {
    const found = roster.jobsOf(person).find(({ block }) => (block % 2 === 1) === isBeside);
    return Array.from({ length: 12 }, (_, month) => (found !== undefined && roster.bits.has(month, found.job) ? 'x' : '-')).join(''); // oxfmt-ignore
  };
  return [text(false), text(true)];
}

const faultsAmong = (persons: readonly number[]): readonly string[] =>
  persons.flatMap((person) => {
    const [shown, listed] = [monthsShown(person).join(' '), monthsListed(person).join(' ')];
    return shown === listed ? [] : [`${person}: ${shown} is listed as ${listed}`];
  });

const every = (step: number, of: (ordinal: number, birthYear: number) => boolean): readonly number[] =>
  personGroups.flatMap(
    ({ firstOrdinal, size, birthYear }) =>
    Array.from({ length: Math.ceil(size / step) }, (_, place) => firstOrdinal + place * step).filter((ordinal) => of(ordinal, birthYear)), // oxfmt-ignore
  );

describe('The jobs of a year', () => {
  it('are held in the months in which the life of the person shows them', () => {
    const anybody = Array.from({ length: 4000 }, (_, i) => (i * 1733) % personOrdinalLimit);
    expect(faultsAmong(anybody)).toEqual([]);
  });

  it('are left by those who move abroad, and by parents on leave', () => {
    const emigrants = every(1, (ordinal, birthYear) => birthYear > 1950 && birthYear < 2006 && emigratesIn(ordinal, 2024, 2023 - birthYear)).slice(0, 6000); // oxfmt-ignore
    const parents = every(97, (_, birthYear) => birthYear >= 2021 && birthYear <= 2024).flatMap((child) => {
      const { mother, father } = parentsOf(child);
      return [mother, father].filter((parent) => parent !== undefined);
    });
    expect(emigrants.length).toBeGreaterThan(3000);
    expect(parents.length).toBeGreaterThan(1500);
    expect(faultsAmong(emigrants.filter((_, i) => i % 3 === 0))).toEqual([]);
    expect(faultsAmong(parents)).toEqual([]);
  });

  it('are some 3.7 million, each of the rhythm that its employer pays in', () => {
    expect(roster.starts.at(-1)).toBeGreaterThan(3_500_000);
    expect(roster.starts.at(-1)).toBeLessThan(4_000_000);
    const persons = Array.from({ length: 300 }, (_, i) => roster.persons[i * 12_000] as number);
    for (const person of persons)
      for (const { block, job } of roster.jobsOf(person)) {
        const month = Array.from({ length: 12 }, (_, each) => each).find((each) =>
          roster.bits.has(each, job),
        ) as number;
        const work = workOn(person, civilDay(year, month + 1, 15)).find((each) => each.kind === 'job' && each.job.isSideJob === (block % 2 === 1)); // oxfmt-ignore
        expect(work?.kind === 'job' && work.job.employer.rhythm).toEqual(payRhythms[rhythmOfBlock(block)]);
      }
  });

  it('of a part of everybody are all jobs of those who are in it', () => {
    const part = new WageRoster({ year, part: 1 / 500 });
    const jobs = part.starts.at(-1) as number;
    expect(jobs).toBeGreaterThan(6500);
    expect(jobs).toBeLessThan(8500);
    for (let job = 0; job < jobs; job += 50) {
      const person = part.persons[job] as number;
      expect(part.jobsOf(person).map(({ block }) => block)).toEqual(roster.jobsOf(person).map(({ block }) => block));
    }
  });
});

describe('The reports of a year that follow from pay days', () => {
  const sequence = new PaySequence(roster);

  it('are some 50 million, and lead to persons and back', () => {
    expect(sequence.total).toBeGreaterThan(48_000_000);
    expect(sequence.total).toBeLessThan(52_000_000);
    for (let place = 0; place < sequence.total; place += 501_011)
      expect(sequence.placesOf(sequence.personAt(place))).toContain(place);
  });

  it('are the same one by one and in a row', () => {
    const list = new Uint32Array(90_000);
    for (const from of [0, 235_000, 20_000_000, sequence.total - list.length]) {
      sequence.write(list, from, list.length);
      for (let place = 0; place < list.length; place += 1009) expect(list[place]).toBe(sequence.personAt(from + place));
    }
  });

  it('are due on the pay day: of a monthly job held all year twelve, and at most one more of the year before', () => {
    const monthly = Array.from({ length: 500 }, (_, i) => roster.persons[i * 900] as number).filter((person) => {
      const jobs = roster.jobsOf(person);
      return jobs.length === 1 && monthsListed(person)[0] === 'xxxxxxxxxxxx';
    });
    expect(monthly.length).toBeGreaterThan(100);
    for (const person of monthly) expect([12, 13]).toContain(sequence.placesOf(person).length);
    expect(sequence.dueBy(365)).toBe(sequence.total);
  });
});

describe('A bit for each job and month', () => {
  const held = Array.from({ length: 5000 }, (_, job) => Math.imul(job + 7, 0x9e3779b1) >>> 20);
  const bits = new MonthBits(new SharedArrayBuffer(MonthBits.bytesFor(held.length)), held.length);
  bits.fill(Uint16Array.from(held));

  it('leads from a rank to the job and back', () => {
    for (const month of [0, 5, 11]) {
      const jobs = held.flatMap((months, job) => (((months >> month) & 1) === 1 ? [job] : []));
      expect(bits.before(month, held.length)).toBe(jobs.length);
      expect(jobs.map((_, rank) => bits.jobAt(month, rank))).toEqual(jobs);
      expect(jobs.map((job) => bits.before(month, job))).toEqual(jobs.map((_, rank) => rank));
    }
  });

  it('is counted', () => {
    expect([0, 1, -1, 0x5555, 1 << 31].map(bitCount)).toEqual([0, 1, 32, 8, 1]);
  });
});

/** Lives: sums of situations and benefits against what is known of them, and no life contradicts itself. */
import { civilDateOf, civilDay } from '../civil-day.js';
import { deathDayOf } from '../deaths/deaths.js';
import { coupleOf, parentsOf } from '../family/family-of.js';
import { homeOn } from '../home/home-on.js';
import { citizenshipOf } from '../identity/language-of.js';
import { groupOf, personOrdinalLimit, residentCount } from '../layout/person-groups.js';
import { birthDayOf } from '../people/birth-day-of.js';
import { identityCodeOf } from '../people/identity-code-of.js';
import { accountOf, bankOf, fundOf, pensionInstitutionOf, sectorOf } from '../work/memberships.js';
import { workOn } from '../work/job-on.js';
import { benefitsOn, type Benefit } from './benefits-on.js';
import { situationOn, type Situation } from './situation-on.js';

/** One resident of so many. */
const step = 211;
const sample = Array.from({ length: Math.floor(residentCount / step) }, (_, i) => i * step + 5);
const autumn = civilDay(2024, 10, 15);

describe('The situations of residents in October 2024', () => {
  const counts = new Map<Situation, number>();
  for (const ordinal of sample) {
    const situation = situationOn(ordinal, autumn);
    counts.set(situation, (counts.get(situation) ?? 0) + step);
  }

  // Thousands, with the leeway of a sample of 26 000 and of what the sources leave open; sources: domain data of `situations.data.ts`.
  it.each([
    ['employed', 2400, 120],
    ['student', 340, 35],
    ['unemployed-fund', 95, 20],
    ['unemployed-kela', 165, 25],
    ['disability-pension', 150, 20],
    ['old-age-pension', 1280, 45],
    ['conscript', 16, 6],
    ['parental-leave', 46, 12],
    ['home-care', 58, 14],
  ] as const)('%s: %i thousand', (situation, expected, leeway) => {
    expect(Math.abs((counts.get(situation) ?? 0) / 1000 - expected)).toBeLessThan(leeway);
  });
});

describe('The benefits of residents in October 2024', () => {
  const counts = new Map<Benefit, number>();
  for (const ordinal of sample)
    for (const benefit of benefitsOn(ordinal, autumn)) counts.set(benefit, (counts.get(benefit) ?? 0) + step);
  const thousands = (...benefits: Benefit[]): number =>
    benefits.reduce((sum, benefit) => sum + (counts.get(benefit) ?? 0), 0) / 1000;

  it.each<[Benefit[], number, number]>([
    [['labour-market-subsidy', 'basic-unemployment-allowance'], 187, 30],
    [['earnings-related-allowance'], 115, 22],
    [['social-assistance'], 190, 35],
    [['general-housing-allowance'], 382, 50],
    [['housing-allowance-pensioner'], 213, 30],
    [['disability-allowance-child'], 50, 14],
    [['care-allowance-pensioner'], 199, 25],
    [['child-benefit'], 545, 45],
    [['partial-early-pension'], 45, 13],
    [['sickness-allowance'], 48, 14],
  ])('%s: %i thousand recipients', (benefits, expected, leeway) => {
    expect(Math.abs(thousands(...benefits) - expected)).toBeLessThan(leeway);
  });
});

describe('A life', () => {
  const people = Array.from({ length: 1200 }, (_, i) => (i * 6113) % personOrdinalLimit);
  const days = [2022, 2024, 2027, 2031, 2035].flatMap((year) => [civilDay(year, 2, 10), civilDay(year, 9, 20)]);

  it('does not contradict itself: nobody works as a child, after death or abroad, and nobody goes back from old-age pension', () => {
    const faults: string[] = [];
    for (const ordinal of people) {
      let wasRetired = false;
      for (const day of days) {
        const situation = situationOn(ordinal, day);
        const age = (day - birthDayOf(ordinal)) / 365.25;
        const [work] = workOn(ordinal, day);
        const benefits = benefitsOn(ordinal, day);
        const isOver = (deathDayOf(ordinal) ?? Infinity) <= day;
        if (work !== undefined && (age < 15 || isOver)) faults.push(`${ordinal} works at ${age}`);
        if ((situation === 'deceased') !== isOver && age >= 0) faults.push(`${ordinal} is ${situation}`);
        if (isOver && benefits.length > 0) faults.push(`${ordinal} has benefits after death`);
        if (homeOn(ordinal, day).country !== 'FI' && work !== undefined) faults.push(`${ordinal} works abroad`);
        if (wasRetired && !['old-age-pension', 'deceased', 'abroad'].includes(situation))
          faults.push(`${ordinal} goes back`);
        wasRetired = situation === 'old-age-pension';
        if (benefits.includes('student-aid') && situation !== 'student')
          faults.push(`${ordinal} studies as ${situation}`);
        if (benefits.includes('earnings-related-allowance') && fundOf(ordinal) === undefined)
          faults.push(`${ordinal} has no fund`);
      }
    }
    expect(faults).toEqual([]);
  });

  it('has one bank account, one pension institution and at most one fund, the same whenever they are asked for', () => {
    const ties = (ordinal: number): string[] => [
      bankOf(ordinal).id,
      accountOf(ordinal),
      pensionInstitutionOf(ordinal).id,
      fundOf(ordinal)?.id ?? '',
    ];
    for (const ordinal of people) expect(ties(ordinal)).toEqual(ties(ordinal));
    expect(new Set(people.map(accountOf)).size).toBe(new Set(people).size);
  });

  it('comes to an unemployment fund after half a year of work, never straight from Kela', () => {
    let withFund = 0;
    const faults: string[] = [];
    for (const ordinal of sample.filter((_, i) => i % 3 === 0)) {
      const months = Array.from({ length: 30 }, (_, month) =>
        situationOn(ordinal, civilDay(2023, 1, 15) + Math.round(30.4 * month)),
      );
      for (const [month, situation] of months.entries()) {
        if (situation !== 'unemployed-fund' || months[month - 1] === 'unemployed-fund') continue;
        withFund += 1;
        if (months.slice(Math.max(0, month - 6), month).includes('unemployed-kela'))
          faults.push(`${ordinal} in month ${month}`);
      }
    }
    expect(withFund).toBeGreaterThan(300);
    expect(faults).toEqual([]);
  });

  it('is in the fund of entrepreneurs only when on its own account, and not as a student or conscript of 2024', () => {
    const members = sample.filter((ordinal) => fundOf(ordinal)?.id === 'fund-yrittaja');
    expect(members.length).toBeGreaterThan(100);
    expect(new Set(members.map(sectorOf))).toEqual(new Set(['entrepreneur']));
    expect(Math.max(...members.map((ordinal) => civilDateOf(birthDayOf(ordinal)).year))).toBeLessThan(1997);
  });

  it('with a Finnish parent is that of a Finn', () => {
    let ofTwoCountries = 0;
    for (const ordinal of sample) {
      const { mother, father } = parentsOf(ordinal);
      const parents = [mother, father].flatMap((parent) => (parent === undefined ? [] : [citizenshipOf(parent)]));
      if (!parents.includes('FI')) continue;
      if (parents.some((country) => country !== 'FI')) ofTwoCountries += 1;
      expect(citizenshipOf(ordinal)).toBe('FI');
    }
    expect(ofTwoCountries).toBeGreaterThan(100);
  });

  it('of a couple is lived at one address', () => {
    const day = civilDay(2026, 5, 5);
    let couples = 0;
    for (const ordinal of sample.filter((_, i) => i % 7 === 0)) {
      const couple = coupleOf(ordinal);
      if (couple === undefined || couple.startDay > day) continue;
      const alive = [couple.woman, couple.man].every((each) => (deathDayOf(each) ?? Infinity) > day);
      if (!alive) continue;
      couples += 1;
      expect(homeOn(couple.man, day)).toEqual(homeOn(couple.woman, day));
    }
    expect(couples).toBeGreaterThan(500);
  });

  it('has a job of some years with one employer, whose pay rhythm stays', () => {
    const employed = sample.filter((ordinal) => situationOn(ordinal, autumn) === 'employed').slice(0, 400);
    const jobs = employed
      .flatMap((ordinal) => workOn(ordinal, autumn))
      .flatMap((work) => (work.kind === 'job' && !work.job.isSideJob ? [work.job] : []));
    expect(jobs.length).toBeGreaterThan(300);
    expect(jobs.every(({ from, to }) => from <= autumn && autumn < to && to - from >= 3 * 365)).toBe(true);
  });

  it('of somebody without an identity code is lived abroad', () => {
    const foreigner = Array.from({ length: personOrdinalLimit }, (_, ordinal) => ordinal).find(
      (ordinal) => groupOf(ordinal).kind === 'foreigner',
    ) as number;
    expect(identityCodeOf(foreigner)).toBeNull();
    expect([situationOn(foreigner, autumn), homeOn(foreigner, autumn).country === 'FI']).toEqual(['abroad', false]);
  });
});

/** The figures of a published year in the calendar of every year that can be played: planned as asked, and played exactly. */
import { calendarYear } from '@tietovirta/calendar';
import { streamHash } from '@tietovirta/counting';
import { exchanges } from '@tietovirta/exchanges';
import { planYear } from '@tietovirta/plan';
import { lifeYears } from '@tietovirta/population';
import { publishedCount, reportYears, scaledFigures } from '@tietovirta/published';
import { messageTypes, play, type Played } from './embedded-world.js';

const years = lifeYears.flatMap((year) => reportYears.map((base) => ({ base, year })));

/** Told of lives: as many as there are in the year. */
const ofLives = ['population-register.birth', 'population-register.death', 'population-register.registration'];

describe.each(years)('The figures of $base in $year', ({ base, year }) => {
  const figures = scaledFigures(base, { numerator: 1, denominator: 1000 }, year);
  const plan = planYear({ figures, seed: 1, exchanges });

  it('are planned in the days of that year, each volume as in the published one but for what follows lives', () => {
    expect(plan.calendar).toBe(calendarYear(year));
    const own = planYear({ figures: scaledFigures(base, { numerator: 1, denominator: 1000 }), seed: 1, exchanges });
    const counted = ['banks.payment', 'income-register.wage-report', 'eessi.start', 'kelmu.query', 'tax-data.request'];
    for (const id of counted) expect([id, plan.planOf(id).total]).toEqual([id, own.planOf(id).total]);
    for (const id of ofLives) expect(plan.planOf(id).total).toBeGreaterThan(40);
    if (reportYears.some((printed) => printed === year)) {
      const births = publishedCount('population-register.births', year as (typeof reportYears)[number]);
      expect(plan.planOf('population-register.birth').total).toBe(Math.round(births / 1000));
    }
  });

  it('have municipal billing from 2025 on, and no information requests before 2024', () => {
    expect(plan.planOf('municipal-billing.benefit-data').total > 0).toBe(year >= 2025);
    expect(plan.planOf('kelmu.information-request').total > 0).toBe(year >= 2024 && base === 2024);
  });
});

it('Years are played exactly, and each has messages of its own', async () => {
  const contents = new Set<string>();
  const played = [2025, 2030, 2035];
  // Exchanges that need few tables of the year: institutions abroad, people of all ages, members and debtors.
  const only = ['eessi', 'tax-data', 'municipal-billing', 'credit-register'];
  for (const year of played) {
    const result = await play({ playedIn: year, only, denominator: 1000, plays: (day) => day % 23 === 5 });
    expectExact(year, result);
    // With the same year in all of them, hashes are told apart by the messages.
    contents.add(streamHash(0, result.marks));
  }
  expect(contents.size).toBe(played.length);
}, 60_000);

function expectExact(year: number, { planned, sent, counted, setAside, totals, expected }: Played): void {
  expect(planned).toBeGreaterThan(400);
  expect([year, sent, counted, setAside]).toEqual([year, planned, planned, 0]);
  for (const { id } of messageTypes) expect([year, id, totals.count(id)]).toEqual([year, id, expected.count(id)]);
}

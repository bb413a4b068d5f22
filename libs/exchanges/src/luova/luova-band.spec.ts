import { calendarYear } from '@tietovirta/calendar';
import { reportYears } from '@tietovirta/published';
import { exchanges, messageTypes } from '../catalogue.js';
import type { Exchange } from '../exchange.js';
import { bandOfDays, printedBand, printsAs } from './band.js';
import { daysThroughLuova } from './days-through-luova.js';
import { luovaBeside } from './luova.js';
import { remainderOfDays } from './remainder.js';

const named = exchanges.filter(({ id }) => id !== 'luova');
const of2024 = { base: 2024, year: 2024 } as const;
const without = (...ids: readonly string[]): readonly Exchange[] => named.filter(({ id }) => !ids.includes(id));
const monthsOfDays = (days: readonly number[]): readonly number[] => new Array<readonly number[]>(12).fill(days).flat();

describe('the daily band of Luova', () => {
  it.each(reportYears)('is what the report prints for %d, with room to both sides', (year) => {
    const band = printedBand(year);
    const days = bandOfDays(daysThroughLuova(exchanges, { base: year, year }));
    // Printed with one decimal: 0,5 stands for 450 000 to 549 999, 1,5 for 1 450 000 to 1 549 999.
    expect(days?.from).toBeGreaterThan(465_000);
    expect(days?.from).toBeLessThan(535_000);
    expect(days?.to).toBeGreaterThan(1_465_000);
    expect(days?.to).toBeLessThan(1_535_000);
    expect(printsAs(days?.from ?? 0, band.from, band) && printsAs(days?.to ?? 0, band.to, band)).toBe(true);
  });

  it('is the 5th and the 95th percentile: of a hundred days the fifth and the ninety-fifth', () => {
    const days = Array.from({ length: 100 }, (_, place) => 100 - place);
    expect(bandOfDays(days)).toEqual({ from: 5, to: 95 });
    expect(bandOfDays([7, 3])).toEqual({ from: 3, to: 7 });
    expect(bandOfDays([])).toBeUndefined();
  });

  it('has nameless messages on every day, and never more than a tenth', () => {
    for (const year of reportYears) {
      const all = daysThroughLuova(exchanges, { base: year, year });
      const ofNames = daysThroughLuova(named, { base: year, year });
      const shares = all.map((count, day) => 1 - (ofNames[day] as number) / count);
      expect(Math.min(...shares)).toBeGreaterThan(0.019);
      expect(Math.max(...shares)).toBeLessThan(0.0951);
    }
  });

  it('is carried on days off by flows with a name: on Christmas Day and on Sundays they make nine messages in ten', () => {
    const { days, dayIndexOf } = calendarYear(2024);
    const ofNames = daysThroughLuova(named, of2024);
    expect(ofNames[dayIndexOf('2024-12-25')]).toBeGreaterThan(400_000);
    for (const { index, isWorkingDay } of days) if (!isWorkingDay) expect(ofNames[index]).toBeGreaterThan(400_000);
  });

  it('counts answers where their openings pass through Luova, and nothing else of those conversations', () => {
    const openings = new Map(messageTypes.map((type) => [type.id, type]));
    for (const type of messageTypes) {
      if (type.kind === 'follow-up') expect(type.throughLuova).toBe(openings.get(type.answers)?.throughLuova);
    }
  });

  it('is made by the national flows; EESSI, the bilateral exchange, banks and Kelmu stay outside', () => {
    const outside = exchanges.filter((exchange) => exchange.messageTypes.every((type) => !type.throughLuova));
    expect(outside.map((exchange) => exchange.id)).toEqual([
      'decisions',
      'recovery',
      'eessi',
      'bilateral',
      'kelmu',
      'kelmu-information-requests',
      'document-sending',
      'social-welfare-notices',
      'banks',
      'credit-register',
      'omakanta',
      'patient-documents',
      'social-documents',
      'prescriptions',
      'wills',
      'own-measurements',
      'corona-certificates',
      'statistics-requests',
      'kelasto',
      'kanta-reporting',
      'data-permits',
      'research',
      'open-data',
      'surveys',
      'customer-segments',
    ]);
  });
});

describe('the nameless remainder', () => {
  it('fills what a quiet day lacks and is two in a hundred otherwise', () => {
    // 12 x 31 days: 5 % of them are 18.6, and 24 days are quiet, 24 busy.
    const ofDays = monthsOfDays([480_000, 480_000, ...new Array<number>(27).fill(980_000), 1_450_000, 1_450_000]);
    const [quiet, , usual] = remainderOfDays(ofDays, of2024);
    expect(quiet).toBe(20_000); // 480 000 + 20 000 = 500 000
    expect(usual).toBeCloseTo(20_000); // 20 000 of 1 000 000
    expect(remainderOfDays(ofDays, of2024).at(-1)).toBe(50_000); // 1 450 000 + 50 000 = 1 500 000
  });

  it('does not fill more than its part, and the plan is refused with both ends and a way to mend it', () => {
    const ofDays = monthsOfDays([300_000, 300_000, ...new Array<number>(27).fill(700_000), 1_900_000, 1_900_000]);
    expect(() => remainderOfDays(ofDays, of2024)).toThrow(
      /leaves its band 0,5–1,5 milj\. in 2024: the quiet day has 331492 messages.*500000; the busy day has 19\d{5} messages.*1500000\. .*change what named flows carry/,
    );
  });

  it.each([['student-registers'], ['employment-services'], ['income-register']])(
    'cannot stand in for %s: the plan is refused',
    (exchange) => {
      const [transfer] = luovaBeside(without(exchange)).messageTypes;
      const figures = { ...of2024, of: () => 0, assumed: (count: number) => count } as const;
      expect(() => (transfer?.kind === 'opening' ? transfer.variants(figures) : [])).toThrow('leaves its band');
    },
  );
});

import { civilDay, dateOfCivilDay } from '../civil-day.js';
import { isBusinessId } from '../identifiers/is-business-id.js';
import { isIban } from '../identifiers/is-iban.js';
import { organisations } from '../organisations/directory.js';
import { ordinalsAged } from '../people/ordinals-aged.js';
import { municipalities } from '../places/municipalities.js';
import { employerCount, employerFor } from './employers.js';
import { accountOf, sectorOf } from './memberships.js';
import { payDaysOf } from './pay-days.js';
import { rhythmOfMainJob } from './pay-rhythms.js';

const tampere = municipalities.find(({ name }) => name === 'Tampere')!;
const firms = Array.from({ length: 40_000 }, (_, i) =>
  employerFor({
    sector: 'private',
    at: tampere,
    rhythm: rhythmOfMainJob(i, 'private'),
    bits: Math.imul(i, 0x9e3779b1) >>> 0,
  }),
);

describe('An employer', () => {
  it('of the private sector has a synthetic business id and a name that says so', () => {
    for (const { businessId, name } of firms.slice(0, 2000)) {
      expect(isBusinessId(businessId)).toBe(true);
      expect(businessId >= '9200000' && businessId < '9950003').toBe(true);
      expect(name).toMatch(/^Employer \d{6} Oy \(synthetic\)$/);
    }
    expect(organisations.filter(({ identifier }) => identifier >= '92' && identifier < '995')).toEqual([]);
  });

  it('pays in one rhythm, and few employers have most of the people', () => {
    const people = new Map<string, { count: number; rhythm: string }>();
    for (const { businessId, rhythm } of firms) {
      const known = people.get(businessId) ?? { count: 0, rhythm: JSON.stringify(rhythm) };
      people.set(businessId, { ...known, count: known.count + 1 });
      expect(JSON.stringify(rhythm)).toBe(known.rhythm);
    }
    const bySize = [...people.values()].map(({ count }) => count).sort((a, b) => b - a);
    expect(people.size).toBeLessThan(employerCount);
    const inHundredLargest = bySize.slice(0, 100).reduce((sum, count) => sum + count, 0);
    expect(inHundredLargest / firms.length).toBeGreaterThan(0.4);
  });

  it('of public work is the municipality or the wellbeing services county of the workplace', () => {
    const inTampere = (sector: 'municipality' | 'wellbeing-area') =>
      employerFor({ sector, at: tampere, rhythm: rhythmOfMainJob(1, sector), bits: 1 });
    expect(inTampere('municipality').name).toBe('Tampere');
    expect(inTampere('wellbeing-area').organisation?.id).toBe('wellbeing-area-08');
    expect(inTampere('municipality').rhythm).toEqual({ kind: 'monthly', day: 16 });
  });
});

describe('Work on one’s own account', () => {
  const owners = (from: number, to: number): number => {
    const { from: first, to: end } = ordinalsAged(from, to, 2024);
    const some = Array.from({ length: 20_000 }, (_, number) => first + Math.floor((number * (end - first)) / 20_000));
    return some.filter((ordinal) => ['entrepreneur', 'farmer'].includes(sectorOf(ordinal))).length;
  };

  it('is of nobody who is a pupil or has just left school, and of one in nine later', () => {
    expect(owners(14, 18)).toBe(0);
    expect(owners(40, 50) / 20_000).toBeCloseTo(285 / 2475, 1);
  });
});

describe('Pay days of 2024', () => {
  const dates = (days: number[]): string[] => days.map(dateOfCivilDay);

  it('come on the banking day before when the day is off: 16 March and 16 June are weekends', () => {
    const days = dates(payDaysOf({ kind: 'monthly', day: 16 }, 2024));
    expect(days).toHaveLength(12);
    expect([days[2], days[5], days[6]]).toEqual(['2024-03-15', '2024-06-14', '2024-07-16']);
  });

  it('at the end of the month are its last banking days', () => {
    expect(dates(payDaysOf({ kind: 'monthly', day: 0 }, 2024)).slice(0, 3)).toEqual(['2024-01-31', '2024-02-29', '2024-03-28']); // oxfmt-ignore
  });

  it('are 26 or 27 for every second Friday, 24 for twice a month, none without a rhythm', () => {
    const even = payDaysOf({ kind: 'two-weekly', weekday: 5, weeks: 'even' }, 2024);
    const odd = payDaysOf({ kind: 'two-weekly', weekday: 5, weeks: 'odd' }, 2024);
    expect(even.length + odd.length).toBe(52);
    expect(payDaysOf({ kind: 'twice-monthly', days: [15, 0] }, 2024)).toHaveLength(24);
    expect(payDaysOf({ kind: 'irregular' }, 2024)).toEqual([]);
    expect(even.every((day) => day >= civilDay(2024, 1, 1))).toBe(true);
  });
});

describe('An account', () => {
  it('is a synthetic IBAN', () => {
    expect([0, 1_234_567, 7_000_000].map(accountOf).every(isIban)).toBe(true);
  });
});

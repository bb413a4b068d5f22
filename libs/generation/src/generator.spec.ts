import { exchanges } from '@tietovirta/exchanges';
import { piecesOf } from '@tietovirta/laws';
import { arrayIn, instantAt } from '@tietovirta/messages';
import { copiedRows, plainRows } from '@tietovirta/messages/builders';
import type { TypePlan } from '@tietovirta/plan';
import { planYear } from '@tietovirta/plan';
import { bankOf } from '@tietovirta/population';
import { scaledFigures } from '@tietovirta/published';
import fc from 'fast-check';
import { Generator } from './generator.js';

const year = planYear({ figures: scaledFigures(2024, { numerator: 1, denominator: 400 }), seed: 21, exchanges });
const busy = year.types.filter(({ total }) => total > 0);

interface Wanted {
  readonly plan: TypePlan;
  readonly day: number;
  readonly count: number;
}

/** A slice with messages, of any type. */
const aSlice: fc.Arbitrary<Wanted> = fc
  .tuple(fc.constantFrom(...busy), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }))
  .map(([plan, place]) => {
    const day = plan.dayOf(Math.floor(place * plan.total));
    return { plan, day, count: plan.slice(day).count };
  });
const unit = fc.double({ min: 0, max: 1, noNaN: true });

/** The largest slice of the year, as one frame: all customers are given their segments in a night. */
const largestSlice = Math.max(...busy.flatMap(({ dayCounts }) => [...dayCounts]));

describe('Law 1: a message', () => {
  const [inSlices, alone] = [new Generator(year, largestSlice), new Generator(year)];

  it('made alone is the message made within its slice, whatever its type, day and place', () => {
    fc.assert(
      fc.property(aSlice, unit, ({ plan, day, count }, place) => {
        const row = Math.min(count - 1, Math.floor(place * count));
        const slice = inSlices.openSlice(plan.type.id, day);
        const within = plainRows(slice.make(0, count), row, row + 1);
        const ordinal = slice.slice.firstOrdinal + row;
        const single = alone.message(plan.type.id, ordinal);
        expect([single.rows, single.firstOrdinal]).toEqual([1, ordinal]);
        expect(plainRows(single)).toEqual(within);
      }),
      { numRuns: 120 },
    );
  });

  it('is the same however its slice is cut, in any order of work, by a fresh generator with smaller frames', () => {
    fc.assert(
      fc.property(aSlice, aSlice, fc.array(unit, { maxLength: 5 }), ({ plan, day, count }, other, places) => {
        const whole = copiedRows(inSlices.openSlice(plan.type.id, day).make(0, count));
        const fresh = new Generator(year, Math.max(1, count, other.count));
        for (const { from, to } of [...piecesOf(count, places)].reverse()) {
          fresh.openSlice(other.plan.type.id, other.day).make(0, other.count);
          const piece = fresh.openSlice(plan.type.id, day).make(from, to);
          expect(plainRows(piece)).toEqual(plainRows(whole, from, to));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('is different under another seed', () => {
    const other = planYear({ figures: scaledFigures(2024, { numerator: 1, denominator: 400 }), seed: 22, exchanges });
    const [one, two] = [year, other].map((plan) => plainRows(new Generator(plan).message('kelmu.query', 100)));
    expect(one).not.toEqual(two);
  });

  it('has no address past the last ordinal', () => {
    const { total } = year.planOf('kelmu.query');
    expect(alone.message('kelmu.query', total - 1).rows).toBe(1);
    expect(() => alone.message('kelmu.query', total)).toThrow(RangeError);
    expect(() => alone.message('kelmu.response', 0)).toThrow('not planned');
  });
});

describe('a generator', () => {
  it('refuses more rows than it has room for', () => {
    const { count } = year.planOf('kelmu.query').slice(100);
    expect(count).toBeGreaterThan(8);
    expect(() => new Generator(year, 8).openSlice('kelmu.query', 100).make(0, 9)).toThrow('at most 8');
  });

  it('makes nothing of a slice without messages', () => {
    const empty = year.planOf('banks.payment').dayCounts.indexOf(0);
    expect(new Generator(year).openSlice('banks.payment', empty).make(0, 0).rows).toBe(0);
  });

  it('numbers the messages of a piece by the place of the piece in the year', () => {
    const { firstOrdinal } = year.planOf('kelmu.query').slice(60);
    expect(new Generator(year).openSlice('kelmu.query', 60).make(3, 5)).toMatchObject({
      firstOrdinal: firstOrdinal + 3,
      rows: 2,
    });
  });
});

describe('payments', () => {
  it('are the same wherever their slice is cut, at the border of a message or within one', () => {
    const payments = year.planOf('banks.payment');
    const holders = year.planOf('banks.payment-message');
    const day = [...payments.dayCounts.keys()].find((at) => (holders.dayCounts[at] ?? 0) > 1 && (payments.dayCounts[at] ?? 0) < 3000) as number; // oxfmt-ignore
    const { count, firstOrdinal } = payments.slice(day);
    const whole = copiedRows(new Generator(year).openSlice('banks.payment', day).make(0, count));
    const heldBy = [...arrayIn(whole, 'holder', 'uint32')];
    const borders = heldBy.flatMap((holder, row) => (row > 0 && holder !== heldBy[row - 1] ? [row] : []));
    expect(borders.length).toBeGreaterThan(0);
    const generator = new Generator(year);
    for (const cut of borders.flatMap((border) => [border - 1, border, border + 1])) {
      if (cut <= 0 || cut >= count) continue;
      const slice = generator.openSlice('banks.payment', day);
      expect(plainRows(slice.make(cut, count))).toEqual(plainRows(whole, cut, count));
      expect(plainRows(slice.make(0, cut))).toEqual(plainRows(whole, 0, cut));
      expect(plainRows(generator.message('banks.payment', firstOrdinal + cut))).toEqual(plainRows(whole, cut, cut + 1));
    }
  });

  it('have the time of the message that holds them, which holds at least one, and the bank of the payee', () => {
    const generator = new Generator(year);
    const holders = year.planOf('banks.payment-message');
    const day = holders.dayOf(Math.floor(holders.total / 2));
    const { count } = year.planOf('banks.payment').slice(day);
    const payments = generator.openSlice('banks.payment', day).make(0, Math.min(count, 16_000));
    const heldBy = [...arrayIn(payments, 'holder', 'uint32')];
    const seen = new Map(heldBy.map((holder, row) => [holder, row]));
    const slice = holders.slice(day);
    for (const [holder, row] of seen) {
      expect(holder).toBeGreaterThanOrEqual(slice.firstOrdinal);
      expect(holder).toBeLessThan(slice.firstOrdinal + slice.count);
      const message = new Generator(year).message('banks.payment-message', holder);
      expect(instantAt(message, 0)).toBe(instantAt(payments, row));
    }
    const banks = [...arrayIn(payments, 'organisation', 'uint16').subarray(0, payments.rows)];
    expect(banks).toEqual(banks.map((_, row) => bankOf(arrayIn(payments, 'person', 'uint32')[row] as number).index));
    expect(heldBy).toEqual([...heldBy].sort((a, b) => a - b));
    if (count <= 16_000) expect(seen.size).toBe(slice.count);
  });
});

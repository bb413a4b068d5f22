import { exchanges, followsNone } from '@tietovirta/exchanges';
import { arrayIn, instantAt } from '@tietovirta/messages';
import { planYear } from '@tietovirta/plan';
import { reportYears, scaledFigures } from '@tietovirta/published';
import { Generator } from './generator.js';
import { ordinalsAbout } from './ordinals-about.js';

const returns = 'banks.payment-return';

describe.each(reportYears)('Payments of %i that come back', (of) => {
  const year = planYear({
    figures: scaledFigures(of, { numerator: 1, denominator: 100 }),
    exchanges: exchanges.filter(({ id }) => id === 'banks'),
    seed: 1,
  });
  const generator = new Generator(year);
  const all = year.calendar.days.flatMap(({ index }) => {
    const maker = generator.openSlice(returns, index);
    const columns = maker.make(0, maker.slice.count);
    return Array.from({ length: columns.rows }, (_, row) => ({
      ordinal: columns.firstOrdinal + row,
      person: arrayIn(columns, 'person', 'uint32')[row] as number,
      organisation: arrayIn(columns, 'organisation', 'uint16')[row] as number,
      benefit: arrayIn(columns, 'benefit', 'uint8')[row] as number,
      payment: arrayIn(columns, 'follows', 'uint32')[row] as number,
      instant: instantAt(columns, row),
    }));
  });
  const named = all.filter(({ payment }) => payment !== followsNone);

  it('are one in a thousand, and nearly all name the payment; at this scale some days of payments are empty', () => {
    expect(all).toHaveLength(Math.round(year.planOf('banks.payment').total / 1000));
    expect(named.length).toBeGreaterThan(0.95 * all.length);
  });

  it('were made before, to the same person in the same bank, of the same benefit', () => {
    const differing = named.filter(({ payment, ...back }) => {
      const made = generator.message('banks.payment', payment);
      const isSame =
        arrayIn(made, 'person', 'uint32')[0] === back.person &&
        arrayIn(made, 'organisation', 'uint16')[0] === back.organisation &&
        arrayIn(made, 'benefit', 'uint8')[0] === back.benefit;
      return !isSame || instantAt(made, 0) >= back.instant;
    });
    expect(differing).toEqual([]);
  });

  it('come back once', () => {
    expect(new Set(named.map(({ payment }) => payment)).size).toBe(named.length);
  });

  it('are the same made alone, and found by their person', () => {
    for (const { ordinal, person, payment } of named.filter((_, place) => place % 97 === 3)) {
      expect(arrayIn(generator.message(returns, ordinal), 'follows', 'uint32')[0]).toBe(payment);
      expect(ordinalsAbout(year.planOf(returns), year, person).ordinals).toContain(ordinal);
    }
  });
});

import { reportYears, scaledFigures } from '@tietovirta/published';
import { exchangeOf, exchanges, findExchange, findMessageType, messageTypes } from './catalogue.js';
import { validateCatalogue } from './validate-catalogue.js';

const denominators = [1, 3, 1000, 54_321, 100_000, 10_000_000];

describe('the catalogue', () => {
  it.each(reportYears.flatMap((year) => denominators.map((denominator) => ({ year, denominator }))))(
    'has no fault in $year at 1/$denominator',
    ({ year, denominator }) => {
      expect(validateCatalogue(exchanges, scaledFigures(year, { numerator: 1, denominator }))).toEqual([]);
    },
  );

  it('has no fault in a year made twice as large', () => {
    expect(validateCatalogue(exchanges, scaledFigures(2024, { numerator: 2, denominator: 1 }))).toEqual([]);
  });

  it('names the origin of every volume and of every dimension', () => {
    for (const type of messageTypes) {
      const origins = [type.volumeFrom, ...type.dimensions.map((dimension) => dimension.origin)];
      for (const origin of origins) {
        if (origin.kind === 'published') expect(origin.figures.length).toBeGreaterThan(0);
        else expect(origin.note).not.toBe('');
      }
    }
  });

  it('finds exchanges and message types, and names the known ones when asked for another', () => {
    expect(findExchange('kelmu').messageTypes).toContain(findMessageType('kelmu.query'));
    expect(exchangeOf('kelmu.document').id).toBe('document-sending');
    expect(() => findExchange('kelmuu')).toThrow(/no exchange "kelmuu".*eessi/);
    expect(() => findMessageType('kelmu.querry')).toThrow(/no message type "kelmu.querry".*kelmu.query/);
    expect(() => exchangeOf('nothing')).toThrow('no message type "nothing"');
  });
});

import { lifeYears } from '@tietovirta/population';
import { fullScale, originKinds, reportYears, scaledFigures } from '@tietovirta/published';
import { exchangeOf, exchanges, findExchange, findMessageType } from './catalogue.js';
import { originsOf } from './origins-of.js';
import { partyServices, serviceOf } from './served-by.js';
import { validateCatalogue } from './validate-catalogue.js';

const denominators = [1, 3, 1000, 54_321, 100_000, 10_000_000];

describe('the catalogue', () => {
  it.each(reportYears.flatMap((year) => denominators.map((denominator) => ({ year, denominator }))))(
    'has no fault in $year at 1/$denominator',
    ({ year, denominator }) => {
      expect(validateCatalogue(exchanges, scaledFigures(year, { numerator: 1, denominator }))).toEqual([]);
    },
  );

  it.each(lifeYears)('holds in %i with the figures of either published year', (year) => {
    for (const base of reportYears)
      expect([base, validateCatalogue(exchanges, scaledFigures(base, fullScale, year))]).toEqual([base, []]);
  });

  it('has no fault in a year made twice as large', () => {
    expect(validateCatalogue(exchanges, scaledFigures(2024, { numerator: 2, denominator: 1 }))).toEqual([]);
  });

  it('lists an origin of every kind, and each in words of both languages', () => {
    const years = reportYears.map((year) => scaledFigures(year, fullScale));
    const entries = exchanges.flatMap((exchange) => originsOf(exchange, years));
    expect(new Set(entries.map(({ origin }) => origin.kind))).toEqual(new Set(originKinds));
    for (const { what } of entries) expect(what.fi).not.toBe('');
    const mothers = entries.filter(({ what }) =>
      what.en.startsWith('Persons, weights of men/women from age (Form: Pregnancy'),
    );
    expect(mothers.map(({ what }) => what.fi)).toEqual([
      'Henkilöt, miesten/naisten painot iästä (Lomake: Raskaus- ja synnytystodistus, Erityisäitiysrahatodistus)',
    ]);
    expect(mothers[0]?.value).toMatchObject({ 30: [0, 97], 50: [0, 0] });
    const inCases = entries.filter(({ what }) =>
      what.en.startsWith('Persons, weights of men/women from age (Case type (BUC): P_BUC_01'),
    );
    expect(inCases.map(({ value }) => value)).toEqual([expect.objectContaining({ 'abroad %': 60 })]);
  });

  it('says of every exchange who serves it', () => {
    expect(partyServices.flatMap((service) => service.exchanges).sort()).toEqual(exchanges.map(({ id }) => id).sort());
    expect(serviceOf('tax-data').id).toBe('tax-administration');
    expect(serviceOf('kelmu').exchanges).toEqual(['kelmu', 'document-sending']);
    expect(serviceOf('banks').id).toBe('partners');
    expect(() => serviceOf('fax')).toThrow('no exchange fax');
  });

  it('finds exchanges and message types, and names the known ones when asked for another', () => {
    expect(findExchange('kelmu').messageTypes).toContain(findMessageType('kelmu.query'));
    expect(exchangeOf('kelmu.document').id).toBe('document-sending');
    expect(() => findExchange('kelmuu')).toThrow(/no exchange "kelmuu".*eessi/);
    expect(() => findMessageType('kelmu.querry')).toThrow(/no message type "kelmu.querry".*kelmu.query/);
    expect(() => exchangeOf('nothing')).toThrow('no message type "nothing"');
  });
});

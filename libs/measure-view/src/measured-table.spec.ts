import { calendarYear } from '@tietovirta/calendar';
import { FrameCounter, MeasuredEntries, talliesOf } from '@tietovirta/counting';
import { messageTypes, type MessageType } from '@tietovirta/exchanges';
import { arrayIn } from '@tietovirta/messages';
import { sampleColumns } from '@tietovirta/messages/builders';
import { birthDayOf, civilDay, groupOf } from '@tietovirta/population';
import { keysOf, measuredTables, type Measured } from './measured-table.js';
import { measuresCsv, measuresJson } from './measures-data.js';
import { measuresText } from './measures-text.js';
import { splitPersons, splits } from './split-persons.js';

const calendar = calendarYear(2024);
const typeOf = (id: string): MessageType => messageTypes.find((type) => type.id === id) as MessageType;
const types = ['kelmu.query', 'banks.payment', 'income-register.wage-report'].map(typeOf);
const [query, payment] = types as [MessageType, MessageType];
const days = [10, 40, 41];
const framesOf = (type: MessageType) => days.map((day) => ({ day, columns: sampleColumns(type, { rows: 200, day, seed: day }) })); // oxfmt-ignore

/** What a ledger keeps of three days, written twice a day as counters do. */
function measured(): Measured {
  const entries = new MeasuredEntries();
  for (const type of types) {
    const [counter, tallies] = [new FrameCounter(type, calendar), talliesOf(type, calendar)];
    for (const { columns, day } of framesOf(type)) {
      counter.count(columns, day, tallies);
      for (const tally of tallies) tally.take(entries);
    }
  }
  return { messageTypes: types, calendar, cells: entries.deltas, members: entries.members };
}

const pen = { bold: (text: string) => text, cyan: (text: string) => text } as Parameters<typeof measuresText>[1]['pen'];
const personsOn = (...on: readonly number[]): number[] =>
  framesOf(query).filter(({ day }) => on.includes(day)).flatMap(({ columns }) => [...arrayIn(columns, 'person', 'uint32')]); // oxfmt-ignore

describe('What was measured of a run', () => {
  const tables = measuredTables(measured());
  const [persons, payees, payments, daily, amounts, reports] = tables as [(typeof tables)[0], (typeof tables)[0], (typeof tables)[0], (typeof tables)[0], (typeof tables)[0], (typeof tables)[0]]; // oxfmt-ignore

  it('is a table a measure', () => {
    expect(tables.map(({ messageType, measure }) => `${messageType}: ${measure}`)).toEqual([
      'kelmu.query: distinct person per month',
      'banks.payment: distinct person per year',
      'banks.payment: messages per month by benefit',
      'banks.payment: sum amount-cents per day',
      'banks.payment: sum amount-cents per month by benefit',
      'income-register.wage-report: messages per week',
    ]);
  });

  it('counts a person once a month, and once a year who came in several months', () => {
    const size = (...on: readonly number[]): bigint => BigInt(new Set(personsOn(...on)).size);
    expect(persons.rows[0]?.numbers.slice(0, 3)).toEqual([size(10), size(40, 41), 0n]);
    expect(persons.rows[0]?.year).toBe(size(...days));
    expect(keysOf(measured(), 'kelmu.query', persons.measure).size).toBe(Number(size(...days)));
  });

  it('adds up the values that are told apart', () => {
    const benefits = framesOf(payment).flatMap(({ columns }) => [...arrayIn(columns, 'benefit', 'uint8')]);
    const rows = payments.rows.map(({ year }) => Number(year));
    expect(rows).toEqual(rows.map((_, value) => benefits.filter((benefit) => benefit === value).length));
    expect(payments.rows[0]?.label).toEqual({ fi: 'Lapsilisä', en: 'Child benefit' });
    expect(payments.all.numbers.slice(0, 2)).toEqual([200n, 400n]);
    const cents = framesOf(payment).flatMap(({ columns }) => [...arrayIn(columns, 'amount-cents', 'uint32')]);
    expect(amounts.all.year).toBe(BigInt(cents.reduce((sum, each) => sum + each, 0)));
    expect(daily.all.year).toBe(amounts.all.year);
    expect(reports.all.year).toBe(600n);
    expect(payees.all.year).toBe(600n);
  });

  it('splits persons by what follows from them, each into one group', () => {
    const keys = keysOf(measured(), 'kelmu.query', persons.measure);
    for (const by of splits) {
      const parts = splitPersons(keys, by, 2024);
      expect(parts.reduce((sum, { persons: some }) => sum + some, 0)).toBe(keys.size);
    }
    const women = [...new Set(personsOn(...days))].filter((ordinal) => groupOf(ordinal).sex === 'female').length;
    expect(splitPersons(keys, 'sex', 2024)[0]).toEqual({ label: { fi: 'Naiset', en: 'Women' }, persons: women });
    const old = [...keys].filter((ordinal) => birthDayOf(ordinal) < civilDay(2024 - 85 + 1, 1, 1)).length;
    expect(splitPersons(keys, 'age', 2024).find(({ label }) => label.en === '85–')?.persons ?? 0).toBe(old);
  });

  it('can be read by people, spreadsheets and programs', () => {
    const text = measuresText(tables, { lang: 'en', pen });
    expect(text).toMatch(/Persons asked about in Kelmu {2}kelmu\.query, different: person/);
    expect(text).toMatch(/│ 2024-01 +│ +\d+ │/);
    expect(text).toMatch(/│ Total +│ +600 │ +2024-02 │ +400 │/);
    const csv = measuresCsv(tables);
    expect(csv).toContain('banks.payment,messages per month by benefit,2024-02,*,400,\n');
    expect(csv).toContain(`banks.payment,messages per month by benefit,2024-01,child-benefit,${payments.rows[0]?.numbers[0]},\n`); // oxfmt-ignore
    expect(measuresJson(tables)).toMatchObject([{ all: { year: String(persons.all.year) } }, {}, {}, {}, {}, {}]);
  });
});

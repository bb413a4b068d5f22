import { sum } from '@tietovirta/laws';
import { calendarYear } from '@tietovirta/calendar';
import { messageTypes, type MessageType } from '@tietovirta/exchanges';
import {
  arrayIn,
  columnsPart,
  dimensionArrays,
  firstRows,
  instantAt,
  type MessageColumns,
  setInstant,
} from '@tietovirta/messages';
import { sampleColumns } from '@tietovirta/messages/builders';
import { organisations, personOrdinalLimit } from '@tietovirta/population';
import { FrameCounter, type FrameCount } from './frame-counter.js';
import { CellLayout } from './cell-layout.js';
import { talliesOf } from './measure-tally.js';
import { dailyCells } from './testing/daily-cells.js';

const calendar = calendarYear(2024);
const day = 100;
const typeOf = (id: string): MessageType => messageTypes.find((type) => type.id === id) as MessageType;

interface Counted extends FrameCount {
  /** Counts by `day/cell`. */
  readonly cells: ReadonlyMap<string, number>;
}

function countOf(columns: MessageColumns, onDay = day): Counted {
  const counter = new FrameCounter(columns.type, calendar);
  const tallies = talliesOf(columns.type, calendar);
  const result = counter.count(columns, onDay, tallies);
  return { ...result, cells: dailyCells(tallies) };
}

const total = (cells: ReadonlyMap<string, number>): number => sum(cells.values());

describe('counting a frame', () => {
  it.each(messageTypes.map((type) => [type.id, type] as const))('raises one cell a message of %s', (_id, type) => {
    const columns = sampleColumns(type, { rows: 300, day });
    const { cells, counted, faults } = countOf(columns);
    expect([counted, faults.total, total(cells)]).toEqual([300, 0, 300]);
    // the same by hand: day from the calendar, cell from the layout
    const layout = new CellLayout(type);
    const byHand = new Map<string, number>();
    for (let row = 0; row < 300; row += 1) {
      const values = Object.fromEntries(
        type.dimensions.map(({ id, values: list }, place) => [
          id,
          list[dimensionArrays(columns)[place]?.[row] as number]?.id,
        ]),
      );
      const key = `${calendar.dayIndexAt(instantAt(columns, row))}/${layout.cellOf(values)}`;
      byHand.set(key, (byHand.get(key) ?? 0) + 1);
    }
    expect(new Map([...cells].sort())).toEqual(new Map([...byHand].sort()));
  });

  it('puts follow-ups on the day on which they came, also over the change of clocks', () => {
    const type = typeOf('kelmu.response');
    for (const date of ['2024-03-29', '2024-03-31', '2024-10-26', '2024-10-27', '2024-12-31']) {
      const from = calendar.dayIndexOf(date);
      const columns = sampleColumns(type, { rows: 4, day: from });
      const last = Math.min(from + 2, calendar.days.length - 1);
      const [first, second] = [calendar.dayStartsMs[last] as number, calendar.dayStartsMs[last + 1] as number];
      [calendar.dayStartsMs[from] as number, first, second - 1, first + 7].forEach((instant, row) => {
        setInstant(columns, row, instant);
      });
      const days = [...countOf(columns, from).cells].map(([key, count]) => [Number(key.split('/')[0]), count]);
      expect(days).toEqual(last === from ? [[from, 4]] : [[from, 1], [last, 3]]); // oxfmt-ignore
    }
  });

  it('puts follow-ups that are carried over the turn of the year on their day of January', () => {
    const from = calendar.dayIndexOf('2024-12-20');
    const columns = sampleColumns(typeOf('kelmu.response'), { rows: 4, day: from });
    const of = (index: number): number => calendar.dayStartsMs[index] as number;
    const instants = [of(from), of(2), of(3) - 1, of(200) + 3_600_000];
    instants.forEach((instant, row) => {
      setInstant(columns, row, instant);
    });
    const days = [...countOf(columns, from).cells].map(([key, count]) => [Number(key.split('/')[0]), count]);
    expect(days.sort(([a], [b]) => (a as number) - (b as number))).toEqual([[2, 2], [200, 1], [from, 1]]); // oxfmt-ignore
  });

  it('adds to what the tallies hold already', () => {
    const type = typeOf('tax-data.request');
    const counter = new FrameCounter(type, calendar);
    const tallies = talliesOf(type, calendar);
    for (const rows of [10, 700, 5]) counter.count(sampleColumns(type, { rows, day }), day, tallies);
    expect([...dailyCells(tallies).values()]).toEqual([715]);
  });
});

describe('a message that cannot be true', () => {
  const query = typeOf('kelmu.query');
  const start = calendar.dayStartsMs[day] as number;
  const end = calendar.dayStartsMs[day + 1] as number;
  const [yearStart, yearEnd] = [calendar.dayStartsMs[0] as number, calendar.dayStartsMs[366] as number];
  const at =
    (row: number, instant: number) =>
    (columns: MessageColumns): void => {
      setInstant(columns, row, instant);
    };
  const faults: readonly [string, string, string, (columns: MessageColumns) => void][] = [
    ['before its day', 'kelmu.query', 'time-outside', at(3, start - 1)],
    ['after its day', 'kelmu.query', 'time-outside', at(3, end)],
    ['before the year', 'kelmu.response', 'time-outside', at(3, yearStart - 1)],
    ['after the year', 'kelmu.response', 'time-outside', at(3, yearEnd)],
    ['before 1970', 'kelmu.response', 'time-outside', at(3, -5)],
    ['about an unknown person', 'kelmu.query', 'person-unknown', (columns) => (arrayIn(columns, 'person', 'uint32')[3] = personOrdinalLimit)],
    ['with a party of no directory', 'kelmu.query', 'organisation-unknown', (columns) => (arrayIn(columns, 'organisation', 'uint16')[3] = organisations.length)],
    ['with a channel that is not in the list', 'kelmu.query', 'value-unknown', (columns) => (arrayIn(columns, 'channel', 'uint8')[3] = 2)],
    ['with a purpose that is not in the list', 'kelmu.query', 'value-unknown', (columns) => (arrayIn(columns, 'purpose', 'uint8')[3] = 255)],
  ]; // oxfmt-ignore

  it.each(faults)('%s is set aside and the others are counted', (_what, id, code, spoil) => {
    const columns = sampleColumns(typeOf(id), { rows: 20, day, firstOrdinal: 50 });
    const whole = countOf(columns);
    spoil(columns);
    const spoilt = countOf(columns);
    expect([spoilt.counted, spoilt.faults.total, total(spoilt.cells)]).toEqual([19, 1, 19]);
    expect(spoilt.faults.list()).toEqual([
      { code, messages: 1, reason: expect.stringContaining(`message ${id === 'kelmu.query' ? 53 : 159}: `) },
    ]);
    expect([spoilt.hashLow, spoilt.hashHigh]).not.toEqual([whole.hashLow, whole.hashHigh]);
    // The hash is that of the others: what comes before it and what comes after.
    const [before, after] = [countOf(columnsPart(columns, 0, 3)), countOf(columnsPart(columns, 4, 20))];
    expect([spoilt.hashLow, spoilt.hashHigh]).toEqual([
      (before.hashLow + after.hashLow) >>> 0,
      (before.hashHigh + after.hashHigh) >>> 0,
    ]);
  });

  it.each([
    ['2024-03-31', 23],
    ['2024-10-27', 25],
  ])('lies outside %s from the end of its %i hours on, and not before', (date, hours) => {
    const short = calendar.dayIndexOf(date);
    const columns = sampleColumns(query, { rows: 3, day: short });
    const last = hours * 3_600_000 - 1;
    arrayIn(columns, 'time', 'int32').set([0, last, last + 1]);
    const { counted, faults: found } = countOf(columns, short);
    expect(counted).toBe(2);
    expect(found.list()).toEqual([
      { code: 'time-outside', messages: 1, reason: expect.stringContaining('message 2: ') },
    ]);
  });

  it('is set aside once, whatever is wrong with it, and faults are added up by code', () => {
    const columns = sampleColumns(query, { rows: 20, day });
    for (const row of [2, 5]) for (const column of dimensionArrays(columns)) column[row] = 200;
    arrayIn(columns, 'person', 'uint32')[2] = personOrdinalLimit;
    arrayIn(columns, 'person', 'uint32')[9] = personOrdinalLimit;
    const { counted, faults: found } = countOf(columns);
    expect([counted, found.total]).toEqual([17, 3]);
    expect(found.list().map(({ code, messages }) => [code, messages])).toEqual([
      ['value-unknown', 2],
      ['person-unknown', 1],
    ]);
  });

  it.each([-1, 366, 0.5, Number.NaN])('is every message of a frame that says it is of day %p', (wrong) => {
    expect(countOf(sampleColumns(query, { rows: 8, day }), wrong)).toMatchObject({ counted: 0, cells: new Map() });
  });

  it('leaves no trace in the next frame', () => {
    const counter = new FrameCounter(query, calendar);
    const tallies = talliesOf(query, calendar);
    const spoilt = sampleColumns(query, { rows: 20, day });
    for (const column of dimensionArrays(spoilt)) column.fill(99);
    counter.count(spoilt, day, tallies);
    expect(counter.count(firstRows(sampleColumns(query, { rows: 20, day }), 12), day, tallies).counted).toBe(12);
  });
});

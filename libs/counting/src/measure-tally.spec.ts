import { calendarYear, periodsOf, type Period } from '@tietovirta/calendar';
import { messageTypes, type Measure, type MessageType } from '@tietovirta/exchanges';
import { arrayIn, columnsPart, instantAt, setWide, wideAt, type MessageColumns } from '@tietovirta/messages';
import { sampleColumns } from '@tietovirta/messages/builders';
import { personOrdinalLimit } from '@tietovirta/population';
import fc from 'fast-check';
import { FrameCounter } from './frame-counter.js';
import { KeySet } from './key-set.js';
import { MeasuredEntries } from './measured-entries.js';
import { talliesOf, type MeasureTally } from './measure-tally.js';

const calendar = calendarYear(2024);
const day = 59;
const label = { fi: 'mittari', en: 'a measure' };
const query = messageTypes.find(({ id }) => id === 'kelmu.query') as MessageType;
const response = messageTypes.find(({ id }) => id === 'kelmu.response') as MessageType;

/** A type with these measures and columns of numbers: one of each width to sum up, and one that names something. */
const measured = (type: MessageType, ...measures: readonly Measure[]): MessageType => ({
  ...type,
  numbers: [
    { id: 'cents', kind: 'int32', from: -1_000_000_000, below: 1_000_000_000 },
    { id: 'wide', kind: 'int64', from: -(2 ** 52), below: 2 ** 52 },
    { id: 'household', kind: 'uint32', below: 3000 },
  ],
  measures,
});

interface Taken {
  /** By measure, period and cell; the messages a day left out. */
  readonly values: ReadonlyMap<string, bigint>;
  readonly keys: ReadonlyMap<string, readonly number[]>;
}

function takenFrom(tallies: readonly MeasureTally[]): Taken {
  const { deltas, members } = takenEntries(tallies);
  const places = deltas.values.map((value, row) => [`${deltas.measures[row]}/${deltas.periods[row]}/${deltas.cells[row]}`, value] as const); // oxfmt-ignore
  const sets = members.map((each) => [`${each.measure}/${each.period}/${each.cell}`, [...new KeySet().add(each.members)]] as const); // oxfmt-ignore
  return { values: new Map(places.filter(([place]) => !place.startsWith('messages/'))), keys: new Map(sets) };
}

function takenEntries(tallies: readonly MeasureTally[]): MeasuredEntries {
  const entries = new MeasuredEntries();
  for (const tally of tallies) tally.take(entries);
  return entries;
}

/** Counts frames and takes what was measured. */
function take(type: MessageType, ...frames: readonly MessageColumns[]): Taken {
  const [counter, tallies] = [new FrameCounter(type, calendar), talliesOf(type, calendar)];
  for (const columns of frames) counter.count(columns, day, tallies);
  return takenFrom(tallies);
}

/** Where a row is measured, worked out from the message as a reader of it would. */
function placeOf(columns: MessageColumns, row: number, per: Period, by: readonly string[]): string {
  const { ofDay } = periodsOf(calendar, per);
  const period = ofDay[calendar.dayIndexAt(instantAt(columns, row))] as number;
  const cell = by.reduce((place, id) => {
    const values = columns.type.dimensions.find((dimension) => dimension.id === id)?.values ?? [];
    return place * values.length + (arrayIn(columns, id, 'uint8')[row] as number);
  }, 0);
  return `${period}/${cell}`;
}

const rowsOf = (columns: MessageColumns): readonly number[] => Array.from({ length: columns.rows }, (_, row) => row);
const periods = fc.constantFrom<Period[]>('day', 'week', 'month', 'year');
const seeds = fc.nat();

describe('What is measured of messages', () => {
  it('is how many there were, a period and combination of values', () => {
    fc.assert(
      fc.property(periods, fc.subarray(['channel', 'user-group', 'purpose']), seeds, (per, by, seed) => {
        const type = measured(query, { take: 'messages', per, by, label });
        const columns = sampleColumns(type, { rows: 300, day, seed });
        const byHand = new Map<string, bigint>();
        for (const row of rowsOf(columns)) {
          const place = `messages per ${per}${by.length === 0 ? '' : ` by ${by.join(', ')}`}/${placeOf(columns, row, per, by)}`;
          byHand.set(place, (byHand.get(place) ?? 0n) + 1n);
        }
        expect(take(type, columns).values).toEqual(byHand);
      }),
      { numRuns: 40 },
    );
  });

  it('is the sum of a column to its last unit, negative numbers and those of 64 bits too', () => {
    fc.assert(
      fc.property(fc.constantFrom('cents', 'wide'), periods, seeds, (of, per, seed) => {
        const type = measured(response, { take: 'sum', of, per, by: ['outcome'], label });
        const columns = sampleColumns(type, { rows: 200, day, seed });
        const byHand = new Map<string, bigint>();
        for (const row of rowsOf(columns)) {
          const place = `sum ${of} per ${per} by outcome/${placeOf(columns, row, per, ['outcome'])}`;
          const number = of === 'wide' ? wideAt(arrayIn(columns, 'wide', 'int64'), row) : (arrayIn(columns, 'cents', 'int32')[row] as number); // oxfmt-ignore
          byHand.set(place, (byHand.get(place) ?? 0n) + BigInt(number));
        }
        for (const [place, sum] of byHand) if (sum === 0n) byHand.delete(place);
        expect(take(type, columns).values).toEqual(byHand);
      }),
      { numRuns: 40 },
    );
  });

  it('adds up past what a double holds', () => {
    const type = measured(query, { take: 'sum', of: 'wide', per: 'year', label });
    const columns = sampleColumns(type, { rows: 200, day });
    const largest = 2 ** 52 - 1;
    for (const row of rowsOf(columns)) setWide(arrayIn(columns, 'wide', 'int64'), row, largest);
    const frames = Array.from({ length: 7 }, () => columns);
    expect([...take(type, ...frames).values.values()]).toEqual([1400n * BigInt(largest)]);
  });

  it('is which keys came, each once however often', () => {
    fc.assert(
      fc.property(periods, fc.subarray(['channel', 'user-group']), seeds, (per, by, seed) => {
        const type = measured(query, { take: 'distinct', of: 'household', per, by, label });
        const columns = sampleColumns(type, { rows: 300, day, seed });
        const households = arrayIn(columns, 'household', 'uint32');
        // Many come again, in the same cell and in others.
        for (const row of rowsOf(columns)) if (row % 3 > 0) households[row] = households[row - (row % 3)] as number;
        const byHand = new Map<string, Set<number>>();
        for (const row of rowsOf(columns)) {
          const place = `distinct household per ${per}${by.length === 0 ? '' : ` by ${by.join(', ')}`}/${placeOf(columns, row, per, by)}`;
          byHand.set(place, (byHand.get(place) ?? new Set()).add(households[row] as number));
        }
        const found = take(type, columns, columnsPart(columns, 100, 200)).keys;
        expect(found).toEqual(new Map([...byHand].map(([place, set]) => [place, [...set].sort((a, b) => a - b)])));
      }),
      { numRuns: 40 },
    );
  });

  it('leaves out what is set aside', () => {
    const type = measured(query, { take: 'distinct', of: 'person', per: 'year', label }, { take: 'sum', of: 'cents', per: 'year', label }); // oxfmt-ignore
    const columns = sampleColumns(type, { rows: 10, day });
    const persons = arrayIn(columns, 'person', 'uint32');
    persons[4] = personOrdinalLimit;
    const { keys, values } = take(type, columns);
    expect([...keys.values()][0]).toEqual([...new Set(persons)].filter((person) => person < personOrdinalLimit).sort((a, b) => a - b)); // oxfmt-ignore
    const cents = arrayIn(columns, 'cents', 'int32').reduce((sum, number, row) => (row === 4 ? sum : sum + number), 0);
    expect([...values.values()]).toEqual([BigInt(cents)]);
  });

  it('is handed over once: keys that were taken are not taken again while their period goes on', () => {
    const type = measured(query, { take: 'distinct', of: 'person', per: 'month', label });
    const [counter, tallies] = [new FrameCounter(type, calendar), talliesOf(type, calendar)];
    const columns = sampleColumns(type, { rows: 50, day });
    counter.count(columnsPart(columns, 0, 30), day, tallies);
    const first = [...takenFrom(tallies).keys.values()].flat();
    counter.count(columns, day, tallies);
    const second = [...takenFrom(tallies).keys.values()].flat();
    const persons = [...arrayIn(columns, 'person', 'uint32')];
    expect(second.filter((person) => first.includes(person))).toEqual([]);
    expect(new Set([...first, ...second])).toEqual(new Set(persons));
    counter.count(columns, day, tallies);
    expect(takenFrom(tallies).keys).toEqual(new Map());
  });

  it('adds up to the same however frames are cut and whoever counts them', () => {
    const type = measured(
      response,
      { take: 'messages', per: 'week', by: ['outcome'], label },
      { take: 'sum', of: 'cents', per: 'month', label },
      { take: 'distinct', of: 'household', per: 'month', by: ['outcome'], label },
    );
    fc.assert(
      fc.property(fc.array(fc.nat(300), { maxLength: 4 }), seeds, (cuts, seed) => {
        const columns = sampleColumns(type, { rows: 300, day, seed });
        const borders = [0, ...cuts.sort((a, b) => a - b), 300];
        const parts = borders.slice(1).map((to, place) => columnsPart(columns, borders[place] as number, to));
        const whole = take(type, columns);
        const united = new Map<string, number[]>();
        const added = new Map<string, bigint>();
        for (const part of parts) {
          const { keys, values } = take(type, part);
          for (const [place, some] of keys) united.set(place, [...(united.get(place) ?? []), ...some]);
          for (const [place, value] of values) added.set(place, (added.get(place) ?? 0n) + value);
        }
        for (const [place, sum] of added) if (sum === 0n) added.delete(place);
        expect(added).toEqual(whole.values);
        const inOrder = [...united].map(([place, some]) => [place, [...new Set(some)].sort((a, b) => a - b)] as const);
        expect(new Map(inOrder)).toEqual(whole.keys);
      }),
      { numRuns: 40 },
    );
  });

  it('counts more messages than 32 bits hold', () => {
    const tallies = talliesOf(measured(query, { take: 'messages', per: 'year', label }), calendar);
    const columns = { ...sampleColumns(query, { rows: 1, day }), rows: 4_294_967_295 };
    for (let time = 0; time < 2; time += 1)
      tallies[1]?.raise({ columns, faulty: new Uint8Array(0), setAside: 0, day, days: undefined });
    expect([...takenFrom(tallies).values.values()]).toEqual([8_589_934_590n]);
  });
});

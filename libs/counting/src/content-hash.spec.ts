import { calendarYear } from '@tietovirta/calendar';
import { messageTypes, type MessageType, type NumberColumn } from '@tietovirta/exchanges';
import { arrayIn, arrayOf, columnTable, instantAt, setInstant, setWide, wideAt, type ColumnArray, type MessageColumns } from '@tietovirta/messages'; // oxfmt-ignore
import { pickRows, sampleColumns } from '@tietovirta/messages/builders';
import fc from 'fast-check';
import { FrameCounter } from './frame-counter.js';

const calendar = calendarYear(2024);
const day = 200;
const followUps = messageTypes.filter(({ kind }) => kind === 'follow-up');
const counters = new Map(messageTypes.map((type) => [type, new FrameCounter(type, calendar)]));

/** Hash of a slice that comes in these frames. */
const hashOf = (...frames: readonly MessageColumns[]): string => hashOnDay(day, ...frames);

function hashOnDay(on: number, ...frames: readonly MessageColumns[]): string {
  let [low, high] = [0, 0];
  for (const columns of frames) {
    const counter = counters.get(columns.type) as FrameCounter;
    const { hashLow, hashHigh, faults } = counter.count(columns, on, []);
    expect(faults.total).toBe(0);
    low = (low + hashLow) % 4294967296;
    high = (high + hashHigh) % 4294967296;
  }
  return `${high}/${low}`;
}

const aType = fc.constantFrom(...messageTypes);
const aFollowUp = fc.constantFrom(...followUps);
const rows = fc.integer({ min: 1, max: 40 });
const seed = fc.nat();

describe('the content hash of a slice', () => {
  it('does not see where one frame ends and the next begins', () => {
    fc.assert(
      fc.property(aType, rows, rows, seed, (type, one, two, of) => {
        const whole = sampleColumns(type, { rows: one + two, day, seed: of, firstOrdinal: 7 });
        const first = sampleColumns(type, { rows: one, day, seed: of, firstOrdinal: 7 });
        const second = sampleColumns(type, { rows: two, day, seed: of, firstOrdinal: 7 + one });
        expect(hashOf(first, second)).toBe(hashOf(whole));
      }),
    );
  });

  it('does not see the order of messages, nor of frames', () => {
    fc.assert(
      fc.property(
        aFollowUp,
        fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8 }),
        seed,
        (type, order, of) => {
          const columns = sampleColumns(type, { rows: 8, day, seed: of });
          const halves = [pickRows(columns, order.slice(0, 3)), pickRows(columns, order.slice(3))];
          expect(hashOf(pickRows(columns, order))).toBe(hashOf(columns));
          expect(hashOf(...halves.reverse())).toBe(hashOf(columns));
        },
      ),
    );
  });

  it('changes with any single value of any message', () => {
    fc.assert(
      fc.property(aType, rows, fc.nat(), fc.integer({ min: 1, max: 1e9 }), (type, count, at, by) => {
        const before = sampleColumns(type, { rows: count, day, seed: at });
        const row = at % count;
        for (const change of changesOf(type, row, by)) {
          const after = sampleColumns(type, { rows: count, day, seed: at });
          if (change(after)) expect(hashOf(after)).not.toBe(hashOf(before));
        }
      }),
    );
  });

  it('changes with any ordinal', () => {
    fc.assert(
      fc.property(aType, rows, fc.integer({ min: 1, max: 1e6 }), (type, count, by) => {
        const before = sampleColumns(type, { rows: count, day });
        const after = { ...sampleColumns(type, { rows: count, day }), firstOrdinal: by };
        arrayOf(after, 'ordinal', 'uint32')?.forEach((ordinal, row, ordinals) => (ordinals[row] = ordinal + by));
        expect(hashOf(after)).not.toBe(hashOf(before));
      }),
    );
  });

  it('changes when a message is left out or comes twice', () => {
    fc.assert(
      fc.property(aFollowUp, fc.nat({ max: 7 }), seed, (type, which, of) => {
        const columns = sampleColumns(type, { rows: 8, day, seed: of });
        const all = [0, 1, 2, 3, 4, 5, 6, 7];
        expect(hashOf(pickRows(columns, all.filter((row) => row !== which)))).not.toBe(hashOf(columns)); // oxfmt-ignore
        expect(hashOf(pickRows(columns, [...all, which]))).not.toBe(hashOf(columns));
      }),
    );
  });

  it('is another one for the same columns of another type', () => {
    const [birth, death] = ['birth', 'death'].map((name) =>
      sampleColumns(messageTypes.find(({ id }) => id === `population-register.${name}`) as MessageType, {
        rows: 9,
        day,
      }),
    );
    expect(hashOf(birth as MessageColumns)).not.toBe(hashOf(death as MessageColumns));
  });
});

describe('the content hash of sample messages', () => {
  // Samples follow the lists of values: these are of generation 3. The hash itself is that of generation 1.
  it.each([
    ['kelmu.query', 1488113164, 231726471],
    ['kelmu.response', 1026285971, 2045483559],
    ['banks.payment-message', 2456737776, 1005539647],
    ['banks.payment', 3856534567, 1090796963],
    ['tax-data.request', 1145547535, 3788991123],
    ['eessi.follow-up', 368100095, 3146576947],
  ])('of %s stays what it was', (id, low, high) => {
    const type = messageTypes.find((each) => each.id === id) as MessageType;
    expect(hashOf(sampleColumns(type, { rows: 40, day, firstOrdinal: 7 }))).toBe(`${high}/${low}`);
  });
});

describe('the content hash of openings', () => {
  it('is over instants: the same on the day on which their low half runs over', () => {
    // 2024-01-13: at 01:26:56.512 the low 32 bits of the milliseconds since 1970 begin anew.
    const columns = sampleColumns(messageTypes.find(({ id }) => id === 'kelmu.query') as MessageType, { rows: 40, day: 12, firstOrdinal: 7 }); // oxfmt-ignore
    expect(hashOnDay(12, columns)).toBe('985887105/4194317538');
  });
});

describe('a number that a type has of its own', () => {
  const aNumber = fc.constantFrom<NumberColumn>(
    { id: 'floors', kind: 'uint8', below: 200 },
    { id: 'municipality-number', kind: 'uint16', below: 1_000 },
    { id: 'dwelling', kind: 'uint32', below: 4_000_000_000 },
    { id: 'balance-cents', kind: 'int32', from: -2_000_000_000, below: 2_000_000_000 },
    { id: 'sum-cents', kind: 'int64', from: -(2 ** 52), below: 2 ** 53 },
  );
  const some = fc.uniqueArray(aNumber, { minLength: 1 });
  const withNumbers = (plain: MessageType, numbers: readonly NumberColumn[]): MessageType => {
    const type = { ...plain, numbers };
    counters.set(type, new FrameCounter(type, calendar));
    return type;
  };

  it('is hashed: any other value of any column changes the hash', () => {
    fc.assert(
      fc.property(aType, some, fc.nat(), fc.integer({ min: 1, max: 1e9 }), (plain, numbers, at, by) => {
        const type = withNumbers(plain, numbers);
        const count = 1 + (by % 40);
        const before = hashOf(sampleColumns(type, { rows: count, day, seed: at }));
        for (const change of changesOf(type, at % count, by)) {
          const after = sampleColumns(type, { rows: count, day, seed: at });
          if (change(after)) expect(hashOf(after)).not.toBe(before);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is another one under another name', () => {
    const [one, other] = ['paid-cents', 'owed-cents'].map((id) =>
      hashOf(
        sampleColumns(withNumbers(followUps[0] as MessageType, [{ id, kind: 'int32', below: 99 }]), { rows: 9, day }),
      ),
    );
    expect(one).not.toBe(other);
  });

  it('out of its bounds has its message set aside, and no other', () => {
    fc.assert(
      fc.property(aType, aNumber, fc.nat({ max: 19 }), fc.boolean(), (plain, number, row, isAbove) => {
        const type = withNumbers(plain, [number]);
        const columns = sampleColumns(type, { rows: 20, day });
        const { id, kind, from = 0, below } = number;
        if (kind === 'int64') setWide(arrayIn(columns, id, kind), row, isAbove ? below : from - 1);
        else arrayIn(columns, id, kind)[row] = isAbove ? below : from - 1;
        const counter = counters.get(type) as FrameCounter;
        const { counted, faults } = counter.count(columns, day, []);
        expect([counted, faults.list().map(({ code }) => code)]).toEqual([19, ['value-unknown']]);
      }),
    );
  });
});

/** Ways to change one value of a message, a column each; each returns whether there was another value to choose. */
function changesOf(type: MessageType, row: number, by: number): ((columns: MessageColumns) => boolean)[] {
  return columnTable(type).columns.map(({ name, kind, within }, place) => (columns: MessageColumns): boolean => {
    const array = columns.arrays[place] as ColumnArray;
    if (name === 'time') {
      const before = instantAt(columns, row);
      const start = columns.dayStartMs;
      setInstant(columns, row, start + ((before - start + 1 + (by % 86_399_998)) % 86_400_000));
      return instantAt(columns, row) !== before;
    }
    const { from, below } = within ?? { from: 0, below: 2 ** 32 };
    const change = 1 + (by % Math.max(1, below - from - 1));
    const before = kind === 'int64' ? wideAt(array as Int32Array, row) : (array[row] as number);
    const after = from + ((before - from + change) % (below - from));
    if (kind === 'int64') setWide(array as Int32Array, row, after);
    else array[row] = after;
    return after !== before;
  });
}

import { calendarYear } from '@tietovirta/calendar';
import { messageTypes, type MessageType } from '@tietovirta/exchanges';
import { instantAt, setInstant, type MessageColumns } from '@tietovirta/messages';
import { sampleColumns } from '@tietovirta/messages/builders';
import { organisations } from '@tietovirta/population';
import fc from 'fast-check';
import { FrameCounter } from './frame-counter.js';
import { streamHash, type SliceContent } from './stream-hash.js';
import { Tally } from './tally.js';

const calendar = calendarYear(2024);
const day = 200;
const followUps = messageTypes.filter(({ kind }) => kind === 'follow-up');
const counters = new Map(messageTypes.map((type) => [type, new FrameCounter(type, calendar)]));

/** Hash of a slice that comes in these frames. */
function hashOf(...frames: readonly MessageColumns[]): string {
  let [low, high] = [0, 0];
  for (const columns of frames) {
    const counter = counters.get(columns.type) as FrameCounter;
    const tally = new Tally(calendar.days.length, counter.layout.size);
    const { hashLow, hashHigh, faults } = counter.count(columns, day, tally);
    expect(faults.total).toBe(0);
    low = (low + hashLow) % 4294967296;
    high = (high + hashHigh) % 4294967296;
  }
  return `${high}/${low}`;
}

/** Some rows of follow-ups, in the order given: only they bring their ordinals along. */
const rowsOf = (columns: MessageColumns, rows: readonly number[]): MessageColumns => ({
  ...columns,
  rows: rows.length,
  ordinals: Uint32Array.from(rows, (row) => columns.ordinals?.[row] as number),
  times: Int32Array.from(rows.flatMap((row) => [...columns.times.subarray(2 * row, 2 * row + 2)])),
  ...(columns.persons && { persons: Uint32Array.from(rows, (row) => columns.persons?.[row] as number) }),
  organisations: Uint16Array.from(rows, (row) => columns.organisations[row] as number),
  dimensions: columns.dimensions.map((column) => Uint8Array.from(rows, (row) => column[row] as number)),
});

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
          const halves = [rowsOf(columns, order.slice(0, 3)), rowsOf(columns, order.slice(3))];
          expect(hashOf(rowsOf(columns, order))).toBe(hashOf(columns));
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
        const ordinals = before.ordinals?.map((ordinal) => ordinal + by);
        expect(hashOf({ ...before, firstOrdinal: by, ...(ordinals && { ordinals }) })).not.toBe(hashOf(before));
      }),
    );
  });

  it('changes when a message is left out or comes twice', () => {
    fc.assert(
      fc.property(aFollowUp, fc.nat({ max: 7 }), seed, (type, which, of) => {
        const columns = sampleColumns(type, { rows: 8, day, seed: of });
        const all = [0, 1, 2, 3, 4, 5, 6, 7];
        expect(hashOf(rowsOf(columns, all.filter((row) => row !== which)))).not.toBe(hashOf(columns)); // oxfmt-ignore
        expect(hashOf(rowsOf(columns, [...all, which]))).not.toBe(hashOf(columns));
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

describe('the stream hash', () => {
  const slice = (messageType: string, onDay: number, hashLow = 1): SliceContent => ({
    messageType,
    day: onDay,
    counted: 5,
    hashLow,
    hashHigh: 2,
  });
  const slices = [
    slice('kelmu.query', 10),
    slice('kelmu.query', 9),
    slice('eessi.start', 200),
    slice('banks.payment', 3),
  ];

  it('is canonical: the order in which slices were finished does not matter', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(slices, { minLength: slices.length }), (order) => {
        expect(streamHash(2024, order)).toBe(streamHash(2024, slices));
      }),
    );
    expect(streamHash(2024, slices)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('does not see slices without messages', () => {
    expect(streamHash(2024, [...slices, { ...slice('tax-data.request', 8), counted: 0 }])).toBe(
      streamHash(2024, slices),
    );
  });

  it('sees the year, and each type, day, count and hash', () => {
    const changed = [
      slices.slice(1),
      ...(['messageType', 'day', 'counted', 'hashLow', 'hashHigh'] as const).map((key) => [
        { ...(slices[0] as SliceContent), [key]: key === 'messageType' ? 'x' : 77 },
        ...slices.slice(1),
      ]),
    ].map((some) => streamHash(2024, some));
    const hashes = [streamHash(2024, slices), streamHash(2023, slices), ...changed];
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('does not change the list it is given', () => {
    const own = [...slices];
    streamHash(2024, own);
    expect(own).toEqual(slices);
  });
});

/** Ways to change one value of a message; each returns whether there was another value to choose. */
function changesOf(type: MessageType, row: number, by: number): ((columns: MessageColumns) => boolean)[] {
  const start = calendar.dayStartsMs[day] as number;
  return [
    (columns) => {
      const before = instantAt(columns, row);
      setInstant(columns.times, row, start + ((before - start + (by % 86_399_999)) % 86_400_000));
      return instantAt(columns, row) !== before;
    },
    ({ persons }) =>
      persons !== undefined && (persons[row] = ((persons[row] as number) + 1 + (by % 9)) % 5_000_000) >= 0,
    ({ holders }) => holders !== undefined && (holders[row] = (holders[row] as number) + by) >= 0,
    ({ organisations: parties }) => {
      parties[row] = ((parties[row] as number) + 1 + (by % (organisations.length - 1))) % organisations.length;
      return true;
    },
    ...type.dimensions.map(({ values }, place) => ({ dimensions }: MessageColumns): boolean => {
      const column = dimensions[place] as Uint8Array;
      column[row] = ((column[row] as number) + 1) % values.length;
      return values.length > 1;
    }),
  ];
}

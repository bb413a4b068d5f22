import { FramesMissing, RunCounter } from '@tietovirta/counting';
import { calendarYear } from '@tietovirta/calendar';
import { messageTypes } from '@tietovirta/exchanges';
import { Metrics } from '@tietovirta/service-runtime';
import { HeldRecords } from './held-records.js';
import { RunCounterHandler } from './run-counter-handler.js';
import { queries } from './testing/counter-world.js';

const run = { id: 4, startedAt: '2026-01-01T00:00:00Z' };
const source = 'proof.kelmu/2';
const metrics = new Metrics();

const opened = (): { readonly handler: RunCounterHandler; readonly held: string[] } => {
  const held: string[] = [];
  const records = new HeldRecords({
    hold: (...place) => {
      held.push(place.join(' '));
      return async () => undefined;
    },
  });
  const counter = new RunCounter({ calendar: calendarYear(2024), messageTypes, marks: [] });
  const counted = { runId: 4, runKey: '4-a', counter, isClosed: async () => false };
  return { handler: new RunCounterHandler(counted, { held: records, metrics }), held };
};
const { header } = queries(
  { ...run, name: '', year: 2024, scenario: {}, productVersion: '', generation: 1, status: 'running' },
  0,
);
const differs = { code: 'checksum-differs', reason: 'the body differs from its checksum' };

describe('a record whose header can be read and whose body cannot', () => {
  const record = { source, position: 7, nextPosition: 8, ...differs, header };

  it('is set aside in its slice, and held as it came', () => {
    const { handler, held } = opened();
    handler.unreadable(record);
    const { deadLetters, marks } = handler.takeEntries();
    expect(deadLetters).toMatchObject([{ ...differs, source, position: 7, messages: 10, index: 0, next: 10 }]);
    expect(marks).toMatchObject([{ nextIndex: 10, setAside: 10, holes: [{ index: 0, next: 10 }] }]);
    expect(held).toEqual(['proof.kelmu/2 7']);
  });

  it('is set aside once, however often it comes', () => {
    const { handler, held } = opened();
    for (const position of [7, 8]) handler.unreadable({ ...record, position });
    expect(handler.takeEntries().deadLetters).toHaveLength(1);
    expect(held).toHaveLength(1);
  });

  it('does not hide that something is missing before it', () => {
    const { handler, held } = opened();
    expect(() => {
      handler.unreadable({ ...record, header: { ...header, index: 10, next: 20 } });
    }).toThrow(FramesMissing);
    expect(held).toEqual([]);
  });
});

describe('a slice in which something is missing', () => {
  const place = { source, position: 0, nextPosition: 1 };
  const frameOf = (nth: number, day: number) =>
    queries({ ...run, name: '', year: 2024, scenario: {}, productVersion: '', generation: 1, status: 'running' }, nth, { day }); // oxfmt-ignore
  const read = (handler: RunCounterHandler, nth: number, day = 60): void => {
    handler.handle({ frame: frameOf(nth, day), ...place });
  };

  it('fails its run once: what lies behind the gap is passed over, other slices are counted', () => {
    const { handler } = opened();
    expect(() => {
      read(handler, 1);
    }).toThrow(FramesMissing);
    read(handler, 2);
    read(handler, 0, 61);
    expect(handler.takeEntries().marks).toMatchObject([{ day: 61, counted: 10 }]);
  });

  it('is counted once the rest has come, and fails its run again for another gap', () => {
    const { handler } = opened();
    expect(() => {
      read(handler, 1);
    }).toThrow(FramesMissing);
    for (const nth of [0, 1]) read(handler, nth);
    expect(handler.takeEntries().marks).toMatchObject([{ counted: 20 }]);
    expect(() => {
      read(handler, 3);
    }).toThrow(FramesMissing);
  });

  it('does not fail its run again because something of before comes again', () => {
    const { handler } = opened();
    read(handler, 0);
    expect(() => {
      read(handler, 2);
    }).toThrow(FramesMissing);
    for (const nth of [0, 2, 1, 2]) read(handler, nth);
    expect(handler.takeEntries().marks).toMatchObject([{ counted: 30 }]);
  });
});

it('reports how late a frame is counted, where the transport knows when it was published', async () => {
  const { handler } = opened();
  const frame = queries(
    { ...run, name: '', year: 2024, scenario: {}, productVersion: '', generation: 1, status: 'running' },
    0,
  );
  handler.handle({ frame, source, position: 0, nextPosition: 1 });
  handler.handle({ frame, source, position: 1, nextPosition: 2, publishedAtMs: Date.now() - 60_000 });
  const text = await metrics.text();
  expect(text).toMatch(/tietovirta_lateness_seconds_count\{exchange="kelmu"\} 1\n/);
  expect(text).toMatch(/tietovirta_lateness_seconds_bucket\{le="30",exchange="kelmu"\} 0\n/);
  expect(text).toMatch(/tietovirta_lateness_seconds_bucket\{le="100",exchange="kelmu"\} 1\n/);
});

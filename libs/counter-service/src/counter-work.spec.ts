import { KeySet, RunCounter, type RunEntries } from '@tietovirta/counting';
import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { failedOutcome, runKeyOf, type RunRecord } from '@tietovirta/archive';
import { calendarYear } from '@tietovirta/calendar';
import { findMessageType, messageTypes } from '@tietovirta/exchanges';
import { arrayIn, encodeColumns } from '@tietovirta/messages';
import { sampleColumns } from '@tietovirta/messages/builders';
import { eventually } from '@tietovirta/testing';
import { broken, CounterWorld, queries, type CounterProcess } from './testing/counter-world.js';

const within = { withinMs: 30_000, betweenMs: 2 };
const group = 'proof.here.counters';
jest.setTimeout(60_000);
let world: CounterWorld;

/** Until everything published is in the ledger, and the offsets are committed. */
const untilWritten = (): Promise<void> =>
  eventually(() => {
    expect(world.broker.lag(group)).toBe(0);
  }, within);
const cellsIn = ({ messageTypes: types, measures, periods, cells, values }: RunEntries['deltas']): readonly string[] =>
  types.map((type, row) => `${type}/${measures[row]}/${periods[row]}/${cells[row]}: ${values[row]}`).sort();
const keysIn = (members: RunEntries['members']): readonly (readonly [string, number])[] => {
  const sets = new Map<string, KeySet>();
  for (const { measure, period, cell, members: bytes } of members) {
    const name = `${measure}/${period}/${cell}`;
    sets.set(name, (sets.get(name) ?? new KeySet()).add(bytes));
  }
  return [...sets].map(([name, keys]) => [name, keys.size] as const).sort();
};
const markOf = async (run: RunRecord, day = 60) => (await world.ledger.marks(run.id)).find((mark) => mark.day === day);

beforeEach(() => {
  world = new CounterWorld();
  Logger.overrideLogger(false);
});
afterEach(async () => {
  await world.end();
  jest.restoreAllMocks();
});

describe('counters of a backend', () => {
  it('count each message of each run once, although they die, and frames come twice', async () => {
    const runs = [await world.start(), await world.start()] as const;
    const undisturbed = runs.map(() => new RunCounter({ calendar: calendarYear(2024), messageTypes, marks: [] }));
    let [one, two] = [await world.open(), await world.open()];
    for (let nth = 0; nth < 12; nth += 1) {
      for (const [place, run] of runs.entries()) {
        for (const day of [60, 61, 62, 63]) {
          const frame = queries(run, nth, { day });
          undisturbed[place]?.count(frame, { source: '', position: 0 });
          await world.publish(frame);
          if (nth % 5 === 2) await world.publish(queries(run, nth - 1, { day }));
        }
      }
      if (nth % 3 === 0) await untilWritten();
      one.kill();
      [one, two] = [two, await world.open()];
    }
    await untilWritten();
    for (const [place, { id }] of runs.entries()) {
      const { cells, members, marks } = await world.ledger.read(id);
      const expected = (undisturbed[place] as RunCounter).takeEntries(id);
      expect(cellsIn(cells)).toEqual(cellsIn(expected.deltas));
      expect(keysIn(members)).toEqual(keysIn(expected.members));
      expect([...marks].sort((a, b) => a.day - b.day)).toEqual(expected.marks);
    }
  });

  it('write what they counted at their end', async () => {
    const run = await world.start();
    const counter = await world.open();
    await world.publish(queries(run, 0));
    await eventually(async () => {
      expect(await counter.metric('messages_counted_total')).toBe(10);
    }, within);
    await counter.stop();
    expect(await markOf(run)).toMatchObject({ counted: 10 });
    expect(world.broker.lag(group)).toBe(0);
    expect(counter.deaths).toBe(0);
  });
});

describe('a run in which something is missing', () => {
  const started = async (): Promise<readonly [RunRecord, RunRecord, CounterProcess]> => {
    const [run, other] = [await world.start(), await world.start()];
    for (const each of [run, other]) await world.publish(queries(each, 0));
    await world.publish(queries(run, 2));
    for (const nth of [1, 2]) await world.publish(queries(other, nth));
    return [run, other, await world.open()];
  };

  it('is ended alone, with the reason and what was counted', async () => {
    const [run, other, counter] = await started();
    await untilWritten();
    const { status, outcome } = (await world.archive.find(run.id)) as RunRecord;
    expect(status).toBe('failed');
    expect(outcome).toMatchObject({ failure: expect.stringContaining('index 20 came, 10 was expected'), tables: null });
    expect(await markOf(run)).toMatchObject({ counted: 10 });
    expect(await markOf(other)).toMatchObject({ counted: 30 });
    expect((await world.archive.find(other.id))?.status).toBe('running');
    expect(counter.deaths).toBe(0);
  });

  it('counts on with what was missing, and with what its resumption makes again', async () => {
    const [run] = await started();
    await untilWritten();
    await world.publish(queries(run, 1));
    await untilWritten();
    expect(await markOf(run)).toMatchObject({ counted: 20 });
    expect((await world.archive.find(run.id))?.status).toBe('failed');
    await world.archive.resume(run.id);
    for (const nth of [0, 1, 2]) await world.publish(queries(run, nth));
    await untilWritten();
    expect(await markOf(run)).toMatchObject({ counted: 30, nextIndex: 30 });
    expect((await world.archive.find(run.id))?.status).toBe('running');
  });

  it('counts on in a process that starts after its failure: answers are not sent again for its resumption', async () => {
    const [run, , counter] = await started();
    await untilWritten();
    counter.kill();
    await world.open();
    await world.publish(queries(run, 1));
    await untilWritten();
    expect(await markOf(run)).toMatchObject({ counted: 20 });
    expect((await world.archive.find(run.id))?.status).toBe('failed');
  });

  it('keeps the figures that its archive knows', async () => {
    const run = await world.start();
    const known = {
      planned: 500,
      sent: 400,
      seconds: 7,
      hash: '',
      messagesPerSecond: 1,
      peakMemoryBytes: 2,
      tables: null,
    };
    const outcome = { ...known, status: 'stopped', finishedAt: '2026-01-01T00:01:00Z', counted: 0, setAside: 0, cellsCompared: 0, cellsDiffering: 0 } as const; // oxfmt-ignore
    await world.archive.finish(run.id, outcome);
    for (const nth of [0, 2]) await world.publish(queries(run, nth));
    await world.open();
    await untilWritten();
    expect((await world.archive.find(run.id))?.outcome).toMatchObject({ ...known, status: 'failed' });
  });

  it('stays as it is when it came to its end before', async () => {
    const run = await world.start();
    const outcome = { status: 'finished', planned: 10, sent: 10, seconds: 7, hash: 'ab', messagesPerSecond: 1, peakMemoryBytes: 2, tables: [], finishedAt: '2026-01-01T00:01:00.000Z', counted: 10, setAside: 0, cellsCompared: 3, cellsDiffering: 0 } as const; // oxfmt-ignore
    const finished = await world.archive.finish(run.id, outcome);
    for (const nth of [0, 2]) await world.publish(queries(run, nth));
    await world.open();
    await untilWritten();
    expect(await world.archive.find(run.id)).toEqual(finished);
  });
});

describe('a run that came to its end', () => {
  const ended = async (run: RunRecord, status: 'finished' | 'differing'): Promise<void> => {
    await world.archive.finish(run.id, { ...failedOutcome('', '2026-01-01T00:01:00Z'), status });
  };
  const stateOf = async (run: RunRecord): Promise<readonly unknown[]> => [
    await world.ledger.read(run.id),
    await world.ledger.deadLetters(run.id),
    await world.archive.find(run.id),
  ];
  /** As if no record had come for a while. */
  const pause = (): void => {
    const now = performance.now.bind(performance);
    jest.spyOn(performance, 'now').mockImplementation(() => now() + 300);
  };

  it.each(['finished', 'differing'] as const)(
    'as %s is closed for good: what comes late changes nothing, and is counted and logged once',
    async (status) => {
      const warned = jest.spyOn(Logger.prototype, 'warn');
      const run = await world.start();
      const counter = await world.open();
      for (const frame of [queries(run, 0), broken(queries(run, 1))]) await world.publish(frame);
      await untilWritten();
      await ended(run, status);
      const before = await stateOf(run);
      pause();
      const late = [queries(run, 2), queries(run, 7), broken(queries(run, 2)), queries(run, 0, { firstOrdinal: 3 })];
      for (const frame of [...late, queries(run, 0)]) await world.publish(frame);
      await untilWritten();
      expect(await stateOf(run)).toEqual(before);
      expect(await counter.metric('records_refused_total{code="run-over"}')).toBe(4);
      expect(warned.mock.calls.filter(([said]) => String(said).includes('run that is over'))).toHaveLength(1);
      counter.kill();
      const next = await world.open();
      await world.publish(queries(run, 2));
      await untilWritten();
      expect(await stateOf(run)).toEqual(before);
      expect(await next.metric('records_refused_total{code="run-over"}')).toBe(1);
    },
  );

  it('still takes what was set aside when it is sent again', async () => {
    const run = await world.start();
    await world.open();
    for (const frame of [broken(queries(run, 0)), queries(run, 1)]) await world.publish(frame);
    await untilWritten();
    await ended(run, 'differing');
    pause();
    await world.publish(queries(run, 0));
    await untilWritten();
    expect(await markOf(run)).toMatchObject({ counted: 20, setAside: 0, holes: [] });
    expect(await world.ledger.deadLetters(run.id)).toMatchObject([{ isRecovered: true }]);
  });
});

describe('a run whose scenario this version cannot read', () => {
  it('is ended with the reason, and holds up no other run', async () => {
    const [run, other] = [await world.start('kelmu', { moods: [] }), await world.start()];
    const counter = await world.open();
    for (const each of [run, other]) await world.publish(queries(each, 0));
    await untilWritten();
    const { status, outcome } = (await world.archive.find(run.id)) as RunRecord;
    expect(status).toBe('failed');
    expect(outcome?.failure).toContain('moods: there is no such setting');
    expect(await markOf(run)).toBeUndefined();
    expect(await markOf(other)).toMatchObject({ counted: 10 });
    expect(counter.deaths).toBe(0);
  });
});

describe('what cannot be read', () => {
  it('is set aside with its reason and kept as it came, and is counted when it comes whole', async () => {
    const run = await world.start();
    const counter = await world.open();
    const bad = broken(queries(run, 0));
    for (const frame of [bad, queries(run, 1)]) await world.publish(frame);
    await untilWritten();
    expect(await markOf(run)).toMatchObject({ counted: 10, setAside: 10 });
    const [letter] = await world.ledger.deadLetters(run.id);
    expect(letter).toMatchObject({ code: 'body-unreadable', messages: 10, isRecovered: false });
    const { source, position, code, reason } = letter as NonNullable<typeof letter>;
    expect(world.deadLetters).toEqual([{ source, position, code, reason, run: runKeyOf(run), original: bad }]);
    expect(await counter.metric('messages_set_aside_total{code="body-unreadable"}')).toBe(10);
    await world.publish(queries(run, 0));
    await untilWritten();
    expect(await markOf(run)).toMatchObject({ counted: 20, setAside: 0 });
    expect(world.deadLetters).toHaveLength(1);
  });

  it('is kept once where its messages are at fault for several reasons', async () => {
    const run = await world.start();
    await world.open();
    const columns = sampleColumns(findMessageType('kelmu.query'), { rows: 10, day: 60 });
    arrayIn(columns, 'organisation', 'uint16')[3] = 65_000;
    // No time of any day, neither before nor after it.
    const times = arrayIn(columns, 'time', 'int32');
    for (const row of [0, 1, 2, 4, 5]) times[row] = -1 - row;
    for (const row of [6, 7, 8, 9]) times[row] = 24 * 3_600_000 + row;
    const strange = { header: queries(run, 0, { day: 90 }).header, body: encodeColumns(columns) };
    await world.publish(strange);
    await untilWritten();
    expect(await markOf(run, 90)).toMatchObject({ counted: 0, setAside: 10, holes: [{ index: 0, next: 10 }] });
    const deadLetters = await world.ledger.deadLetters(run.id);
    expect(deadLetters.map(({ code, messages }) => [code, messages])).toEqual([
      ['time-outside', 9],
      ['organisation-unknown', 1],
    ]);
    expect(world.deadLetters).toMatchObject([{ code: 'time-outside', original: strange }]);
    await world.publish(queries(run, 0, { day: 90 }));
    await untilWritten();
    expect(await markOf(run, 90)).toMatchObject({ counted: 10, setAside: 0, holes: [] });
  });

  it.each([
    ['year-differs', { year: 2023 }],
    ['plan-differs', { index: 4294967294, next: 4294967295, rows: 1 }],
    ['plan-differs', { messageType: 'eessi.start' }],
  ])('is set aside as none of its run (%s) and takes the place of no message of it: %j', async (code, change) => {
    const run = await world.start();
    const counter = await world.open();
    const lie = queries(run, 0, change);
    for (const frame of [lie, queries(run, 0), lie, queries(run, 1)]) await world.publish(frame);
    await untilWritten();
    expect(await world.ledger.marks(run.id)).toMatchObject([{ counted: 20, setAside: 0, nextIndex: 20, holes: [] }]);
    const letter = { code, messages: 0, isRecovered: false };
    expect(await world.ledger.deadLetters(run.id)).toMatchObject([letter, letter]);
    expect(world.deadLetters).toMatchObject([
      { code, original: lie },
      { code, original: lie },
    ]);
    expect(await counter.metric(`records_refused_total{code="${code}"}`)).toBe(2);
    expect((await world.archive.find(run.id))?.status).toBe('running');
  });

  it('and says no run is written under the number of unassigned records', async () => {
    const counter = await world.open();
    await world.broker.append(undefined, 'key');
    await untilWritten();
    expect(await world.ledger.deadLetters(0)).toMatchObject([{ code: 'header-invalid', messages: 1, position: 0 }]);
    expect(world.deadLetters).toMatchObject([{ code: 'header-invalid', position: 0 }]);
    expect(await counter.metric('messages_set_aside_total{code="header-invalid"}')).toBe(1);
  });

  it('holds nothing up when the sink refuses it: the ledger has its facts', async () => {
    const run = await world.start();
    world.isSinkBroken = true;
    const logged = jest.spyOn(Logger.prototype, 'error');
    await world.open();
    for (const frame of [broken(queries(run, 0)), queries(run, 1)]) await world.publish(frame);
    await untilWritten();
    expect(await markOf(run)).toMatchObject({ counted: 10, setAside: 10 });
    expect(logged).toHaveBeenCalledTimes(1);
  });

  it('is kept again when the ledger did not take it', async () => {
    const run = await world.start();
    const counter = await world.open();
    counter.ledger.faults = ['refused'];
    await world.publish(broken(queries(run, 0)));
    await untilWritten();
    expect(await world.ledger.deadLetters(run.id)).toHaveLength(1);
    expect(world.deadLetters).toHaveLength(2);
  });
});

describe('records of runs that this backend does not know', () => {
  it('are passed over and logged, also where another backend has a run of the same number', async () => {
    const run = await world.start();
    const counter = await world.open();
    const elsewhere = { ...run, startedAt: '2025-01-01T00:00:00Z' };
    for (const each of [elsewhere, { ...run, id: 77 }, elsewhere, run]) await world.publish(queries(each, 0));
    await untilWritten();
    expect(await markOf(run)).toMatchObject({ counted: 10 });
    expect(await counter.metric('records_foreign_total')).toBe(3);
    expect(world.deadLetters).toEqual([]);
  });
});

describe('two databases on the same topics', () => {
  it('count all of their own runs, and each passes over those of the other and says so', async () => {
    const other = new CounterWorld(world.broker, 'there');
    const run = await world.start();
    await other.archive.start({ name: 'of before', year: 2024, scenario: {}, productVersion: '1', startedAt: '2025-01-01T00:00:00Z' }); // oxfmt-ignore
    const foreign = await other.start();
    const [here, there] = [await world.open(), await other.open()];
    for (const day of [60, 61, 62, 63])
      for (const each of [run, foreign]) await world.publish(queries(each, 0, { day }));
    await untilWritten();
    await eventually(() => {
      expect(world.broker.lag('proof.there.counters')).toBe(0);
    }, within);
    const countedIn = async ({ ledger }: CounterWorld, { id }: RunRecord): Promise<number> =>
      (await ledger.marks(id)).reduce((sum, { counted }) => sum + counted, 0);
    expect([await countedIn(world, run), await countedIn(other, foreign)]).toEqual([40, 40]);
    expect([await here.metric('records_foreign_total'), await there.metric('records_foreign_total')]).toEqual([4, 4]);
    await other.end();
  });
});

describe('a counter reports', () => {
  it('repeated frames, late frames, flushes and lost guards', async () => {
    const run = await world.start();
    const [counter, rival] = [await world.open(), await world.open()];
    for (let nth = 0; nth < 3; nth += 1) await world.publish(queries(run, 0));
    await untilWritten();
    const sumOf = async (name: string): Promise<number> => (await counter.metric(name)) + (await rival.metric(name));
    expect(await sumOf('frames_repeated_total')).toBe(2);
    expect(await sumOf('ledger_flush_seconds_count')).toBeGreaterThan(0);
    expect(await sumOf('messages_counted_total')).toBe(10);
    rival.transport.fence();
    await untilOneIsLost(run, () => sumOf('ledger_lost_guards_total'));
    await untilWritten();
    expect(await markOf(run)).toMatchObject({ counted: 10 });
  });

  /** Some of the days lie where both read. */
  const untilOneIsLost = async (run: RunRecord, lost: () => Promise<number>): Promise<void> => {
    for (const day of [60, 61, 62, 63, 64, 65, 66, 67]) await world.publish(queries(run, 0, { day }));
    await eventually(async () => {
      expect(await lost()).toBeGreaterThan(0);
    }, within);
  };

  it('that it is not ready before it has joined, while the database is away, and when nothing is written any more', async () => {
    const run = await world.start();
    const counter = await world.open();
    expect(await counter.faults()).toEqual({ kafka: 'the group is not joined yet' });
    await eventually(async () => {
      expect(await counter.faults()).toEqual({});
    }, within);
    counter.databaseFault = new Error('the database is away');
    // Each part is asked once a second at most.
    await eventually(async () => {
      expect(await counter.faults()).toEqual({ postgres: 'the database is away' });
    }, within);
    counter.databaseFault = undefined;
    let open: () => void = () => undefined;
    counter.ledger.gate = new Promise((resolve) => (open = resolve));
    await world.publish(queries(run, 0));
    await eventually(() => {
      expect(counter.work.waitingSeconds).toBeGreaterThan(0);
    }, within);
    const now = performance.now();
    jest.spyOn(performance, 'now').mockImplementation(() => now + 12_000);
    expect(await counter.faults()).toEqual({ ledger: 'what was counted 12 seconds ago is not in the ledger' });
    open();
    await untilWritten();
    jest.restoreAllMocks();
    await eventually(async () => {
      expect(await counter.faults()).toEqual({});
    }, within);
  });
});

describe('a counter whose transport fails', () => {
  it('ends its process, and another one counts what is left', async () => {
    const run = await world.start();
    const counter = await world.open();
    jest.spyOn(world.archive, 'finish').mockRejectedValueOnce(new Error('the database is away'));
    for (const nth of [0, 2]) await world.publish(queries(run, nth));
    await eventually(() => {
      expect(counter.deaths).toBe(1);
    }, within);
    counter.kill();
    await world.open();
    await untilWritten();
    expect((await world.archive.find(run.id))?.status).toBe('failed');
    expect(await markOf(run)).toMatchObject({ counted: 10 });
  });
});

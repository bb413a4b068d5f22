import {
  daysOfDeltas,
  FramesMissing,
  messagesIn,
  noEntries,
  type RunEntries,
  type SliceMark,
} from '@tietovirta/counting';
import { calendarYear } from '@tietovirta/calendar';
import { messageTypes, type MessageType } from '@tietovirta/exchanges';
import { MemoryLedger, type LedgerBatch } from '@tietovirta/ledger';
import { arrayIn, decodeFrame, encodeColumns, type Frame } from '@tietovirta/messages';
import { sampleFrame } from '@tietovirta/messages/builders';
import { EmbeddedTransport } from '@tietovirta/transport';
import { EmbeddedCounters } from './embedded-counters.js';

const day = 150;
const query = messageTypes.find(({ id }) => id === 'kelmu.query') as MessageType;
const key = `kelmu.query/${day}`;
const sources = [0, 1, 2, 3].map((partition) => `embedded/${partition}`);

/** Frames 0, 1, 2 … of one slice with these numbers of messages. */
const slice = (type: MessageType, ...rows: readonly number[]): Frame[] =>
  rows.map((count, place) =>
    sampleFrame(type, {
      rows: count,
      day,
      index: rows.slice(0, place).reduce((sum, before) => sum + Math.max(1, before), 0),
      isLast: place === rows.length - 1,
      firstOrdinal: rows.slice(0, place).reduce((sum, before) => sum + before, 0),
    }),
  );

interface Bench {
  readonly stage: EmbeddedCounters;
  readonly send: (...frames: readonly Frame[]) => Promise<void>;
}

function bench(marks: readonly SliceMark[] = [], firstPositions: ReadonlyMap<string, number> = new Map()): Bench {
  const transport = new EmbeddedTransport({ partitions: 4, endpoint: 0, endpoints: 1, ports: [], firstPositions });
  const stage = new EmbeddedCounters({ runId: 1, calendar: calendarYear(2024), messageTypes, transport, marks });
  return {
    stage,
    send: async (...frames) => {
      for (const frame of frames) await transport.publish({ ...frame, body: frame.body.slice() }, key);
    },
  };
}

const entriesOf = (batch: LedgerBatch): RunEntries => batch.runs[0] as RunEntries;
const counted = ({ deltas }: RunEntries): number => messagesIn(deltas);
/** Cells and marks, which must not depend on how often batches were taken. */
async function inLedger(batches: readonly LedgerBatch[]): Promise<unknown> {
  const ledger = new MemoryLedger();
  for (const batch of batches) expect(await ledger.apply(batch)).toBe('applied');
  const { cells, marks } = await ledger.read(1);
  const rows = daysOfDeltas(cells).map(
    ({ messageType, cell, count, ...on }) => `${messageType}/${on.day}/${cell}: ${count}`,
  );
  return { cells: rows.sort(), marks, letters: await ledger.deadLetters(1) };
}

describe('counting the frames of a slice', () => {
  it('counts every message once and marks the slice complete at its last frame', async () => {
    const { stage, send } = bench();
    const [first, second] = slice(query, 30, 12) as [Frame, Frame];
    await send(first);
    expect(entriesOf(stage.takeBatch()).marks).toMatchObject([
      { nextIndex: 30, isComplete: false, counted: 30, setAside: 0 },
    ]);
    await send(second);
    const batch = entriesOf(stage.takeBatch());
    expect(batch.marks).toMatchObject([{ day, nextIndex: 42, isComplete: true, counted: 42, setAside: 0 }]);
    expect([counted(batch), stage.counted]).toEqual([12, 42]);
  });

  it('Law 3: a frame that comes again changes nothing but the position', async () => {
    const frames = slice(query, 30, 12, 5) as [Frame, Frame, Frame];
    const [once, again] = [bench(), bench()];
    await once.send(...frames);
    const [a, b, c] = frames;
    await again.send(a, a, b, a, b, b, c, c);
    expect([again.stage.counted, again.stage.repeatedFrames, again.stage.repeatedMessages]).toEqual([47, 5, 89]);
    const [expected, found] = [once.stage.takeBatch(), again.stage.takeBatch()];
    expect(found.runs).toEqual(expected.runs);
    expect(found.positions.map(({ from, to }) => to - from)).toEqual([8]);
  });

  it('fails with the gap when a frame is missing before it', async () => {
    const { send } = bench();
    const [first, , third] = slice(query, 3, 4, 5) as [Frame, Frame, Frame];
    await send(first);
    const gap = await send(third).catch((error: unknown) => error);
    expect(gap).toBeInstanceOf(FramesMissing);
    expect(gap).toMatchObject({ code: 'COUNTING_FRAME_GAP', expectedIndex: 3, foundIndex: 7 });
    expect((gap as FramesMissing).message).toContain('kelmu.query on day 150: index 7 came, 3 was expected');
  });
});

describe('Law 4: what cannot be counted is set aside with its reason', () => {
  const [sound] = slice(query, 20) as [Frame];
  const cases: readonly [string, Frame, string][] = [
    ['a body that is no Arrow', { ...sound, body: Uint8Array.of(1, 2, 3) }, 'body-unreadable'],
    ['an unknown message type', { ...sound, header: { ...sound.header, messageType: 'fax.page' } }, 'type-unknown'],
    ['a later version', { ...sound, header: { ...sound.header, version: 9 } }, 'version-unknown'],
    ['other columns', { ...sound, header: { ...sound.header, messageType: 'banks.payment' } }, 'layout-differs'],
    ['another number of rows', { ...sound, header: { ...sound.header, rows: 21 } }, 'rows-differ'],
  ];

  it.each(cases)('a frame with %s, whole', async (_what, frame, code) => {
    const { stage, send } = bench();
    await send(frame);
    const batch = entriesOf(stage.takeBatch());
    const { messageType, rows } = frame.header;
    expect(batch.deadLetters).toMatchObject([{ messageType, day, index: 0, next: 20, messages: rows, code }]);
    expect(batch.marks).toMatchObject([{ messageType, counted: 0, setAside: rows, nextIndex: 20, isComplete: true }]);
    expect([counted(batch), stage.counted]).toEqual([0, rows]);
  });

  it('single messages of a frame, and the others are counted', async () => {
    const { stage, send } = bench();
    const columns = decodeFrame(sound, query);
    arrayIn(columns, 'time', 'int32').fill(24 * 3_600_000, 3);
    await send({ ...sound, body: encodeColumns(columns) });
    const batch = entriesOf(stage.takeBatch());
    expect(batch.deadLetters).toMatchObject([{ day, messages: 17, code: 'time-outside' }]);
    expect(batch.marks).toMatchObject([{ counted: 3, setAside: 17 }]);
  });

  it('and the frames after it are counted', async () => {
    const { stage, send } = bench();
    const [first, second] = slice(query, 20, 7) as [Frame, Frame];
    await send({ ...first, body: new Uint8Array(9) }, second);
    expect(entriesOf(stage.takeBatch()).marks).toMatchObject([
      { counted: 7, setAside: 20, nextIndex: 27, isComplete: true },
    ]);
  });
});

describe('taking batches', () => {
  const frames = [
    ...slice(query, 30, 12, 8),
    ...slice(messageTypes.find(({ id }) => id === 'kelmu.response') as MessageType, 30, 12, 0),
    ...slice(messageTypes.find(({ kind }) => kind === 'contained') as MessageType, 100),
    ...slice({ ...query, id: 'fax.page' }, 6, 5),
  ];

  it('loses and doubles nothing, however often it is done', async () => {
    const ledgers = await Promise.all(
      [1, 2, 100].map(async (every) => {
        const { stage, send } = bench();
        const batches: LedgerBatch[] = [];
        for (const [place, frame] of frames.entries()) {
          await send(frame);
          if (place % every === 0) batches.push(stage.takeBatch(), stage.takeBatch());
        }
        batches.push(stage.takeBatch());
        return inLedger(batches);
      }),
    );
    expect(ledgers[1]).toEqual(ledgers[0]);
    expect(ledgers[2]).toEqual(ledgers[0]);
  });

  it('gives nothing when nothing came', async () => {
    const { stage, send } = bench();
    await send(...frames);
    stage.takeBatch();
    const { positions, runs } = stage.takeBatch();
    expect([positions, runs]).toEqual([[], [noEntries(1)]]);
  });

  it('hands out marks that later frames do not change', async () => {
    const { stage, send } = bench();
    const [first, second] = slice(query, 30, 12) as [Frame, Frame];
    await send(first);
    const { marks } = entriesOf(stage.takeBatch());
    await send(second);
    expect(marks[0]?.counted).toBe(30);
  });
});

describe('a resumed run', () => {
  it('Law 3: goes on at the marks of the ledger: what was counted is a repeat, the rest is counted, the hash is the same', async () => {
    const frames = slice(query, 30, 12, 8) as [Frame, Frame, Frame];
    const undisturbed = bench();
    await undisturbed.send(...frames);
    const ledger = new MemoryLedger();
    const killed = bench();
    await killed.send(frames[0], frames[1]);
    await ledger.apply(killed.stage.takeBatch());
    await killed.send(frames[2]);
    const state = await ledger.read(1);
    const resumed = bench(state.marks, await ledger.positions(sources));
    await resumed.send(...frames);
    expect(resumed.stage.repeatedFrames).toBe(2);
    expect(await ledger.apply(resumed.stage.takeBatch())).toBe('applied');
    const ended = await ledger.read(1);
    expect(ended.marks).toEqual(entriesOf(undisturbed.stage.takeBatch()).marks);
    expect(messagesIn(ended.cells)).toBe(50);
  });

  it('finds the gap when the ledger stands further back than what comes', async () => {
    const [, second] = slice(query, 3, 4) as [Frame, Frame];
    await expect(bench([]).send(second)).rejects.toThrow(FramesMissing);
  });
});

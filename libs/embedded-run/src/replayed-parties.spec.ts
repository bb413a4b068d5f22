import { type RunEntries, streamHash } from '@tietovirta/counting';
import { scenarioPlan } from '@tietovirta/plan';
import { exchanges } from '@tietovirta/exchanges';
import type { Frame } from '@tietovirta/messages';
import type { SliceExpectation } from '@tietovirta/oracle';
import type { Scenario } from '@tietovirta/scenarios';
import { EmbeddedTransport } from '@tietovirta/transport';
import type { RecordedFrames } from './recorded-frames.js';
import { EmbeddedCounters } from './embedded-counters.js';
import { EmbeddedParties, type PartyWork } from './embedded-parties.js';
import { SliceQueue, shareSlices } from './slice-queue.js';
import { ReplayedParties } from './replayed-parties.js';

const scenario: Scenario = {
  name: 'three days',
  base: 2024,
  year: 2024,
  exchanges: exchanges.map(({ id }) => id),
  from: '2024-12-03',
  to: '2024-12-06',
  scale: { numerator: 1, denominator: 200 },
  seed: 11,
  speed: 'max',
  lateness: 'best-effort',
};
const planned = scenarioPlan(scenario);

interface Played {
  readonly sent: number;
  readonly batch: RunEntries;
  readonly hash: string;
  readonly frames: readonly Frame[];
  readonly expectations: readonly SliceExpectation[];
}

/** Plays the three days in one thread, from a recording when there is one; keeps every frame that was carried. */
async function play(recorded?: RecordedFrames): Promise<Played> {
  const transport = new EmbeddedTransport({ partitions: 8, endpoint: 0, endpoints: 1, ports: [undefined] });
  const frames: Frame[] = [];
  transport.subscribe({
    group: 'recorders',
    handle: ({ frame }) => {
      frames.push(frame);
    },
  });
  const expectations: SliceExpectation[] = [];
  const work: PartyWork = {
    plan: planned.year,
    transport,
    queue: new SliceQueue(shareSlices(planned.tasks)),
    onSlice: (expectation) => expectations.push(expectation),
    isStopped: () => false,
  };
  const source = recorded === undefined ? new EmbeddedParties(work) : new ReplayedParties({ ...work, recorded });
  const { messageTypes, year } = planned;
  const counters = new EmbeddedCounters({ runId: 1, calendar: year.calendar, messageTypes, transport, marks: [] });
  await source.play();
  const batch = counters.takeBatch().runs[0] as RunEntries;
  return { sent: source.sent, batch, hash: streamHash(year.year, batch.marks), frames, expectations };
}

const recordingOf = (frames: readonly Frame[]): RecordedFrames => ({
  framesOf: (messageType, day) =>
    frames.filter(({ header }) => header.messageType === messageType && header.day === day),
});

describe('a replay', () => {
  let original: Played;
  // The first run of a process finds families, recipients and jobs.
  beforeAll(async () => {
    original = await play();
  });

  it('sends, counts and expects what the run did, in the same order, to the same stream hash', async () => {
    const again = await play(recordingOf(original.frames));
    expect(again.sent).toBe(original.sent);
    expect(again.batch).toEqual(original.batch);
    expect(again.hash).toBe(original.hash);
    expect(again.expectations).toEqual(original.expectations);
    expect(again.frames.map(({ header }) => header)).toEqual(original.frames.map(({ header }) => header));
  });

  it('is not answered: without recorded answers there are none', async () => {
    const openings = original.frames.filter(({ header }) =>
      planned.year.types.some(({ type }) => type.id === header.messageType),
    );
    const again = await play(recordingOf(openings));
    expect(openings.length).toBeLessThan(original.frames.length);
    expect(again.frames).toHaveLength(openings.length);
  });

  it('has a frame that cannot be read set aside: sent = counted + set aside', async () => {
    const [first, ...others] = original.frames as [Frame, ...Frame[]];
    const again = await play(recordingOf([{ header: first.header, body: new Uint8Array(0) }, ...others]));
    const counted = again.batch.marks.reduce((sum, mark) => sum + mark.counted, 0);
    const setAside = again.batch.marks.reduce((sum, mark) => sum + mark.setAside, 0);
    expect(again.sent).toBe(original.sent);
    expect(setAside).toBe(first.header.rows);
    expect(counted + setAside).toBe(again.sent);
    expect(again.batch.deadLetters).toMatchObject([{ code: 'body-unreadable', messages: first.header.rows }]);
    expect(again.hash).not.toBe(original.hash);
  });
});

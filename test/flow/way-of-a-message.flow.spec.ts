/** How many rooms one message visits in an embedded run, from the slice that is taken to its counters in the ledger. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedCounters, EmbeddedParties, shareSlices, SliceQueue } from '@tietovirta/embedded-run';
import { openStore, type Store } from '@tietovirta/embedded-store';
import { exchanges } from '@tietovirta/exchanges';
import { planYear } from '@tietovirta/plan';
import { scaledFigures } from '@tietovirta/published';
import { EmbeddedTransport } from '@tietovirta/transport';
import { namesOf, roomsVisited, withoutFunctionsOf, type RoomsVisited } from './rooms-visited.js';

const kelmu = exchanges.filter(({ id }) => id === 'kelmu');
const plan = planYear({
  figures: scaledFigures(2024, { numerator: 1, denominator: 100_000 }),
  seed: 1,
  exchanges: kelmu,
});

let folder: string;
let store: Store;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tietovirta-way-'));
  store = await openStore({ folder, productVersion: '0.0.0-test' });
}, 60_000);
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

it('one query and its response visit at most 14 rooms embedded', async () => {
  const { dayCounts } = plan.planOf('kelmu.query');
  const messageTypes = kelmu.flatMap((exchange) => exchange.messageTypes);
  const play = async (day: number, runId: number, sliceCounts: readonly number[]): Promise<RoomsVisited> => {
    const transport = new EmbeddedTransport({ partitions: 4, endpoint: 0, endpoints: 1, ports: [undefined] });
    const queue = new SliceQueue(shareSlices([{ messageType: 'kelmu.query', day }]));
    const parties = new EmbeddedParties({ plan, transport, queue, onSlice: () => undefined, isStopped: () => false });
    const counters = new EmbeddedCounters({ runId, calendar: plan.calendar, messageTypes, transport, marks: [] });
    const rooms = await roomsVisited(async () => {
      await parties.play();
      const { positions, runs } = counters.takeBatch();
      const ofRun = positions.map((step) => ({ ...step, source: `${runId}-${step.source}` }));
      expect(await store.ledger.apply({ positions: ofRun, runs })).toBe('applied');
    });
    await transport.close();
    expect((await store.ledger.marks(runId)).map(({ counted }) => counted)).toEqual(sliceCounts);
    return rooms;
  };
  // What is made once, for the first message of a process, no later one visits.
  await play(dayCounts.indexOf(1), 1, [1, 1]);
  // What a day without messages does, no message does.
  const ofTheDay = await play(dayCounts.indexOf(0), 2, []);
  const rooms = withoutFunctionsOf(await play(dayCounts.lastIndexOf(1), 3, [1, 1]), ofTheDay);
  expect(namesOf(rooms)).toEqual(expect.arrayContaining(['generation', 'conversations', 'counting', 'store-prisma']));
  expect(namesOf(rooms).length).toBeLessThanOrEqual(14);
});

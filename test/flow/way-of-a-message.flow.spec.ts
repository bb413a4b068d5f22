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
import { namesOf, roomsVisited } from './rooms-visited.js';

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
  const day = plan.planOf('kelmu.query').dayCounts.indexOf(1);
  const transport = new EmbeddedTransport({ partitions: 4, endpoint: 0, endpoints: 1, ports: [undefined] });
  const queue = new SliceQueue(shareSlices([{ messageType: 'kelmu.query', day }]));
  const parties = new EmbeddedParties({ plan, transport, queue, onSlice: () => undefined, isStopped: () => false });
  const messageTypes = kelmu.flatMap((exchange) => exchange.messageTypes);
  const counters = new EmbeddedCounters({ runId: 1, calendar: plan.calendar, messageTypes, transport, marks: [] });
  const rooms = await roomsVisited(async () => {
    await parties.play();
    expect(await store.ledger.apply(counters.takeBatch())).toBe('applied');
  });
  await transport.close();
  expect((await store.ledger.marks(1)).map(({ counted }) => counted)).toEqual([1, 1]);
  expect(namesOf(rooms)).toEqual(expect.arrayContaining(['generation', 'conversations', 'counting', 'store-prisma']));
  expect(namesOf(rooms).length).toBeLessThanOrEqual(14);
});

/** How many rooms one message visits on a stack, from the job that its party takes to its counters in the ledger. */
import { Generator } from '@tietovirta/generation';
import { generationVersion } from '@tietovirta/messages';
import { Test } from '@nestjs/testing';
import { CounterServiceModule } from '@tietovirta/counter-service';
import { PartyServiceModule } from '@tietovirta/party-service';
import { runKeyOf } from '@tietovirta/archive';
import { scenarioPlan } from '@tietovirta/plan';
import { resolveScenario } from '@tietovirta/scenarios';
import { ObservabilityModule } from '@tietovirta/service-runtime';
import { readSettings } from '@tietovirta/settings';
import { openStackBackend, type StackBackend } from '@tietovirta/stack-backend';
import { describeOnInfrastructure, eventually } from '@tietovirta/testing';
import { namesOf, roomsVisited, withoutFunctionsOf, type RoomsVisited } from '../flow/rooms-visited.js';

const name = 'way';
const productVersion = '0.0.0-test';
const within = { withinMs: 60_000 };
const scenario = resolveScenario({ overrides: { exchanges: 'kelmu', scale: '1/100000' } });
const planned = scenarioPlan(scenario);

await describeOnInfrastructure('On a stack', (infrastructure) => {
  const closing: (() => Promise<void>)[] = [];
  afterAll(async () => {
    for (const close of closing.reverse()) await close();
  });

  it('one query and its response visit at most 17 rooms', async () => {
    const url = await infrastructure().postgres.freshDatabase();
    const prefix = { TIETOVIRTA_KAFKA_TOPIC_PREFIX: `way-${process.pid}`, TIETOVIRTA_HTTP_PORT: '0' };
    const environment = { ...infrastructure().settings(url), ...prefix };
    const settings = readSettings(environment, { needs: ['kafka', 'redis', 'postgres', 'http'] });
    const open = async (): Promise<StackBackend> => openStackBackend({ settings, name, productVersion });
    for (const service of [
      PartyServiceModule.forRoot({ service: 'kelmu', settings: settings.service, open }),
      CounterServiceModule.forRoot({ flushMs: 100, open }),
    ]) {
      const module = await Test.createTestingModule({ imports: [ObservabilityModule.forRoot(), service] }).compile();
      closing.push(() => module.close());
      await module.init();
    }
    const backend = await open();
    closing.push(() => backend.close());
    const run = await backend.archive.start({
      name,
      year: 2024,
      scenario,
      productVersion,
      generation: generationVersion,
      startedAt: '2026-01-01T00:00:00.000Z',
    });
    const { dayCounts } = planned.year.planOf('kelmu.query');
    const daysWith = (count: number): readonly number[] =>
      [...dayCounts.keys()].filter((day) => dayCounts[day] === count);
    const counted = async (): Promise<readonly number[]> =>
      (await backend.ledger.marks(run.id)).map((mark) => mark.counted);
    /** Functions called while the job of a day is done and what it brings is counted. */
    const visitedOn = async (day: number, slicesCounted: number): Promise<RoomsVisited> =>
      roomsVisited(async () => {
        const { done } = await backend.jobs.counts('kelmu');
        await backend.jobs.add('kelmu', [{ runId: run.id, runKey: runKeyOf(run), day, days: 1 }]);
        await eventually(async () => {
          expect((await backend.jobs.counts('kelmu')).done).toBe(done + 1);
          expect(await counted()).toEqual(Array.from({ length: slicesCounted }, () => 1));
        }, within);
      });
    // The run gets known to the services on a day of its own; what the job of an empty day does, no message does.
    await visitedOn(dayCounts.indexOf(1), 2);
    // Days without messages, until the counter has also looked at its lag, which it does every few seconds beside all messages.
    const ofJobs: RoomsVisited[] = [];
    for (const day of daysWith(0)) {
      const ofTheDay = await visitedOn(day, 2);
      // At-least-once: the first query may be answered again, and such a window is no day without messages.
      if (ofTheDay.has('conversations')) continue;
      ofJobs.push(ofTheDay);
      if (ofJobs.some((rooms) => rooms.get('counter-service')?.includes('look') === true)) break;
    }
    const last = dayCounts.lastIndexOf(1);
    // The first message about somebody of a kind has their table opened, which is there from then on.
    new Generator(planned.year).message('kelmu.query', planned.year.planOf('kelmu.query').slice(last).firstOrdinal);
    const ofAll = await visitedOn(last, 4);
    const ofTheMessage = withoutFunctionsOf(ofAll, ...ofJobs);
    ofTheMessage.delete('testing');
    expect(namesOf(ofTheMessage)).toEqual(
      expect.arrayContaining(['transport-kafka', 'conversations', 'counting', 'store-prisma']),
    );
    expect(namesOf(ofTheMessage).length).toBeLessThanOrEqual(17);
  }, 240_000);
});

import { type SentMark, type SliceMark, RunCounter } from '@tietovirta/counting';
import { EmbeddedParties, SliceQueue, shareSlices } from '@tietovirta/embedded-run';
import { generationVersion, sliceKey } from '@tietovirta/messages';
import { scenarioPlan } from '@tietovirta/plan';
import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { MemoryArchive, runKeyOf, type RunRecord } from '@tietovirta/archive';
import { partyServices } from '@tietovirta/exchanges';
import { MemoryLedger, type LedgerBatch } from '@tietovirta/ledger';
import { MemoryBroker, type MemoryTransport } from '@tietovirta/simulation';
import { BodyPool, type Frame } from '@tietovirta/messages';
import { Metrics, Readiness } from '@tietovirta/service-runtime';
import { EmbeddedJobQueue, EmbeddedJobs, jobLimits, type Job } from '@tietovirta/job-queue';
import { resolveScenario, type Scenario } from '@tietovirta/scenarios';
import { eventually } from '@tietovirta/testing';
import { EmbeddedTransport } from '@tietovirta/transport';
import { answeredExchanges } from './answered-openings.js';
import type { PartyBackend } from './party-backend.js';
import { partyService } from './party-service.js';
import { PartyWork, type PartyWorkOptions } from './party-work.js';
import { warmUp } from './warm-up.js';

/** Three working days with all exchanges: about 200 slices, some of several frames. */
const everything = resolveScenario({
  overrides: { name: 'three days', from: '2024-03-04', to: '2024-03-07', scale: '1/50', seed: '7' },
});
/** Some frames of queries a day. */
const kelmuOnly: Scenario = { ...everything, exchanges: ['kelmu'], scale: { numerator: 1, denominator: 1 } };
const [firstDay, dayCount] = [63, 3]; // 31 + 29 + 3 days lie before 4 March 2024
const days = Array.from({ length: dayCount }, (_, place) => firstDay + place);
/** Jobs over all days, of so many days each. */
const jobsOf = (run: RunRecord, length: number): readonly Job[] =>
  days
    .filter((day) => (day - firstDay) % length === 0)
    .map((day) => ({ runId: run.id, runKey: runKeyOf(run), day, days: length }));
const counters = 'tietovirta.here.counters';
const within = { withinMs: 60_000, betweenMs: 5 };

/** A ledger that can lose its process before it writes what was answered. */
class FragileLedger extends MemoryLedger {
  onAnswers: () => Promise<void> = () => Promise.resolve();
  override async apply(batch: LedgerBatch): Promise<'applied' | 'lost'> {
    if (batch.positions.length > 0) await this.onAnswers();
    return super.apply(batch);
  }
}

/** What all processes share. */
class World {
  readonly broker = new MemoryBroker(4);
  readonly ledger = new FragileLedger();
  readonly archive = new MemoryArchive();
  readonly jobs = new EmbeddedJobs({ ...jobLimits, leaseMs: 2000, backoffMs: 10, graceMs: 100 });
  readonly queue = new EmbeddedJobQueue(this.jobs);
  readonly running: Service[] = [];
  /** How many records the counters are behind; there are none here. */
  countersBehind = 0;

  start(scenario: Scenario): Promise<RunRecord> {
    const { name, year } = scenario;
    const startedAt = '2026-01-01T00:00:00Z';
    return this.archive.start({ name, year, scenario, productVersion: '1', generation: generationVersion, startedAt });
  }

  async open(
    id: string,
    settings: Partial<PartyWorkOptions['settings']> = {},
    prepare?: PartyWorkOptions['prepare'],
  ): Promise<Service> {
    const service = new Service(this, id, { settings, prepare });
    this.running.push(service);
    await service.work.onApplicationBootstrap();
    return service;
  }

  async addJobs(run: RunRecord, ...ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.queue.add(id, jobsOf(run, 1));
  }

  /** Until all jobs are done and everything published was read by those who answer it. */
  async untilDone(...ids: readonly string[]): Promise<void> {
    await eventually(async () => {
      for (const id of ids) expect(await this.queue.counts(id)).toMatchObject({ waiting: 0, active: 0, failed: 0 });
      for (const { group } of this.running.filter(({ isAnswering }) => isAnswering))
        expect(this.broker.lag(group)).toBe(0);
    }, within);
  }

  frames(): readonly Frame[] {
    return this.broker.sources.flatMap((source) => this.broker.log(source)).filter((frame) => frame !== undefined);
  }

  /** Counts everything that lies on the broker, in its order. @throws FramesMissing */
  count(scenario: Scenario): RunCounter {
    const { year, messageTypes } = scenarioPlan(scenario);
    const counter = new RunCounter({ calendar: year.calendar, messageTypes, marks: [] });
    for (const source of this.broker.sources)
      this.broker.log(source).forEach((frame, position) => {
        if (frame !== undefined) counter.count(frame, { source, position });
      });
    return counter;
  }

  async end(): Promise<void> {
    for (const service of this.running) await service.stop();
  }
}

class Service {
  readonly metrics = new Metrics();
  readonly readiness = new Readiness();
  readonly transports: MemoryTransport[] = [];
  readonly work: PartyWork;
  readonly queue: EmbeddedJobQueue;
  readonly deaths: string[] = [];
  isAnswering: boolean;
  private stopping: Promise<void> | undefined;

  constructor(
    private readonly world: World,
    readonly id: string,
    {
      settings,
      prepare,
    }: Pick<PartyWorkOptions, 'prepare'> & { readonly settings: Partial<PartyWorkOptions['settings']> },
  ) {
    this.queue = new EmbeddedJobQueue(world.jobs);
    this.isAnswering = answeredExchanges(partyService(id)).length > 0;
    const usual = { wire: 'frames', lagLimit: 1_000_000, counterFlushMs: 10, jobConcurrency: 1 } as const;
    this.work = new PartyWork(
      {
        service: id,
        settings: { ...usual, ...settings },
        open: async () => this.backend(),
        endProcess: () => this.deaths.push(id),
        prepare,
      },
      this.metrics,
      this.readiness,
    );
  }

  get group(): string {
    return `tietovirta.here.parties.${this.id}`;
  }

  stop(): Promise<void> {
    this.isAnswering = false;
    return (this.stopping ??= this.work.beforeApplicationShutdown());
  }

  /** As if by SIGKILL: nothing it does from now on has an effect. */
  kill(): void {
    this.isAnswering = false;
    for (const transport of this.transports) transport.kill();
  }

  async metric(name: string): Promise<number> {
    const lines = (await this.metrics.text()).split('\n').filter((line) => line.startsWith(name));
    return lines.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
  }

  private backend(): PartyBackend {
    const { broker, ledger, archive } = this.world;
    return {
      ledger,
      archive,
      jobs: this.queue,
      bodies: new BodyPool(),
      topicPrefix: 'tietovirta',
      databaseId: 'here',
      watch: { lag: async (group) => (group === counters ? this.world.countersBehind : broker.lag(group)) },
      requests: () => ({ produced: 0, fetched: 0 }),
      ensureTopics: async () => undefined,
      openTransport: () => {
        const transport = broker.open();
        this.transports.push(transport);
        return transport;
      },
      announce: () => undefined,
      checkDatabase: async () => undefined,
      close: async () => void (await Promise.all(this.transports.map((transport) => transport.close()))),
    };
  }
}

/** The marks of the same scenario, played in one process. */
const embeddedMarks = (scenario: Scenario): Promise<readonly SliceMark[]> => {
  const known = embedded.get(scenario) ?? playEmbedded(scenario);
  embedded.set(scenario, known);
  return known;
};
const embedded = new Map<Scenario, Promise<readonly SliceMark[]>>();

async function playEmbedded(scenario: Scenario): Promise<readonly SliceMark[]> {
  const { year: plan, messageTypes, tasks } = scenarioPlan(scenario);
  const transport = new EmbeddedTransport({ partitions: 4, endpoint: 0, endpoints: 1, ports: [] });
  const counter = new RunCounter({ calendar: plan.calendar, messageTypes, marks: [] });
  const queue = new SliceQueue(shareSlices(tasks));
  const parties = new EmbeddedParties({ plan, transport, queue, onSlice: () => undefined, isStopped: () => false });
  transport.subscribe({ group: 'counters', handle: ({ frame, ...place }) => counter.count(frame, place) });
  await parties.play();
  return sorted(counter.takeEntries(1).marks);
}

const sorted = <M extends { readonly messageType: string; readonly day: number }>(marks: readonly M[]): readonly M[] =>
  [...marks].sort((a, b) => a.day - b.day || a.messageType.localeCompare(b.messageType));

/** What was counted, in the words of those who sent it. */
const asSent = (marks: readonly SliceMark[]): readonly Partial<SentMark>[] =>
  sorted(marks).map(({ messageType, day, counted }) => ({ messageType, day, messages: counted }));
const sentOf = async ({ ledger }: World): Promise<readonly Partial<SentMark>[]> =>
  sorted(await ledger.sent(1)).map(({ messageType, day, messages }) => ({ messageType, day, messages }));
const holesOf = async ({ ledger }: World): Promise<number> =>
  (await ledger.sent(1)).reduce((sum, { holes }) => sum + holes.length, 0);

Logger.overrideLogger(false);

jest.setTimeout(120_000);

describe('the party services', () => {
  let world: World;
  beforeEach(() => (world = new World()));
  afterEach(() => world.end());

  it('send together what one process would send, in order, and say exactly how much it was', async () => {
    const run = await world.start(everything);
    const ids = partyServices.map(({ id }) => id);
    for (const id of ids) await world.open(id);
    await world.addJobs(run, ...ids);
    await world.untilDone(...ids);
    const { marks } = world.count(everything).takeEntries(1);
    expect(sorted(marks)).toEqual(await embeddedMarks(everything));
    expect(marks.filter(({ isComplete }) => !isComplete)).toEqual([]);
    expect(await sentOf(world)).toEqual(asSent(marks));
    const sent = world.frames().reduce((sum, { header }) => sum + header.rows, 0);
    const sentEach = await Promise.all(
      world.running.map((service) => service.metric('tietovirta_messages_sent_total')),
    );
    expect(sentEach.reduce((sum, one) => sum + one, 0)).toBe(sent);
  });

  it('take no job before they have prepared themselves, as a service does that makes some messages first', async () => {
    const run = await world.start(kelmuOnly);
    await world.addJobs(run, 'kelmu');
    const before = await world.queue.counts('kelmu');
    let whilePreparing: unknown;
    await world.open('kelmu', {}, async (service) => {
      await warmUp(service);
      whilePreparing = { jobs: await world.queue.counts('kelmu'), sent: world.frames().length };
    });
    expect(whilePreparing).toEqual({ jobs: before, sent: 0 });
    await world.untilDone('kelmu');
    expect(await sentOf(world)).toEqual(asSent(await embeddedMarks(kelmuOnly)));
  });

  it('keep what belongs to the conversations of a slice in one source', async () => {
    const run = await world.start(kelmuOnly);
    await world.open('kelmu');
    await world.addJobs(run, 'kelmu');
    await world.untilDone('kelmu');
    for (const source of world.broker.sources)
      for (const frame of world.broker.log(source))
        expect(world.broker.sourceOf(sliceKey({ messageType: 'kelmu.query', day: frame?.header.day ?? -1 }))).toBe(
          source,
        );
  });

  it('do a job again with nothing but repeats', async () => {
    const run = await world.start(kelmuOnly);
    await world.open('kelmu');
    await world.addJobs(run, 'kelmu');
    await world.untilDone('kelmu');
    const [frames, sent] = [world.frames().length, await sentOf(world)];
    await world.queue.requeue('kelmu', jobsOf(run, 1).slice(0, 1));
    await world.untilDone('kelmu');
    const counter = world.count(kelmuOnly);
    const repeats = world.frames().length - frames; // openings, and answers: counters may have lost them
    expect(repeats).toBeGreaterThan(1);
    expect(counter.repeatedFrames).toBe(repeats);
    expect(await sentOf(world)).toEqual(sent);
    expect(asSent(counter.takeEntries(1).marks)).toEqual(sent);
  });

  it('share the days of a run, and the sources to answer', async () => {
    const run = await world.start(kelmuOnly);
    const [one, other] = [await world.open('kelmu'), await world.open('kelmu')];
    await world.addJobs(run, 'kelmu');
    await world.untilDone('kelmu');
    const done = await Promise.all([one, other].map((each) => each.metric('tietovirta_jobs_total{outcome="completed"}'))); // oxfmt-ignore
    expect([done.every((jobs) => jobs > 0), (done[0] as number) + (done[1] as number)]).toEqual([true, dayCount]);
    const { marks } = world.count(kelmuOnly).takeEntries(1);
    expect(await sentOf(world)).toEqual(asSent(marks));
    expect(sorted(marks)).toEqual(await embeddedMarks(kelmuOnly));
  });

  it('answer again after a crash between sending and writing, and still say exactly how much was sent', async () => {
    const run = await world.start(kelmuOnly);
    const victim = await world.open('kelmu');
    let writes = 0;
    const crashed = new Promise<void>((resolve) => {
      world.ledger.onAnswers = async () => {
        writes += 1;
        if (writes < 2) return;
        victim.kill();
        resolve();
        await new Promise(() => undefined); // the process is gone
      };
    });
    await world.addJobs(run, 'kelmu');
    await crashed;
    world.ledger.onAnswers = () => Promise.resolve();
    await world.open('kelmu');
    await world.queue.requeue('kelmu', jobsOf(run, 1));
    await world.untilDone('kelmu');
    const counter = world.count(kelmuOnly);
    const { marks } = counter.takeEntries(1);
    expect(sorted(marks)).toEqual(await embeddedMarks(kelmuOnly));
    expect(await sentOf(world)).toEqual(asSent(marks));
    const answers = world.frames().filter(({ header }) => header.messageType === 'kelmu.response');
    expect(answers.length).toBeGreaterThan(new Set(answers.map(({ header: { day, index } }) => `${day}/${index}`)).size); // oxfmt-ignore
    world.running.splice(world.running.indexOf(victim), 1);
  });

  it('withhold the answers to what cannot be read, and send them when it comes again', async () => {
    const run = await world.start(kelmuOnly);
    await world.addJobs(run, 'kelmu');
    const maker = await world.open('kelmu');
    await world.untilDone('kelmu');
    await maker.stop();
    // The same run on a broker of its own, where one opening was damaged on the way.
    const damaged = new World();
    await damaged.start(kelmuOnly);
    const openings = world.frames().filter(({ header }) => header.messageType === 'kelmu.query');
    const [bad] = openings.splice(1, 1) as [Frame];
    const publish = (frame: Frame): Promise<void> => damaged.broker.append(frame, sliceKey(frame.header));
    const service = await damaged.open('kelmu');
    for (const frame of openings.toSpliced(1, 0, { ...bad, body: Uint8Array.of(1, 2, 3) })) await publish(frame);
    await damaged.untilDone('kelmu');
    expect(damaged.frames().filter(({ header }) => header.isWithheld)).toMatchObject([
      { header: { messageType: 'kelmu.response', index: bad.header.index, next: bad.header.next, rows: 0 } },
    ]);
    expect(await holesOf(damaged)).toBe(1);
    await service.stop();
    const successor = await damaged.open('kelmu');
    for (const frame of [bad, bad]) await publish(frame);
    await damaged.untilDone('kelmu');
    const { marks } = damaged.count(kelmuOnly).takeEntries(1);
    expect(sorted(marks)).toEqual(await embeddedMarks(kelmuOnly));
    expect(await holesOf(damaged)).toBe(0);
    const ofAnswers = (sent: readonly Partial<SentMark>[]) => sent.filter(({ messageType }) => messageType === 'kelmu.response'); // oxfmt-ignore
    expect(ofAnswers(await sentOf(damaged))).toEqual(ofAnswers(asSent(marks)));
    expect([service.deaths, successor.deaths]).toEqual([[], []]);
    await damaged.end();
  });

  it('say that something was sent only once it cannot be lost any more', async () => {
    const run = await world.start(kelmuOnly);
    const { transports } = await world.open('kelmu');
    let isSafe = (): void => undefined;
    const safe = new Promise<void>((resolve) => (isSafe = resolve));
    const waiting = new Set<MemoryTransport>();
    for (const transport of transports)
      transport.settled = () => {
        waiting.add(transport);
        return safe;
      };
    await world.addJobs(run, 'kelmu');
    // Both the maker of openings and the reader that answers them.
    await eventually(() => expect(waiting.size).toBe(2), within);
    expect(await world.ledger.sent(run.id)).toEqual([]);
    expect((await world.queue.counts('kelmu')).done).toBe(0);
    isSafe();
    await world.untilDone('kelmu');
    expect(await sentOf(world)).toEqual(asSent(await embeddedMarks(kelmuOnly)));
  });

  it('pause while the counters are behind, and go on when they have caught up', async () => {
    const run = await world.start(kelmuOnly);
    world.countersBehind = 401;
    const service = await world.open('kelmu', { lagLimit: 400 });
    await world.addJobs(run, 'kelmu');
    const paused = (): Promise<number> => service.metric('tietovirta_backpressure_seconds_total');
    await eventually(async () => expect(await paused()).toBeGreaterThan(0), within);
    expect(world.frames()).toEqual([]);
    world.countersBehind = 200; // half of the limit: not below it
    const before = await paused();
    await eventually(async () => expect(await paused()).toBeGreaterThan(before), within);
    expect(world.frames()).toEqual([]);
    world.countersBehind = 199;
    await world.untilDone('kelmu');
    expect(await sentOf(world)).toEqual(asSent(await embeddedMarks(kelmuOnly)));
  });

  it('give back the job of a service that stops, and another does it', async () => {
    const run = await world.start(kelmuOnly);
    world.countersBehind = 401;
    const first = await world.open('kelmu', { lagLimit: 400 });
    await world.addJobs(run, 'kelmu');
    await eventually(async () => expect(await first.metric('tietovirta_backpressure_seconds_total')).toBeGreaterThan(0), within); // oxfmt-ignore
    await first.stop();
    expect(await world.queue.counts('kelmu')).toMatchObject({ waiting: dayCount, active: 0, failed: 0 });
    await eventually(async () => expect(await first.metric('tietovirta_jobs_total{outcome="released"}')).toBe(1), within); // oxfmt-ignore
    world.countersBehind = 0;
    await world.open('kelmu');
    await world.untilDone('kelmu');
    expect(await sentOf(world)).toEqual(asSent(await embeddedMarks(kelmuOnly)));
  });

  it('do a job of several days anew when a service stopped in the middle of it, with nothing but repeats', async () => {
    const run = await world.start(kelmuOnly);
    const first = await world.open('kelmu');
    const stuck = stuckOn(first, firstDay + 1);
    await world.queue.add('kelmu', jobsOf(run, dayCount));
    await stuck;
    await first.stop();
    expect(await world.queue.counts('kelmu')).toEqual({ waiting: 1, active: 0, done: 0, failed: 0 });
    const ofMaker = (sent: readonly Partial<SentMark>[]) => sent.filter(({ messageType }) => messageType === 'kelmu.query'); // oxfmt-ignore
    expect(ofMaker(await sentOf(world))).toEqual([]);
    await world.open('kelmu');
    await world.untilDone('kelmu');
    const counter = world.count(kelmuOnly);
    const { marks } = counter.takeEntries(1);
    expect(counter.repeatedFrames).toBeGreaterThan(0);
    expect(sorted(marks)).toEqual(await embeddedMarks(kelmuOnly));
    expect(await sentOf(world)).toEqual(asSent(marks));
  });

  it('do nothing for runs that are over, unknown, or of another backend', async () => {
    const run = await world.start(kelmuOnly);
    await world.open('kelmu');
    const ends = { finishedAt: '2026-01-01T00:00:01Z', planned: 0, sent: 0, counted: 0, setAside: 0, hash: '', seconds: 0, messagesPerSecond: 0, peakMemoryBytes: 0, cellsCompared: 0, cellsDiffering: 0, tables: null }; // oxfmt-ignore
    await world.archive.finish(run.id, { ...ends, status: 'failed' });
    await world.queue.add('kelmu', [
      { runId: run.id, runKey: runKeyOf(run), day: firstDay, days: 1 },
      { runId: run.id, runKey: '1-elsewhere', day: firstDay, days: 1 },
      { runId: 99, runKey: '99-abc', day: firstDay, days: 1 },
    ]);
    await world.untilDone('kelmu');
    expect((await world.queue.counts('kelmu')).done).toBe(3);
    expect(world.frames()).toEqual([]);
    expect(await world.ledger.sent(run.id)).toEqual([]);
  });

  it('end a run whose scenario they cannot read, with the reason', async () => {
    const { name, year } = kelmuOnly;
    const scenario = { ...kelmuOnly, moods: [] };
    const run = await world.archive.start({ name, year, scenario, productVersion: '9', startedAt: '2026-01-01T00:00:00Z' }); // oxfmt-ignore
    await world.open('kelmu');
    await world.addJobs(run, 'kelmu');
    await world.untilDone('kelmu');
    const { status, outcome } = (await world.archive.find(run.id)) as RunRecord;
    expect(status).toBe('failed');
    expect(outcome?.failure).toContain(
      'stored by version 9, cannot be run: 1 fault\n  moods: there is no such setting.',
    );
    expect(world.frames()).toEqual([]);
  });

  it('end when the transport fails', async () => {
    const service = await world.open('kelmu');
    const run = await world.start(kelmuOnly);
    refuseAnswers(service);
    await world.addJobs(run, 'kelmu');
    await eventually(() => expect(service.deaths).toEqual(['kelmu']), within);
  });
});

/** Resolves when the service has openings of this day to publish, which then never reach the broker. */
function stuckOn({ transports }: Service, day: number): Promise<void> {
  return new Promise((resolve) => {
    for (const transport of transports) {
      const publish = transport.publish.bind(transport);
      transport.publish = async (frame, key) => {
        if (frame.header.messageType !== 'kelmu.query' || frame.header.day !== day) return publish(frame, key);
        resolve();
        await new Promise(() => undefined);
      };
    }
  });
}

/** From now on answers cannot be published: as when the broker refuses for good. */
function refuseAnswers({ transports }: Service): void {
  for (const transport of transports) {
    const publish = transport.publish.bind(transport);
    transport.publish = async (frame, key) => {
      if (frame.header.messageType === 'kelmu.response') throw new Error('the broker refuses');
      await publish(frame, key);
    };
  }
}

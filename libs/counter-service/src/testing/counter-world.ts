import { MemoryArchive, runKeyOf, type RunRecord } from '@tietovirta/archive';
import { findMessageType } from '@tietovirta/exchanges';
import { MemoryLedger } from '@tietovirta/ledger';
import { FragileLedger, MemoryBroker, type MemoryTransport } from '@tietovirta/simulation';
import { generationVersion, type Frame, type FrameHeader } from '@tietovirta/messages';
import { sampleFrame } from '@tietovirta/messages/builders';
import { scenarioPlan } from '@tietovirta/plan';
import { resolveScenario } from '@tietovirta/scenarios';
import { Metrics, Readiness } from '@tietovirta/service-runtime';
import { CounterWork } from '../counter-work.js';
import type { DeadLetterFacts } from '../dead-letter-sink.js';

/** A dead letter with the frame that the sink held. */
export type KeptDeadLetter = DeadLetterFacts & { readonly original: Frame | undefined };

/** What all counters of a backend share. */
export class CounterWorld {
  readonly ledger = new MemoryLedger();
  readonly archive = new MemoryArchive();
  readonly deadLetters: KeptDeadLetter[] = [];
  readonly counters: CounterProcess[] = [];
  lagBySource: ReadonlyMap<string, number> = new Map();
  /** @param broker may be that of another world, whose database is another */
  constructor(
    readonly broker = new MemoryBroker(4),
    readonly databaseId = 'here',
  ) {}

  /** The sink refuses every dead letter. */
  isSinkBroken = false;

  /** @param more settings of the scenario, as they are stored */
  start(exchanges = 'kelmu', more: Readonly<Record<string, unknown>> = {}): Promise<RunRecord> {
    const scenario = { ...resolveScenario({ overrides: { exchanges } }), ...more };
    const request = { name: 'proof', year: 2024, scenario, productVersion: '1', generation: generationVersion };
    return this.archive.start({ ...request, startedAt: '2026-01-01T00:00:00Z' });
  }

  async open(): Promise<CounterProcess> {
    const counter = new CounterProcess(this);
    this.counters.push(counter);
    await counter.work.onApplicationBootstrap();
    return counter;
  }

  publish(frame: Frame): Promise<void> {
    return this.broker.append(frame, `${frame.header.messageType}/${frame.header.day}`);
  }

  async end(): Promise<void> {
    for (const counter of this.counters) await counter.stop();
  }
}

export class CounterProcess {
  readonly metrics = new Metrics();
  readonly readiness = new Readiness();
  readonly ledger: FragileLedger;
  readonly transport: MemoryTransport;
  readonly work: CounterWork;
  deaths = 0;
  /** What is wrong with the database. */
  databaseFault: Error | undefined;
  private stopping: Promise<void> | undefined;

  constructor(private readonly world: CounterWorld) {
    this.ledger = new FragileLedger(world.ledger);
    this.transport = world.broker.open();
    const open = async () => this.backend();
    const endProcess = (): void => void (this.deaths += 1);
    this.work = new CounterWork({ flushMs: 5, open, endProcess }, this.metrics, this.readiness);
  }

  stop(): Promise<void> {
    return (this.stopping ??= this.work.beforeApplicationShutdown());
  }

  /** As after SIGKILL. */
  kill(): void {
    this.ledger.cut();
    this.transport.kill();
    void this.stop();
  }

  /** Value of a metric with its labels as Prometheus writes them; the sum over all labels where none are named. */
  async metric(name: string): Promise<number> {
    const lines = (await this.metrics.text()).split('\n');
    const values = lines.flatMap((line) =>
      [' ', '{'].some((next) => line.startsWith(`tietovirta_${name}${next}`)) ? [Number(line.split(' ').at(-1))] : [],
    );
    return values.reduce((sum, value) => sum + value, 0);
  }

  /** Why it is not ready. */
  async faults(): Promise<Readonly<Record<string, string>>> {
    const faults: Record<string, string> = {};
    for (const { name, check } of this.readiness.checks)
      await check(new AbortController().signal).catch((error: unknown) => {
        faults[name] = (error as Error).message;
      });
    return faults;
  }

  private backend(): Awaited<ReturnType<ConstructorParameters<typeof CounterWork>[0]['open']>> {
    const { world, transport } = this;
    return {
      ledger: this.ledger,
      archive: world.archive,
      watch: { lagBySource: async () => world.lagBySource },
      topicPrefix: 'proof',
      databaseId: world.databaseId,
      requests: () => ({ produced: 0, fetched: 0 }),
      ensureTopics: async () => undefined,
      openReading: () => ({
        transport,
        deadLetters: {
          hold: (source, position) => {
            const original = world.broker.log(source)[position];
            return async (facts) => {
              if (world.isSinkBroken) throw new Error('too large');
              world.deadLetters.push({ ...facts, original });
            };
          },
        },
      }),
      checkDatabase: async () => {
        if (this.databaseFault !== undefined) throw this.databaseFault;
      },
      close: () => transport.close(),
    };
  }
}

const query = findMessageType('kelmu.query');

const plan = scenarioPlan(resolveScenario({ overrides: { exchanges: 'kelmu' } })).year.planOf('kelmu.query');

/** A frame of queries of a run: 10 messages each, the nth of its slice. */
export const queries = (run: RunRecord, nth: number, more: Partial<FrameHeader> = {}): Frame => {
  const { day = 60 } = more;
  const index = 10 * nth;
  const firstOrdinal = plan.slice(day).firstOrdinal + index;
  const sound = sampleFrame(query, { rows: 10, day, index, firstOrdinal });
  return { ...sound, header: { ...sound.header, run: runKeyOf(run), ...more } };
};

export const broken = (frame: Frame): Frame => ({ ...frame, body: frame.body.slice(0, 40) });

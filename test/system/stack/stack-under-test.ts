/**
 * The whole product on real servers: its services as processes that are started again when they die, the command line as its
 * users start it, and the hands of a proof on everything in between. Database, topics and queues are its own, so that proofs on
 * the same servers do not see each other.
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openServerDatabase, type Database } from '@tietovirta/store-prisma';
import { openStackBackend, type StackBackend } from '@tietovirta/stack-backend';
import { exchangeOf, partyServices, serviceOf } from '@tietovirta/exchanges';
import { readSettings } from '@tietovirta/settings';
import { eventually, type Infrastructure } from '@tietovirta/testing';
import { openKafkaForTests, type KafkaForTests } from '@tietovirta/transport-kafka/testing';
import { Redis } from 'ioredis';
import { begin, command as runCommand, type Said } from './command-line.js';
import { DatabaseLine } from './database-line.js';
import { RunUnderWay, type Expected } from './run-under-way.js';
import { SupervisedService } from './supervised-service.js';

export interface StackSpec {
  readonly counters: number;
  /** Apps; those of all parties when absent. */
  readonly parties?: readonly string[];
  /** TIETOVIRTA_…, for all services. */
  readonly settings?: Readonly<Record<string, string>>;
}

type Settings = Readonly<Record<string, string>>;

const logFile = fileURLToPath(new URL('../../../node_modules/.cache/tietovirta/stack-under-test.log', import.meta.url));
const partitions = 4;
/** Of Redis: a number that nothing else on these servers uses. */
const redisDatabase = 7;
const productVersion = '0.0.0-test';
/** Shorter than the patience of Jest, which would go on with the next proof while this one's run goes on. */
const longestProofMs = 480_000;
const recoveredWithinMs = 180_000;

interface Parts {
  readonly infrastructure: Infrastructure;
  readonly settings: Settings;
  readonly backend: StackBackend;
  readonly kafka: KafkaForTests;
  /** By counter. */
  readonly lines: ReadonlyMap<string, DatabaseLine>;
  readonly database: Database;
  readonly services: readonly SupervisedService[];
}

export class StackUnderTest {
  private readonly runs: RunUnderWay[] = [];

  private constructor(private readonly parts: Parts) {}

  /** Of the counters: the name under which the ledger keeps how far they have read. */
  get counterGroup(): string {
    return `${this.backend.topicPrefix}.counters`;
  }

  /** Resolves when all services are ready. */
  static async start(infrastructure: Infrastructure, spec: StackSpec): Promise<StackUnderTest> {
    const url = await infrastructure.postgres.freshDatabase();
    const settings = settingsFor(infrastructure, url);
    const backend = await openStackBackend({
      settings: readSettings(settings, { needs: ['kafka', 'redis', 'postgres'] }),
      name: 'proof',
      productVersion,
    });
    await backend.ensureTopics();
    const { kafka: broker } = infrastructure;
    const kafka = await openKafkaForTests({ brokers: broker.brokers(), partitions, topicPrefix: backend.topicPrefix });
    const counters = Array.from({ length: spec.counters }, (_, place) => (place === 0 ? 'counter' : `counter-${place + 1}`)); // oxfmt-ignore
    const lines = new Map(
      await Promise.all(counters.map(async (name) => [name, await DatabaseLine.open(url)] as const)),
    );
    const database = await openServerDatabase({ url, productVersion, connections: 1 });
    const services = servicesFor(infrastructure, spec, { settings, lines });
    const stack = new StackUnderTest({ infrastructure, settings, backend, kafka, lines, database, services });
    try {
      await Promise.all(services.map((service) => service.start()));
      return stack;
    } catch (error) {
      await stack.stop();
      throw error;
    }
  }

  get settings(): Settings {
    return this.parts.settings;
  }

  get backend(): StackBackend {
    return this.parts.backend;
  }

  get kafka(): KafkaForTests {
    return this.parts.kafka;
  }

  get infrastructure(): Infrastructure {
    return this.parts.infrastructure;
  }

  get parties(): readonly SupervisedService[] {
    return this.services.filter(({ name }) => !name.startsWith('counter'));
  }

  /** Between a counter and PostgreSQL. */
  lineOf(counter: SupervisedService): DatabaseLine {
    const line = this.parts.lines.get(counter.name);
    if (line === undefined) throw new Error(`${counter.name} is no counter`);
    return line;
  }

  get services(): readonly SupervisedService[] {
    return this.parts.services;
  }

  get counters(): readonly SupervisedService[] {
    return this.services.filter(({ name }) => name.startsWith('counter'));
  }

  /** Name of the service that sends messages of a type. */
  serviceOfType(messageType: string): string {
    return serviceOf(exchangeOf(messageType).id).id;
  }

  service(name: string): SupervisedService {
    const service = this.services.find((each) => each.name === name);
    if (service === undefined) throw new Error(`no service ${name} was started`);
    return service;
  }

  /** Runs the command line against this stack. */
  say(...words: readonly string[]): Promise<Said> {
    return runCommand(words, this.settings);
  }

  /** Begins a run; resolves when it stands in the archive. */
  async play(words: readonly string[], expected: Expected): Promise<RunUnderWay> {
    const known = await this.backend.archive.list();
    const command = begin(['run', ...words, '--on', 'kafka', '--json', '--quiet'], this.settings);
    const run = await RunUnderWay.open(this.backend, { command, known, expected });
    this.runs.push(run);
    return run;
  }

  /**
   * Kills a service and waits until its next life has written to the ledger.
   * @returns the seconds from its restart to then; undefined when the run was over before there was anything to write
   */
  async killAndMeasure(service: SupervisedService, run: RunUnderWay): Promise<number | undefined> {
    const ended = await service.kill();
    return eventually(
      async () => {
        if (service.generation === ended) throw new Error(`${service.name} is not started again`);
        const flushes = await service.metric('tietovirta_ledger_flush_seconds_count');
        if (flushes > 0) return (performance.now() - service.startedAt) / 1000;
        if (run.hasEnded) return undefined;
        throw new Error(`${service.name} has written nothing since it was killed`);
      },
      { withinMs: recoveredWithinMs, betweenMs: 50 },
    );
  }

  /** Of all services, as PostgreSQL knows them; connections of the proof stay, and what the server itself does (a vacuum, say). */
  async terminateBackends(): Promise<number> {
    const [answer] = await this.parts.database.client.$queryRaw<{ ended: bigint }[]>`
      SELECT count(pg_terminate_backend(pid)) AS ended FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid()
         AND backend_type = 'client backend' AND usename = current_user`;
    return Number(answer?.ended ?? 0);
  }

  /** Everything that Redis holds is gone. */
  async emptyRedis(): Promise<void> {
    const redis = new Redis(this.infrastructure.redis.url);
    try {
      await redis.flushall();
    } finally {
      redis.disconnect();
    }
  }

  /** Sum over the present lives of services. */
  async metric(name: string, services = this.services): Promise<number> {
    const values = await Promise.all(services.map((service) => service.metric(name)));
    return values.reduce((sum, value) => sum + value, 0);
  }

  /** Adds to whatever fails what the services said last; runs that were begun and are not over are ended. */
  async proving<T>(prove: () => Promise<T>): Promise<T> {
    const overdue = new AbortController();
    try {
      const tooLong = delay(longestProofMs, undefined, { signal: overdue.signal }).then(() => {
        throw new Error(`not proved within ${longestProofMs / 1000} s`);
      });
      return await Promise.race([prove(), tooLong]);
    } catch (error) {
      for (const { command } of this.runs) command.process.kill('SIGKILL');
      const message = error instanceof Error ? error.message : String(error);
      throw new Error(`${message}\n\n${this.lastWords()}`, { cause: error });
    } finally {
      overdue.abort();
      this.runs.length = 0;
    }
  }

  async stop(): Promise<void> {
    await Promise.allSettled(this.services.map((service) => service.stop()));
    await Promise.allSettled(
      [this.kafka, this.backend, this.parts.database, ...this.parts.lines.values()].map((each) => each.close()),
    );
  }

  /** All of it stands in a file, which outlives the services. */
  private lastWords(): string {
    mkdirSync(dirname(logFile), { recursive: true });
    writeFileSync(logFile, this.services.map((service) => service.log()).join('\n'));
    const lines = this.services.flatMap((service) => [
      `--- ${service.name}, life ${service.generation}, died ${service.deaths} times by itself`,
      ...lastLinesOf(service.log()),
      ...(service.failure === undefined ? [] : [service.failure.message]),
    ]);
    return `${lines.join('\n')}\nAll logs: ${logFile}`;
  }
}

const linesTold = 12;
const charactersTold = 300;

const lastLinesOf = (log: string): readonly string[] =>
  log
    .split('\n')
    .filter((line) => line !== '' && !line.includes('"code":"client-trouble"'))
    .slice(-linesTold)
    .map((line) => line.slice(0, charactersTold));

function settingsFor(infrastructure: Infrastructure, postgresUrl: string): Settings {
  const settings = infrastructure.settings(postgresUrl);
  const redis = new URL(settings['TIETOVIRTA_REDIS_URL'] ?? '');
  redis.pathname = `/${redisDatabase}`;
  return {
    ...settings,
    TIETOVIRTA_REDIS_URL: redis.href,
    TIETOVIRTA_KAFKA_TOPIC_PREFIX: `system-${randomBytes(4).toString('hex')}`,
    TIETOVIRTA_KAFKA_PARTITIONS: String(partitions),
  };
}

function servicesFor(
  infrastructure: Infrastructure,
  spec: StackSpec,
  { settings, lines }: Pick<Parts, 'settings' | 'lines'>,
): readonly SupervisedService[] {
  const stack = settings['TIETOVIRTA_KAFKA_TOPIC_PREFIX'] ?? '';
  const common = { ...settings, ...spec.settings };
  const open = (app: string, name: string, more: Settings = {}): SupervisedService =>
    new SupervisedService(infrastructure, { app, name, stack, settings: { ...common, ...more } });
  const url = settings['TIETOVIRTA_POSTGRES_URL'] ?? '';
  return [
    ...[...lines].map(([name, line]) => open('counter', name, { TIETOVIRTA_POSTGRES_URL: line.through(url) })),
    ...(spec.parties ?? partyServices.map(({ id }) => id)).map((app) => open(app, app)),
  ];
}

/**
 * The whole product on real servers: its services as processes that are started again when they die, the command line as its
 * users start it, and the hands of a proof on everything in between. Database, topics and queues are its own, so that proofs on
 * the same servers do not see each other.
 */
import { randomBytes } from 'node:crypto';
import { openServerDatabase, type Database } from '@tietovirta/database';
import { openDistributedHouse, type DistributedHouse } from '@tietovirta/distributed-house';
import { partyServices } from '@tietovirta/services';
import { readSettings } from '@tietovirta/settings';
import { eventually, type Infrastructure } from '@tietovirta/testing';
import { openKafkaForTests, type KafkaForTests } from '@tietovirta/transport-kafka/testing';
import { Redis } from 'ioredis';
import { begin, command as runCommand, type Said } from './command-line.js';
import { CommitInterceptor } from './commit-interceptor.js';
import { RunUnderWay, type Expected } from './run-under-way.js';
import { SupervisedService } from './supervised-service.js';

export interface StackWish {
  readonly counters: number;
  /** Apps; one process of each service of a party when absent. A name that stands twice gets two processes. */
  readonly parties?: readonly string[];
  /** TIETOVIRTA_…, for all services. */
  readonly settings?: Readonly<Record<string, string>>;
  /** For the counters alone. */
  readonly counterSettings?: Readonly<Record<string, string>>;
}

type Settings = Readonly<Record<string, string>>;

const partitions = 4;
/** Of Redis: a number that nobody else on these servers uses. */
const redisDatabase = 7;
const productVersion = '0.0.0-test';
const recoveredWithinMs = 60_000;

interface Parts {
  readonly infrastructure: Infrastructure;
  readonly settings: Settings;
  readonly house: DistributedHouse;
  readonly kafka: KafkaForTests;
  readonly commits: CommitInterceptor;
  readonly database: Database;
  readonly services: readonly SupervisedService[];
}

export class StackUnderTest {
  private constructor(private readonly parts: Parts) {}

  /** Of the counters: the name under which the ledger keeps how far they have read. */
  get counterGroup(): string {
    return `${this.house.topicPrefix}.counters`;
  }

  /** Resolves when all services are ready. */
  static async start(infrastructure: Infrastructure, wish: StackWish): Promise<StackUnderTest> {
    const url = await infrastructure.postgres.freshDatabase();
    const settings = settingsFor(infrastructure, url);
    const house = await openDistributedHouse({
      settings: readSettings(settings, { needs: ['kafka', 'redis', 'postgres'] }),
      name: 'proof',
      productVersion,
    });
    await house.ensureTopics();
    const { kafka: broker } = infrastructure;
    const kafka = openKafkaForTests({ brokers: broker.brokers(), partitions, topicPrefix: house.topicPrefix });
    const commits = await CommitInterceptor.open(url);
    const database = await openServerDatabase({ url, productVersion, connections: 1 });
    const services = servicesFor(infrastructure, wish, { settings, commits });
    const stack = new StackUnderTest({ infrastructure, settings, house, kafka, commits, database, services });
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

  get house(): DistributedHouse {
    return this.parts.house;
  }

  get kafka(): KafkaForTests {
    return this.parts.kafka;
  }

  get infrastructure(): Infrastructure {
    return this.parts.infrastructure;
  }

  /** Between the counters and PostgreSQL. */
  get commits(): CommitInterceptor {
    return this.parts.commits;
  }

  get services(): readonly SupervisedService[] {
    return this.parts.services;
  }

  get counters(): readonly SupervisedService[] {
    return this.services.filter(({ name }) => name.startsWith('counter'));
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
    const known = await this.house.archive.list();
    const command = begin(['run', ...words, '--on', 'kafka', '--json', '--quiet'], this.settings);
    return RunUnderWay.open(this.house, { command, known, expected });
  }

  /**
   * Kills a service and waits until its next life has written to the ledger.
   * @returns the seconds from its restart to then; undefined when the run was over before there was anything to write
   */
  async killAndMeasure(service: SupervisedService, run: RunUnderWay): Promise<number | undefined> {
    const { generation } = service;
    await service.kill();
    return eventually(
      async () => {
        if (service.generation === generation) throw new Error(`${service.name} is not started again`);
        const flushes = await service.metric('tietovirta_ledger_flush_seconds_count');
        if (flushes > 0) return (performance.now() - service.startedAt) / 1000;
        if (run.hasEnded) return undefined;
        throw new Error(`${service.name} has written nothing since it was killed`);
      },
      { withinMs: recoveredWithinMs, betweenMs: 50 },
    );
  }

  /** Of all services, as PostgreSQL knows them; connections of the proof stay. */
  async terminateBackends(): Promise<number> {
    const [answer] = await this.parts.database.client.$queryRaw<{ ended: bigint }[]>`
      SELECT count(pg_terminate_backend(pid)) AS ended FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid()`;
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

  /** Adds to whatever fails what the services said last. */
  async telling<T>(prove: () => Promise<T>): Promise<T> {
    try {
      return await prove();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      throw new Error(`${message}\n\n${this.logs()}`, { cause: error });
    }
  }

  async stop(): Promise<void> {
    await Promise.allSettled(this.services.map((service) => service.stop()));
    await Promise.allSettled([this.kafka, this.house, this.parts.database, this.commits].map((each) => each.close()));
  }

  private logs(): string {
    const tails = this.services.map((service) => `${service.log().trimEnd().split('\n').slice(-40).join('\n')}`);
    const failures = this.services.flatMap(({ name, failure }) => (failure ? [`${name}: ${failure.message}`] : []));
    return [...tails, ...failures].join('\n');
  }
}

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
  wish: StackWish,
  { settings, commits }: Pick<Parts, 'settings' | 'commits'>,
): readonly SupervisedService[] {
  const names = new Map<string, number>();
  const nameOf = (app: string): string => {
    const place = (names.get(app) ?? 0) + 1;
    names.set(app, place);
    return place === 1 ? app : `${app}-${place}`;
  };
  const open = (app: string, more: Settings = {}): SupervisedService =>
    new SupervisedService(infrastructure, {
      app,
      name: nameOf(app),
      stack: settings['TIETOVIRTA_KAFKA_TOPIC_PREFIX'] ?? '',
      settings: { ...settings, ...wish.settings, ...more },
    });
  const throughInterceptor = commits.through(settings['TIETOVIRTA_POSTGRES_URL'] ?? '');
  const counterSettings = { ...wish.counterSettings, TIETOVIRTA_POSTGRES_URL: throughInterceptor };
  return [
    ...Array.from({ length: wish.counters }, () => open('counter', counterSettings)),
    ...(wish.parties ?? partyServices.map(({ id }) => id)).map((app) => open(app)),
  ];
}

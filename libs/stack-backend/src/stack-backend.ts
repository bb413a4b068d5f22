/**
 * The servers of a stack, opened from settings: Kafka carries, Redis queues, PostgreSQL keeps. Services and the
 * command line take from it what they need; which adapters they get is decided here and nowhere else.
 */
import type { AuditLog, TokenRegister } from '@tietovirta/access';
import type { Archive, RunRecord } from '@tietovirta/archive';
import type { DeadLetter } from '@tietovirta/counting';
import {
  PrismaArchive,
  PrismaAuditLog,
  PrismaLedger,
  PrismaTokenRegister,
  openServerDatabase,
  type ServerDatabase,
} from '@tietovirta/store-prisma';
import type { Ledger } from '@tietovirta/ledger';
import { BodyPool } from '@tietovirta/messages';
import type { JobQueue } from '@tietovirta/job-queue';
import { BullMqJobQueue } from '@tietovirta/job-queue-bullmq';
import { planFingerprint, type PlanSettings, type Scenario } from '@tietovirta/scenarios';
import type { Wire } from '@tietovirta/scenarios/wire';
import { keepTables } from '@tietovirta/table-files';
import { RetryPolicy } from '@tietovirta/retries';
import { postgresConnection, redisConnection, type Settings } from '@tietovirta/settings';
import {
  openKafka,
  type DeadLetterTopic,
  type KafkaTransport,
  type KafkaWatch,
  type KeptRecords,
  type OpenKafka,
} from '@tietovirta/transport-kafka';
import { kafkaOptions } from './kafka-options.js';
import { keepOriginals, type OriginalRecords } from './kept-originals.js';
import { originalsSender } from './originals-of-letters.js';

export interface StackBackendOptions {
  readonly settings: Settings<'kafka' | 'redis' | 'postgres'>;
  /** Name of the connections, so that operators can distinguish the processes. */
  readonly name: string;
  readonly productVersion: string;
  /** Milliseconds after which a database that does not answer is given up; the default of `openServerDatabase` when absent. */
  readonly answerWithinMs?: number;
  /** Called for trouble that the backend handles by itself: lost connections, leases, rebalances. Never holds a secret. */
  readonly onEvent?: (event: BackendEvent) => void;
}

export interface BackendEvent {
  readonly level: 'info' | 'warn' | 'error';
  readonly code: string;
  readonly message: string;
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** Servers that are connected to when they are first needed. */
export type CheckedServer = 'kafka' | 'redis';

export interface StackBackend {
  readonly ledger: Ledger;
  readonly archive: Archive;
  readonly audit: AuditLog;
  readonly tokens: TokenRegister;
  readonly jobs: JobQueue;
  readonly deadLetters: DeadLetterTopic;
  readonly watch: KafkaWatch;
  /** What runs leave on the brokers. */
  readonly records: KeptRecords;
  /** What the settings say of that. */
  readonly keeping: Pick<Settings<'kafka'>['kafka'], 'retentionHours'> & { readonly keep: Settings<'kafka'>['kafka']['keepRecords']; readonly wire: Wire }; // oxfmt-ignore
  /** Requests that brokers answered so far. */
  readonly requests: OpenKafka['requests'];
  /** Memory of frames, shared with the transports. */
  readonly bodies: BodyPool;
  readonly topicPrefix: string;
  /** Tells the database of this stack from others that share its brokers. */
  readonly databaseId: string;
  /** Asks each of these servers one question; resolves to an error for each that cannot be used. */
  readonly unusable: (servers: readonly CheckedServer[]) => Promise<readonly Error[]>;
  /** Creates the topics that are missing. @throws TopicsDiffer, ServerUnusable */
  readonly ensureTopics: () => Promise<void>;
  /** @param exchanges that are read through it; all when absent */
  readonly openTransport: (exchanges?: readonly string[]) => KafkaTransport;
  /** Opens what everything is read through, and where records are kept that cannot be counted. */
  readonly openReading: () => { readonly transport: KafkaTransport; readonly deadLetters: OriginalRecords };
  /** @returns puts the record behind a letter back as it is, if it would be read as what the letter stands for; whether it did */
  readonly originalsSender: (
    run: RunRecord,
    letters: readonly DeadLetter[],
  ) => Promise<(letter: DeadLetter) => Promise<boolean>>;
  /** Says how the frames of a run travel and in which plan they are; to be called before the first of them is published here. */
  readonly announce: (runKey: string, scenario: PlanSettings & Pick<Scenario, 'wire'>) => void;
  /** @throws StoreError when the database does not answer, or has the schema of another version */
  readonly checkDatabase: () => Promise<void>;
  /** Closes everything; transports that were opened are closed first. May be called twice. */
  readonly close: () => Promise<void>;
}

/** @throws StoreError when the database cannot be used; Kafka and Redis are connected to when they are first needed */
export async function openStackBackend(options: StackBackendOptions): Promise<StackBackend> {
  const { settings, productVersion, answerWithinMs, onEvent = () => undefined } = options;
  keepTables({
    ...settings.tables,
    onFault: ({ message, hint }) => {
      onEvent({ level: 'warn', code: 'tables-not-kept', message: `${message} ${hint}` });
    },
  });
  const { url, ssl } = postgresConnection(settings);
  const database = await openServerDatabase({ url, ssl, productVersion, silenceTimeoutMs: answerWithinMs });
  const kafka = await openKafka({ ...kafkaOptions(settings, options.name), onEvent });
  const jobs = new BullMqJobQueue({
    redis: redisConnection(settings),
    // Jobs of another database are none of these services.
    prefix: `tietovirta-${database.id}`,
    onError: (error) => {
      onEvent({ level: 'warn', code: 'run-queue-trouble', message: error.message });
    },
  });
  return new OpenBackend(settings, { database, kafka, jobs });
}

interface Parts {
  readonly database: ServerDatabase;
  readonly kafka: OpenKafka;
  readonly jobs: BullMqJobQueue;
}

/** A broker that restarts is waited for as long as publishers wait. */
const startRetry = new RetryPolicy({ pauseMs: 1_000, forMs: 120_000 });

/** Milliseconds; longer than a busy broker takes to answer. */
const checkedWithinMs = 10_000;

class OpenBackend implements StackBackend {
  readonly ledger: Ledger;
  readonly archive: Archive;
  readonly audit: AuditLog;
  readonly tokens: TokenRegister;
  readonly jobs: JobQueue;
  readonly bodies = new BodyPool();
  readonly topicPrefix: string;
  readonly databaseId: string;
  private readonly wires = new Map<string, Wire>();
  private readonly plans = new Map<string, string>();
  private readonly transports: KafkaTransport[] = [];
  private closing: Promise<void> | undefined;

  constructor(
    private readonly settings: StackBackendOptions['settings'],
    private readonly parts: Parts,
  ) {
    this.ledger = new PrismaLedger(parts.database);
    this.archive = new PrismaArchive(parts.database);
    this.audit = new PrismaAuditLog(parts.database);
    this.tokens = new PrismaTokenRegister(parts.database);
    this.jobs = parts.jobs;
    this.databaseId = parts.database.id;
    this.topicPrefix = settings.kafka.topicPrefix;
  }

  get deadLetters(): DeadLetterTopic {
    return this.parts.kafka.deadLetters;
  }

  get watch(): KafkaWatch {
    return this.parts.kafka.watch;
  }

  get records(): KeptRecords {
    return this.parts.kafka.records;
  }

  get keeping(): StackBackend['keeping'] {
    const { kafka, service } = this.settings;
    return { keep: kafka.keepRecords, retentionHours: kafka.retentionHours, wire: service.wire };
  }

  unusable = async (servers: readonly CheckedServer[]): Promise<readonly Error[]> => {
    const parts = { kafka: this.parts.kafka, redis: this.parts.jobs };
    const answers = await Promise.allSettled(servers.map((server) => parts[server].check(checkedWithinMs)));
    return answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason as Error] : []));
  };

  requests: OpenKafka['requests'] = () => this.parts.kafka.requests();

  ensureTopics = (): Promise<void> => startRetry.run(() => this.parts.kafka.ensureTopics());

  openTransport = (exchanges?: readonly string[]): KafkaTransport => {
    const transport = this.parts.kafka.transport({
      wires: this.wires,
      wire: this.settings.service.wire,
      plans: this.plans,
      bodies: this.bodies,
      exchanges,
    });
    this.transports.push(transport);
    return transport;
  };

  openReading = (): { readonly transport: KafkaTransport; readonly deadLetters: OriginalRecords } => {
    const transport = this.openTransport();
    return { transport, deadLetters: keepOriginals(transport, this.deadLetters) };
  };

  originalsSender: StackBackend['originalsSender'] = (run, letters) => originalsSender(this.deadLetters, run, letters);

  announce = (
    runKey: string,
    { wire = this.settings.service.wire, ...settings }: PlanSettings & Pick<Scenario, 'wire'>,
  ): void => {
    this.wires.set(runKey, wire);
    const plan = planFingerprint(settings);
    if (plan !== undefined) this.plans.set(runKey, plan);
  };

  checkDatabase = (): Promise<void> => this.parts.database.check();

  close = (): Promise<void> => (this.closing ??= this.closeAll());

  private async closeAll(): Promise<void> {
    await this.jobs.close();
    await Promise.allSettled(this.transports.map((transport) => transport.close()));
    await this.parts.kafka.close();
    await this.parts.database.close();
  }
}

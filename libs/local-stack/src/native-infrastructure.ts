/** Kafka, Redis and PostgreSQL of one folder, and the settings with which the product reaches them. */
import { join } from 'node:path';
import { accountWithoutPrivileges } from './account.js';
import { certificatesIn, type Certificates } from './certificates.js';
import { freePort } from './free-port.js';
import { fetchKafkaJars } from './kafka-jars.js';
import { kafkaServer } from './kafka-server.js';
import { NativeServer, type ServerName } from './native-server.js';
import { postgresServer } from './postgres-server.js';
import { ProcessBook } from './process-book.js';
import { postgresBinaries } from './programs.js';
import { redisServer } from './redis-server.js';
import { missingRequirements, RequirementsMissing } from './requirements.js';
import { readState, writeState, type StackState } from './stack-state.js';

export interface NativeInfrastructureOptions {
  /** Of the checkout. */
  readonly root: string;
  /** Everything that this infrastructure writes lies below. */
  readonly folder: string;
  /** 9092, 6379 and 5432 when they are free; otherwise, and without this, any free ports. */
  readonly prefersUsualPorts?: boolean;
  /** Further lines of server.properties. */
  readonly kafkaProperties?: Readonly<Record<string, string>>;
  /** Further lines of postgresql.conf. */
  readonly postgresParameters?: Readonly<Record<string, string>>;
  /** All three talk TLS only, with certificates of an authority of their own, and Kafka asks for a log-in too. */
  readonly isGuarded?: boolean;
}

const role = 'tietovirta';
const usualPorts: Readonly<Record<string, number>> = {
  kafka: 9092,
  'kafka-controller': 9093,
  redis: 6379,
  postgres: 5432,
};

/**
 * A process that runs keeps its port. The others get the usual one if it is free, but while a part of the stack runs,
 * which may know the port they had, rather that one.
 */
const portsFor = async (
  { ports }: StackState,
  book: ProcessBook,
  prefersUsual: boolean,
): Promise<Record<string, number>> => {
  const runs = (name: string): boolean => book.running(name.replace('-controller', '')) !== undefined;
  const isUp = Object.keys(usualPorts).some(runs);
  const chosen: Record<string, number> = { ...ports };
  for (const [name, usual] of Object.entries(usualPorts)) {
    const had = ports[name];
    if (had !== undefined && runs(name)) continue;
    const others = new Set(Object.entries(chosen).flatMap(([other, port]) => (other === name ? [] : [port])));
    const wishes = [had, prefersUsual ? usual : undefined].filter((port) => port !== undefined);
    chosen[name] = await freePort(isUp ? wishes : wishes.reverse(), others);
  }
  return chosen;
};

interface InfrastructureParts {
  readonly book: ProcessBook;
  readonly state: StackState;
  readonly servers: Readonly<Record<ServerName, NativeServer>>;
  readonly certificates: Certificates | undefined;
}

export class NativeInfrastructure {
  readonly #state: StackState;
  readonly #servers: Readonly<Record<ServerName, NativeServer>>;
  readonly #certificates: Certificates | undefined;
  readonly book: ProcessBook;

  constructor({ book, state, servers, certificates }: InfrastructureParts) {
    this.book = book;
    this.#state = state;
    this.#servers = servers;
    this.#certificates = certificates;
  }

  get kafka(): NativeServer {
    return this.#servers.kafka;
  }

  get redis(): NativeServer {
    return this.#servers.redis;
  }

  get postgres(): NativeServer {
    return this.#servers.postgres;
  }

  /** In the order in which they stop. */
  get servers(): readonly NativeServer[] {
    return [this.kafka, this.redis, this.postgres];
  }

  /** As the product's environment variables. */
  settings(): Record<string, string> {
    const { redisPassword, postgresPassword } = this.#state;
    const at = (name: ServerName): string => `127.0.0.1:${this.#state.ports[name] ?? 0}`;
    const isGuarded = this.#certificates !== undefined;
    return {
      TIETOVIRTA_KAFKA_BROKERS: at('kafka'),
      TIETOVIRTA_REDIS_URL: `${isGuarded ? 'rediss' : 'redis'}://${at('redis')}`,
      TIETOVIRTA_REDIS_PASSWORD: redisPassword,
      TIETOVIRTA_POSTGRES_URL: `postgresql://${role}@${at('postgres')}/${role}${isGuarded ? '?sslmode=verify-full' : ''}`,
      TIETOVIRTA_POSTGRES_PASSWORD: postgresPassword,
      ...this.#guardSettings(),
    };
  }

  async stop(): Promise<void> {
    for (const server of this.servers) await server.stop();
  }

  #guardSettings(): Record<string, string> {
    if (this.#certificates === undefined) return {};
    const { authorityFile } = this.#certificates;
    return {
      TIETOVIRTA_KAFKA_TLS: 'true',
      TIETOVIRTA_KAFKA_TLS_CA_FILE: authorityFile,
      TIETOVIRTA_KAFKA_SASL_MECHANISM: 'scram-sha-512',
      TIETOVIRTA_KAFKA_SASL_USERNAME: role,
      TIETOVIRTA_KAFKA_SASL_PASSWORD: this.#state.kafkaPassword,
      TIETOVIRTA_REDIS_TLS_CA_FILE: authorityFile,
      TIETOVIRTA_POSTGRES_TLS_CA_FILE: authorityFile,
    };
  }
}

/** Chooses ports and fetches Kafka; starts nothing. */
export const openNativeInfrastructure = async (
  options: NativeInfrastructureOptions,
  signal?: AbortSignal,
): Promise<NativeInfrastructure> => {
  const { root, folder, kafkaProperties = {}, postgresParameters = {} } = options;
  const missing = missingRequirements(root, { isGuarded: options.isGuarded ?? false });
  const binaries = postgresBinaries();
  if (missing.length > 0 || binaries === undefined) throw new RequirementsMissing(missing);
  const jars = await fetchKafkaJars(root, signal);

  const book = new ProcessBook(folder);
  const stateFile = join(folder, 'state.json');
  const before = readState(stateFile);
  const ports = await portsFor(before, book, options.prefersUsualPorts ?? false);
  const state = { ...before, ports };
  writeState(stateFile, state);

  const certificates = options.isGuarded === true ? certificatesIn(join(folder, 'certificates')) : undefined;
  const portOf = (name: string): number => ports[name] ?? 0;
  const kafka = kafkaServer({
    folder: join(folder, 'kafka'),
    jars,
    port: portOf('kafka'),
    controllerPort: portOf('kafka-controller'),
    properties: kafkaProperties,
    guard: certificates && { certificates, username: role, password: state.kafkaPassword },
  });
  const redis = redisServer({
    folder: join(folder, 'redis'),
    port: portOf('redis'),
    password: state.redisPassword,
    certificates,
  });
  const postgres = postgresServer({
    folder: join(folder, 'postgres'),
    binaries,
    account: accountWithoutPrivileges(),
    port: portOf('postgres'),
    role,
    password: state.postgresPassword,
    parameters: postgresParameters,
    certificates,
  });
  const servers = {
    kafka: new NativeServer(book, kafka),
    redis: new NativeServer(book, redis),
    postgres: new NativeServer(book, postgres),
  };
  return new NativeInfrastructure({ book, state, servers, certificates });
};

/** Kafka, Redis and PostgreSQL as processes with their data in one folder, and the settings with which apps reach them. */
import { join } from 'node:path';
import { accountWithoutPrivileges } from './account.js';
import { certificatesIn, type Certificates } from './certificates.js';
import { freePort } from './free-port.js';
import { fetchKafkaJars } from './kafka-jars.js';
import { kafkaServer } from './kafka-server.js';
import { NativeServer, type ServerName } from './native-server.js';
import { postgresServer } from './postgres-server.js';
import { ProcessRegistry } from './process-registry.js';
import { postgresBinaries } from './programs.js';
import { redisServer } from './redis-server.js';
import { missingRequirements, RequirementsMissing } from './requirements.js';
import { readState, writeState, type StackState } from './stack-state.js';

export interface NativeInfrastructureOptions {
  /** The checkout. */
  readonly root: string;
  /** Holds everything that this infrastructure writes. */
  readonly folder: string;
  /** Use 9092, 6379 and 5432 when they are free. Default: false, any free ports. */
  readonly prefersDefaultPorts?: boolean;
  /** Further lines of server.properties. Default: none. */
  readonly kafkaProperties?: Readonly<Record<string, string>>;
  /** Further lines of postgresql.conf. Default: none. */
  readonly postgresParameters?: Readonly<Record<string, string>>;
  /** All three accept TLS only, with certificates of an authority of their own, and Kafka requires a log-in too. Default: false. */
  readonly isSecured?: boolean;
}

const role = 'tietovirta';
const defaultPorts: Readonly<Record<string, number>> = {
  kafka: 9092,
  'kafka-controller': 9093,
  redis: 6379,
  postgres: 5432,
};

/**
 * A process that runs keeps its port. The others get the default port if it is free. While a part of the stack runs, it may
 * know their last port: then that one comes first.
 */
const portsFor = async (
  { ports }: StackState,
  registry: ProcessRegistry,
  prefersDefault: boolean,
): Promise<Record<string, number>> => {
  const runs = (name: string): boolean => registry.running(name.replace('-controller', '')) !== undefined;
  const isUp = Object.keys(defaultPorts).some(runs);
  const chosen: Record<string, number> = { ...ports };
  for (const [name, defaultPort] of Object.entries(defaultPorts)) {
    const last = ports[name];
    if (last !== undefined && runs(name)) continue;
    const others = new Set(Object.entries(chosen).flatMap(([other, port]) => (other === name ? [] : [port])));
    const preferred = [last, prefersDefault ? defaultPort : undefined].filter((port) => port !== undefined);
    chosen[name] = await freePort(isUp ? preferred : preferred.reverse(), others);
  }
  return chosen;
};

interface InfrastructureParts {
  readonly registry: ProcessRegistry;
  readonly state: StackState;
  readonly servers: Readonly<Record<ServerName, NativeServer>>;
  readonly certificates: Certificates | undefined;
}

export class NativeInfrastructure {
  readonly #state: StackState;
  readonly #servers: Readonly<Record<ServerName, NativeServer>>;
  readonly #certificates: Certificates | undefined;
  readonly registry: ProcessRegistry;

  constructor({ registry, state, servers, certificates }: InfrastructureParts) {
    this.registry = registry;
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

  /** In the order in which they are stopped. */
  get servers(): readonly NativeServer[] {
    return [this.kafka, this.redis, this.postgres];
  }

  /** Environment variables of apps. */
  settings(): Record<string, string> {
    const { redisPassword, postgresPassword } = this.#state;
    const at = (name: ServerName): string => `127.0.0.1:${this.#state.ports[name] ?? 0}`;
    const isSecured = this.#certificates !== undefined;
    return {
      TIETOVIRTA_KAFKA_BROKERS: at('kafka'),
      TIETOVIRTA_REDIS_URL: `${isSecured ? 'rediss' : 'redis'}://${at('redis')}`,
      TIETOVIRTA_REDIS_PASSWORD: redisPassword,
      TIETOVIRTA_POSTGRES_URL: `postgresql://${role}@${at('postgres')}/${role}${isSecured ? '?sslmode=verify-full' : ''}`,
      TIETOVIRTA_POSTGRES_PASSWORD: postgresPassword,
      ...this.#securitySettings(),
    };
  }

  async stop(): Promise<void> {
    for (const server of this.servers) await server.stop();
  }

  #securitySettings(): Record<string, string> {
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

/**
 * Chooses ports and fetches Kafka, but starts nothing.
 * @throws RequirementsMissing, JarsNotFetched
 */
export const openNativeInfrastructure = async (
  options: NativeInfrastructureOptions,
  signal?: AbortSignal,
): Promise<NativeInfrastructure> => {
  const { root, folder, kafkaProperties = {}, postgresParameters = {} } = options;
  const missing = missingRequirements(root, { isSecured: options.isSecured ?? false });
  const binaries = postgresBinaries();
  if (missing.length > 0 || binaries === undefined) throw new RequirementsMissing(missing);
  const jars = await fetchKafkaJars(root, signal);

  const registry = new ProcessRegistry(folder);
  const stateFile = join(folder, 'state.json');
  const before = readState(stateFile);
  const ports = await portsFor(before, registry, options.prefersDefaultPorts ?? false);
  const state = { ...before, ports };
  writeState(stateFile, state);

  const certificates = options.isSecured === true ? certificatesIn(join(folder, 'certificates')) : undefined;
  const portOf = (name: string): number => ports[name] ?? 0;
  const kafka = kafkaServer({
    folder: join(folder, 'kafka'),
    jars,
    port: portOf('kafka'),
    controllerPort: portOf('kafka-controller'),
    properties: kafkaProperties,
    security: certificates && { certificates, username: role, password: state.kafkaPassword },
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
    kafka: new NativeServer(registry, kafka),
    redis: new NativeServer(registry, redis),
    postgres: new NativeServer(registry, postgres),
  };
  return new NativeInfrastructure({ registry, state, servers, certificates });
};

/**
 * Kafka, Redis and PostgreSQL in containers, through Testcontainers. Ports on the host are chosen before the start: Kafka
 * advertises its port to clients, and a restarted container would get another one.
 */
import { identityOf } from '@tietovirta/host';
import { randomBytes } from 'node:crypto';
import { freePort, singleNodeProperties } from '@tietovirta/local-stack';
import { getContainerRuntimeClient, Wait, type StartedTestContainer } from 'testcontainers';
import { images } from './environment.js';
import type { TestServer } from './infrastructure.js';
import type { RunningServers } from './running-servers.js';
import { LoopbackContainer } from './loopback-container.js';

const role = 'tietovirta';
const startTimeoutMs = 120_000;
const daemonLabel = 'fi.tietovirta.daemon';

interface Place {
  readonly port: number;
  readonly password: string;
  readonly labels: Record<string, string>;
}

/** The image of Apache reads server.properties from its environment, each dot as a line below. */
const asEnvironment = (properties: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [`KAFKA_${name.toUpperCase().replaceAll('.', '_')}`, value]),
  );

const startKafka = ({ port, labels }: Place): Promise<StartedTestContainer> =>
  new LoopbackContainer(images.kafka)
    .withExposedPorts({ container: 9092, host: port })
    .withEnvironment({
      ...asEnvironment(
        singleNodeProperties({
          listener: '0.0.0.0:9092',
          controller: '127.0.0.1:9093',
          advertised: `127.0.0.1:${port}`,
        }),
      ),
      KAFKA_HEAP_OPTS: '-Xms256m -Xmx512m',
    })
    .withLabels(labels)
    .withWaitStrategy(Wait.forLogMessage(/Kafka Server started/))
    .withStartupTimeout(startTimeoutMs)
    .start();

const startRedis = ({ port, password, labels }: Place): Promise<StartedTestContainer> =>
  new LoopbackContainer(images.redis)
    .withExposedPorts({ container: 6379, host: port })
    .withCommand(['redis-server', '--requirepass', password, '--save', '', '--appendonly', 'no'])
    .withLabels(labels)
    .withWaitStrategy(Wait.forSuccessfulCommand(`redis-cli -a ${password} ping | grep PONG`))
    .withStartupTimeout(startTimeoutMs)
    .start();

/** While the image makes its database its server listens on a socket only, so the probe goes to an address. */
const startPostgres = ({ port, password, labels }: Place): Promise<StartedTestContainer> =>
  new LoopbackContainer(images.postgres)
    .withExposedPorts({ container: 5432, host: port })
    .withEnvironment({ POSTGRES_USER: role, POSTGRES_DB: role, POSTGRES_PASSWORD: password })
    .withLabels(labels)
    .withWaitStrategy(Wait.forSuccessfulCommand('pg_isready -q -h 127.0.0.1'))
    .withStartupTimeout(startTimeoutMs)
    .start();

const testServer = (container: StartedTestContainer): TestServer => {
  const handle = async () => (await getContainerRuntimeClient()).container.getById(container.getId());
  const isUp = async (): Promise<boolean> => (await (await handle()).inspect()).State.Running;
  return {
    kill: async () => {
      if (await isUp()) await (await handle()).kill();
    },
    start: async () => {
      if (!(await isUp())) await container.restart();
    },
    restart: () => container.restart({ timeout: 20 }),
  };
};

/** Removes the containers of daemons that were killed. */
const removeOrphans = async (): Promise<void> => {
  const { container } = await getContainerRuntimeClient();
  for (const { Id, Labels } of await container.dockerode.listContainers({ all: true })) {
    const daemon = Labels[daemonLabel];
    if (daemon === undefined) continue;
    const [pid, startedAt] = daemon.split(' ');
    if (identityOf(Number(pid))?.startedAt !== startedAt) await container.getById(Id).remove({ force: true, v: true });
  }
};

const threeFreePorts = async (): Promise<[number, number, number]> => {
  const kafka = await freePort([], new Set());
  const redis = await freePort([], new Set([kafka]));
  return [kafka, redis, await freePort([], new Set([kafka, redis]))];
};

export const startContainers = async (): Promise<RunningServers> => {
  await removeOrphans();
  const [kafkaPort, redisPort, postgresPort] = await threeFreePorts();
  const password = randomBytes(24).toString('hex');
  const labels = { [daemonLabel]: `${process.pid} ${identityOf(process.pid)?.startedAt ?? ''}` };
  const starts = [
    startKafka({ port: kafkaPort, password, labels }),
    startRedis({ port: redisPort, password, labels }),
    startPostgres({ port: postgresPort, password, labels }),
  ] as const;
  const answers = await Promise.allSettled(starts);
  const stop = async (): Promise<void> => {
    const started = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
    // A container that is gone already, or going, must not keep the others from being stopped.
    await Promise.allSettled(started.map((container) => container.stop()));
  };
  const failure = answers.find((answer) => answer.status === 'rejected');
  if (failure !== undefined) {
    await stop();
    throw failure.reason;
  }
  const [kafka, redis, postgres] = await Promise.all(starts);
  const settings = {
    TIETOVIRTA_KAFKA_BROKERS: `127.0.0.1:${kafkaPort}`,
    TIETOVIRTA_REDIS_URL: `redis://127.0.0.1:${redisPort}`,
    TIETOVIRTA_REDIS_PASSWORD: password,
    TIETOVIRTA_POSTGRES_URL: `postgresql://${role}@127.0.0.1:${postgresPort}/${role}`,
    TIETOVIRTA_POSTGRES_PASSWORD: password,
  };
  return {
    kind: 'containers',
    servers: { kafka: testServer(kafka), redis: testServer(redis), postgres: testServer(postgres) },
    settings: () => settings,
    makeDatabase: async (name) => {
      const { exitCode, output } = await postgres.exec(['psql', '-q', '-U', role, '-c', `CREATE DATABASE ${name}`]);
      if (exitCode !== 0) throw new Error(`the database ${name} could not be made: ${output}`);
    },
    stop,
  };
};

/** Kafka, Redis and PostgreSQL as processes of this machine, on free ports and in a folder of their own. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import {
  openNativeInfrastructure,
  postgresBinaries,
  removePostgresData,
  type NativeServer,
} from '@tietovirta/local-stack';
import type { TestServer } from './infrastructure.js';
import type { RunningServers, ServerName } from './running-servers.js';

const testServer = (server: NativeServer): TestServer => ({
  kill: async () => void (await server.kill()),
  start: async () => void (await server.start()),
  restart: () => server.restart(),
});

/** Without fsync commits survive a kill of the server, though not a loss of power, which tests do not cause. */
const postgresParameters = { fsync: 'off' };

export interface NativeServersOptions {
  /** The checkout. */
  readonly root: string;
  /** Holds everything that the servers write. */
  readonly folder: string;
  /** Servers that accept TLS only and require a log-in. */
  readonly isSecured: boolean;
  /** The others are started when they are asked for. */
  readonly starting: readonly ServerName[];
}

export const startNativeServers = async ({
  root,
  folder,
  isSecured,
  starting,
}: NativeServersOptions): Promise<RunningServers> => {
  const native = await openNativeInfrastructure({ root, folder, postgresParameters, isSecured });
  const stop = async (): Promise<void> => {
    await Promise.all(native.servers.map((server) => server.kill())); // their data are deleted anyway
    removePostgresData(join(folder, 'postgres'));
  };
  const wanted = native.servers.filter(({ name }) => starting.includes(name));
  const started = await Promise.allSettled(wanted.map((server) => server.start()));
  const failure = started.find((answer) => answer.status === 'rejected');
  if (failure !== undefined) {
    await stop();
    throw failure.reason;
  }
  const settings = native.settings();
  return {
    kind: 'native',
    servers: {
      kafka: testServer(native.kafka),
      redis: testServer(native.redis),
      postgres: testServer(native.postgres),
    },
    settings: () => settings,
    makeDatabase: async (name) => {
      const url = new URL(settings['TIETOVIRTA_POSTGRES_URL'] ?? '');
      url.password = settings['TIETOVIRTA_POSTGRES_PASSWORD'] ?? '';
      url.search = ''; // psql takes TLS where it is offered, and looks for authorities elsewhere
      const psql = join(postgresBinaries() ?? '', 'psql');
      const { status, stderr } = spawnSync(psql, ['-q', '-c', `CREATE DATABASE ${name}`, url.href], {
        encoding: 'utf8',
      });
      if (status !== 0) throw new Error(`the database ${name} could not be made: ${stderr}`);
    },
    stop,
  };
};

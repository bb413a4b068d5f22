/** An infrastructure as a test process sees it: each action is a request to the infrastructure daemon. */
import { randomBytes } from 'node:crypto';
import type { Infrastructure, TestServer } from './infrastructure.js';
import type { DaemonConnection } from './daemon-connection.js';
import type { ServerName } from './running-servers.js';

/** Requests an action from the daemon. @throws Error with the daemon's message when the action fails */
export const requestDaemon = async ({ port, token }: DaemonConnection, action: string, body = ''): Promise<void> => {
  const headers = { authorization: `Bearer ${token}` };
  const response = await fetch(`http://127.0.0.1:${port}/${action}`, { method: 'POST', body, headers });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`the infrastructure cannot ${action}: ${text}`);
};

const withPassword = (url: string, password: string): string => {
  const complete = new URL(url);
  complete.password = password;
  return complete.href;
};

/** Resolves when the infrastructure has ended; only the process that started it can wait for that. */
type Ended = () => Promise<void>;

export const joinedInfrastructure = (connection: DaemonConnection, folder: string, ended?: Ended): Infrastructure => {
  const setting = (name: string): string => connection.settings[`TIETOVIRTA_${name}`] ?? '';
  const postgresUrl = withPassword(setting('POSTGRES_URL'), setting('POSTGRES_PASSWORD'));
  const server = (name: ServerName): TestServer => ({
    kill: () => requestDaemon(connection, `${name}/kill`),
    start: () => requestDaemon(connection, `${name}/start`),
    restart: () => requestDaemon(connection, `${name}/restart`),
  });
  return {
    kind: connection.kind,
    kafka: { ...server('kafka'), brokers: () => setting('KAFKA_BROKERS').split(',') },
    redis: { ...server('redis'), url: withPassword(setting('REDIS_URL'), setting('REDIS_PASSWORD')) },
    postgres: {
      ...server('postgres'),
      url: postgresUrl,
      freshDatabase: async () => {
        const name = `proof_${randomBytes(6).toString('hex')}`;
        await requestDaemon(connection, 'make-database', name);
        const url = new URL(postgresUrl);
        url.pathname = `/${name}`;
        return url.href;
      },
    },
    settings: (url) => {
      if (url === undefined) return connection.settings;
      const withoutPassword = new URL(url);
      withoutPassword.password = '';
      return { ...connection.settings, TIETOVIRTA_POSTGRES_URL: withoutPassword.href };
    },
    folder,
    stop: async () => {
      if (ended === undefined) return;
      await requestDaemon(connection, 'stop');
      await ended();
    },
  };
};

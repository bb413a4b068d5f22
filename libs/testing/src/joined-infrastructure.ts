/** An infrastructure as its users see it: whatever they ask for is done by its keeper. */
import { randomBytes } from 'node:crypto';
import type { Infrastructure, TestServer } from './infrastructure.js';
import type { KeeperFacts } from './keeper-facts.js';
import type { ServerName } from './kept-infrastructure.js';

/** Asks the keeper for an action; rejects with what the keeper says when it cannot. */
export const askKeeper = async ({ port, token }: KeeperFacts, action: string, body = ''): Promise<void> => {
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

/** Tells when the infrastructure has ended; only its starter knows. */
type Ended = () => Promise<void>;

export const joinedInfrastructure = (facts: KeeperFacts, folder: string, ended?: Ended): Infrastructure => {
  const setting = (name: string): string => facts.settings[`TIETOVIRTA_${name}`] ?? '';
  const postgresUrl = withPassword(setting('POSTGRES_URL'), setting('POSTGRES_PASSWORD'));
  const server = (name: ServerName): TestServer => ({
    kill: () => askKeeper(facts, `${name}/kill`),
    start: () => askKeeper(facts, `${name}/start`),
    restart: () => askKeeper(facts, `${name}/restart`),
  });
  return {
    kind: facts.kind,
    kafka: { ...server('kafka'), brokers: () => setting('KAFKA_BROKERS').split(',') },
    redis: { ...server('redis'), url: withPassword(setting('REDIS_URL'), setting('REDIS_PASSWORD')) },
    postgres: {
      ...server('postgres'),
      url: postgresUrl,
      freshDatabase: async () => {
        const name = `proof_${randomBytes(6).toString('hex')}`;
        await askKeeper(facts, 'make-database', name);
        const url = new URL(postgresUrl);
        url.pathname = `/${name}`;
        return url.href;
      },
    },
    settings: (url) => {
      if (url === undefined) return facts.settings;
      const withoutPassword = new URL(url);
      withoutPassword.password = '';
      return { ...facts.settings, TIETOVIRTA_POSTGRES_URL: withoutPassword.href };
    },
    folder,
    stop: async () => {
      if (ended === undefined) return;
      await askKeeper(facts, 'stop');
      await ended();
    },
  };
};

/** Redis: keeps nothing on disk, because the product can rebuild all that it holds there. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServerDefinition } from './native-server.js';
import type { Certificates } from './certificates.js';
import { redisAnswers } from './ready-probes.js';
import { markOf } from './settings-mark.js';

export interface RedisOptions {
  readonly folder: string;
  readonly port: number;
  readonly password: string;
  /** TLS only; without it, none. */
  readonly certificates?: Certificates | undefined;
}

const listening = ({ folder, port, certificates }: RedisOptions): string =>
  certificates === undefined
    ? `port ${port}`
    : `port 0
tls-port ${port}
tls-cert-file "${join(folder, 'server.pem')}"
tls-key-file "${join(folder, 'server.key')}"
tls-ca-cert-file "${certificates.authorityFile}"
tls-auth-clients no`;

const configurationOf = (options: RedisOptions): string => `bind 127.0.0.1
${listening(options)}
requirepass ${options.password}
dir "${options.folder}"
save ""
appendonly no
maxmemory-policy noeviction
daemonize no
`;

export const redisServer = (options: RedisOptions): ServerDefinition => {
  const { folder, port, password, certificates } = options;
  const configuration = join(folder, 'redis.conf');
  return {
    name: 'redis',
    prepare: async () => {
      mkdirSync(folder, { recursive: true });
      if (certificates !== undefined) {
        writeFileSync(join(folder, 'server.pem'), certificates.certificate);
        writeFileSync(join(folder, 'server.key'), certificates.key, { mode: 0o600 });
      }
      // The password stands in a file, not in the list of processes.
      writeFileSync(configuration, configurationOf(options), { mode: 0o600 });
    },
    plan: () => ({
      name: 'redis',
      program: 'redis-server',
      programArguments: [configuration],
      folder,
      port,
      stopSignal: 'SIGTERM',
      settingsMark: markOf({ listening: listening(options), password }),
      readyWithinMs: 15_000,
      isReady: () => redisAnswers({ port, password, certificates }),
    }),
  };
};

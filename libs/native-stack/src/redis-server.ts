/** Redis: keeps nothing on disk, because the product can rebuild all that it holds there. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServerDefinition } from './native-server.js';
import { redisAnswers } from './ready-probes.js';
import { markOf } from './settings-mark.js';

export interface RedisOptions {
  readonly folder: string;
  readonly port: number;
  readonly password: string;
}

const configurationOf = ({ folder, port, password }: RedisOptions): string => `bind 127.0.0.1
port ${port}
requirepass ${password}
dir "${folder}"
save ""
appendonly no
maxmemory-policy noeviction
daemonize no
`;

export const redisServer = (options: RedisOptions): ServerDefinition => {
  const { folder, port, password } = options;
  const configuration = join(folder, 'redis.conf');
  return {
    name: 'redis',
    prepare: async () => {
      mkdirSync(folder, { recursive: true });
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
      settingsMark: markOf({ port: String(port), password }),
      readyWithinMs: 15_000,
      isReady: () => redisAnswers(port, password),
    }),
  };
};

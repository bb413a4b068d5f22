/** Redis without files: the product can rebuild all that it stores there. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServerDefinition } from './native-server.js';
import type { Certificates } from './certificates.js';
import { redisIsReady } from './ready-probes.js';
import { fingerprintOf } from './settings-fingerprint.js';

export interface RedisOptions {
  readonly folder: string;
  readonly port: number;
  readonly password: string;
  /** With certificates the server accepts TLS only. Default: no TLS. */
  readonly certificates?: Certificates;
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
      // The password is written to a file, as the list of processes would show an argument.
      writeFileSync(configuration, configurationOf(options), { mode: 0o600 });
    },
    plan: () => ({
      name: 'redis',
      program: 'redis-server',
      programArguments: [configuration],
      folder,
      port,
      stopSignal: 'SIGTERM',
      settingsFingerprint: fingerprintOf({ listening: listening(options), password }),
      readyTimeoutMs: 15_000,
      isReady: () => redisIsReady({ port, password, certificates }),
    }),
  };
};

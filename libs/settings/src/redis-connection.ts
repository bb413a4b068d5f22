import type { Settings } from './settings.js';

/** Options of a Redis client. Contains a secret: not for logs. */
export interface RedisConnection {
  /** Without the password, fit for messages. */
  readonly url: string;
  readonly host: string;
  readonly port: number;
  readonly username?: string;
  readonly password?: string;
  readonly database: number;
  /** Default: no TLS. */
  readonly tls?: { readonly ca?: string };
}

export function redisConnection({ redis }: Settings<'redis'>): RedisConnection {
  const { url, scheme, host, port, username, database } = redis.address;
  const password = redis.password ?? redis.address.password;
  return {
    url,
    host,
    port,
    username,
    password: password?.reveal(),
    database: Number(database ?? 0),
    tls: scheme === 'rediss' ? { ca: redis.tlsCa?.pem } : undefined,
  };
}

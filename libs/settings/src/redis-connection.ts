import type { Settings } from './settings.js';

/** What a client of Redis is opened with. Holds a secret: not for logs. */
export interface RedisConnection {
  /** Without the password, fit for messages. */
  readonly url: string;
  readonly host: string;
  readonly port: number;
  readonly username?: string;
  readonly password?: string;
  readonly database: number;
  /** Present when Redis is reached through TLS. */
  readonly tls?: { readonly ca?: string };
}

export function redisConnection({ redis }: Settings<'redis'>): RedisConnection {
  const { url, scheme, host, port, username, database } = redis.address;
  const password = redis.password ?? redis.address.password;
  return {
    url,
    host,
    port,
    ...(username === undefined ? {} : { username }),
    ...(password === undefined ? {} : { password: password.reveal() }),
    database: Number(database ?? 0),
    ...(scheme === 'rediss' ? { tls: redis.tlsCa === undefined ? {} : { ca: redis.tlsCa.pem } } : {}),
  };
}

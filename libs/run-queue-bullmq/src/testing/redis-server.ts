/** A Redis of a spec's own, on a free port of the loopback: one that may be emptied, stopped and started again at will. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { Redis } from 'ioredis';

export interface RedisServer {
  readonly url: string;
  /** Everything is lost; the server goes on. */
  empty(): Promise<void>;
  /** The names of all keys. */
  keys(): Promise<string[]>;
  stop(): Promise<void>;
  /** Starts it again after `stop`, empty, at the same address. */
  start(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

export async function startRedisServer(password?: string): Promise<RedisServer> {
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  let server: ChildProcess | undefined;
  let redis: Redis | undefined;

  const start = async (): Promise<void> => {
    const access = password === undefined ? [] : ['--requirepass', password];
    server = spawn(
      'redis-server',
      ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', ...access],
      {
        stdio: 'ignore',
      },
    );
    await once(server, 'spawn');
    redis = new Redis(url, { password, maxRetriesPerRequest: null, retryStrategy: () => 20 });
    redis.on('error', () => undefined); // until the server listens
    await redis.ping();
  };
  const stop = async (): Promise<void> => {
    redis?.disconnect();
    if (server === undefined || server.exitCode !== null || server.signalCode !== null) return;
    server.kill('SIGKILL');
    await once(server, 'exit');
  };

  await start();
  return {
    url,
    start,
    stop,
    empty: async () => void (await redis?.flushall()),
    keys: async () => (await redis?.keys('*')) ?? [],
  };
}

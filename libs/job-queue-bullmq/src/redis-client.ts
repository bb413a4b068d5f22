/**
 * The one connection to Redis that the queues of a process share; BullMQ duplicates it where it waits for jobs. Both come back
 * by themselves for as long as the queue is open, and then both end, even when Redis never answers again.
 */
import { isIP } from 'node:net';
import type { ConnectionOptions } from 'node:tls';
import { faultOf, ServerUnusable, type ServerFault } from '@tietovirta/connection-errors';
import { Redis, type RedisOptions } from 'ioredis';
import type { RedisSettings } from './redis-settings.js';
import { RunQueueError, safeError, unreachable } from './safe-error.js';
import { SteadyConnector } from './steady-connector.js';

const retryStepMs = 100;
const retryMaxMs = 2000;

interface Address {
  readonly url: URL;
  readonly username: string | undefined;
  readonly password: string | undefined;
  readonly db: number;
}

const decoded = (text: string): string | undefined => (text === '' ? undefined : decodeURIComponent(text));

/** The faults of what cannot be read would repeat it, password and all: they are not passed on. */
function addressOf({ url: text }: RedisSettings): Address {
  try {
    const url = new URL(text);
    const db = Number(url.pathname.slice(1));
    if (['redis:', 'rediss:'].includes(url.protocol) && url.hostname !== '' && Number.isSafeInteger(db)) {
      return { url, username: decoded(url.username), password: decoded(url.password), db };
    }
  } catch {
    // Refused below.
  }
  throw new RunQueueError('RUN_QUEUE_ADDRESS', 'the address of Redis is not of the form redis://host:port/database');
}

/** The settings as the client takes them. */
export function clientOptions(settings: RedisSettings): RedisOptions {
  const { url, username, password, db } = addressOf(settings);
  const isSecure = url.protocol === 'rediss:' || settings.tls !== undefined;
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  return {
    host,
    port: url.port === '' ? 6379 : Number(url.port),
    db,
    username,
    password: settings.password ?? password,
    ...(isSecure && { tls: tlsOf(host, settings.tls?.ca) }),
    Connector: SteadyConnector,
    // BullMQ's condition: its commands wait for Redis to come back instead of failing.
    maxRetriesPerRequest: null,
  };
}

/** A server of several names shows the certificate of the one it is asked for; an address is no name. */
const tlsOf = (host: string, ca: string | undefined): ConnectionOptions => ({
  ...(isIP(host) === 0 && { servername: host }),
  ...(ca !== undefined && { ca }),
});

export class RedisClient {
  readonly redis: Redis;
  private readonly password: string | undefined;
  private isEnded = false;
  /** What was told since Redis last answered: every part of BullMQ notices an outage, again and again. */
  private readonly toldOfOutage = new Set<string>();
  private readonly refusals = new Set<(error: RunQueueError) => void>();
  /** What Redis, or the way to it, said last; undefined while it answers. */
  private trouble: unknown;

  constructor(
    settings: RedisSettings,
    private readonly onError: (error: RunQueueError) => void,
  ) {
    const options = clientOptions(settings);
    this.password = options.password;
    const retryStrategy = (times: number): number | null =>
      this.isEnded ? null : Math.min(times * retryStepMs, retryMaxMs);
    this.redis = new Redis({ ...options, retryStrategy });
    this.redis.on('error', (error) => {
      this.trouble = error;
      this.tell(error);
    });
    this.redis.on('ready', () => {
      this.trouble = undefined;
      this.toldOfOutage.clear();
    });
  }

  /** Tells an error in words that are safe; of an outage once, until Redis answers again. */
  tell(error: unknown): void {
    if (this.isEnded) return;
    const told = safeError(error, this.password);
    if (told.code === unreachable || this.redis.status !== 'ready') {
      const subject = told.code === unreachable ? unreachable : told.message;
      if (this.toldOfOutage.has(subject)) return;
      this.toldOfOutage.add(subject);
    }
    this.onError(told);
  }

  /** Does something with Redis, however long that is away; fails in safe words, and when this client ends. */
  async ask<T>(question: () => Promise<T>): Promise<T> {
    let refuse: (error: RunQueueError) => void = () => undefined;
    const refused = new Promise<never>((_, reject) => (refuse = reject));
    if (this.isEnded) refuse(closed());
    this.refusals.add(refuse);
    try {
      return await Promise.race([refused, question()]);
    } catch (error) {
      throw error instanceof RunQueueError ? error : safeError(error, this.password);
    } finally {
      this.refusals.delete(refuse);
    }
  }

  /** Whether Redis can be used at all, without the patience of everything else here. @throws ServerUnusable */
  async check(withinMs: number): Promise<void> {
    const { redis } = this;
    const unusable = (fault: ServerFault, reason: string): ServerUnusable => {
      const { host, port } = redis.options;
      return new ServerUnusable(fault, { name: 'Redis', address: `${host}:${port}`, withinMs }, reason);
    };
    let timer: NodeJS.Timeout | undefined;
    let stop: () => void = () => undefined;
    const answer = new Promise<void>((resolve, reject) => {
      timer = setTimeout(() => reject(unusable('silent', '')), withinMs);
      const refuse = (error: unknown): void => {
        reject(unusable(faultOf(error) ?? 'not-let-in', safeError(error, this.password).message));
      };
      const ask = (): void => void redis.ping().then(() => resolve(), refuse);
      stop = () => void redis.off('ready', ask).off('error', refuse);
      redis.once('ready', ask).once('error', refuse);
      if (redis.status === 'ready') ask();
      else if (this.trouble !== undefined) refuse(this.trouble);
    });
    await answer.finally(() => {
      clearTimeout(timer);
      stop();
    });
  }

  async isReachable(withinMs: number): Promise<boolean> {
    if (this.redis.status !== 'ready') return false;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>((resolve) => (timer = setTimeout(() => resolve(false), withinMs)));
    const answer = this.redis.ping().then(
      () => true,
      () => false,
    );
    const isReachable = await Promise.race([answer, late]);
    clearTimeout(timer);
    return isReachable;
  }

  /** From now on nothing reconnects, the duplicates neither, and nobody waits for an answer. */
  end(): void {
    this.isEnded = true;
    for (const refuse of this.refusals) refuse(closed());
    this.redis.disconnect();
  }
}

const closed = (): RunQueueError => new RunQueueError('RUN_QUEUE_CLOSED', 'the run queue is closed');

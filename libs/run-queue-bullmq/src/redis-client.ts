/**
 * The one connection to Redis that the queues of a process share; BullMQ duplicates it where it waits for jobs. Both come back
 * by themselves for as long as the queue is open, and then both end, even when Redis never answers again.
 */
import { Redis, type RedisOptions } from 'ioredis';
import type { RedisSettings } from './redis-settings.js';
import { RunQueueError, safeError, unreachable } from './safe-error.js';

const retryStepMs = 100;
const retryMaxMs = 2000;

const decoded = (text: string): string | undefined => (text === '' ? undefined : decodeURIComponent(text));

function addressOf({ url }: RedisSettings): URL {
  const address = URL.canParse(url) ? new URL(url) : undefined;
  if (address === undefined || !['redis:', 'rediss:'].includes(address.protocol) || address.hostname === '') {
    throw new RunQueueError('RUN_QUEUE_ADDRESS', 'the address of Redis is no redis:// or rediss:// address');
  }
  return address;
}

/** The settings as the client takes them. */
export function clientOptions(settings: RedisSettings): RedisOptions {
  const address = addressOf(settings);
  const isSecure = address.protocol === 'rediss:' || settings.tls !== undefined;
  const host = address.hostname.replace(/^\[(.*)\]$/, '$1');
  return {
    host,
    port: address.port === '' ? 6379 : Number(address.port),
    db: address.pathname.length > 1 ? Number(address.pathname.slice(1)) : 0,
    username: decoded(address.username),
    password: settings.password ?? decoded(address.password),
    ...(isSecure && { tls: { servername: host, ...(settings.tls?.ca !== undefined && { ca: settings.tls.ca }) } }),
    // BullMQ's condition: its commands wait for Redis to come back instead of failing.
    maxRetriesPerRequest: null,
  };
}

export class RedisClient {
  readonly redis: Redis;
  private readonly password: string | undefined;
  private isEnded = false;
  private isDownTold = false;

  constructor(
    settings: RedisSettings,
    private readonly onError: (error: RunQueueError) => void,
  ) {
    const options = clientOptions(settings);
    this.password = options.password;
    const retryStrategy = (times: number): number | null =>
      this.isEnded ? null : Math.min(times * retryStepMs, retryMaxMs);
    this.redis = new Redis({ ...options, retryStrategy });
    this.redis.on('error', (error) => this.tell(error));
    this.redis.on('ready', () => (this.isDownTold = false));
  }

  /** Tells an error in words that are safe; of an outage, which every part of BullMQ notices many times, once. */
  tell(error: unknown): void {
    const told = safeError(error, this.password);
    if (told.code === unreachable) {
      if (this.isDownTold || this.isEnded) return;
      this.isDownTold = true;
    }
    this.onError(told);
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

  /** From now on nothing reconnects, the duplicates neither. */
  end(): void {
    this.isEnded = true;
    this.redis.disconnect();
  }
}

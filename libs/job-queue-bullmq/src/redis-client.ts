/**
 * The connection to Redis that the queues of a process share; BullMQ duplicates it where it waits for jobs. Both reconnect for as
 * long as the queue is open, and end with it even when Redis does not answer.
 */
import { isIP } from 'node:net';
import type { ConnectionOptions } from 'node:tls';
import { AnswerOverdue, withTimeout } from '@tietovirta/retries';
import { faultOf, ServerUnusable, type ServerFault } from '@tietovirta/connection-errors';
import { Redis, type RedisOptions } from 'ioredis';
import type { RedisSettings } from './redis-settings.js';
import { JobQueueFailed, redactedError, unreachable } from './job-queue-failed.js';
import { RedisEvicting } from './redis-evicting.js';
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

/** The error of an invalid address would repeat it with the password, so it is replaced. */
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
  throw new JobQueueFailed('RUN_QUEUE_ADDRESS', 'the address of Redis is not of the form redis://host:port/database');
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
    tls: isSecure ? tlsOf(host, settings.tls?.ca) : undefined,
    Connector: SteadyConnector,
    // BullMQ requires it: commands wait for Redis to come back instead of failing.
    maxRetriesPerRequest: null,
  };
}

/** A server of several names shows the certificate of the one it is asked for; an address is no name. */
const tlsOf = (host: string, ca: string | undefined): ConnectionOptions => ({
  servername: isIP(host) === 0 ? host : undefined,
  ca,
});

export class RedisClient {
  readonly redis: Redis;
  private readonly password: string | undefined;
  private isEnded = false;
  /** What was reported since Redis last answered: each part of BullMQ emits every outage many times. */
  private readonly reportedOutages = new Set<string>();
  private readonly pending = new Set<(error: JobQueueFailed) => void>();
  /** The last error of the connection; undefined while Redis answers. */
  private lastError: unknown;

  constructor(
    settings: RedisSettings,
    private readonly onError: (error: JobQueueFailed) => void,
  ) {
    const options = clientOptions(settings);
    this.password = options.password;
    const retryStrategy = (times: number): number | null =>
      this.isEnded ? null : Math.min(times * retryStepMs, retryMaxMs);
    this.redis = new Redis({ ...options, retryStrategy });
    this.redis.on('error', (error) => {
      this.lastError = error;
      this.report(error);
    });
    this.redis.on('ready', () => {
      this.lastError = undefined;
      this.reportedOutages.clear();
    });
  }

  /** Reports an error without secrets; an outage once, until Redis answers again. */
  report(error: unknown): void {
    if (this.isEnded) return;
    const redacted = redactedError(error, this.password);
    if (redacted.code === unreachable || this.redis.status !== 'ready') {
      const subject = redacted.code === unreachable ? unreachable : redacted.message;
      if (this.reportedOutages.has(subject)) return;
      this.reportedOutages.add(subject);
    }
    this.onError(redacted);
  }

  /** Runs commands, which wait while Redis is away; rejects without secrets, and when this client ends. */
  async run<T>(commands: () => Promise<T>): Promise<T> {
    let refuse: (error: JobQueueFailed) => void = () => undefined;
    const refused = new Promise<never>((_, reject) => (refuse = reject));
    if (this.isEnded) refuse(closed());
    this.pending.add(refuse);
    try {
      return await Promise.race([refused, commands()]);
    } catch (error) {
      throw error instanceof JobQueueFailed ? error : redactedError(error, this.password);
    } finally {
      this.pending.delete(refuse);
    }
  }

  /**
   * Checks that Redis can be used, and keeps what it is given; unlike all other calls it does not wait for Redis to come back.
   * @throws ServerUnusable, RedisEvicting
   */
  async check(timeoutMs: number): Promise<void> {
    const { redis } = this;
    const address = `${redis.options.host}:${redis.options.port}`;
    const unusable = (fault: ServerFault, reason: string): ServerUnusable =>
      new ServerUnusable(fault, { name: 'Redis', address, timeoutMs }, reason);
    let stop: () => void = () => undefined;
    const answer = new Promise<string>((resolve, reject) => {
      const refuse = (error: unknown): void => {
        reject(unusable(faultOf(error) ?? 'access-denied', redactedError(error, this.password).message));
      };
      const ask = (): void => void redis.info('memory').then(resolve, refuse);
      stop = () => void redis.off('ready', ask).off('error', refuse);
      redis.once('ready', ask).once('error', refuse);
      if (redis.status === 'ready') ask();
      else if (this.lastError !== undefined) refuse(this.lastError);
    });
    try {
      const policy = evictionPolicyIn(await withTimeout(answer, timeoutMs));
      if (policy !== undefined) throw new RedisEvicting(address, policy);
    } catch (error) {
      throw error instanceof AnswerOverdue ? unusable('timeout', '') : error;
    } finally {
      stop();
    }
  }

  async isReachable(timeoutMs: number): Promise<boolean> {
    if (this.redis.status !== 'ready') return false;
    return withTimeout(this.redis.ping(), timeoutMs).then(
      () => true,
      () => false,
    );
  }

  /** Ends all connections, those of duplicates too, and rejects what waits for an answer. */
  end(): void {
    this.isEnded = true;
    for (const refuse of this.pending) refuse(closed());
    this.redis.disconnect();
  }
}

/** How keys are removed from a full memory; undefined where none is: there is no limit, or what does not fit is refused. */
export function evictionPolicyIn(memory: string): string | undefined {
  const [limit, policy] = ['maxmemory', 'maxmemory_policy'].map(
    (name) => new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(memory)?.[1],
  );
  return limit === '0' || policy === 'noeviction' ? undefined : policy;
}

const closed = (): JobQueueFailed => new JobQueueFailed('RUN_QUEUE_CLOSED', 'the run queue is closed');

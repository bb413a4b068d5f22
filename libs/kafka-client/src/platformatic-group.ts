/**
 * One member of a consumer group on the platformatic client: it joins, reads until the group rebalances, revokes what it has in
 * hand and joins again. Only positions that the listener names are committed. It keeps trying until it is closed; only a
 * broker's refusal ends it.
 */
import { delay, withTimeout } from '@tietovirta/retries';
import type { ClientOptions } from './client-options.js';
import type { GroupListener, KafkaGroup } from './kafka-client.js';
import { Cluster } from './platformatic-cluster.js';
import { errorText, hasErrorCode, isRefusal, isRetryable, withReason } from './platformatic-errors.js';
import { GroupMember } from './platformatic-member.js';
import { retrying } from './platformatic-retry.js';
import { Session } from './platformatic-session.js';

export interface PlatformaticGroupOptions extends ClientOptions {
  readonly listener: GroupListener;
}

const rejoinPauseMs = 500;
const closeTimeoutMs = 10_000;
const commitRetryMs = 5_000;

export class PlatformaticGroup implements KafkaGroup {
  /** A broker answers one connection in order: heartbeats must not wait for fetches, whose answers it holds back. */
  private readonly membership: Cluster;
  private readonly fetching: Cluster;
  private readonly member: GroupMember;
  private readonly closed = new AbortController();
  private readonly running: Promise<void>;
  private session: Session | undefined;
  private closing: Promise<void> | undefined;

  constructor(private readonly options: PlatformaticGroupOptions) {
    const { connection, listener, timing, onEvent } = options;
    this.membership = new Cluster(connection, onEvent);
    this.fetching = new Cluster(connection, onEvent);
    this.member = new GroupMember(this.membership, listener.group, listener.topics, timing);
    this.running = this.run();
  }

  seek(source: string, position: number): void {
    this.session?.seek(source, position);
  }

  async commit(positions: ReadonlyMap<string, number>): Promise<void> {
    const { session } = this;
    if (session === undefined || this.isClosed()) return;
    const owned = new Map([...positions].filter(([source]) => session.sources.has(source)));
    if (owned.size === 0) return;
    await retrying(() => this.member.commit(owned), {
      forMs: commitRetryMs,
      signal: session.ended,
      onRetry: () => {
        this.membership.clearCache();
      },
    });
  }

  close(): Promise<void> {
    return (this.closing ??= withTimeout(this.closeOnce(), closeTimeoutMs).catch(() => undefined));
  }

  private isClosed(): boolean {
    return this.closed.signal.aborted;
  }

  private async closeOnce(): Promise<void> {
    this.closed.abort();
    this.session?.end();
    // A broker may hold back its answer to a joining member until all others have joined: closing does not wait for that.
    if (this.session === undefined) await this.membership.close();
    await this.running;
  }

  private async run(): Promise<void> {
    // The owner of the listener stores this group before the listener is called.
    await Promise.resolve();
    while (!this.isClosed()) {
      try {
        const sources = await this.member.join();
        if (!this.isClosed()) await this.runSession(sources);
      } catch (error) {
        if (!this.isClosed()) await this.handleError(error);
      }
    }
    // A member that cannot leave is fenced when its session times out.
    await this.member.leave(this.fetching).catch(() => undefined);
    await Promise.all([this.membership.close(), this.fetching.close()]);
  }

  private async runSession(sources: readonly string[]): Promise<void> {
    const { listener, fetchBytes, onEvent } = this.options;
    const isMemberAlive = (): boolean => this.member.isAlive();
    const session = new Session({ cluster: this.fetching, listener, sources, fetchBytes, isMemberAlive, onEvent });
    this.session = session;
    const facts = { group: listener.group, sources };
    onEvent({ level: 'info', code: 'sources-assigned', message: `${sources.length} sources assigned`, facts });
    const over = new AbortController();
    const heartbeats = this.sendHeartbeats(session, over.signal);
    try {
      listener.assigned(sources);
      await session.read();
    } finally {
      over.abort();
      await heartbeats;
      this.session = undefined;
    }
  }

  /** Heartbeats go on while the listener works; the one that is answered with a rebalance ends the session. */
  private async sendHeartbeats(session: Session, over: AbortSignal): Promise<void> {
    for (;;) {
      await delay(this.options.timing.heartbeatMs, over);
      if (over.aborted) return;
      try {
        await this.member.heartbeat();
      } catch (error) {
        if (hasErrorCode(error, 'REBALANCE_IN_PROGRESS')) session.end();
        else if (isRetryable(error) && this.member.isAlive()) this.membership.clearCache();
        else {
          session.end(error);
          return;
        }
      }
    }
  }

  private async handleError(error: unknown): Promise<void> {
    const { listener, onEvent } = this.options;
    if (isRefusal(error)) {
      this.closed.abort();
      listener.failed(withReason(error));
      return;
    }
    const facts = { group: listener.group, reason: errorText(error) };
    onEvent({ level: 'warn', code: 'group-reopened', message: 'The group is joined again', facts });
    this.membership.clearCache();
    await delay(rejoinPauseMs, this.closed.signal);
  }
}

/**
 * One member of a consumer group on the platformatic client: joins, reads until the group is shared out anew, lets go of what it
 * has in hand, joins again. Nothing is committed but what the listener says. It keeps trying until it is closed, unless a
 * broker refuses it for good.
 */
import { within } from './within.js';
import type { ClientOptions } from './client-options.js';
import type { GroupListener, KafkaGroup } from './kafka-client.js';
import { Cluster } from './platformatic-cluster.js';
import { GroupMember } from './platformatic-member.js';
import { patiently } from './platformatic-patience.js';
import { Session } from './platformatic-session.js';
import { hasAnswered, isHopeful, isRefusal, legible, textOf } from './platformatic-trouble.js';
import { Rest } from './rest.js';

export interface PlatformaticGroupOptions extends ClientOptions {
  readonly listener: GroupListener;
}

const rejoinAfterMs = 500;
const closeWithinMs = 10_000;
const commitWithinMs = 5_000;

export class PlatformaticGroup implements KafkaGroup {
  /** Answers of a broker to heartbeats must not wait for those to fetches, which it holds back. */
  private readonly membership: Cluster;
  private readonly fetching: Cluster;
  private readonly member: GroupMember;
  private readonly rest = new Rest();
  private readonly running: Promise<void>;
  private session: Session | undefined;
  private hasClosed = false;
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
    const owned = new Map([...positions].filter(([source]) => session?.sources.has(source) === true));
    if (owned.size === 0 || this.isClosed()) return;
    await patiently(() => this.member.commit(owned), {
      forMs: commitWithinMs,
      isOver: () => this.session !== session || this.isClosed(),
      onFailure: () => {
        this.membership.forget();
      },
    });
  }

  close(): Promise<void> {
    return (this.closing ??= within(closeWithinMs, this.closeOnce()));
  }

  private isClosed(): boolean {
    return this.hasClosed;
  }

  private async closeOnce(): Promise<void> {
    this.hasClosed = true;
    this.rest.cut();
    this.session?.end();
    // A broker may hold back its answer to who joins until all others have joined: that is not waited for.
    if (this.session === undefined) await this.membership.close();
    await this.running;
  }

  private async run(): Promise<void> {
    // The listener is told nothing before it has what it is about to get.
    await Promise.resolve();
    while (!this.isClosed()) {
      try {
        const sources = await this.member.join();
        if (!this.isClosed()) await this.live(sources);
      } catch (error) {
        if (!this.isClosed()) await this.bear(error);
      }
    }
    // Who cannot say goodbye is missed when its session ends.
    await this.member.leave(this.fetching).catch(() => undefined);
    await Promise.all([this.membership.close(), this.fetching.close()]);
  }

  private async live(sources: readonly string[]): Promise<void> {
    const { listener, fetchBytes, onEvent } = this.options;
    const isHeard = (): boolean => this.member.isHeard();
    const session = new Session({ cluster: this.fetching, listener, sources, fetchBytes, isHeard, onEvent });
    this.session = session;
    const facts = { group: listener.group, sources };
    onEvent({ level: 'info', code: 'sources-assigned', message: `${sources.length} sources assigned`, facts });
    const pulse = new Rest();
    const beating = this.beat(session, pulse);
    try {
      listener.assigned(sources);
      await session.read();
    } finally {
      pulse.cut();
      await beating;
      this.session = undefined;
    }
  }

  /** Heartbeats go on while the listener works; one that says that the group is shared out anew ends the session. */
  private async beat(session: Session, pulse: Rest): Promise<void> {
    for (;;) {
      await pulse.take(this.options.timing.heartbeatMs);
      if (pulse.isCut()) return;
      try {
        await this.member.beat();
      } catch (error) {
        if (hasAnswered(error, 'REBALANCE_IN_PROGRESS')) session.end();
        else if (isHopeful(error) && this.member.isHeard()) this.membership.forget();
        else {
          session.end(error);
          return;
        }
      }
    }
  }

  private async bear(error: unknown): Promise<void> {
    const { listener, onEvent } = this.options;
    if (isRefusal(error)) {
      this.hasClosed = true;
      listener.failed(legible(error));
      return;
    }
    const facts = { group: listener.group, reason: textOf(error) };
    onEvent({ level: 'warn', code: 'group-reopened', message: 'The group is joined anew', facts });
    this.membership.forget();
    await this.rest.take(rejoinAfterMs);
  }
}

/** Monitors groups: how far they have committed, and how many records they lag behind. */
import { type KafkaClient, parseSource, type SourceBounds } from '@tietovirta/kafka-client';
import { exchangeTopics } from './topics.js';

export class KafkaWatch {
  constructor(
    private readonly client: KafkaClient,
    private readonly topicPrefix: string,
  ) {}

  /**
   * Records that a group has not committed yet, as far as readers can see them.
   * @param exchanges whose topics count. Default: all
   */
  async lag(group: string, exchanges?: readonly string[]): Promise<number> {
    return [...(await this.lagBySource(group, exchanges)).values()].reduce((sum, lag) => sum + lag, 0);
  }

  async lagBySource(group: string, exchanges?: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return this.lagOfTopics(group, exchangeTopics(this.topicPrefix, exchanges));
  }

  /** The same for any topics, by source. */
  async lagOfTopics(group: string, topics: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const [ends, committed] = await Promise.all([this.client.endsOf(topics), this.client.committed(group, topics)]);
    // A group commits all its sources when it joins, so firsts are asked for once in its life.
    const isNew = [...ends.keys()].some((source) => !committed.has(source));
    const bounds = isNew ? await this.client.boundsOf(topics) : new Map<string, SourceBounds>();
    const begun = (source: string): number => committed.get(source) ?? bounds.get(source)?.first ?? 0;
    return new Map([...ends].map(([source, end]) => [source, Math.max(0, end - begun(source))]));
  }

  /** The committed positions, from which a group without a ledger goes on; for `positionsOf` of a subscription. */
  async committed(group: string, sources: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const topics = [...new Set(sources.map((source) => parseSource(source).topic))];
    const committed = topics.length === 0 ? new Map<string, number>() : await this.client.committed(group, topics);
    return new Map([...committed].filter(([source]) => sources.includes(source)));
  }
}

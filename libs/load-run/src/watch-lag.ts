/** How far the consumer group of the system under test lags behind, by exchange. */
import { parseSource, type KafkaClient } from '@tietovirta/kafka-client';
import { KafkaWatch } from '@tietovirta/transport-kafka';

export interface WatchLagOptions {
  readonly client: KafkaClient;
  readonly group: string;
  readonly topics: readonly string[];
  readonly topicPrefix: string;
}

export class WatchLag {
  private readonly watch: KafkaWatch;

  constructor(private readonly options: WatchLagOptions) {
    this.watch = new KafkaWatch(options.client, options.topicPrefix);
  }

  /** Records by exchange; by topic where it is none of ours. */
  async look(): Promise<ReadonlyMap<string, number>> {
    const { group, topics, topicPrefix } = this.options;
    const bySource = await this.watch.lagOfTopics(group, topics);
    const lags = new Map<string, number>();
    for (const [source, lag] of bySource) {
      const { topic } = parseSource(source);
      const name = topic.startsWith(`${topicPrefix}.`) ? topic.slice(topicPrefix.length + 1) : topic;
      lags.set(name, (lags.get(name) ?? 0) + lag);
    }
    return lags;
  }
}

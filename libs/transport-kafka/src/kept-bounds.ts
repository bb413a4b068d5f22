/**
 * Asks brokers what they keep of the sources of a group, until they answer. That a source was created anew (it ends before what is due)
 * is believed at the second look: Kafka's ids of topics, which would tell at once, are unknown to the client, and a broker that has just
 * become leader, or that answers from what it knew a moment ago, may say the same.
 */
import { parseSource, type KafkaClient, type OnTransportEvent, type SourceBounds } from '@tietovirta/kafka-client';
import { delay, RetryPolicy } from '@tietovirta/retries';
import { retryOf } from '@tietovirta/wording';
import { SourcesUnknown } from './sources-unknown.js';

/** A source with the position that is due, and what brokers keep of it. */
export interface DueSource {
  readonly source: string;
  readonly due: number;
  readonly bounds: SourceBounds;
}

export interface KeptBoundsOptions {
  readonly client: Pick<KafkaClient, 'boundsOf'>;
  readonly group: string;
  /** Milliseconds from the look that shows a source to end before what is due to the second one; 2 000 when absent. */
  readonly doubtMs?: number | undefined;
  readonly onEvent: OnTransportEvent;
}

const pauseMs = 500;
const defaultDoubtMs = 2_000;

export class KeptBounds {
  constructor(private readonly options: KeptBoundsOptions) {}

  /**
   * @param due the sources, each with the position that is due
   * @param isWanted whether the answer is still needed
   * @returns every source with what is kept of it; none when that is not needed any more
   * @throws what no retry changes, such as a right that is missing
   */
  async of(due: ReadonlyMap<string, number>, isWanted: () => boolean): Promise<readonly DueSource[]> {
    const found = await this.ask(due, isWanted);
    if (!found.some((source) => source.due > source.bounds.end)) return found;
    await delay(this.options.doubtMs ?? defaultDoubtMs);
    return this.ask(due, isWanted);
  }

  private async ask(due: ReadonlyMap<string, number>, isWanted: () => boolean): Promise<readonly DueSource[]> {
    const { group, onEvent } = this.options;
    const onRetry = (error: unknown): void => {
      const facts = { group, reason: error instanceof Error ? error.message : String(error) };
      onEvent({ level: 'warn', code: 'broker-silent', message: 'No broker says what it keeps', facts });
    };
    const isRetryable = (error: unknown): boolean => isWanted() && retryOf(error) === 'later';
    try {
      if (!isWanted()) return [];
      const found = await new RetryPolicy({ pauseMs, isRetryable, onRetry }).run(() => this.askOnce(due));
      return isWanted() ? found : [];
    } catch (error) {
      if (isWanted()) throw error;
      return [];
    }
  }

  private async askOnce(due: ReadonlyMap<string, number>): Promise<readonly DueSource[]> {
    const known = await this.options.client.boundsOf(topicsOf([...due.keys()]));
    const unknown = [...due.keys()].filter((source) => !known.has(source));
    if (unknown.length > 0) throw new SourcesUnknown(unknown);
    return [...due].map(([source, position]) => ({ source, due: position, bounds: known.get(source) as SourceBounds }));
  }
}

export const topicsOf = (sources: readonly string[]): readonly string[] => [
  ...new Set(sources.map((source) => parseSource(source).topic)),
];

/** Reports every new record to a proof, as it lies on the broker, in the order of each source. */
import { randomUUID } from 'node:crypto';
import type {
  FetchedBatch,
  GroupListener,
  KafkaClient,
  KafkaGroup,
  SourceBounds,
  StoredRecord,
} from '@tietovirta/kafka-client';

export type OnRecords = (source: string, records: readonly StoredRecord[]) => Promise<void> | void;

export class RecordTap implements GroupListener {
  readonly group = `tap-${randomUUID()}`;
  private readonly reached: Map<string, number>;
  private readonly joinedGroup: KafkaGroup;
  private failure: unknown;

  private constructor(
    client: KafkaClient,
    readonly topics: readonly string[],
    private readonly onRecords: OnRecords,
    ends: ReadonlyMap<string, SourceBounds>,
  ) {
    this.reached = new Map([...ends].map(([source, { end }]) => [source, end]));
    this.joinedGroup = client.openGroup(this);
  }

  /** @param onRecords called once with each record from now on, over outages of the broker too */
  static async open(client: KafkaClient, topics: readonly string[], onRecords: OnRecords): Promise<RecordTap> {
    return new RecordTap(client, topics, onRecords, await client.boundsOf(topics));
  }

  assigned(sources: readonly string[]): void {
    for (const source of sources) this.joinedGroup.seek(source, this.reached.get(source) ?? 0);
  }

  async batch({ source, records, next }: FetchedBatch): Promise<number> {
    const reached = this.reached.get(source) ?? 0;
    const fresh = [...records].filter(({ position }) => position >= reached);
    this.reached.set(source, Math.max(reached, next));
    try {
      if (fresh.length > 0) await this.onRecords(source, fresh);
    } catch (error) {
      // These records are not delivered again, so the counts of the proof may be wrong.
      this.failure ??= error;
    }
    return next;
  }

  failed(error: Error): void {
    this.failure = error;
  }

  /** @throws the error that ended the reading early, or that `onRecords` threw */
  async close(): Promise<void> {
    await this.joinedGroup.close();
    if (this.failure !== undefined) throw this.failure as Error;
  }
}

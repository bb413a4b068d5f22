/** Shows a proof every record that comes, as it lies on the broker, in the order of each source. */
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
  private readonly joined: KafkaGroup;
  private failure: unknown;

  private constructor(
    client: KafkaClient,
    readonly topics: readonly string[],
    private readonly onRecords: OnRecords,
    ends: ReadonlyMap<string, SourceBounds>,
  ) {
    this.reached = new Map([...ends].map(([source, { end }]) => [source, end]));
    this.joined = client.openGroup(this);
  }

  /** @param onRecords told of each record that comes from now on, once, also when the broker was away in between */
  static async open(client: KafkaClient, topics: readonly string[], onRecords: OnRecords): Promise<RecordTap> {
    return new RecordTap(client, topics, onRecords, await client.boundsOf(topics));
  }

  assigned(sources: readonly string[]): void {
    for (const source of sources) this.joined.seek(source, this.reached.get(source) ?? 0);
  }

  async batch({ source, records, next }: FetchedBatch): Promise<number> {
    const reached = this.reached.get(source) ?? 0;
    const fresh = records.filter(({ position }) => position >= reached);
    this.reached.set(source, Math.max(reached, next));
    try {
      if (fresh.length > 0) await this.onRecords(source, fresh);
    } catch (error) {
      // Nobody sees these records again, so what the proof counts may no longer be true.
      this.failure ??= error;
    }
    return next;
  }

  failed(error: Error): void {
    this.failure = error;
  }

  /** @throws what ended the reading early, or what the proof met with a record */
  async close(): Promise<void> {
    await this.joined.close();
    if (this.failure !== undefined) throw this.failure as Error;
  }
}

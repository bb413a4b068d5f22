/** Shows a proof every record as it lies on the broker, in the order of each source, from the beginning. */
import { randomUUID } from 'node:crypto';
import type { FetchedBatch, GroupListener, KafkaClient, KafkaGroup, StoredRecord } from '../client/kafka-client.js';

export type OnRecords = (source: string, records: readonly StoredRecord[]) => Promise<void> | void;

export class RecordTap implements GroupListener {
  readonly group = `tap-${randomUUID()}`;
  private readonly reached = new Map<string, number>();
  private readonly joined: KafkaGroup;
  private failure: unknown;

  /** @param onRecords told of each record once, also when the broker was away in between */
  constructor(
    client: KafkaClient,
    readonly topics: readonly string[],
    private readonly onRecords: OnRecords,
  ) {
    this.joined = client.openGroup(this);
  }

  assigned(): void {
    // Nothing is committed, so every assignment begins at the beginning; what was shown before is passed over.
  }

  async batch({ source, records, next }: FetchedBatch): Promise<number> {
    const reached = this.reached.get(source) ?? 0;
    const fresh = records.filter(({ position }) => position >= reached);
    this.reached.set(source, Math.max(reached, next));
    if (fresh.length > 0) await this.onRecords(source, fresh);
    return next;
  }

  failed(error: Error): void {
    this.failure = error;
  }

  /** @throws what ended the reading early */
  async close(): Promise<void> {
    await this.joined.close();
    if (this.failure !== undefined) throw this.failure as Error;
  }
}

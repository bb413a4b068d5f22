/** Reads the topic to which the system under test answers, and measures from the moment of a message until the answer to it is there. */
import type { FetchedBatch, GroupListener, KafkaClient, KafkaGroup, RecordHeaders } from '@tietovirta/kafka-client';
import type { Portion } from '@tietovirta/load';
import { addressHead, ordinalAt, parseAddress, type PlanAddress } from '@tietovirta/messages';

export interface WatchAnswersOptions {
  readonly client: KafkaClient;
  readonly topic: string;
  /** A name that no other group has. */
  readonly group: string;
  readonly of: PlanAddress;
  /** Wall time, ms from the begin of the load. */
  readonly elapsed: () => number;
  readonly onAnswer: (messageType: string, afterMs: number) => void;
}

/** Of so many messages the answers are waited for; of more, the oldest are forgotten. */
const mostWaiting = 1_000_000;
/** No answer for so long, and no more are waited for. */
const patienceMs = 5_000;
const lookEachMs = 100;
/** In this order; the first that names a message that waits is taken. */
const namingHeaders = ['ce_causationid', 'correlation-id', 'ce_correlationid', 'ce_partitionkey'];

export class WatchAnswers {
  /** By address: the moment of each message whose answer is to come, ms from the begin. */
  private readonly waiting = new Map<string, number>();
  private group: KafkaGroup | undefined;

  constructor(private readonly options: WatchAnswersOptions) {}

  /** Begins to read at the end of the topic. Resolves when it reads. */
  async open(): Promise<void> {
    const { client, topic, group } = this.options;
    const ends = await client.endsOf([topic]);
    await new Promise<void>((resolve, reject) => {
      const listener: GroupListener = {
        group,
        topics: [topic],
        assigned: (sources) => {
          for (const source of sources) this.group?.seek(source, ends.get(source) ?? 0);
          resolve();
        },
        batch: (batch) => Promise.resolve(this.take(batch, ends.get(batch.source) ?? 0)),
        failed: reject,
      };
      this.group = client.openGroup(listener);
    });
  }

  /** Messages leave: answers to them may come. */
  sent({ stretch, from, to, moments }: Portion): void {
    const nowMs = this.options.elapsed();
    for (let at = from; at < to; at += 1) {
      const piece = stretch.pieces[stretch.pieceOf[at] as number];
      if (piece === undefined) continue;
      const head = addressHead({ ...this.options.of, messageType: piece.messageType });
      this.waiting.set(head + ordinalAt(piece.columns, stretch.rowOf[at] as number), moments?.[at] ?? nowMs);
    }
    for (const address of this.waiting.keys()) {
      if (this.waiting.size <= mostWaiting) break;
      this.waiting.delete(address);
    }
  }

  /** Waits for answers that are still to come, as long as some come. @param pause waits so many ms */
  async rest(pause: (ms: number) => Promise<void>): Promise<void> {
    let sinceMs = 0;
    for (let before = this.waiting.size; this.waiting.size > 0 && sinceMs < patienceMs; before = this.waiting.size) {
      await pause(lookEachMs);
      sinceMs = this.waiting.size < before ? 0 : sinceMs + lookEachMs;
    }
  }

  async close(): Promise<void> {
    await this.group?.close();
  }

  private take({ records, from, next }: FetchedBatch, begin: number): number {
    const cursor = records.cursor(Math.max(from, begin));
    while (cursor.next()) {
      const { key, headers } = cursor.record();
      const texts = [...namingHeaders.map((name) => headerText(headers, name)), key?.toString('utf8')];
      const address = texts.find((text) => text !== undefined && this.waiting.has(text));
      if (address === undefined) continue;
      this.options.onAnswer(parseAddress(address)?.messageType ?? '', this.options.elapsed() - (this.waiting.get(address) as number)); // oxfmt-ignore
      this.waiting.delete(address);
    }
    return next;
  }
}

function headerText(headers: RecordHeaders, name: string): string | undefined {
  const values = [headers[name]].flat();
  return values[0]?.toString();
}

/** Keeps unreadable records unchanged, with the reason, the source and the position. */
import {
  type KafkaClient,
  type RecordHeaders,
  type StoredRecord,
  parseSource,
  recordBatchOf,
  sourceOf,
} from '@tietovirta/kafka-client';
import { deadLetterTopic } from './topics.js';

/** A record as it was read. */
export type OriginalRecord = Pick<StoredRecord, 'key' | 'value' | 'headers'>;

export interface DeadLetterFacts {
  readonly code: string;
  readonly reason: string;
  readonly source: string;
  readonly position: number;
  /** Key of the run, where it is known. */
  readonly run?: string;
}

export interface StoredDeadLetter {
  readonly facts: DeadLetterFacts;
  readonly original: OriginalRecord;
  /** Position in the topic of dead letters. */
  readonly position: number;
}

const prefix = 'tv-dead-';

export class DeadLetterTopic {
  private readonly topic: string;

  constructor(
    private readonly client: KafkaClient,
    topicPrefix: string,
  ) {
    this.topic = deadLetterTopic(topicPrefix);
  }

  /** Resolves when the broker has it. Sending one twice does no harm: source and position identify it. */
  async send({ key, value, headers }: OriginalRecord, facts: DeadLetterFacts): Promise<void> {
    const kept: Record<string, RecordHeaders[string]> = { ...withoutFacts(headers) };
    for (const [name, fact] of Object.entries(facts)) if (fact !== undefined) kept[prefix + name] = String(fact);
    await this.client.produce(this.topic, 0, recordBatchOf([{ key, value, headers: kept }]));
  }

  /** Fetches a record of any source, as long as the broker keeps it. */
  async read(source: string, position: number): Promise<OriginalRecord | undefined> {
    const [record] = await this.client.peek(source, position, 1);
    return record;
  }

  /** The oldest first, from a position of the dead letters on. */
  async list(from = 0, limit = 1_000): Promise<readonly StoredDeadLetter[]> {
    const source = sourceOf(this.topic, 0);
    const bounds = (await this.client.boundsOf([this.topic])).get(source);
    const records = await this.client.peek(source, Math.max(from, bounds?.first ?? 0), limit);
    return records.map(({ key, value, headers, position }) => ({
      facts: factsIn(headers),
      original: { key, value, headers: withoutFacts(headers) },
      position,
    }));
  }

  /** Publishes an original unchanged on its source; its place in the slice is still open for it. */
  async resend({ source }: Pick<DeadLetterFacts, 'source'>, original: OriginalRecord): Promise<void> {
    const { topic, partition } = parseSource(source);
    await this.client.produce(topic, partition, recordBatchOf([original]));
  }
}

const withoutFacts = (headers: RecordHeaders): RecordHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith(prefix)));

function factsIn(headers: RecordHeaders): DeadLetterFacts {
  const fact = (name: keyof DeadLetterFacts): string => String(headers[prefix + name] ?? '');
  const run = fact('run');
  return {
    code: fact('code'),
    reason: fact('reason'),
    source: fact('source'),
    position: Number(fact('position')),
    run: run === '' ? undefined : run,
  };
}

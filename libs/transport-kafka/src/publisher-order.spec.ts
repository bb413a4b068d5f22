import fc from 'fast-check';
import {
  asFetched,
  type KafkaClient,
  type OutgoingRecord,
  type RecordBatchWriter,
  type SourceBatch,
} from '@tietovirta/kafka-client';
import { Publisher } from './publisher.js';
import type { OutgoingBatch } from './wire/outgoing-batch.js';

/**
 * What becomes of one try of a request: all of it arrives; all arrives and the answer is lost; every other source of it arrives and
 * the connection breaks; the broker refuses it for good. After the two in the middle the client sends it again, as it was.
 */
type Fate = 'arrives' | 'answer lost' | 'arrives in part' | 'refused';

class UnsteadyBroker {
  readonly arrived = new Map<number, string[]>();
  /** Whether a source was ever in two requests at a time. */
  hasOverlapped = false;
  private readonly inFlight = new Set<number>();
  private requests = 0;

  constructor(
    private readonly fates: readonly Fate[],
    private readonly turns: readonly number[],
  ) {}

  readonly client = {
    produce: (topic: string, partition: number, batch: SourceBatch['batch']) =>
      this.take([{ topic, partition, batch }]),
    produceTogether: (lots: readonly SourceBatch[]) => this.take(lots),
  } as unknown as KafkaClient;

  private async take(lots: readonly SourceBatch[]): Promise<void> {
    this.hasOverlapped ||= lots.some(({ partition }) => this.inFlight.has(partition));
    for (const { partition } of lots) this.inFlight.add(partition);
    try {
      for (;;) {
        const nth = (this.requests += 1);
        const fate = this.fates[nth % this.fates.length] ?? 'arrives';
        for (let turn = 0; turn < (this.turns[nth % this.turns.length] ?? 0); turn += 1) await nextTurn();
        if (fate === 'refused') throw new Error('refused');
        for (const [place, lot] of lots.entries()) if (fate !== 'arrives in part' || place % 2 === 0) this.append(lot);
        if (fate === 'arrives') return;
      }
    } finally {
      for (const { partition } of lots) this.inFlight.delete(partition);
    }
  }

  private append({ partition, batch }: SourceBatch): void {
    const log = this.arrived.get(partition) ?? [];
    this.arrived.set(partition, log);
    for (const { value } of asFetched([batch])) log.push(String(value).trim());
  }
}

/** Some records of one partition, each with a number that follows the one before. */
class NumberedBatch implements OutgoingBatch {
  readonly bytes: number;
  readonly wireBytes: number;
  readonly requestBytes = Number.POSITIVE_INFINITY;
  private readonly left: OutgoingRecord[];

  constructor(
    first: number,
    sizes: readonly number[],
    readonly isCpuBound: boolean,
  ) {
    this.left = sizes.map((size, nth) => ({
      key: null,
      value: Buffer.from(String(first + nth).padEnd(size)),
      headers: {},
    }));
    this.bytes = this.wireBytes = sizes.reduce((sum, size) => sum + size, 0);
  }

  get smallestBytes(): number {
    return this.left[0]?.value?.byteLength ?? 0;
  }

  writeTo(writer: RecordBatchWriter, bytes: number): void {
    do writer.add(this.left.shift() as OutgoingRecord);
    while (writer.bytes < bytes && !this.isEmpty());
  }

  isEmpty(): boolean {
    return this.left.length === 0;
  }

  acknowledged(): void {
    // Nothing to give back.
  }
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const publishing = fc.record({
  partition: fc.nat({ max: 5 }),
  sizes: fc.array(fc.integer({ min: 8, max: 300 }), { minLength: 1, maxLength: 5 }),
  isCpuBound: fc.boolean(),
  isSettledAfter: fc.boolean(),
});
const steadyFates = fc.array(fc.constantFrom<Fate>('arrives', 'arrives', 'answer lost', 'arrives in part'), { minLength: 1, maxLength: 8 }).filter((fates) => fates.includes('arrives')); // oxfmt-ignore
const anyFates = fc.array(fc.constantFrom<Fate>('arrives', 'answer lost', 'arrives in part', 'refused'), { minLength: 4, maxLength: 12 }).filter((fates) => fates.includes('arrives')); // oxfmt-ignore
const turns = fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 5 });
const limits = fc.record({
  waitingBytes: fc.integer({ min: 100, max: 5_000 }),
  requestBytes: fc.integer({ min: 200, max: 2_000 }),
  aloneBytes: fc.integer({ min: 1, max: 1_000 }),
  patienceMs: fc.constantFrom(0, 1),
});

/** Publishes and settles as asked. @returns how many records of each partition were published, and whether all went well */
async function publishAll(
  publisher: Publisher,
  batches: readonly PublishingStep[],
): Promise<{ published: Map<number, number>; isFine: boolean }> {
  const published = new Map<number, number>();
  try {
    for (const { partition, sizes, isCpuBound, isSettledAfter } of batches) {
      const first = published.get(partition) ?? 0;
      published.set(partition, first + sizes.length);
      await publisher.publish('t', partition, new NumberedBatch(first, sizes, isCpuBound));
      if (isSettledAfter) await publisher.settled();
    }
    await publisher.settled();
    return { published, isFine: true };
  } catch {
    return { published, isFine: false };
  }
}

interface PublishingStep {
  readonly partition: number;
  readonly sizes: readonly number[];
  readonly isCpuBound: boolean;
  readonly isSettledAfter: boolean;
}

/** How far a reader comes that counts each number once and must not miss one. @throws Error at a gap */
function reachedIn(log: readonly string[]): number {
  let next = 0;
  for (const number of log.map(Number)) {
    if (number > next) throw new Error(`${number} came, ${next} was expected`);
    if (number === next) next += 1;
  }
  return next;
}

describe('What a publisher sends to each partition', () => {
  it('arrives as a whole, in order, with repeats at most, however connections break', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(publishing, { maxLength: 25 }),
        steadyFates,
        turns,
        limits,
        async (batches, fates, pauses, limit) => {
          const broker = new UnsteadyBroker(fates, pauses);
          const { published, isFine } = await publishAll(new Publisher(broker.client, limit, () => undefined), batches);
          expect(isFine).toBe(true);
          const reached = [...published].map(([partition]) => [
            partition,
            reachedIn(broker.arrived.get(partition) ?? []),
          ]);
          expect(reached).toEqual([...published]);
          expect(broker.hasOverlapped).toBe(false);
        },
      ),
    );
  });

  it('is a beginning of it without a gap when the broker refuses something for good', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(publishing, { minLength: 5, maxLength: 25 }),
        anyFates,
        turns,
        limits,
        async (batches, fates, pauses, limit) => {
          const broker = new UnsteadyBroker(fates, pauses);
          const { published } = await publishAll(new Publisher(broker.client, limit, () => undefined), batches);
          for (let turn = 0; turn < 100; turn += 1) await nextTurn();
          const beyond = [...broker.arrived].filter(
            ([partition, log]) => reachedIn(log) > (published.get(partition) ?? 0),
          );
          expect(beyond).toEqual([]);
          expect(broker.hasOverlapped).toBe(false);
        },
      ),
    );
  });
});

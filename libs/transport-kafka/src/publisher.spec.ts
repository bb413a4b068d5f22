import {
  asFetched,
  type KafkaClient,
  type RecordBatch,
  type RecordBatchWriter,
  type SourceBatch,
} from '@tietovirta/kafka-client';
import { eventually } from '@tietovirta/testing';
import { Publisher } from './publisher.js';
import type { OutgoingBatch } from './wire/outgoing-batch.js';

interface Request {
  readonly topic: string;
  readonly partition: number;
  readonly values: readonly string[];
  readonly answer: (error?: Error) => void;
}

/** A broker that answers when the test says so. */
class SlowBroker {
  readonly requests: Request[] = [];
  readonly client = {
    produce: (topic: string, partition: number, batch: RecordBatch) =>
      new Promise<void>((resolve, reject) => {
        const values = [...asFetched([batch])].map(({ value }) => textOf(value));
        const answer = (error?: Error): void => {
          if (error === undefined) resolve();
          else reject(error);
        };
        this.requests.push({ topic, partition, values, answer });
      }),
  } as unknown as KafkaClient;

  get values(): readonly (readonly string[])[] {
    return this.requests.map(({ values }) => values);
  }
}

/** So large that what Kafka puts around records, 61 bytes a batch and 9 a record, is no letter. */
const letterBytes = 1_000;
/** Of a batch and of one record; two have more. */
const framingBytes = 75;

const valueOf = (text: string): Buffer => Buffer.from(text.replaceAll(/./g, (letter) => letter.repeat(letterBytes)));
const textOf = (value: Buffer | null): string =>
  [...String(value)].filter((_, place) => place % letterBytes === 0).join('');

class Text implements OutgoingBatch {
  readonly smallestBytes: number;
  readonly wireBytes: number;
  readonly isCpuBound: boolean = false;
  readonly requestBytes: number = Number.POSITIVE_INFINITY;
  isAcknowledged = false;

  constructor(
    private readonly parts: string[],
    readonly bytes = parts.join('').length,
  ) {
    this.wireBytes = bytes;
    this.smallestBytes = letterBytes * (parts[0]?.length ?? 0);
  }

  writeTo(writer: RecordBatchWriter, bytes: number): void {
    while (writer.bytes < bytes && this.parts.length > 0)
      writer.add({ key: null, value: valueOf(this.parts.shift() as string), headers: {} });
  }

  isEmpty(): boolean {
    return this.parts.length === 0;
  }

  acknowledged(): void {
    this.isAcknowledged = true;
  }
}

class CpuBoundText extends Text {
  override readonly isCpuBound = true;
}

class ShyText extends Text {
  override readonly requestBytes = 4 * letterBytes + framingBytes;
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
/** Every partition has requests of its own. */
const limits = { aloneBytes: 0, patienceMs: 0, waitingBytes: 100, requestBytes: 10 * letterBytes + framingBytes };

describe('A publisher', () => {
  const failures: Error[] = [];
  let broker = new SlowBroker();
  let publisher = new Publisher(broker.client, limits, (error) => void failures.push(error));

  beforeEach(() => {
    failures.length = 0;
    broker = new SlowBroker();
    publisher = new Publisher(broker.client, limits, (error) => void failures.push(error));
  });

  const publish = (partition: number, ...texts: string[]): Promise<unknown> =>
    Promise.all(texts.map((text) => publisher.publish('t', partition, new Text([text]))));

  it('has one request of a partition under way, and collects meanwhile what goes out together with the next', async () => {
    await publish(0, 'a');
    await turn();
    await publish(0, 'b', 'c');
    await turn();
    expect(broker.values).toEqual([['a']]);
    broker.requests[0]?.answer();
    await turn();
    expect(broker.values).toEqual([['a'], ['b', 'c']]);
  });

  it('lets no partition wait for another', async () => {
    await publish(0, 'a');
    await publish(1, 'b');
    await turn();
    expect(broker.requests.map(({ partition }) => partition)).toEqual([0, 1]);
  });

  it('sends no request larger than its limit, unless a single record is', async () => {
    await publish(0, '1234567', '890', 'x', 'a record of twenty b', 'y');
    for (let request = 0; request < 4; request += 1) {
      await turn();
      broker.requests[request]?.answer();
    }
    expect(broker.values).toEqual([['1234567', '890'], ['x'], ['a record of twenty b'], ['y']]);
  });

  it('sends no request larger than the batch that it begins with wants', async () => {
    await publisher.publish('t', 0, new ShyText(['12', '34', '56']));
    await publish(0, '7', '890');
    for (let request = 0; request < 3; request += 1) {
      await turn();
      broker.requests[request]?.answer();
    }
    expect(broker.values).toEqual([['12', '34'], ['56', '7'], ['890']]);
  });

  it('encodes CPU-bound batches while the broker is at work, and sends them in order', async () => {
    await publisher.publish('t', 0, new CpuBoundText(['12345', '67890', 'abcde', 'fghij', 'k']));
    await publish(0, 'l');
    for (let request = 0; request < 4; request += 1) {
      await turn();
      await turn();
      broker.requests[request]?.answer();
    }
    await publisher.settled();
    expect(broker.values).toEqual([
      ['12345', '67890'],
      ['abcde', 'fghij'],
      ['k', 'l'],
    ]);
  });

  it.each([
    ['CPU-bound batches before', new CpuBoundText(['12345', '67890', 'rest']), true],
    ['all others after', new Text(['12345', '67890', 'rest']), false],
  ])('encodes the next records of %s the broker has answered', async (_, batch, isEncoded) => {
    await publisher.publish('t', 0, batch);
    await turn();
    await turn();
    expect([broker.values, batch.isEmpty()]).toEqual([[['12345', '67890']], isEncoded]);
  });

  it('holds publishers back while more than its limit waits', async () => {
    let isThrough = false;
    const large = publisher.publish('t', 0, new Text(['large'], 101)).then(() => (isThrough = true));
    await turn();
    expect(isThrough).toBe(false);
    broker.requests[0]?.answer();
    await large;
    expect(isThrough).toBe(true);
  });

  it('is settled when the broker has everything, and gives the memory of each frame back then', async () => {
    const batches = [new Text(['a']), new Text(['b'])];
    await Promise.all(batches.map((batch) => publisher.publish('t', 0, batch)));
    let isSettled = false;
    const settled = publisher.settled().then(() => (isSettled = true));
    await turn();
    expect([isSettled, ...batches.map(({ isAcknowledged }) => isAcknowledged)]).toEqual([false, false, false]);
    broker.requests[0]?.answer();
    await settled;
    expect(batches.map(({ isAcknowledged }) => isAcknowledged)).toEqual([true, true]);
  });

  it('sends nothing behind what failed, and rejects all waiting and later calls', async () => {
    await publish(0, 'a');
    await turn();
    const waiting = expect(publisher.publish('t', 0, new Text(['b'], 200))).rejects.toThrow('no broker');
    const settled = expect(publisher.settled()).rejects.toThrow('no broker');
    broker.requests[0]?.answer(new Error('no broker'));
    await Promise.all([waiting, settled]);
    await turn();
    expect(broker.values).toEqual([['a']]);
    await expect(publish(0, 'c')).rejects.toThrow('no broker');
    expect(failures.map(({ message }) => message)).toEqual(['no broker']);
  });
});

describe('A publisher with many partitions in which little waits', () => {
  /** The partitions and records of each request. */
  let requests: Record<number, string[]>[] = [];
  let answers: (() => void)[] = [];
  const take = (lots: readonly SourceBatch[]): Promise<void> => {
    const values = (batch: RecordBatch): string[] => [...asFetched([batch])].map(({ value }) => textOf(value));
    requests.push(Object.fromEntries(lots.map(({ partition, batch }) => [partition, values(batch)])));
    return new Promise((resolve) => answers.push(resolve));
  };
  const client = {
    produce: (topic: string, partition: number, batch: RecordBatch) => take([{ topic, partition, batch }]),
    produceTogether: take,
  } as unknown as KafkaClient;
  const roomy = { waitingBytes: 1_000, requestBytes: 100 * letterBytes, aloneBytes: 10 };
  /** A publisher whose partitions have taken something each; until then they share no request. */
  const open = async (patienceMs: number): Promise<Publisher> => {
    const publisher = new Publisher(client, { ...roomy, patienceMs }, () => undefined);
    for (const partition of [0, 1, 2]) await publisher.publish('t', partition, new Text(['first']));
    await turn();
    for (const answer of answers) answer();
    await publisher.settled();
    [requests, answers] = [[], []];
    return publisher;
  };
  const forEver = 2 ** 30;

  beforeEach(() => {
    [requests, answers] = [[], []];
  });

  it('sends what lies in them in one request, when the first has waited for its patience', async () => {
    const publisher = await open(5);
    for (const partition of [0, 1, 2]) await publisher.publish('t', partition, new Text([`${partition}`]));
    expect(requests).toEqual([]);
    await eventually(() => expect(requests).toEqual([{ 0: ['0'], 1: ['1'], 2: ['2'] }]), {
      withinMs: 5_000,
      betweenMs: 1,
    });
  });

  it('waits no longer when somebody waits for it, also with what comes then', async () => {
    const publisher = await open(forEver);
    await publisher.publish('t', 0, new Text(['a']));
    await publisher.publish('t', 1, new Text(['b']));
    const settled = publisher.settled();
    await publisher.publish('t', 0, new Text(['c']));
    expect(requests).toEqual([{ 0: ['a'], 1: ['b'] }]);
    answers[0]?.();
    await turn();
    expect(requests[1]).toEqual({ 0: ['c'] });
    answers[1]?.();
    await settled;
  });

  it('waits no longer when publishers are held back', async () => {
    const publisher = await open(forEver);
    const held = publisher.publish('t', 0, new Text(['a'], 9));
    await held;
    void publisher.publish('t', 1, new Text(['b'], 1_000));
    await turn();
    expect(requests.map((request) => Object.keys(request))).toContainEqual(['0']);
  });

  it('lets what fills a request go alone and at once, and what is left behind it with the others', async () => {
    const publisher = await open(forEver);
    await publisher.publish('t', 0, new Text(['a']));
    await Promise.all(['0123456789', 'b'].map((text) => publisher.publish('t', 1, new Text([text]))));
    await turn();
    expect(requests).toEqual([{ 1: ['0123456789', 'b'] }]);
    await publisher.publish('t', 1, new Text(['c']));
    answers[0]?.();
    await turn();
    void publisher.settled();
    await turn();
    expect(requests[1]).toEqual({ 0: ['a'], 1: ['c'] });
  });

  it('sends to a partition alone until its leader has taken something: what is refused for one of many is repeated for all', async () => {
    const publisher = new Publisher(client, { ...roomy, patienceMs: forEver }, () => undefined);
    for (const partition of [0, 1]) await publisher.publish('t', partition, new Text([`${partition}`]));
    await turn();
    expect(requests).toEqual([{ 0: ['0'] }, { 1: ['1'] }]);
  });

  it('fails them all when one request of many fails', async () => {
    const failures: string[] = [];
    const refusing = {
      produce: () => Promise.resolve(),
      produceTogether: () => Promise.reject(new Error('no broker')),
    } as unknown as KafkaClient;
    const publisher = new Publisher(
      refusing,
      { ...roomy, patienceMs: 0 },
      ({ message }) => void failures.push(message),
    );
    for (const partition of [0, 1]) await publisher.publish('t', partition, new Text(['first']));
    await publisher.settled();
    await Promise.all([0, 1].map((partition) => publisher.publish('t', partition, new Text(['a']))));
    await expect(publisher.settled()).rejects.toThrow('no broker');
    await expect(publisher.publish('t', 2, new Text(['a']))).rejects.toThrow('no broker');
    expect(failures).toEqual(['no broker']);
  });
});

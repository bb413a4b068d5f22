import { MessageChannel } from 'node:worker_threads';
import { sampleFrame } from './contract/sample-frames.js';
import { EmbeddedTransport, sourceOf } from './embedded-transport.js';
import { partitionOfKey } from '@tietovirta/messages';

const capacity = 3;
const open: EmbeddedTransport[] = [];

function twoEndpoints(): readonly [EmbeddedTransport, EmbeddedTransport] {
  const { port1, port2 } = new MessageChannel();
  const common = { partitions: 2, endpoints: 2, capacity };
  open.push(
    new EmbeddedTransport({ ...common, endpoint: 0, ports: [undefined, port1] }),
    new EmbeddedTransport({ ...common, endpoint: 1, ports: [port2, undefined] }),
  );
  return open.slice(-2) as unknown as readonly [EmbeddedTransport, EmbeddedTransport];
}

/** A key whose partition the endpoint with this number reads. */
const keyFor = (endpoint: number): string =>
  Array.from({ length: 50 }, (_, day) => `kelmu.query/${day}`).find((key) => partitionOfKey(key, 2) === endpoint) ?? '';
const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

afterEach(async () => {
  for (const endpoint of open.splice(0)) await endpoint.close();
});

describe('a slow reader at another endpoint', () => {
  it('never has more frames in flight to it than the capacity, and gets all of them in the end', async () => {
    const [writer, reader] = twoEndpoints();
    let taken = 0;
    let published = 0;
    let most = 0;
    reader.subscribe({
      group: 'counters',
      handle: async () => {
        await turns(3);
        taken += 1;
        most = Math.max(most, published - taken);
      },
    });
    writer.subscribe({ group: 'counters', handle: () => undefined });
    for (let index = 0; index < 40; index += 1) {
      await writer.publish(sampleFrame('kelmu.query', index), keyFor(1));
      published += 1;
      most = Math.max(most, published - taken);
    }
    await writer.settled();
    expect(taken).toBe(40);
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(capacity);
  });

  it('has no more in flight to it while the reader’s own frames keep the partition busy', async () => {
    const [writer, reader] = twoEndpoints();
    let taken = 0;
    reader.subscribe({
      group: 'counters',
      handle: async ({ frame }) => {
        await turns(2);
        if (frame.header.messageType === 'kelmu.query') taken += 1;
      },
    });
    let published = 0;
    let most = 0;
    const flood = async (): Promise<void> => {
      for (let index = 0; index < 30; index += 1) {
        await writer.publish(sampleFrame('kelmu.query', index), keyFor(1));
        published += 1;
        most = Math.max(most, published - taken);
      }
      await writer.settled();
    };
    const own = async (): Promise<void> => {
      for (let index = 0; index < 30; index += 1) await reader.publish(sampleFrame('own', index), keyFor(1));
    };
    await Promise.all([flood(), own()]);
    expect(taken).toBe(30);
    expect(most).toBeLessThanOrEqual(capacity);
  });

  it('holds the publisher back while it does not read', async () => {
    const [writer, reader] = twoEndpoints();
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    reader.subscribe({ group: 'counters', handle: () => gate });
    let published = 0;
    const publishing = (async () => {
      for (let index = 0; index < 10; index += 1) {
        await writer.publish(sampleFrame('kelmu.query', index), keyFor(1));
        published += 1;
      }
    })();
    await turns(20);
    expect(published).toBe(capacity);
    release();
    await publishing;
    await writer.settled();
    expect(published).toBe(10);
  });
});

describe('an embedded endpoint', () => {
  it('transfers the memory of a body instead of copying it', async () => {
    const [writer, reader] = twoEndpoints();
    reader.subscribe({ group: 'counters', handle: () => undefined });
    const frame = sampleFrame('kelmu.query', 0);
    await writer.publish(frame, keyFor(1));
    await writer.settled();
    expect(frame.body.byteLength).toBe(0);
  });

  it('carries a body that is a part of a larger buffer, and leaves the rest of it alone', async () => {
    const [writer, reader] = twoEndpoints();
    const bodies: number[][] = [];
    reader.subscribe({ group: 'counters', handle: ({ frame }) => void bodies.push([...frame.body]) });
    const large = Uint8Array.of(9, 1, 2, 3, 9);
    await writer.publish({ ...sampleFrame('kelmu.query', 0), body: large.subarray(1, 4) }, keyFor(1));
    await writer.settled();
    expect(bodies).toEqual([[1, 2, 3]]);
    expect([...large]).toEqual([9, 1, 2, 3, 9]);
  });

  it('goes on from the positions of the ledger when a run is resumed', async () => {
    const firstPositions = new Map([[sourceOf('run-7', partitionOfKey('a', 2)), 41]]);
    const transport = new EmbeddedTransport({
      stream: 'run-7',
      partitions: 2,
      endpoint: 0,
      endpoints: 1,
      ports: [],
      firstPositions,
    });
    open.push(transport);
    const positions: number[] = [];
    transport.subscribe({ group: 'counters', handle: ({ position }) => void positions.push(position) });
    await transport.publish(sampleFrame('x', 0), 'a');
    await transport.publish(sampleFrame('x', 1), 'a');
    expect(positions).toEqual([41, 42]);
  });

  it('remembers the failure of a handler for frames from elsewhere', async () => {
    const [writer, reader] = twoEndpoints();
    reader.subscribe({
      group: 'counters',
      handle: () => {
        throw new TypeError('no counter');
      },
    });
    await writer.publish(sampleFrame('kelmu.query', 0), keyFor(1));
    await turns(5);
    await expect(reader.settled()).rejects.toThrow('no counter');
    await expect(reader.publish(sampleFrame('kelmu.query', 1), keyFor(1))).rejects.toThrow('no counter');
  });
});

describe('the partition of a key', () => {
  it('is the same on every machine', () => {
    const days = Array.from({ length: 12 }, (_, day) => partitionOfKey(`kelmu.query/${day}`, 64));
    expect(days).toMatchInlineSnapshot(`
     [
       56,
       63,
       28,
       12,
       42,
       28,
       46,
       50,
       49,
       59,
       1,
       8,
     ]
    `);
  });
});

describe('an endpoint that does not work itself', () => {
  it('keeps frames that come before its first group', async () => {
    const [writer, reader] = twoEndpoints();
    await writer.publish(sampleFrame('kelmu.query', 0), keyFor(1));
    await turns(5);
    const seen: number[] = [];
    reader.subscribe({ group: 'counters', handle: ({ frame }) => void seen.push(frame.header.index) });
    await writer.settled();
    expect(seen).toEqual([0]);
  });

  it('reports the failure of a handler while it idles', async () => {
    const [writer, reader] = twoEndpoints();
    reader.subscribe({
      group: 'counters',
      handle: () => {
        throw new Error('the counter broke');
      },
    });
    await writer.publish(sampleFrame('kelmu.query', 0), keyFor(1));
    expect((await reader.failure()).message).toBe('the counter broke');
  });
});

import { MessageChannel } from 'node:worker_threads';
import { transportContract } from './contract.js';
import { keys, numbers, soundFrame } from './contract/sound-frames.js';
import { EmbeddedTransport } from './embedded-transport.js';

const partitions = 8;

function open(endpoints: number): readonly EmbeddedTransport[] {
  if (endpoints === 1) return [new EmbeddedTransport({ partitions, endpoint: 0, endpoints: 1, ports: [undefined] })];
  const { port1, port2 } = new MessageChannel();
  return [
    new EmbeddedTransport({ partitions, endpoint: 0, endpoints: 2, ports: [undefined, port1] }),
    new EmbeddedTransport({ partitions, endpoint: 1, endpoints: 2, ports: [port2, undefined] }),
  ];
}

transportContract('the embedded transport', { open: (endpoints) => Promise.resolve(open(endpoints)), sources: partitions }); // oxfmt-ignore

describe.each([1, 2])('what is settled was handled by every group, with %i endpoints:', (count) => {
  let endpoints: readonly EmbeddedTransport[] = [];
  let handled = 0;

  beforeEach(() => {
    endpoints = open(count);
    handled = 0;
    for (const endpoint of endpoints) {
      const handle = async (): Promise<void> => {
        await new Promise((resolve) => setImmediate(resolve));
        handled += 1;
      };
      endpoint.subscribe({ group: 'slow', handle });
    }
  });

  afterEach(async () => {
    await Promise.all(endpoints.map((endpoint) => endpoint.close()));
  });

  it('by a slow one too', async () => {
    const [first] = endpoints as readonly [EmbeddedTransport];
    await Promise.all(keys.map((key, day) => first.publish(soundFrame('kelmu.query', 0, day), key)));
    await first.settled();
    expect(handled).toBe(keys.length);
  });

  it('also what several publishers sent to one partition', async () => {
    const messageTypes = ['kelmu.query', 'kelmu.response'];
    const handledAtEnd = await Promise.all(
      endpoints.map(async (endpoint, number) => {
        for (const nth of numbers(20)) {
          await endpoint.publish(soundFrame(messageTypes[number] as string, nth), keys[0] as string);
        }
        await endpoint.settled();
        return handled;
      }),
    );
    expect(Math.max(...handledAtEnd)).toBe(20 * count);
    expect(Math.min(...handledAtEnd)).toBeGreaterThanOrEqual(20);
  });
});

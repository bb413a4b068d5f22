import { followLive, noPlaceHere, type FollowOptions, type Stream, type StreamEvent } from './follow-live.js';
import type { LiveEvent } from './live-view.js';

async function* events(...all: readonly StreamEvent[]): AsyncGenerator<StreamEvent> {
  yield* all;
}
const event = (name: string, data: object = {}, id?: string): StreamEvent => ({ name, id, data: JSON.stringify(data) });
const stream = (...all: readonly StreamEvent[]): Stream => ({ status: 200, events: events(...all) });

interface Followed {
  readonly told: readonly LiveEvent['kind'][];
  readonly waits: readonly number[];
  readonly lastEventIds: readonly (string | undefined)[];
}

/** Follows servers one after the other; the last one is the end. A server that is undefined does not answer. */
async function follow(servers: readonly (Stream | undefined)[]): Promise<Followed> {
  const end = new AbortController();
  const [told, waits, lastEventIds]: [LiveEvent['kind'][], number[], (string | undefined)[]] = [[], [], []];
  let next = 0;
  const options: FollowOptions = {
    open: async (lastEventId) => {
      lastEventIds.push(lastEventId);
      const server = servers[next];
      next += 1;
      if (server === undefined) throw new Error('nobody answers');
      return server;
    },
    tell: ({ kind }) => told.push(kind),
    wait: async (ms) => {
      waits.push(ms);
      if (next === servers.length) end.abort();
    },
    chance: () => 0.5,
  };
  await followLive(options, end.signal);
  return { told, waits, lastEventIds };
}

describe('the stream', () => {
  it('is told event by event, and a comment as a sign of life', async () => {
    const { told } = await follow([stream(event('hello'), event('state'), event('beat'), event('note'))]);
    expect(told).toEqual(['hello', 'state', 'beat', 'note', 'lost']);
  });

  it('is asked for again with what was seen last', async () => {
    const { lastEventIds } = await follow([stream(event('hello', {}, 'a.1'), event('note', {}, 'a.2')), stream()]);
    expect(lastEventIds).toEqual([undefined, 'a.2']);
  });

  it('is asked for less and less often while nobody answers, at most half a minute apart', async () => {
    const { waits, told } = await follow(Array.from({ length: 8 }, () => undefined));
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000, 15_000]);
    expect(new Set(told)).toEqual(new Set(['lost']));
  });

  it('is asked for soon after one that was heard', async () => {
    const { waits } = await follow([undefined, undefined, stream(event('hello')), undefined]);
    expect(waits).toEqual([1_000, 2_000, 500, 1_000]);
  });

  it('is asked for when a server that stops said so, which is no loss', async () => {
    const { waits, told } = await follow([stream(event('hello'), event('bye', { againInMs: 1_730 }))]);
    expect([waits, told]).toEqual([[1_730], ['hello', 'bye']]);
  });

  it('that a server refuses is asked for half a minute later', async () => {
    const { waits, told } = await follow([{ status: 503, events: events() }]);
    expect([waits, told]).toEqual([[30_000], ['refused']]);
  });

  it('for which this browser has no place is asked for a second later', async () => {
    const { waits, told } = await follow([{ status: noPlaceHere, events: events() }, stream(event('hello'))]);
    expect([waits[0], told]).toEqual([1_000, ['refused', 'hello', 'lost']]);
  });

  it('passes over events of a kind that is not known', async () => {
    expect((await follow([stream(event('hello'), event('of-tomorrow'))])).told).toEqual(['hello', 'lost']);
  });
});

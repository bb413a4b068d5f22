import { NetworkError, ProtocolError } from '@platformatic/kafka';
import type { GroupListener } from './kafka-client.js';
import type { Cluster } from './platformatic-cluster.js';
import { Session } from './platformatic-session.js';

const source = 'tietovirta.kelmu/0';

/** A session over a cluster whose requests fail as the test says. */
function sessionOver(request: () => Promise<never>): { session: Session; codes: readonly string[] } {
  const broker = { host: 'broker', port: 9092 };
  const cluster = {
    coordinatorOf: () => Promise.resolve(broker),
    ask: request,
    clearCache: () => undefined,
  } as unknown as Cluster; // what a session calls before it reads
  const listener = { group: 'counters', topics: ['tietovirta.kelmu'] } as unknown as GroupListener;
  const codes: string[] = [];
  const session = new Session({
    cluster,
    listener,
    sources: [source],
    fetchBytes: 1_000,
    isMemberAlive: () => true,
    onEvent: ({ code }) => void codes.push(code),
  });
  return { session, codes };
}

describe('A session of a group member', () => {
  it('fails with an error that no retry repairs', async () => {
    const { session } = sessionOver(() => Promise.reject(new ProtocolError('GROUP_AUTHORIZATION_FAILED')));
    await expect(session.read()).rejects.toThrow();
    expect(session.ended.aborted).toBe(true);
  });

  it('has not failed when a request fails because the session ends', async () => {
    const { session, codes } = sessionOver(() => {
      session.end();
      return Promise.reject(new NetworkError('Connection closed'));
    });
    await expect(session.read()).resolves.toBeUndefined();
    expect(codes).toEqual([]);
  });

  it('ends at once in the pause between two attempts', async () => {
    let requests = 0;
    const { session, codes } = sessionOver(() => {
      requests += 1;
      return Promise.reject(new NetworkError('Connection refused'));
    });
    const reading = session.read();
    while (codes.length === 0) await new Promise((resolve) => setImmediate(resolve));
    session.end();
    await expect(reading).resolves.toBeUndefined();
    expect([requests, codes]).toEqual([1, ['client-trouble']]);
  });

  it('fails with the reason that it was ended with', async () => {
    const { session } = sessionOver(() => {
      session.end(new Error('fenced'));
      return Promise.reject(new NetworkError('Connection closed'));
    });
    await expect(session.read()).rejects.toThrow('fenced');
  });
});

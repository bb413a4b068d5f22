/** Ports on loopback that nobody listens on. */
import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => {
      resolve(false);
    });
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      server.close(() => {
        resolve(true);
      });
    });
  });

/**
 * Below the range from which systems take the ports of outgoing connections: a client that tries to reach a stopped
 * server again and again could otherwise get the server's port for its own end.
 */
const anyPort = (): number => randomInt(20_000, 30_000);

/** The first wish that is free and not taken, otherwise any free port. */
export const freePort = async (wishes: readonly number[], taken: ReadonlySet<number>): Promise<number> => {
  for (const port of wishes) if (!taken.has(port) && (await isFree(port))) return port;
  for (;;) {
    const port = anyPort();
    if (!taken.has(port) && (await isFree(port))) return port;
  }
};

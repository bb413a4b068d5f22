/** Ports on loopback on which no process listens. */
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
 * Below the range of ephemeral ports: a client that keeps connecting to a stopped server could otherwise get the server's
 * own port as its local one.
 */
const anyPort = (): number => randomInt(20_000, 30_000);

/** The first of the preferred ports that is free and not in `taken`, otherwise any free port. */
export const freePort = async (preferred: readonly number[], taken: ReadonlySet<number>): Promise<number> => {
  for (const port of preferred) if (!taken.has(port) && (await isFree(port))) return port;
  for (;;) {
    const port = anyPort();
    if (!taken.has(port) && (await isFree(port))) return port;
  }
};

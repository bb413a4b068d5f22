import { createServer } from 'node:net';
import type { Label } from '@tietovirta/wording';

/** The port that is tried first. */
const preferredPort = 8080;

/**
 * The port that is asked for, or the next one that is free.
 *
 * @param asked 8080 when absent; 0 takes any
 * @param say told when it is another one
 */
export async function portToTake(asked: number | undefined, say: (sentence: Label) => void): Promise<number> {
  const wanted = asked ?? preferredPort;
  if (wanted === 0) return 0;
  const port = await freePortFrom(wanted);
  if (port !== wanted)
    say({
      fi: `Portti ${wanted} on varattu: käytetään porttia ${port}.`,
      en: `Port ${wanted} is in use: taking port ${port}.`,
    });
  return port;
}

/** Any when a hundred are taken. */
async function freePortFrom(from: number): Promise<number> {
  for (let port = from; port < Math.min(from + 100, 65_536); port += 1) if (await isFree(port)) return port;
  return 0;
}

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

/** Probes that succeed only when a server handles requests. */
import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { Certificates } from './certificates.js';

const answerTimeoutMs = 2_000;

/** Sends a request and resolves to whether the answer contains the expected text. */
const answers = (socket: Socket, request: string, expected: string): Promise<boolean> =>
  new Promise((resolve) => {
    let answer = '';
    const end = (isReady: boolean): void => {
      socket.destroy();
      resolve(isReady);
    };
    socket.setTimeout(answerTimeoutMs, () => {
      end(false);
    });
    socket.once('error', () => {
      end(false);
    });
    socket.once('end', () => {
      end(false);
    });
    socket.write(request); // is sent once the connection is open
    socket.on('data', (data) => {
      answer += data.toString('latin1');
      if (answer.includes(expected)) end(true);
    });
  });

export interface RedisProbe {
  readonly port: number;
  readonly password: string;
  /** Default: a connection without TLS. */
  readonly certificates?: Certificates;
}

/** Logs in and pings, in Redis' inline form: one command a line. */
export const redisIsReady = ({ port, password, certificates }: RedisProbe): Promise<boolean> => {
  const place = { port, host: '127.0.0.1' };
  const socket =
    certificates === undefined
      ? connect(place)
      : connectTls({ ...place, ca: readFileSync(certificates.authorityFile, 'utf8') });
  return answers(socket, `AUTH ${password}\r\nPING\r\n`, '+PONG');
};

/**
 * What a service lacks to be ready, as its health check says: `ledger: it does not answer`.
 * @returns undefined for one that is ready
 */
export async function whyNotReady(port: number): Promise<string | undefined> {
  try {
    const signal = AbortSignal.timeout(healthTimeoutMs);
    const response = await fetch(`http://127.0.0.1:${port}/health/ready`, { signal });
    const { error = {} } = (await response.json()) as HealthAnswer;
    if (response.status === 200) return undefined;
    const down = Object.entries(error).map(([part, { message = 'down' }]) => `${part}: ${message}`);
    return down.join('; ') || `its health check answers ${response.status}`;
  } catch (error) {
    return `its health check does not answer (${(error as Error).message})`;
  }
}

interface HealthAnswer {
  readonly error?: Readonly<Record<string, { readonly message?: string }>>;
}

/** Checks of a service take up to 3 s each, at the same time. */
const healthTimeoutMs = 5_000;

export const serviceIsReady = async (port: number): Promise<boolean> => {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/health/ready`, {
      signal: AbortSignal.timeout(answerTimeoutMs),
    });
    await response.arrayBuffer();
    return response.status === 200;
  } catch {
    return false; // the service does not listen yet
  }
};

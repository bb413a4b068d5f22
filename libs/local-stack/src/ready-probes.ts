/** Questions that only a server that does its work answers with yes. */
import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { Certificates } from './certificates.js';

const answerMs = 2_000;

/** Sends a text and says whether the answer contains what is expected. */
const answers = (socket: Socket, question: string, expected: string): Promise<boolean> =>
  new Promise((resolve) => {
    let answer = '';
    const end = (isReady: boolean): void => {
      socket.destroy();
      resolve(isReady);
    };
    socket.setTimeout(answerMs, () => {
      end(false);
    });
    socket.once('error', () => {
      end(false);
    });
    socket.once('end', () => {
      end(false);
    });
    socket.write(question); // waits for the connection
    socket.on('data', (data) => {
      answer += data.toString('latin1');
      if (answer.includes(expected)) end(true);
    });
  });

export interface RedisQuestion {
  readonly port: number;
  readonly password: string;
  readonly certificates?: Certificates | undefined;
}

/** Redis' inline form: a command is a line. */
export const redisAnswers = ({ port, password, certificates }: RedisQuestion): Promise<boolean> => {
  const place = { port, host: '127.0.0.1' };
  const socket =
    certificates === undefined
      ? connect(place)
      : connectTls({ ...place, ca: readFileSync(certificates.authorityFile, 'utf8') });
  return answers(socket, `AUTH ${password}\r\nPING\r\n`, '+PONG');
};

export const serviceIsReady = async (port: number): Promise<boolean> => {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/health/ready`, { signal: AbortSignal.timeout(answerMs) });
    await response.arrayBuffer();
    return response.status === 200;
  } catch {
    return false; // does not listen yet
  }
};

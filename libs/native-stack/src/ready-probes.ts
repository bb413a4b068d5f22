/** Questions that only a server that does its work answers with yes. */
import { connect } from 'node:net';

const answerMs = 2_000;

/** Sends a text and says whether the answer contains what is expected. */
const answers = (port: number, question: string, expected: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
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
    socket.once('connect', () => {
      socket.write(question);
    });
    socket.on('data', (data) => {
      answer += data.toString('latin1');
      if (answer.includes(expected)) end(true);
    });
  });

/** Redis' inline form: a command is a line. */
export const redisAnswers = (port: number, password: string): Promise<boolean> =>
  answers(port, `AUTH ${password}\r\nPING\r\n`, '+PONG');

export const serviceIsReady = async (port: number): Promise<boolean> => {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/health/ready`, { signal: AbortSignal.timeout(answerMs) });
    await response.arrayBuffer();
    return response.status === 200;
  } catch {
    return false; // does not listen yet
  }
};

import type { Clock } from '@tietovirta/retries';
import { retrying, retryingLong } from './kafkajs-retry.js';

/** As kafkajs gives up on its own connections: final in its words, retriable inside. */
const away = (): Error =>
  Object.assign(new Error('Connection error: connect ECONNREFUSED'), {
    name: 'KafkaJSNumberOfRetriesExceeded',
    retriable: false,
    cause: Object.assign(new Error('connect ECONNREFUSED'), { name: 'KafkaJSConnectionError', retriable: true }),
  });

let now = 0;
const clock: Pick<Clock, 'now' | 'pause'> = {
  now: () => now,
  pause: async (ms) => void (now += ms),
};

/** Fails for so many seconds, then answers. @returns what the caller gets */
function awayFor(seconds: number, retry: typeof retrying, error: () => Error = away): Promise<string> {
  const back = now + seconds * 1000;
  const work = async (): Promise<string> => {
    if (now < back) throw error();
    return 'sent';
  };
  return retry(work, clock).catch((failure: unknown) => (failure as Error).name);
}

it.each([1, 15, 60, 115])('What is published waits for a broker that is away for %i s', async (seconds) => {
  expect(await awayFor(seconds, retryingLong)).toBe('sent');
});

it('What is published fails when a broker is away for longer than two minutes', async () => {
  expect(await awayFor(130, retryingLong)).toBe('KafkaFailed');
});

it('Questions are given up after twenty seconds: those who ask them ask again', async () => {
  expect([await awayFor(15, retrying), await awayFor(30, retrying)]).toEqual(['sent', 'KafkaFailed']);
});

it('A refusal is not waited for', async () => {
  const refusal = (): Error => Object.assign(new Error('no'), { name: 'KafkaJSProtocolError', type: 'TOPIC_AUTHORIZATION_FAILED', retriable: true }); // oxfmt-ignore
  const began = now;
  expect([await awayFor(1, retryingLong, refusal), now - began]).toEqual(['KafkaFailed', 0]);
});

import { KafkaJSConnectionError, KafkaJSNonRetriableError, KafkaJSNumberOfRetriesExceeded } from 'kafkajs';
import { retryOf } from '@tietovirta/wording';
import { KafkaFailed } from './kafka-failed.js';
import { mayPass, withAnswer } from './kafkajs-errors.js';

const lost = new KafkaJSConnectionError('connect ECONNREFUSED');
const outOfRetries = new KafkaJSNumberOfRetriesExceeded(lost, { retryCount: 8, retryTime: 1 });
/** Its class is typed as if it took no message. */
const refused = Object.assign(new KafkaJSNonRetriableError('wrong'), { name: 'KafkaJSSASLAuthenticationError' });

describe('an error of kafkajs', () => {
  it.each([
    ['a broker that is away', lost, 'later'],
    ['a broker that stayed away for all of its retries', outOfRetries, 'later'],
    ['a password that is wrong', refused, 'never'],
    ['what the client calls final', new KafkaJSNonRetriableError('unknown magic byte'), 'never'],
  ] as const)('is one of ours, with an answer: %s', (_, error, answer) => {
    const ours = withAnswer(error);
    expect(ours).toBeInstanceOf(KafkaFailed);
    expect(ours).toMatchObject({ code: 'KAFKA_FAILED', message: error.message, cause: error });
    expect(retryOf(ours)).toBe(answer);
    expect(mayPass(error)).toBe(answer === 'later');
  });

  it('is told from a fault of the program, which stays as it is', () => {
    const mistake = new TypeError('x is not a function');
    expect(withAnswer(mistake)).toBe(mistake);
  });
});

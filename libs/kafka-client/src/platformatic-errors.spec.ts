import { AuthenticationError, NetworkError, ProtocolError, ResponseError, TimeoutError, UserError } from '@platformatic/kafka'; // oxfmt-ignore
import { retryOf } from '@tietovirta/wording';
import { hasErrorCode, isRetryable, isRefusal, withReason, errorText } from './platformatic-errors.js';

const lost = new NetworkError('Connection to 127.0.0.1:9092 failed.', { cause: new Error('connect ECONNREFUSED') });
const answered = (...codes: readonly number[]): Error =>
  new ResponseError(0, 9, Object.fromEntries(codes.map((code, nth) => [`/${nth}`, [code, null]])), {});

describe('an error of a broker', () => {
  it.each([
    ['a broker that cannot be reached', lost],
    ['a broker that does not answer in time', new TimeoutError('Request timed out')],
    ['no broker that can be reached', new AggregateError([lost, lost])],
    ['a connection that breaks while TLS is agreed on', new NetworkError('failed', { cause: new UserError('TLS') })],
    ['a connection that breaks while logging in', new NetworkError('failed', { cause: new AuthenticationError('no mechanism', { cause: lost }) })], // oxfmt-ignore
    ['a leader that is elected', new ProtocolError('LEADER_NOT_AVAILABLE')],
    ['a broker that the others have not heard of', new ProtocolError('BROKER_NOT_AVAILABLE')],
    ['too few replicas for the moment', answered(19)],
  ])('may be retried: %s', (_, error) => {
    expect(isRetryable(error)).toBe(true);
    expect(retryOf(withReason(error))).toBe('later');
    expect(isRefusal(error)).toBe(false);
  });

  it.each([
    ['a record that is too large', answered(10)],
    ['one answer of several that cannot be repaired', answered(6, 10)],
    ['a fault of a program', new TypeError('no function')],
    ['a member that the group has given up', answered(25)],
  ])('is no refusal, but may not be retried: %s', (_, error) => {
    expect(isRetryable(error)).toBe(false);
    expect(isRefusal(error)).toBe(false);
  });

  it.each([
    ['a password that is wrong', new NetworkError('failed', { cause: new AuthenticationError('SASL authentication failed.', { cause: answered(58) }) })], // oxfmt-ignore
    ['a server that cannot prove itself', new NetworkError('failed', { cause: new AuthenticationError('Invalid server signature') })], // oxfmt-ignore
    ['a topic without rights', answered(29)],
    ['a group without rights, among what could be repaired', answered(6, 30)],
    ['the one broker that answers', new AggregateError([lost, new NetworkError('failed', { cause: new ProtocolError('UNSUPPORTED_SASL_MECHANISM') })])], // oxfmt-ignore
  ])('is a refusal that no retry changes: %s', (_, error) => {
    expect(isRefusal(error)).toBe(true);
    expect(isRetryable(error)).toBe(false);
    expect(retryOf(withReason(error))).toBe('never');
  });

  it('is reported with its causes, each once, and recognised by the names of Kafka', () => {
    expect(errorText(lost)).toBe('Connection to 127.0.0.1:9092 failed: connect ECONNREFUSED');
    expect(withReason(lost)).toMatchObject({ message: errorText(lost), code: 'KAFKA_FAILED', cause: lost });
    const ours = new TypeError('no function');
    expect(withReason(ours)).toBe(ours);
    expect(hasErrorCode(answered(27), 'REBALANCE_IN_PROGRESS')).toBe(true);
    expect(hasErrorCode(answered(27), 'UNKNOWN_MEMBER_ID')).toBe(false);
  });
});

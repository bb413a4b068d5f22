import { faultOf } from './fault-of.js';
import { ServerUnusable } from './server-unusable.js';

const withCode = (code: string, message = 'failed'): Error => Object.assign(new Error(message), { code });

describe('The fault of a server', () => {
  it.each([
    ['a refused connection', withCode('ECONNREFUSED'), 'away'],
    ['a PostgreSQL that shuts down', withCode('57P01'), 'away'],
    ['a broken connection of kafkajs', new Error('Closed connection'), 'away'],
    ['a connection that nobody accepts', withCode('ETIMEDOUT'), 'silent'],
    ['a request without answer', new Error('Request ApiVersions(key: 18, version: 2) timed out'), 'silent'],
    ['an unknown authority', withCode('SELF_SIGNED_CERT_IN_CHAIN'), 'untrusted'],
    ['an unknown authority, in words', new Error('self-signed certificate in certificate chain'), 'untrusted'],
    ['a certificate of another host', withCode('ERR_TLS_CERT_ALTNAME_INVALID'), 'untrusted'],
    ['a server without TLS', withCode('ERR_SSL_WRONG_VERSION_NUMBER'), 'other-encryption'],
    ['a PostgreSQL without TLS', new Error('The server does not support SSL connections'), 'other-encryption'],
    ['a wrong password of Redis', new Error('WRONGPASS invalid username-password pair'), 'not-let-in'],
    ['a wrong password of Kafka', new Error('SASL PLAIN authentication failed'), 'not-let-in'],
    ['a wrong password of PostgreSQL', withCode('28P01'), 'not-let-in'],
    ['rights that are missing', new Error('Topic authorization failed'), 'not-let-in'],
  ])('is seen in %s', (_, error, fault) => {
    expect(faultOf(error)).toBe(fault);
  });

  it('is found behind what stands around it', () => {
    const refused = new Error('gave up', { cause: new Error('tried', { cause: withCode('ECONNREFUSED') }) });
    expect(faultOf(refused)).toBe('away');
    expect(faultOf(new AggregateError([withCode('28000')], 'several'))).toBe('not-let-in');
  });

  it('is the one that tells most: a connection breaks for many reasons', () => {
    const timeout = new Error('timeout', { cause: new Error('Connection terminated unexpectedly') });
    expect(faultOf(timeout)).toBe('silent');
  });

  it('is none where the program is wrong', () => {
    expect(faultOf(new TypeError('x is not a function'))).toBeUndefined();
    expect(faultOf(withCode('23505', 'duplicate key value'))).toBeUndefined();
    expect(faultOf('a text')).toBeUndefined();
  });
});

describe('A server that cannot be used', () => {
  const place = { name: 'Kafka', address: 'kafka-1:9092', withinMs: 10_000 } as const;

  it('is named with the reason and the setting that mends it', () => {
    const unusable = new ServerUnusable('untrusted', place, 'self-signed certificate');
    expect(unusable.message).toBe(
      'Kafka at kafka-1:9092 shows a certificate that is not trusted (self-signed certificate).',
    );
    expect(unusable.hint).toContain('TIETOVIRTA_KAFKA_TLS_CA_FILE');
  });

  it('says how long it was waited for', () => {
    expect(new ServerUnusable('silent', place, '').message).toBe('Kafka at kafka-1:9092 did not answer within 10 s.');
  });
});

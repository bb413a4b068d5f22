import { faultOf } from './fault-of.js';
import { ServerUnusable } from './server-unusable.js';

const withCode = (code: string, message = 'failed'): Error => Object.assign(new Error(message), { code });

describe('The fault of a server', () => {
  it.each([
    ['a refused connection', withCode('ECONNREFUSED'), 'unreachable'],
    ['a PostgreSQL that shuts down', withCode('57P01'), 'unreachable'],
    ['a broken connection of kafkajs', new Error('Closed connection'), 'unreachable'],
    ['a client of PostgreSQL after its connection broke', new Error('Client has encountered a connection error and is not queryable'), 'unreachable'], // oxfmt-ignore
    ['a code of the system in words', new Error('connect ECONNREFUSED 127.0.0.1:6379'), 'unreachable'],
    ['a closed client of PostgreSQL', new Error('Client was closed and is not queryable'), 'unreachable'],
    ['a socket of Redis that broke', new Error('Socket closed unexpectedly'), 'unreachable'],
    ['a PostgreSQL behind a pooler that is down', withCode('08P01', 'server login has been failing, try again later (server_login_retry)'), 'unreachable'], // oxfmt-ignore
    ['a PostgreSQL without a connection left', withCode('53300', 'too many connections for role "a"'), 'connections-exhausted'], // oxfmt-ignore
    ['a pooler without a connection left', withCode('08P01', 'no more connections allowed (max_client_conn)'), 'connections-exhausted'], // oxfmt-ignore
    ['a Redis without a connection left', new Error('ERR max number of clients reached'), 'connections-exhausted'],
    ['a Redis in protected mode', new Error('DENIED Redis is running in protected mode'), 'access-denied'],
    ['a pooler that knows no such user', withCode('08P01', 'no such user: a'), 'access-denied'],
    ['a connection that is not accepted', withCode('ETIMEDOUT'), 'timeout'],
    ['a request without answer', new Error('Request ApiVersions(key: 18, version: 2) timed out'), 'timeout'],
    ['an unknown authority', withCode('SELF_SIGNED_CERT_IN_CHAIN'), 'certificate-untrusted'],
    [
      'an unknown authority, in words',
      new Error('self-signed certificate in certificate chain'),
      'certificate-untrusted',
    ],
    ['a certificate of another host', withCode('ERR_TLS_CERT_ALTNAME_INVALID'), 'certificate-untrusted'],
    ['a server without TLS', withCode('ERR_SSL_WRONG_VERSION_NUMBER'), 'tls-mismatch'],
    ['a PostgreSQL without TLS', new Error('The server does not support SSL connections'), 'tls-mismatch'],
    ['a wrong password of Redis', new Error('WRONGPASS invalid username-password pair'), 'access-denied'],
    ['a wrong password of Kafka', new Error('SASL PLAIN authentication failed'), 'access-denied'],
    ['a wrong password of PostgreSQL', withCode('28P01'), 'access-denied'],
    ['rights that are missing', new Error('Topic authorization failed'), 'access-denied'],
  ])('is seen in %s', (_, error, fault) => {
    expect(faultOf(error)).toBe(fault);
  });

  it('is found behind what stands around it', () => {
    const refused = new Error('gave up', { cause: new Error('tried', { cause: withCode('ECONNREFUSED') }) });
    expect(faultOf(refused)).toBe('unreachable');
    expect(faultOf(new AggregateError([withCode('28000')], 'several'))).toBe('access-denied');
  });

  it('is the most specific one: a connection breaks for many reasons', () => {
    const timeout = new Error('timeout', { cause: new Error('Connection terminated unexpectedly') });
    expect(faultOf(timeout)).toBe('timeout');
  });

  it('is none where the program is wrong', () => {
    expect(faultOf(new TypeError('x is not a function'))).toBeUndefined();
    expect(faultOf(withCode('23505', 'duplicate key value'))).toBeUndefined();
    expect(faultOf('a text')).toBeUndefined();
  });
});

describe('A server that cannot be used', () => {
  const endpoint = { name: 'Kafka', address: 'kafka-1:9092', timeoutMs: 10_000 } as const;

  it('is named with the reason and the setting that mends it', () => {
    const unusable = new ServerUnusable('certificate-untrusted', endpoint, 'self-signed certificate');
    expect(unusable.message).toBe(
      'Kafka at kafka-1:9092 shows a certificate that is not trusted (self-signed certificate).',
    );
    expect(unusable.hint).toContain('TIETOVIRTA_KAFKA_TLS_CA_FILE');
  });

  it('says how long it was waited for', () => {
    expect(new ServerUnusable('timeout', endpoint, '').message).toBe(
      'Kafka at kafka-1:9092 did not answer within 10 s.',
    );
  });
});

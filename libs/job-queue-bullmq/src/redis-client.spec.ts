import { describe, expect, it } from '@jest/globals';
import { retryOf } from '@tietovirta/wording';
import { clientOptions, evictionPolicyIn } from './redis-client.js';
import { JobQueueFailed, redactedError } from './job-queue-failed.js';

const faultOf = (url: string): unknown => {
  try {
    return clientOptions({ url });
  } catch (error) {
    return error;
  }
};

describe('the address of Redis', () => {
  it('names host, port, database and user, with the usual ones where it is silent', () => {
    expect(clientOptions({ url: 'redis://tietovirta@redis.example:6380/3' })).toMatchObject({
      host: 'redis.example',
      port: 6380,
      db: 3,
      username: 'tietovirta',
      password: undefined,
    });
    expect(clientOptions({ url: 'redis://[::1]' })).toMatchObject({ host: '::1', port: 6379, db: 0 });
  });

  it('may hold the password in the encoded form of addresses; one that is given apart goes first', () => {
    expect(clientOptions({ url: 'redis://:p%40ss@h' }).password).toBe('p@ss');
    expect(clientOptions({ url: 'redis://:p%40ss@h', password: 'other' }).password).toBe('other');
  });

  it('asks for TLS with rediss:// or with an authority, and the server is always verified', () => {
    expect(clientOptions({ url: 'redis://h' }).tls).toBeUndefined();
    expect(clientOptions({ url: 'rediss://h' }).tls).toEqual({ servername: 'h' });
    // Node warns of an address that is given for a name; it checks the certificate for the host it connects to.
    expect(clientOptions({ url: 'rediss://127.0.0.1' }).tls).toEqual({});
    expect(clientOptions({ url: 'rediss://[::1]' }).tls).toEqual({});
    expect(clientOptions({ url: 'rediss://h', tls: { ca: 'PEM' } }).tls).toEqual({ servername: 'h', ca: 'PEM' });
    expect(clientOptions({ url: 'redis://h', tls: { ca: 'PEM' } }).tls).toEqual({ servername: 'h', ca: 'PEM' });
  });

  it.each(['h:6379', 'http://:secret@h', 'redis://:secret@h:port', 'redis://:sec%ret@h', 'redis://:secret@h/first'])(
    '%s is refused without repeating it',
    (url) => {
      const fault = faultOf(url);
      expect(fault).toBeInstanceOf(JobQueueFailed);
      expect(JSON.stringify([fault, (fault as Error).message, (fault as Error).stack])).not.toMatch(/sec/);
    },
  );
});

describe('the memory of Redis', () => {
  const memory = (limit: number, policy: string): string =>
    ['# Memory', 'used_memory:100', `maxmemory:${limit}`, 'maxmemory_human:1M', `maxmemory_policy:${policy}`, ''].join('\r\n'); // oxfmt-ignore

  it('loses jobs where keys are removed when it is full, and not where it has no limit or refuses', () => {
    expect(evictionPolicyIn(memory(1_000_000, 'allkeys-lru'))).toBe('allkeys-lru');
    expect(evictionPolicyIn(memory(1_000_000, 'volatile-ttl'))).toBe('volatile-ttl');
    expect(evictionPolicyIn(memory(0, 'allkeys-lru'))).toBeUndefined();
    expect(evictionPolicyIn(memory(1_000_000, 'noeviction'))).toBeUndefined();
  });
});

describe('an error of Redis', () => {
  it('is reported without the command that failed, whose argument may be the password', () => {
    const thrown = Object.assign(new Error('WRONGPASS invalid password hunter2'), {
      command: { name: 'auth', args: ['hunter2'] },
    });
    const redacted = redactedError(thrown, 'hunter2');
    expect(redacted.message).toBe('WRONGPASS invalid password ***');
    expect(JSON.stringify({ ...redacted, cause: redacted.cause })).not.toContain('hunter2');
  });

  it('says whether Redis was out of reach', () => {
    const refused = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:6379'), { code: 'ECONNREFUSED' });
    expect(redactedError(refused, undefined).code).toBe('RUN_QUEUE_UNREACHABLE');
    expect(redactedError(new Error('Connection is closed.'), undefined).code).toBe('RUN_QUEUE_UNREACHABLE');
    expect(redactedError(new Error('ERR unknown command'), undefined).code).toBe('RUN_QUEUE_FAILED');
  });

  it.each([
    ['connect ECONNREFUSED 127.0.0.1:6379', 'later'],
    ['Connection is closed.', 'later'],
    ['ERR max number of clients reached', 'later'],
    ['LOADING Redis is loading the dataset in memory', 'later'],
    ["READONLY You can't write against a read only replica.", 'later'],
    ["OOM command not allowed when used memory > 'maxmemory'.", 'later'],
    ['MISCONF Redis is configured to save RDB snapshots, but it is currently unable to persist to disk.', 'later'],
    ['Missing lock for job 7. moveToFinished', 'later'],
    ['WRONGPASS invalid username-password pair or user is disabled.', 'never'],
    ['NOAUTH Authentication required.', 'never'],
    ["ERR unknown command 'evalsha'", 'never'],
    ["Cannot read properties of undefined (reading 'id')", 'never'],
  ] as const)('"%s" is tried again: %s', (message, answer) => {
    expect(retryOf(redactedError(new Error(message), undefined))).toBe(answer);
  });

  it('with several addresses behind one name still has a message', () => {
    const both = Object.assign(new AggregateError([new Error('a'), new Error('b')], ''), { code: 'ECONNREFUSED' });
    expect(redactedError(both, '')).toMatchObject({ message: 'ECONNREFUSED', code: 'RUN_QUEUE_UNREACHABLE' });
  });
});

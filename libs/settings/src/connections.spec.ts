import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { kafkaConnection } from './kafka-connection.js';
import { postgresConnection } from './postgres-connection.js';
import { readSettings } from './read-settings.js';
import { redisConnection } from './redis-connection.js';
import { sampleEnvironment } from './testing/sample-environment.js';
import { sampleCertificate, sampleKey } from './testing/sample-pem.js';
import { faultsOf } from './testing/faults-of.js';

const folder = mkdtempSync(join(tmpdir(), 'tietovirta-settings-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const authorities = rootCertificates.slice(0, 3).join('\n');
const ca = file('ca.pem', authorities);
const certificate = file('certificate.pem', sampleCertificate);
const key = file('key.pem', sampleKey);

const settingsWith = (env: Record<string, string>) =>
  readSettings({ ...sampleEnvironment, ...env }, { needs: ['kafka', 'redis', 'postgres'] });
const refusedBy = (env: Record<string, string>): readonly string[] => faultsOf({ ...sampleEnvironment, ...env });

describe('a connection to Kafka', () => {
  it('is without TLS and log-in when nothing is said', () => {
    expect(kafkaConnection(settingsWith({}))).toEqual({
      brokers: ['kafka-1:9092', 'kafka-2:9093'],
      ssl: false,
      topicPrefix: 'tietovirta',
      partitions: 4,
      replication: 1,
      retentionHours: 24,
      fetchMinBytes: 131_072,
    });
  });

  it('carries authorities, certificate, key and log-in as the client takes them', () => {
    const env = {
      TIETOVIRTA_KAFKA_TLS: 'true',
      TIETOVIRTA_KAFKA_TLS_CA_FILE: ca,
      TIETOVIRTA_KAFKA_TLS_CERT_FILE: certificate,
      TIETOVIRTA_KAFKA_TLS_KEY_FILE: key,
      TIETOVIRTA_KAFKA_SASL_MECHANISM: 'scram-sha-512',
      TIETOVIRTA_KAFKA_SASL_USERNAME: 'teller',
      TIETOVIRTA_KAFKA_SASL_PASSWORD: ' with blanks ',
      TIETOVIRTA_KAFKA_RETENTION_BYTES: '1073741824',
      TIETOVIRTA_KAFKA_FETCH_MIN_BYTES: '1',
    };
    expect(kafkaConnection(settingsWith(env))).toMatchObject({
      ssl: { ca: [authorities], cert: sampleCertificate, key: sampleKey },
      sasl: { mechanism: 'scram-sha-512', username: 'teller', password: ' with blanks ' },
      retentionBytes: 1_073_741_824,
      fetchMinBytes: 1,
    });
  });

  it('trusts the authorities of Node when none are named', () => {
    expect(kafkaConnection(settingsWith({ TIETOVIRTA_KAFKA_TLS: 'true' })).ssl).toBe(true);
  });

  it.each([
    ['a certificate without key', { CERT_FILE: certificate }, ['KEY_FILE: it is not set']],
    ['a key without certificate', { KEY_FILE: key }, ['CERT_FILE: it is not set']],
  ])('is refused with %s', (_, files, faults) => {
    const env = Object.entries(files).map(([name, path]) => [`TIETOVIRTA_KAFKA_TLS_${name}`, path]);
    expect(refusedBy({ TIETOVIRTA_KAFKA_TLS: 'true', ...(Object.fromEntries(env) as object) })).toEqual(
      faults.map((fault) => expect.stringContaining(fault)),
    );
  });

  it('is refused with a key of another certificate', () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const other = file('other.pem', String(privateKey.export({ type: 'pkcs8', format: 'pem' })));
    expect(
      refusedBy({
        TIETOVIRTA_KAFKA_TLS: 'true',
        TIETOVIRTA_KAFKA_TLS_CERT_FILE: certificate,
        TIETOVIRTA_KAFKA_TLS_KEY_FILE: other,
      }),
    ).toEqual([expect.stringContaining('not the one of the certificate')]);
  });

  it('is refused when files of TLS are named and TLS is off', () => {
    expect(refusedBy({ TIETOVIRTA_KAFKA_TLS_CA_FILE: ca })).toEqual([
      'TIETOVIRTA_KAFKA_TLS: it is not true, but TIETOVIRTA_KAFKA_TLS_CA_FILE is set. Allowed: true, or none of these files.',
    ]);
  });

  it('is refused with half a log-in', () => {
    expect(refusedBy({ TIETOVIRTA_KAFKA_SASL_MECHANISM: 'plain' })).toEqual([
      expect.stringContaining('SASL_USERNAME: it is not set'),
      expect.stringContaining('SASL_PASSWORD: it is not set'),
    ]);
    expect(refusedBy({ TIETOVIRTA_KAFKA_SASL_PASSWORD: 'x' })).toEqual([
      expect.stringContaining('SASL_MECHANISM: it is not set'),
    ]);
  });
});

describe('a file of TLS', () => {
  const locked = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'secret' },
  }).privateKey;
  const broken = sampleCertificate.replace('MIIB', 'MIIC');

  it.each([
    ['CA', join(folder, 'none.pem'), 'does not exist'],
    ['CA', folder, 'is a folder'],
    ['CA', file('empty.pem', ''), 'holds no certificate'],
    ['CA', key, 'holds no certificate'],
    ['CA', file('broken.pem', `${authorities}\n${broken}`), 'holds a damaged certificate'],
    ['KEY', certificate, 'holds no private key'],
    ['KEY', file('locked.pem', locked), 'holds a key that is locked by a password'],
    ['KEY', sampleKey, 'holds other text than the path of a file'],
  ])('for %s at %s is refused: it %s', (kind, path, problem) => {
    const env = { TIETOVIRTA_KAFKA_TLS: 'true', TIETOVIRTA_KAFKA_TLS_CERT_FILE: certificate };
    const faults = refusedBy({
      ...env,
      TIETOVIRTA_KAFKA_TLS_KEY_FILE: key,
      [`TIETOVIRTA_KAFKA_TLS_${kind}_FILE`]: path,
    });
    expect(faults).toEqual([expect.stringContaining(problem)]);
    expect(faults.join()).not.toContain('BEGIN');
  });
});

describe('a connection to Redis', () => {
  it('keeps the password apart from the address', () => {
    expect(redisConnection(settingsWith({ TIETOVIRTA_REDIS_URL: 'redis://teller:p%40ss@[::1]:7000/3' }))).toEqual({
      url: 'redis://teller@[::1]:7000/3',
      host: '::1',
      port: 7000,
      username: 'teller',
      password: 'p@ss',
      database: 3,
    });
  });

  it('uses TLS with rediss:// only, and the authorities that are named', () => {
    const env = { TIETOVIRTA_REDIS_URL: 'rediss://redis', TIETOVIRTA_REDIS_PASSWORD: 'apart' };
    expect(redisConnection(settingsWith(env))).toMatchObject({ port: 6379, password: 'apart', database: 0, tls: {} });
    expect(redisConnection(settingsWith({ ...env, TIETOVIRTA_REDIS_TLS_CA_FILE: ca })).tls).toEqual({
      ca: authorities,
    });
    expect(redisConnection(settingsWith({})).tls).toBeUndefined();
  });

  it.each([
    [{ TIETOVIRTA_REDIS_TLS_CA_FILE: ca }, 'it has no use without TLS'],
    [
      { TIETOVIRTA_REDIS_URL: 'redis://:a@redis', TIETOVIRTA_REDIS_PASSWORD: 'b' },
      'there is a password in TIETOVIRTA_REDIS_URL',
    ],
    [{ TIETOVIRTA_REDIS_URL: 'http://redis' }, 'begins with redis:// or rediss://'],
    [{ TIETOVIRTA_REDIS_URL: 'redis:///1' }, 'begins with redis:// or rediss://'],
    [{ TIETOVIRTA_REDIS_URL: 'redis://redis/one' }, 'is no name of a database'],
    [{ TIETOVIRTA_REDIS_URL: 'redis://redis?family=6' }, 'a parameter after ?'],
    [{ TIETOVIRTA_REDIS_URL: 'redis://:pa%ss@redis' }, 'write % itself as %25'],
    [{ TIETOVIRTA_REDIS_URL: 'redis://:pa/ss@redis' }, 'in a password, write'],
    [{ TIETOVIRTA_REDIS_URL: 'redis://redis#x' }, 'after #'],
  ])('is refused with %j', (env, problem) => {
    expect(refusedBy(env as unknown as Record<string, string>)).toEqual([expect.stringContaining(problem)]);
  });
});

describe('a connection to PostgreSQL', () => {
  const at = (url: string, env: Record<string, string> = {}) =>
    postgresConnection(settingsWith({ TIETOVIRTA_POSTGRES_URL: url, ...env }));

  it('gives TLS apart from the address, where the driver would not overrule it', () => {
    const url = 'postgresql://teller:p%25ss@db:5433/tietovirta?sslmode=verify-full&application_name=counter';
    expect(at(url, { TIETOVIRTA_POSTGRES_TLS_CA_FILE: ca })).toEqual({
      url: 'postgresql://teller:p%25ss@db:5433/tietovirta?application_name=counter',
      ssl: { ca: authorities, rejectUnauthorized: true },
      place: 'postgresql://teller@db:5433/tietovirta',
    });
  });

  it('checks certificates as sslmode says', () => {
    expect(at('postgresql://db/t').ssl).toBe(false);
    expect(at('postgresql://db/t?sslmode=disable').ssl).toBe(false);
    expect(at('postgresql://db/t?sslmode=require').ssl).toEqual({ rejectUnauthorized: false });
    expect(at('postgresql://db/t?sslmode=verify-full').ssl).toEqual({ rejectUnauthorized: true });
  });

  it('puts a password that is given apart into the address, whatever its characters', () => {
    const password = 'ä %41/?#@:';
    const { url } = at('postgres://teller@db/t', { TIETOVIRTA_POSTGRES_PASSWORD: password });
    expect(decodeURIComponent(new URL(url).password)).toBe(password);
    expect(new URL(url).host).toBe('db');
  });

  it.each([
    ['postgresql://db/t?sslmode=prefer', 'a parameter after ?'],
    ['postgresql://db/t?sslmode=verify-ca', 'a parameter after ?'],
    ['postgresql://db/t?password=x', 'a parameter after ?'],
    ['postgresql://db/t?sslrootcert=/ca.pem', 'a parameter after ?'],
    ['postgresql://db', 'is no name of a database'],
    ['postgresql://teller:12/34@db', 'is no name of a database'],
    ['mysql://db/t', 'begins with postgresql://'],
  ])('is refused with %s', (url, problem) => {
    expect(refusedBy({ TIETOVIRTA_POSTGRES_URL: url })).toEqual([expect.stringContaining(problem)]);
  });

  it('is refused with authorities that would not be asked', () => {
    expect(refusedBy({ TIETOVIRTA_POSTGRES_TLS_CA_FILE: ca })).toEqual([expect.stringContaining('not checked')]);
  });
});

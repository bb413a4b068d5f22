import { sampleEnvironment } from './testing/sample-environment.js';
import { faultsOf } from './testing/faults-of.js';
import { knownSettings } from './known-settings.js';
import { readSettings } from './read-settings.js';
import { needs } from './setting.js';
import { SettingsRefused } from './settings-refused.js';

const refusedBy = (env: Record<string, string>): readonly string[] => faultsOf({ ...sampleEnvironment, ...env });

describe('settings', () => {
  it('have the defaults that are documented', () => {
    const settings = readSettings(sampleEnvironment, { needs });
    expect(settings.kafka).toEqual({
      brokers: ['kafka-1:9092', 'kafka-2:9093'],
      topicPrefix: 'tietovirta',
      partitions: 4,
      replication: 1,
      retentionHours: 24,
      keepRecords: 'messages',
      fetchMinBytes: 131_072,
      tls: false,
    });
    expect(settings.http).toEqual({ host: '127.0.0.1', port: 8080 });
    expect(settings.service).toEqual({
      wire: 'frames',
      logLevel: 'info',
      counterFlushMs: 500,
      lagLimit: 400,
      jobConcurrency: 1,
    });
  });

  it('cannot be changed', () => {
    const settings = readSettings(sampleEnvironment, { needs });
    expect(() => Object.assign(settings.kafka, { partitions: 5 })).toThrow(TypeError);
    expect(() => (settings.kafka.brokers as string[]).push('other:1')).toThrow(TypeError);
    expect(() => Object.assign(settings.redis.address, { host: 'other' })).toThrow(TypeError);
  });

  it('that are empty are not set', () => {
    const empty = Object.fromEntries(
      knownSettings.filter(({ isRequired }) => isRequired !== true).map(({ name }) => [name, ' ']),
    );
    expect(readSettings({ ...sampleEnvironment, ...empty }, { needs })).toEqual(
      readSettings(sampleEnvironment, { needs }),
    );
    expect(refusedBy({ TIETOVIRTA_REDIS_URL: '' })).toEqual([
      expect.stringMatching(/^TIETOVIRTA_REDIS_URL: .*not set/),
    ]);
  });

  it('take the examples of their own documentation', () => {
    for (const { name, schema, example, isFile } of knownSettings)
      if (isFile !== true) expect({ name, ok: schema.safeParse(example).success }).toEqual({ name, ok: true });
  });

  it('are required only in processes that use that server', () => {
    expect(faultsOf({}, [])).toEqual([]);
    expect(faultsOf({}, ['redis'])).toEqual([expect.stringMatching(/^TIETOVIRTA_REDIS_URL/)]);
    expect(faultsOf({})).toHaveLength(needs.length);
    expect(faultsOf({ TIETOVIRTA_KAFKA_TLS_CA_FILE: '/nowhere.pem' }, ['http'])).toHaveLength(1);
  });
});

describe('a refusal', () => {
  it('names every fault at once, with what is allowed and what was meant', () => {
    const env = {
      TIETOVIRTA_KAFKA_BROKERS: 'kafka',
      TIETOVIRTA_KAFKA_PARTITIONS: '0',
      TIETOVIRTA_KAFKA_TLS: 'yes',
      TIETOVIRTA_KAFKA_SASL_USERNAME: 'teller',
      TIETOVIRTA_LOG_LEVEL: 'loud',
      TIETOVIRTA_KAFKA_PARTITION: '3',
      PATH: '/bin',
    };
    expect(faultsOf(env, ['kafka', 'http'])).toEqual([
      'TIETOVIRTA_KAFKA_BROKERS: "kafka" is no list of brokers. Allowed: host:port, several separated by commas.',
      'TIETOVIRTA_KAFKA_PARTITIONS: "0" is no number of partitions. Allowed: a whole number from 1 to 1000.',
      'TIETOVIRTA_KAFKA_TLS: "yes" is no switch. Allowed: true, false.',
      'TIETOVIRTA_HTTP_PORT: it is not set (port of a service for health and metrics; 0 takes a free one and logs it). ' +
        'Allowed: a whole number from 0 to 65535, such as 8080.',
      'TIETOVIRTA_LOG_LEVEL: "loud" is no level of the log. Allowed: error, warn, info, debug, trace.',
      'TIETOVIRTA_KAFKA_SASL_MECHANISM: it is not set, but TIETOVIRTA_KAFKA_SASL_USERNAME would be used with it only. ' +
        'Allowed: plain, scram-sha-256, scram-sha-512.',
      'TIETOVIRTA_KAFKA_PARTITION: there is no such setting. Did you mean TIETOVIRTA_KAFKA_PARTITIONS?',
    ]);
  });

  it('says how many faults there are and which file was read', () => {
    const refused = new SettingsRefused(
      [{ name: 'A', problem: { fi: 'se on väärin', en: 'it is wrong' } }],
      '/etc/tietovirta.env',
    );
    expect(refused.message).toBe(
      'The settings have 1 fault, in the environment or in /etc/tietovirta.env:\n  A: it is wrong.',
    );
    expect(refused).toMatchObject({ code: 'SETTINGS_REFUSED', hint: expect.any(String) });
  });

  it.each([
    [
      'TIETOVIRTA_KAFKA_BROKERS',
      ['a', 'a:', ':1', 'a:0', 'a:65536', 'a:1,', 'a:1 b:2', 'http://a:1', 'u:p@a:1', '::1:9'],
    ],
    ['TIETOVIRTA_KAFKA_TOPIC_PREFIX', ['.', 'ä', 'a b', 'a/b', 'a'.repeat(101)]],
    ['TIETOVIRTA_KAFKA_PARTITIONS', ['0', '1001', '-1', '1.5', '1e2', '0x10', 'four', '99999999999999999999']],
    ['TIETOVIRTA_HTTP_PORT', ['65536', '-1', 'http']],
    ['TIETOVIRTA_HTTP_HOST', ['a b', 'http://a', 'a/b']],
    ['TIETOVIRTA_KAFKA_TLS', ['TRUE', '1', 'on']],
    ['TIETOVIRTA_WIRE', ['frame', 'json']],
  ])('of %s comes for each of %j', (name, texts) => {
    for (const text of texts)
      expect({ text, faults: refusedBy({ [name]: text }) }).toEqual({ text, faults: [expect.stringContaining(name)] });
  });

  it.each([
    ['TIETOVIRTA_KAFKA_BROKERS', ['a:1', '127.0.0.1:65535', '[::1]:9092', 'a.b-c_d:1,b:2']],
    ['TIETOVIRTA_HTTP_HOST', ['0.0.0.0', '::', '::1', 'localhost']],
    ['TIETOVIRTA_KAFKA_PARTITIONS', ['1', ' 1000 ']],
  ])('of %s comes for none of %j', (name, texts) => {
    for (const text of texts) expect(refusedBy({ [name]: text })).toEqual([]);
  });

  it.each([
    ['TIETOVIRTA_REDIS_URI', 'TIETOVIRTA_REDIS_URL'],
    ['TIETOVIRTA_KAFKA_SASL_PASWORD', 'TIETOVIRTA_KAFKA_SASL_PASSWORD'],
    ['tietovirta_log_level', 'TIETOVIRTA_LOG_LEVEL'],
    ['TIETOVIRTA_SETTING', 'TIETOVIRTA_SETTINGS'],
  ])('of %s asks whether %s was meant', (typed, meant) => {
    expect(refusedBy({ [typed]: 'x' })).toEqual([`${typed}: there is no such setting. Did you mean ${meant}?`]);
  });

  it('guesses nothing when no name is near, and leaves what belongs to others alone', () => {
    expect(refusedBy({ TIETOVIRTA_COLOUR_OF_THE_SCREEN: 'x' })).toEqual([
      'TIETOVIRTA_COLOUR_OF_THE_SCREEN: there is no such setting.',
    ]);
    expect(refusedBy({ TIETOVIRTA_TEST_POSTGRES: 'x', TIETOVIRTA_IMAGE_KAFKA: 'x', KAFKA_BROKERS: 'x' })).toEqual([]);
  });
});

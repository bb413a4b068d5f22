/** Nothing that is printed holds a secret: not faults, not logs, not the console, whatever the rest looks like. */
import { inspect } from 'node:util';
import fc from 'fast-check';
import { readSettings } from './read-settings.js';
import { redacted } from './redacted.js';
import { redactedText } from './secret.js';
import { needs, type Need } from './setting.js';
import { sampleEnvironment } from './testing/sample-environment.js';
import { faultsOf } from './testing/faults-of.js';

/** Long and odd enough to be found nowhere by accident; blanks and signs of URLs included. */
const secrets = fc
  .tuple(fc.string({ minLength: 0, maxLength: 20, unit: 'grapheme-ascii' }), fc.uuid())
  .map(([text, id]) => `${text}${id}`);

const traces = (secret: string): string[] => [secret, encodeURIComponent(secret), secret.slice(-36)];

const holdsNone = (text: string, ...given: string[]): void => {
  for (const trace of given.flatMap(traces)) expect(text).not.toContain(trace);
};

const someTexts = fc.oneof(fc.constantFrom('', 'true', 'plain', '7', 'a:1'), fc.string({ maxLength: 12 }));
const neededGroups = fc.subarray([...needs]);

describe('no secret', () => {
  it('is in a fault, whatever else is set', () => {
    const open = fc.record(
      {
        TIETOVIRTA_KAFKA_BROKERS: someTexts,
        TIETOVIRTA_KAFKA_TLS: someTexts,
        TIETOVIRTA_KAFKA_SASL_MECHANISM: someTexts,
        TIETOVIRTA_KAFKA_SASL_USERNAME: someTexts,
        TIETOVIRTA_HTTP_PORT: someTexts,
        TIETOVIRTA_LOG_LEVEL: someTexts,
      },
      { requiredKeys: [] },
    );
    // The secret raw, coded or cut off by its own signs; in sound addresses and in broken ones.
    const addresses = (scheme: string, secret: string): fc.Arbitrary<string> =>
      fc.constantFrom(
        `${scheme}://user:${secret}@host/1`,
        `${scheme}://user:${encodeURIComponent(secret)}@host/1`,
        `${scheme}://host/${secret}`,
        `${scheme}://host/1?password=${secret}`,
        `${scheme}://host/1#${secret}`,
        `${scheme}:${secret}`,
        `${secret}://host`,
        secret,
      );
    const given = secrets.chain((secret) =>
      fc.record({
        secret: fc.constant(secret),
        redis: addresses('redis', secret),
        postgres: addresses('postgresql', secret),
        open,
        needed: neededGroups,
      }),
    );
    fc.assert(
      fc.property(given, ({ secret, redis, postgres, open: others, needed }) => {
        const env = {
          ...others,
          TIETOVIRTA_KAFKA_SASL_PASSWORD: secret,
          TIETOVIRTA_KAFKA_SASL_PASSWROD: secret,
          TIETOVIRTA_KAFKA_TLS_KEY_FILE: `-----BEGIN PRIVATE KEY-----${secret}`,
          TIETOVIRTA_REDIS_PASSWORD: secret,
          TIETOVIRTA_REDIS_URL: redis,
          TIETOVIRTA_POSTGRES_PASSWORD: secret,
          TIETOVIRTA_POSTGRES_URL: postgres,
        };
        holdsNone(faultsOf(env, needed).join('\n'), secret);
      }),
      { numRuns: 500 },
    );
  });

  it('is in what settings show of themselves, as text, as JSON, in the console or redacted', () => {
    fc.assert(
      fc.property(secrets, secrets, secrets, (one, two, three) => {
        const settings = readSettings(
          {
            ...sampleEnvironment,
            TIETOVIRTA_KAFKA_SASL_MECHANISM: 'plain',
            TIETOVIRTA_KAFKA_SASL_USERNAME: 'teller',
            TIETOVIRTA_KAFKA_SASL_PASSWORD: one,
            TIETOVIRTA_REDIS_URL: `redis://:${encodeURIComponent(two)}@redis`,
            TIETOVIRTA_POSTGRES_URL: `postgresql://teller:${encodeURIComponent(three)}@postgres/t`,
          },
          { needs },
        );
        const { kafka, redis, postgres } = settings;
        expect(kafka.saslPassword?.reveal()).toBe(one);
        expect(redis.address.password?.reveal()).toBe(two);
        expect(postgres.address.password?.reveal()).toBe(three);
        const shown = [
          JSON.stringify(settings),
          inspect(settings, { depth: null, showHidden: true, getters: true }),
          JSON.stringify(redacted(settings)),
          `${String(kafka.saslPassword)}${String(redis.address.password)}`,
        ].join('\n');
        holdsNone(shown, one, two, three);
      }),
    );
  });

  it('costs the values that are no secret: they are shown', () => {
    const settings = readSettings(
      { ...sampleEnvironment, TIETOVIRTA_REDIS_PASSWORD: 'open sesame' },
      { needs: ['redis'] satisfies Need[] },
    );
    expect(redacted(settings)).toMatchObject({
      TIETOVIRTA_KAFKA_BROKERS: 'kafka-1:9092,kafka-2:9093',
      TIETOVIRTA_KAFKA_PARTITIONS: '4',
      TIETOVIRTA_REDIS_URL: 'redis://redis',
      TIETOVIRTA_REDIS_PASSWORD: redactedText,
      TIETOVIRTA_POSTGRES_URL: 'postgresql://teller@postgres/tietovirta',
    });
  });
});

/**
 * Kafka, Redis and PostgreSQL that talk TLS only and ask for a log-in: with the right settings the product works on them, with
 * any wrong one it is refused in one message that names the server and the setting, and nowhere a secret is shown.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { openStackBackend, type StackBackend, type BackendEvent } from '@tietovirta/stack-backend';
import { resolveScenario } from '@tietovirta/scenarios';
import { readSettings } from '@tietovirta/settings';
import { describeOnInfrastructure, eventually } from '@tietovirta/testing';
import { nthOf, soundFrame } from '@tietovirta/transport/contract';
import { startImpostor, type Impostor, type ShownCertificate } from './stack/impostor.js';
import { command, failingService } from './stack/command-line.js';

type Environment = Readonly<Record<string, string>>;

const wrong = 'not-the-password-of-anything';
const productVersion = '0.0.0-test';
const within = { withinMs: 30_000 };

await describeOnInfrastructure(
  'On servers that talk TLS only and ask for a log-in',
  (infrastructure) => {
    let settings: Environment;
    let backends: StackBackend[] = [];
    let events: BackendEvent[] = [];
    beforeAll(async () => {
      const postgres = await infrastructure().postgres.freshDatabase();
      settings = { ...infrastructure().settings(postgres), TIETOVIRTA_KAFKA_TOPIC_PREFIX: 'guarded' };
    });
    afterEach(async () => {
      await Promise.all(backends.splice(0).map((backend) => backend.close()));
      [backends, events] = [[], []];
    });

    const open = async (over: Environment): Promise<StackBackend> => {
      const backend = await openStackBackend({
        settings: readSettings({ ...settings, ...over }, { needs: ['kafka', 'redis', 'postgres'] }),
        name: 'proof',
        productVersion,
        onEvent: (event) => void events.push(event),
      });
      backends.push(backend);
      return backend;
    };

    const expectNoSecretIn = (text: string): void => {
      const secrets = Object.entries(settings).flatMap(([name, value]) => (name.endsWith('PASSWORD') ? [value] : []));
      expect(secrets).toHaveLength(3);
      for (const secret of [...secrets, wrong]) expect(text).not.toContain(secret);
      expect(text).not.toContain('PRIVATE KEY');
    };

    /** A frame goes to a topic and comes back through a group. */
    const carryOne = async (backend: StackBackend, group: string): Promise<void> => {
      const transport = backend.openTransport(['kelmu']);
      const came: number[] = [];
      transport.subscribe({
        group,
        handle: async ({ frame }) => void came.push(nthOf(frame)),
        unreadable: () => Promise.reject(new Error('a frame that cannot be read')),
        positionsOf: async () => new Map(),
      });
      await transport.publish(soundFrame('kelmu.query', 7), 'kelmu.query/0');
      await transport.settled();
      await eventually(() => expect(came).toContain(7), within);
    };

    it.each(['plain', 'scram-sha-512'])(
      'all work is done with the right secrets, log-in to Kafka by %s',
      async (mechanism) => {
        const backend = await open({ TIETOVIRTA_KAFKA_SASL_MECHANISM: mechanism });
        expect(await backend.unusable(['kafka', 'redis'])).toEqual([]);
        await backend.ensureTopics();
        await carryOne(backend, `group-${mechanism}`);

        const job = { runId: 1, runKey: `1-${mechanism}`, day: 3, days: 1 };
        const enough = new AbortController();
        const taken: number[] = [];
        await backend.jobs.add('kelmu', [job]);
        await backend.jobs.work('kelmu', async ({ day }) => { taken.push(day); enough.abort(); }, { signal: enough.signal }); // oxfmt-ignore
        expect(taken).toEqual([3]);

        const run = {
          name: 'smoke',
          year: 2024,
          scenario: resolveScenario({ scenario: 'smoke' }),
          productVersion,
          startedAt: '2024-01-01T00:00:00Z',
        };
        const { id } = await backend.archive.start(run);
        expect(await backend.archive.find(id)).toMatchObject({ id, name: 'smoke', status: 'running' });
        // A Kafka that is new has trouble of its own: it makes its group coordinator first.
        expect(events.map(({ code }) => code)).not.toContain('run-queue-trouble');
      },
    );

    it('the command line lists the runs, and warns of nothing', async () => {
      const { code, err } = await command(['runs', '--on', 'kafka'], settings);
      expect([code, err]).toEqual([0, '']);
    });

    const authority = (server: string): string => `TIETOVIRTA_${server}_TLS_CA_FILE`;
    const url = (name: string): string => settings[name] ?? '';

    /** The settings that lead to a server of this kind elsewhere on this machine. */
    const addressOf = (name: string, port: number): Environment => {
      if (name === 'KAFKA') return { TIETOVIRTA_KAFKA_BROKERS: `127.0.0.1:${port}` };
      const there = new URL(url(`TIETOVIRTA_${name}_URL`));
      there.host = `127.0.0.1:${port}`;
      return { [`TIETOVIRTA_${name}_URL`]: there.href };
    };

    /** What is wrong, what of the settings is then set or not there, and what is said about it. */
    const refusals: readonly (readonly [string, () => Environment, RegExp, RegExp])[] = [
      ['a wrong password of Kafka', () => ({ TIETOVIRTA_KAFKA_SASL_PASSWORD: wrong }), /^Kafka at .* does not let us in/, /KAFKA_SASL_.*PASSWORD/],
      ['a wrong password of Redis', () => ({ TIETOVIRTA_REDIS_PASSWORD: wrong }), /^Redis at .* does not let us in/, /REDIS_PASSWORD/],
      ['a wrong password of PostgreSQL', () => ({ TIETOVIRTA_POSTGRES_PASSWORD: wrong }), /^PostgreSQL at .* does not let us in/, /POSTGRES_PASSWORD/],
      ['no authority for Kafka', () => ({ [authority('KAFKA')]: '' }), /^Kafka at .* certificate that is not trusted/, /KAFKA_TLS_CA_FILE/],
      ['no authority for Redis', () => ({ [authority('REDIS')]: '' }), /^Redis at .* certificate that is not trusted/, /REDIS_TLS_CA_FILE/],
      ['no authority for PostgreSQL', () => ({ [authority('POSTGRES')]: '' }), /^PostgreSQL at .* certificate that is not trusted/, /POSTGRES_TLS_CA_FILE/],
      ['no TLS to Kafka', () => ({ TIETOVIRTA_KAFKA_TLS: '', [authority('KAFKA')]: '' }), /^Kafka at .* cannot be reached/, /TIETOVIRTA_KAFKA_TLS/],
      ['no TLS to Redis', () => ({ TIETOVIRTA_REDIS_URL: url('TIETOVIRTA_REDIS_URL').replace('rediss:', 'redis:'), [authority('REDIS')]: '' }), /^Redis at .* cannot be reached/, /rediss:/],
      ['no TLS to PostgreSQL', () => ({ TIETOVIRTA_POSTGRES_URL: url('TIETOVIRTA_POSTGRES_URL').replace(/\?.*/, ''), [authority('POSTGRES')]: '' }), /^PostgreSQL at .* does not let us in .*no encryption/, /sslmode/],
    ]; // oxfmt-ignore

    it.each(refusals)(
      '%s: one error names the server and the setting, and no secret',
      async (_, over, message, advice) => {
        const faults = await open(over()).then(
          (backend) => backend.unusable(['kafka', 'redis']),
          (refusal: unknown) => [refusal as Error],
        );
        expect(faults).toEqual([expect.objectContaining({ hint: expect.stringMatching(advice) })]);
        expect(faults[0]?.message).toMatch(message);
        expectNoSecretIn(inspect([faults, events], { depth: 10 }));
      },
    );

    describe.each<readonly [string, ShownCertificate, 'its authority' | 'ours', RegExp]>([
      ['that has expired', { host: '127.0.0.1', days: -1 }, 'its authority', /expired/],
      ['of another host', { host: 'elsewhere.example', days: 30 }, 'its authority', /altnames|IP: 127\.0\.0\.1/],
      ['of another authority than we trust', { host: '127.0.0.1', days: 30 }, 'ours', /unable to|self-signed/],
    ])('a certificate %s', (_, shown, trusted, reason) => {
      let folder: string;
      let impostor: Impostor;
      beforeAll(async () => {
        folder = mkdtempSync(join(tmpdir(), 'tietovirta-impostor-'));
        impostor = await startImpostor(join(folder, 'certificate'), shown);
      });
      afterAll(() => {
        impostor.close();
        rmSync(folder, { recursive: true, force: true });
      });

      it.each(['Kafka', 'Redis', 'PostgreSQL'])(
        'is refused from %s, by its name and with the reason',
        async (server) => {
          const name = server === 'PostgreSQL' ? 'POSTGRES' : server.toUpperCase();
          const ca = trusted === 'ours' ? {} : { [authority(name)]: impostor.authorityFile };
          const faults = await open({
            ...addressOf(name, name === 'POSTGRES' ? impostor.postgresPort : impostor.port),
            ...ca,
          }).then(
            (backend) => backend.unusable(['kafka', 'redis']),
            (refusal: unknown) => [refusal as Error],
          );
          expect(faults).toEqual([
            expect.objectContaining({ hint: expect.stringContaining(authority(name)), retry: 'never' }),
          ]);
          expect(faults[0]?.message).toMatch(new RegExp(`^${server} at .* shows a certificate that is not trusted`));
          expect(faults[0]?.message).toMatch(reason);
        },
      );
    });

    it.each(refusals.slice(0, 3))(
      '%s: the command line says so, with exit code 2',
      async (_, over, expected, advice) => {
        const { code, out, err } = await command(['run', 'smoke', '--on', 'kafka'], { ...settings, ...over() });
        expect({ code, out, err }).toEqual({ code: 2, out: '', err: expect.stringContaining('error: ') });
        const [message, hint, ...more] = err
          .slice(err.indexOf('error: ') + 7)
          .trim()
          .split('\n');
        expect(message).toMatch(expected);
        expect(hint).toMatch(advice);
        expect(more).toEqual([]);
        expectNoSecretIn(err);
      },
    );

    it('both are reported when Kafka and Redis refuse, and no event holds a secret', async () => {
      const backend = await open({ TIETOVIRTA_KAFKA_SASL_PASSWORD: wrong, TIETOVIRTA_REDIS_PASSWORD: wrong });
      const faults = await backend.unusable(['kafka', 'redis']);
      expect(faults.map(({ message }) => message.split(' ')[0])).toEqual(['Kafka', 'Redis']);
      expect(events.length).toBeGreaterThan(0);
      expectNoSecretIn(inspect([faults, events], { depth: 10 }));
    });

    it('a service that Kafka refuses says so, and ends with exit code 2', async () => {
      const { code, out, err } = await failingService('counter', {
        ...settings,
        TIETOVIRTA_KAFKA_SASL_PASSWORD: wrong,
        TIETOVIRTA_HTTP_PORT: '0',
        TIETOVIRTA_LOG_LEVEL: 'debug',
      });
      expect(code).toBe(2);
      expect(err).toMatch(/^counter: Kafka at .* does not let us in .*TIETOVIRTA_KAFKA_SASL/);
      expectNoSecretIn(out + err);
    });
  },
  { isSecured: true },
);

/**
 * The Kafka of docker/compose.yaml, started as a process of this machine with the settings that its container gets: it asks for a
 * log-in, services work on it, and its health check is as good as the password it has.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStackBackend, type StackBackend } from '@tietovirta/stack-backend';
import { freePort, openNativeInfrastructure, type NativeServer } from '@tietovirta/local-stack';
import { readSettings } from '@tietovirta/settings';
import { describeOnInfrastructure } from '@tietovirta/testing';
import { containersOf, somePasswords, type Container } from '../architecture/compose.js';
import { root } from '../architecture/workspace.js';

const { TIETOVIRTA_KAFKA_SASL_PASSWORD: password } = somePasswords;
const startMs = 120_000;
const wrong = 'notThePasswordOfAnything';
const kafkaContainer = (): Container => {
  const found = containersOf(somePasswords).find(([name]) => name === 'kafka')?.[1];
  if (found === undefined) throw new Error('docker/compose.yaml has no Kafka');
  return found;
};

/** The image makes the lines of server.properties from its environment like this. */
const propertyOf = (variable: string): string =>
  variable.replace('KAFKA_', '').toLowerCase().replaceAll('_', '.').replaceAll('...', '-').replaceAll('..', '_');

/** What the container gets, on ports of this machine. */
const propertiesOn = (ports: Readonly<Record<string, number>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(kafkaContainer().environment)
      .filter(([name]) => name.startsWith('KAFKA_') && !/HEAP_OPTS|LOG_DIRS/.test(name))
      .map(([name, value]) => [
        propertyOf(name),
        String(value).replaceAll(
          /(0\.0\.0\.0|127\.0\.0\.1|kafka):(\d+)/g,
          (_, __, port: string) => `127.0.0.1:${ports[port] ?? 0}`,
        ),
      ]),
  );

const healthCheck = (port: number, given: string): number | null =>
  spawnSync('bash', [join(root, 'docker/kafka/log-in.sh'), '127.0.0.1', String(port)], {
    env: { PATH: process.env['PATH'], TIETOVIRTA_KAFKA_SASL_PASSWORD: given },
    timeout: 10_000,
  }).status;

await describeOnInfrastructure(
  'The Kafka of docker/compose.yaml',
  (infrastructure) => {
    const folder = mkdtempSync(join(tmpdir(), 'tietovirta-compose-'));
    const ports: Record<string, number> = {};
    let kafka: NativeServer;
    beforeAll(async () => {
      for (const usual of ['9092', '9093', '19092']) ports[usual] = await freePort([], new Set(Object.values(ports)));
      ({ kafka } = await openNativeInfrastructure({ root, folder, kafkaProperties: propertiesOn(ports) }));
      await kafka.start();
    }, startMs);
    afterAll(async () => {
      await kafka.kill();
      rmSync(folder, { recursive: true, force: true });
    }, startMs);

    const using = async <T>(port: string, given: string, use: (backend: StackBackend) => Promise<T>): Promise<T> => {
      const others = infrastructure().settings(await infrastructure().postgres.freshDatabase());
      const environment = {
        ...others,
        TIETOVIRTA_KAFKA_TLS: '',
        TIETOVIRTA_KAFKA_TLS_CA_FILE: '',
        TIETOVIRTA_KAFKA_BROKERS: `127.0.0.1:${ports[port] ?? 0}`,
        TIETOVIRTA_KAFKA_SASL_MECHANISM: 'plain',
        TIETOVIRTA_KAFKA_SASL_USERNAME: 'tietovirta',
        TIETOVIRTA_KAFKA_SASL_PASSWORD: given,
      };
      const settings = readSettings(environment, { needs: ['kafka', 'redis', 'postgres'] });
      const backend = await openStackBackend({
        settings,
        name: 'proof',
        productVersion: '0.0.0-test',
        onEvent: () => undefined,
      });
      try {
        return await use(backend);
      } finally {
        await backend.close();
      }
    };

    it.each(['9092', '19092'])('makes topics for who logs in on port %s', async (port) => {
      await using(port, password, async (backend) => {
        expect(await backend.unusable(['kafka'])).toEqual([]);
        await backend.ensureTopics();
      });
    });

    it.each(['9092', '19092'])('lets nobody in on port %s with another password', async (port) => {
      const faults = await using(port, wrong, (backend) => backend.unusable(['kafka']));
      expect(faults.map(({ message }) => message)).toEqual([expect.stringContaining('does not let us in')]);
    });

    it('is healthy while it lets in who has the password', async () => {
      const port = ports['19092'] ?? 0;
      expect(healthCheck(port, password)).toBe(0);
      expect(healthCheck(port, wrong)).toBe(1);
      await kafka.stop();
      expect(healthCheck(port, password)).toBe(1);
    });
  },
  { isSecured: true },
);

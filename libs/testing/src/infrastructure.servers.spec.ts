/** What tests may rely on, on each kind of infrastructure. */
import { connect } from 'node:net';
import { beforeAll, expect, it } from '@jest/globals';
import { describeOnInfrastructure } from './describe-on-infrastructure.js';
import { eventually } from './eventually.js';
import { sharedInfrastructure } from './start-infrastructure.js';

/** Sends a text to a server and resolves to its answer; rejects when no server listens. */
const say = (address: string, text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(address);
    const socket = connect({ host: hostname, port: Number(port) }, () => socket.write(text));
    socket.setTimeout(2_000, () => socket.destroy(new Error('no answer')));
    socket.once('error', reject);
    socket.once('close', () => {
      reject(new Error('closed without an answer'));
    });
    socket.once('data', (data) => {
      resolve(data.toString('latin1'));
      socket.destroy();
    });
  });

/** What a busy machine may need; a proof whose fact does not come ends then. */
const within = { withinMs: 50_000 };

/** Kafka's question for the versions it speaks: its answer repeats the number 7 of the question. */
const apiVersions = '\0\0\0\x0a\0\x12\0\0\0\0\0\x07\0\0';
const kafkaAnswers = async (broker: string): Promise<void> => {
  expect((await say(`tcp://${broker}`, apiVersions)).slice(4, 8)).toBe('\0\0\0\x07');
};

await describeOnInfrastructure('A shared infrastructure', (infrastructure) => {
  it('has a Kafka that answers', async () => {
    await eventually(() => kafkaAnswers(infrastructure().kafka.brokers()[0] ?? ''), within);
  });

  it('has a Redis that asks for its password', async () => {
    const { url } = infrastructure().redis;
    await eventually(async () => expect(await say(url, 'PING\r\n')).toContain('NOAUTH'), within);
    const login = `AUTH ${new URL(url).password}\r\n`;
    await eventually(async () => expect(await say(url, login)).toContain('+OK'), within);
  });

  it('makes databases of different names on demand', async () => {
    const { postgres } = infrastructure();
    const [first, second] = [await postgres.freshDatabase(), await postgres.freshDatabase()];
    expect(new URL(first).pathname).not.toBe(new URL(second).pathname);
    expect(new URL(first).host).toBe(new URL(postgres.url).host);
  });

  it('has settings without passwords in their addresses', () => {
    const settings = infrastructure().settings();
    expect(new URL(settings['TIETOVIRTA_REDIS_URL'] ?? '').password).toBe('');
    expect(new URL(settings['TIETOVIRTA_POSTGRES_URL'] ?? '').password).toBe('');
    expect(settings['TIETOVIRTA_POSTGRES_PASSWORD']).toMatch(/^[0-9a-f]{48}$/);
  });

  it('is the same for all who ask', async () => {
    expect((await sharedInfrastructure()).settings()).toEqual(infrastructure().settings());
  });
});

await describeOnInfrastructure(
  'An infrastructure of its own',
  (infrastructure) => {
    let broker = '';
    beforeAll(() => {
      broker = infrastructure().kafka.brokers()[0] ?? '';
    });

    it('is not the shared one', async () => {
      expect((await sharedInfrastructure()).kafka.brokers()).not.toContain(broker);
    });

    it('has a Kafka that can be killed, and comes back at its address', async () => {
      const { kafka } = infrastructure();
      await kafka.kill();
      await expect(say(`tcp://${broker}`, apiVersions)).rejects.toThrow();
      await kafka.start();
      await eventually(() => kafkaAnswers(broker), within);
    }, 180_000);

    it('has a Redis that forgets when it restarts', async () => {
      const { redis } = infrastructure();
      const login = `AUTH ${new URL(redis.url).password}\r\n`;
      await eventually(async () => expect(await say(redis.url, `${login}SET a 1\r\n`)).toMatch(/OK.*OK/s), within);
      await redis.restart();
      await eventually(async () => expect(await say(redis.url, `${login}EXISTS a\r\n`)).toContain(':0'), within);
    }, 180_000);

    it('has a PostgreSQL that keeps its databases when it is killed', async () => {
      const { postgres } = infrastructure();
      await postgres.kill();
      await postgres.start();
      await expect(postgres.freshDatabase()).resolves.toMatch(/^postgresql:/);
    }, 180_000);
  },
  { isOwn: true },
);

import { Secret } from '@tietovirta/settings';
import fc from 'fast-check';
import { openLog, type LogLevel } from './open-log.js';
import { ServiceLogger } from './service-logger.js';
import { Lines } from './testing/lines.js';

const logged = async (write: (logger: ServiceLogger) => void, level: LogLevel = 'info'): Promise<Lines> => {
  const lines = new Lines();
  write(new ServiceLogger(await openLog({ service: 'counter', level, to: lines })));
  return lines;
};

describe('an event', () => {
  it('is one line of JSON with time, level, service, message and fields', async () => {
    const { texts, events } = await logged((logger) =>
      logger.log('flushed\nand done', { rows: 3, big: 5n }, 'Counter'),
    );
    expect(texts).toEqual([expect.stringMatching(/^\{.*\}\n$/)]);
    expect(events).toEqual([
      {
        level: 'info',
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        service: 'counter',
        context: 'Counter',
        fields: { rows: 3, big: 5 },
        message: 'flushed\nand done',
      },
    ]);
  });

  it('has a level of its own for each call of the logger', async () => {
    const { events } = await logged((logger) => {
      for (const call of ['fatal', 'error', 'warn', 'log', 'debug', 'verbose'] as const) logger[call](call);
    }, 'trace');
    expect(events.map(({ level }) => level)).toEqual(['fatal', 'error', 'warn', 'info', 'debug', 'trace']);
  });

  it('less important than the level asked for is not written, nor is what Nest logs of its own start', async () => {
    const { events } = await logged((logger) => {
      logger.debug('details');
      // As Nest names it, and as the bundler does.
      for (const name of ['InstanceLoader', '_InstanceLoader', 'RouterExplorer2', 'RoutesResolver_1'])
        logger.log('dependencies initialized', name);
      logger.warn('slow');
    });
    expect(events.map(({ message }) => message)).toEqual(['slow']);
  });

  it('of an error carries its kind, code, hint, stack and causes, and nothing else that is attached to it', async () => {
    const cause = Object.assign(new TypeError('inside'), { config: { password: 'open sesame' } });
    const error = Object.assign(new Error('outside', { cause }), {
      code: 'E_X',
      hint: 'Do this.',
      config: cause.config,
    });
    const { events, texts } = await logged((logger) => logger.error('it failed', error, 'Counter'));
    expect(events[0]).toMatchObject({
      message: 'it failed',
      error: {
        type: 'Error',
        message: 'outside',
        code: 'E_X',
        hint: 'Do this.',
        stack: expect.stringContaining('log.spec'),
        cause: { type: 'TypeError', message: 'inside' },
      },
    });
    expect(texts.join()).not.toContain('config');
  });

  it('takes an error alone, a stack as text, or fields alone', async () => {
    const error = new Error('alone');
    const { events } = await logged((logger) => {
      logger.error(error);
      logger.error('failed', error.stack, 'Counter');
      logger.log({ rows: 1 });
    });
    expect(events).toMatchObject([
      { message: 'alone', error: { message: 'alone' } },
      { message: 'failed', context: 'Counter', error: { message: 'Error: alone', stack: error.stack } },
      { message: '', fields: { rows: 1 } },
    ]);
  });
});

describe('no secret is in an event', () => {
  const secrets = fc.tuple(fc.stringMatching(/^[!-.:-?A-~]{0,12}$/), fc.uuid()).map(([signs, id]) => signs + id);

  it('as a secret of the settings, as a field of that name or as a password in an address', async () => {
    await fc.assert(
      fc.asyncProperty(secrets, async (secret) => {
        const { texts } = await logged((logger) => {
          logger.log(`connects to redis://user:${secret}@redis:6379/0 and postgres://:${secret}@db/x`);
          logger.log('with', { password: secret, in: { sasl: { password: secret } }, url: `a://b:${secret}@c` });
          logger.log('with', { wrapped: new Secret(secret), list: [new Secret(secret)] });
          logger.error(
            'failed',
            new Error(`no answer from kafka://u:${secret}@k`, { cause: new Error(`x://:${secret}@y`) }),
          );
        });
        expect(texts).toHaveLength(4);
        // The uuid at its end is written as it is, whatever JSON makes of the signs before it.
        expect(texts.join('\n')).not.toContain(secret.slice(-36));
        for (const text of texts) expect(() => JSON.parse(text) as unknown).not.toThrow();
      }),
    );
  });

  it('as a private key, whole or cut off', async () => {
    const key = '-----BEGIN PRIVATE KEY-----\nMIGHAgEAMBMG\n-----END PRIVATE KEY-----\n';
    const { texts, events } = await logged((logger) =>
      logger.log('key', { pem: key, cut: key.slice(0, 40), after: 1 }),
    );
    expect(texts.join()).not.toContain('MIGH');
    expect(events[0]?.fields).toMatchObject({ after: 1 });
  });
});

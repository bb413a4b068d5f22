/** A real Nest application on Fastify, on a free port of the loopback. */
import { connect, type AddressInfo } from 'node:net';
import { Injectable, Module, type DynamicModule } from '@nestjs/common';
import { readSettings } from '@tietovirta/settings';
import { Metrics } from './metrics.js';
import { openService, type OpenedService } from './open-service.js';
import { Readiness, type ReadinessCheck } from './readiness.js';
import { Lines } from './testing/lines.js';

@Injectable()
class CountingOfTests {
  constructor(
    readonly metrics: Metrics,
    readonly readiness: Readiness,
  ) {}
}

@Module({ providers: [CountingOfTests], exports: [CountingOfTests] })
class ModuleOfTests {}

const opened: OpenedService[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map(({ app }) => app.close()));
});

interface Started {
  readonly service: OpenedService;
  readonly lines: Lines;
  readonly parts: CountingOfTests;
  get(path: string): Promise<Response>;
}

const start = async (...checks: ReadinessCheck[]): Promise<Started> => {
  const lines = new Lines();
  const settings = readSettings({ TIETOVIRTA_HTTP_PORT: '0' }, { needs: ['http'] });
  const module: DynamicModule = { module: ModuleOfTests };
  const requestTimeoutMs = 200;
  const service = await openService({ name: 'tested', version: '1.2.3', settings, module, checks, checkTimeoutMs: 100, freshForMs: 0, requestTimeoutMs, logTo: lines }); // oxfmt-ignore
  opened.push(service);
  const port = await service.listen();
  const get = (path: string): Promise<Response> => fetch(`http://127.0.0.1:${port}${path}`);
  return { service, lines, parts: service.app.get(CountingOfTests), get };
};

const up: ReadinessCheck = { name: 'kafka', check: async () => ({ topics: 7 }) };
const down: ReadinessCheck = {
  name: 'redis',
  check: async () => {
    throw new Error('no answer from redis://:open-sesame@redis');
  },
};

describe('a service', () => {
  it('is alive while it answers, ready when all that it needs is there', async () => {
    const { get } = await start(up);
    const [live, ready] = await Promise.all([get('/health/live'), get('/health/ready')]);
    expect([live.status, ready.status]).toEqual([200, 200]);
    expect(await live.json()).toEqual({ status: 'ok' });
    expect(await ready.json()).toMatchObject({ status: 'ok', details: { kafka: { status: 'up', topics: 7 } } });
    expect(ready.headers.get('cache-control')).toBe('no-store');
  });

  it('says which part is down, with status 503 and without passwords, and stays alive', async () => {
    const { get } = await start(up, down);
    const ready = await get('/health/ready');
    const text = await ready.text();
    expect(ready.status).toBe(503);
    expect(JSON.parse(text)).toMatchObject({
      status: 'error',
      info: { kafka: { status: 'up' } },
      error: { redis: { status: 'down', message: expect.stringContaining('no answer from redis://') } },
    });
    expect(text).not.toContain('sesame');
    expect((await get('/health/live')).status).toBe(200);
  });

  it('logs when it stops being ready and when it is again, not each time a probe asks', async () => {
    let isThere = false;
    const changing: ReadinessCheck = {
      name: 'postgres',
      check: async () => {
        if (!isThere) throw new Error('away');
      },
    };
    const { get, lines } = await start(changing);
    await get('/health/ready');
    await get('/health/ready');
    isThere = true;
    await get('/health/ready');
    await get('/health/ready');
    expect(lines.events.map(({ level, message }) => `${level}: ${message}`)).toEqual([
      'warn: not ready: postgres',
      'info: ready again',
    ]);
  });

  it('calls a part down that never answers, and aborts its signal', async () => {
    let isGivenUp = false;
    const silent: ReadinessCheck = {
      name: 'kafka',
      check: (signal) =>
        new Promise(() => {
          signal.addEventListener('abort', () => (isGivenUp = true));
        }),
    };
    const { get } = await start(silent);
    expect((await get('/health/ready')).status).toBe(503);
    expect(isGivenUp).toBe(true);
  });

  it('takes checks of its modules, each name once, and is unready for good once it stops', async () => {
    const { get, parts } = await start();
    parts.readiness.add(up);
    expect(() => parts.readiness.add(up)).toThrow('kafka');
    expect(await (await get('/health/ready')).json()).toMatchObject({ details: { kafka: { topics: 7 } } });
    parts.readiness.stop();
    const stopped = await get('/health/ready');
    expect(stopped.status).toBe(503);
    expect(await stopped.json()).toMatchObject({
      error: { service: { message: 'the service is stopping' } },
      info: { kafka: { status: 'up' } },
    });
  });

  it.each([
    ['body', 'POST /health/ready HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{'],
    ['head', 'GET /health/live HTTP/1.1\r\nhost:'],
  ])('closes the connection of a request whose %s does not come to its end', async (_, begun) => {
    const { service } = await start(up);
    const { port } = service.app.getHttpServer().address() as AddressInfo;
    const socket = connect({ port, host: '127.0.0.1' });
    socket.write(begun);
    let answer = '';
    for await (const piece of socket) answer += String(piece);
    expect(answer).toMatch(/^HTTP\/1\.1 (408|404) /);
  });

  it('writes nothing of its own start at the usual level', async () => {
    const { lines } = await start();
    expect(lines.texts).toEqual([]);
  });
});

/** `name{labels} value`, as the text form of Prometheus has it; its parser takes Nan in any case. */
const sample =
  /^[a-zA-Z_:][a-zA-Z0-9_:]*(?:\{[a-zA-Z_]\w*="(?:[^"\\]|\\.)*"(?:,[a-zA-Z_]\w*="(?:[^"\\]|\\.)*")*\})? (?:-?\d[\d.e+-]*|[+-]Inf|Nan)$/;

const queries = { exchange: 'kelmu', messageType: 'kelmu.query' };
const cases = { exchange: 'eessi', messageType: 'eessi.start' };

describe('metrics', () => {
  const raise = (metrics: Metrics): void => {
    metrics.messagesSent(queries, 16_384);
    metrics.messagesSent(queries, 1);
    metrics.messagesSent({ exchange: 'a "quoted"\nname', messageType: 'a.b' }, 2);
    metrics.messagesCounted(queries, 7);
    metrics.messagesSetAside('FRAME_DAMAGED', 3);
    metrics.framesRepeated(2);
    metrics.recordsForeign(1);
    metrics.counterLag('tietovirta.kelmu', 9);
    metrics.counterLag('tietovirta.kelmu', 4);
    metrics.frameCountedLate('kelmu', 0.5);
    metrics.frameCountedLate('kelmu', -1);
    metrics.ledgerFlushed(0.02);
    metrics.guardLost();
    metrics.jobEnded('completed');
    metrics.backpressure(1.5);
  };

  it('are the text that Prometheus reads, with those of the process', async () => {
    const { get, parts } = await start();
    raise(parts.metrics);
    const answer = await get('/metrics');
    const lines = (await answer.text()).trimEnd().split('\n');
    expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(lines.filter((line) => !/^# (HELP|TYPE) /.test(line) && line !== '' && !sample.test(line))).toEqual([]);
    expect(lines).toEqual(
      expect.arrayContaining([
        'tietovirta_messages_sent_total{exchange="kelmu",message_type="kelmu.query"} 16385',
        'tietovirta_messages_sent_total{exchange="a \\"quoted\\"\\nname",message_type="a.b"} 2',
        'tietovirta_build_info{service="tested",version="1.2.3"} 1',
        'tietovirta_messages_counted_total{exchange="kelmu",message_type="kelmu.query"} 7',
        'tietovirta_messages_set_aside_total{code="FRAME_DAMAGED"} 3',
        'tietovirta_frames_repeated_total 2',
        'tietovirta_records_foreign_total 1',
        'tietovirta_lag_records{topic="tietovirta.kelmu"} 4',
        'tietovirta_lateness_seconds_count{exchange="kelmu"} 2',
        'tietovirta_lateness_seconds_sum{exchange="kelmu"} 0.5',
        'tietovirta_ledger_flush_seconds_bucket{le="0.03"} 1',
        'tietovirta_ledger_lost_guards_total 1',
        'tietovirta_jobs_total{outcome="completed"} 1',
        'tietovirta_backpressure_seconds_total 1.5',
        expect.stringMatching(/^process_resident_memory_bytes \d+/),
      ]),
    );
  });

  it('say which part is down, as readiness does', async () => {
    const { get } = await start(up, down);
    const lines = (await (await get('/metrics')).text()).split('\n');
    expect(lines).toEqual(
      expect.arrayContaining(['tietovirta_part_up{part="kafka"} 1', 'tietovirta_part_up{part="redis"} 0']),
    );
  });

  it('that are expected are shown from the start, at zero: a rate misses what a series did before its first sample', async () => {
    const { get, parts } = await start();
    parts.metrics.expect({ sent: [queries], counted: [queries, cases], asideCodes: ['body-unreadable'] });
    const lines = (await (await get('/metrics')).text()).split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'tietovirta_messages_sent_total{exchange="kelmu",message_type="kelmu.query"} 0',
        'tietovirta_messages_counted_total{exchange="kelmu",message_type="kelmu.query"} 0',
        'tietovirta_messages_counted_total{exchange="eessi",message_type="eessi.start"} 0',
        'tietovirta_messages_set_aside_total{code="body-unreadable"} 0',
        'tietovirta_lateness_seconds_count{exchange="eessi"} 0',
      ]),
    );
    expect(lines.filter((line) => line.startsWith('tietovirta_messages_sent_total{exchange="eessi"'))).toEqual([]);
  });

  it('have the names that Prometheus asks for: a total is a counter, and no name says its kind', async () => {
    const { get } = await start();
    const types = [...(await (await get('/metrics')).text()).matchAll(/^# TYPE (\S+) (\S+)$/gm)];
    const kinds = new Map(types.map(([, name = '', kind]) => [name, kind]));
    expect(kinds.size).toBeGreaterThan(20);
    const names = [...kinds.keys()];
    expect(names.filter((name) => name.endsWith('_total') !== (kinds.get(name) === 'counter'))).toEqual([]);
    expect(names.filter((name) => /(^|_)(counter|gauge|histogram|summary|count|sum|bucket)(_|$)/.test(name))).toEqual(
      [],
    );
  });

  it('of two services in one process are apart', async () => {
    const [one, two] = await Promise.all([start(), start()]);
    one.parts.metrics.messagesCounted(queries, 7);
    two.parts.metrics.expect({ counted: [queries] });
    expect(await (await one.get('/metrics')).text()).toContain(
      'counted_total{exchange="kelmu",message_type="kelmu.query"} 7',
    );
    expect(await (await two.get('/metrics')).text()).toContain(
      'counted_total{exchange="kelmu",message_type="kelmu.query"} 0',
    );
  });
});

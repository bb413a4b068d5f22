/** The control API as whoever asks sees it, through sockets of this machine. */
import { endpoints, liveHello, liveState, problem, run as runSchema } from '@tietovirta/control-contract';
import { LoadMeasures, loadedScenario, loadReport } from '@tietovirta/load';
import { publishedCount } from '@tietovirta/published';
import { resolveScenario } from '@tietovirta/scenarios';
import { get, type IncomingMessage } from 'node:http';
import { serveInMemory, type Answered, type Served } from './testing/served-desk.js';

const base = '/api/v1';
const week = { scenario: { exchanges: ['tax-data'], from: '2024-03-04', to: '2024-03-07', scale: '1/1000' } };

let served: Served;
beforeEach(async () => {
  served = await serveInMemory();
});
afterEach(() => served.close());

const post = (path: string, body: unknown = {}, headers = {}): Promise<Answered> =>
  served.ask(`${base}${path}`, { method: 'POST', body, headers });
const read = (path: string): Promise<Answered> => served.ask(`${base}${path}`);
const pointersIn = ({ json }: Answered): readonly string[] => problem.parse(json).errors.map(({ pointer }) => pointer);

describe('a load over the API', () => {
  const scenario = { ...loadedScenario(resolveScenario({ scenario: 'smoke' })), name: 'spring' };
  const facts = { scenario, pace: '60 x', to: 'kafka://broker:9092', wire: 'messages', version: '1', startedAt: '2026-01-01T00:00:00.000Z', wallMs: 1_500, ending: 'complete', parts: [{ part: 1, of: 1 }], planned: 0, plan: 0 } as const; // oxfmt-ignore
  const verdicts = [{ metric: 'lateness', threshold: 'p(95)<2s', holds: false, value: 2_100, unit: 'ms' }];

  it('is listed with what its thresholds say, and told without what parts are merged by', async () => {
    expect((await read('/loads')).json).toEqual({ items: [], next: null });
    served.loads.push({ load: 1, report: loadReport(facts, new LoadMeasures(), verdicts) });
    expect((await read('/loads')).json).toMatchObject({ items: [{ load: 1, name: 'spring', thresholds: 1, broken: 1 }], next: null }); // oxfmt-ignore
    const report = await read('/loads/1');
    expect(endpoints.readLoad.answer.parse(report.json)).toMatchObject({ verdicts, scenario: { scale: '1/1000' } });
    expect(report.text).not.toContain('distribution');
  });

  it('that is not kept is refused with how one is', async () => {
    expect(await read('/loads/2')).toMatchObject({ status: 404, json: { title: 'There is no load 2.' } });
  });
});

describe('a run over the API', () => {
  it('is started, watched, stopped and found among the runs', async () => {
    const started = await post('/runs', week);
    expect([started.status, started.headers.location]).toEqual([201, `${base}/runs/1`]);
    expect(runSchema.parse(started.json)).toMatchObject({ id: 1, state: 'running', place: 'embedded' });
    await served.player.count('2024-03-04');
    const live = await read('/runs/last/live');
    expect(endpoints.readLive.answer.parse(live.json).state.clock).toMatchObject({ from: '2024-03-05' });
    expect((await read('/runs/1')).json).toMatchObject({ state: 'running', progress: { date: '2024-03-04' } });
    expect((await post('/runs/1/stop')).json).toMatchObject({ state: 'stopping' });
    await served.player.end();
    expect((await read('/runs')).json).toMatchObject({
      items: [{ id: 1, state: 'failed', outcome: { failure: 'told to' } }],
      next: null,
    });
  });

  it('that the archive has as running and nobody plays is interrupted, and can be gone on with', async () => {
    await post('/runs', week);
    served.player.playing = undefined;
    expect((await read('/runs/1')).json).toMatchObject({ state: 'interrupted', progress: null });
    expect(await post('/runs/1/resume')).toMatchObject({ status: 202, json: { state: 'running' } });
  });

  it('comes in pages', async () => {
    for (let i = 0; i < 3; i += 1) await post('/runs', week);
    const first = await read('/runs?limit=2');
    expect(first.json).toMatchObject({ items: [{ id: 3 }, { id: 2 }], next: '2' });
    expect((await read('/runs?limit=2&cursor=2')).json).toMatchObject({ items: [{ id: 1 }], next: null });
  });

  it('has tables as of any of its days: the sums of the days up to then', async () => {
    await post('/runs', week);
    await served.player.count('2024-03-04');
    const simulated = async (at: string): Promise<unknown> => {
      const { tables, marks } = endpoints.readTables.answer.parse((await read(`/runs/1/tables?at=${at}`)).json);
      const rows = tables.tables.flatMap((table) => table.rows);
      const value = rows.find(({ id }) => id === 'tax-data.requests')?.simulated.value;
      return [value, marks.find(({ row }) => row === 'tax-data.requests')?.planned];
    };
    const [first, markOfFirst] = (await simulated('2024-03-04')) as [number, number];
    expect(first).toBe(markOfFirst);
    await served.player.count('2024-03-05');
    expect(await simulated('2024-03-04')).toEqual([first, first]);
    const [second, markOfSecond] = (await simulated('2024-03-05')) as [number, number];
    expect(second).toBeGreaterThan(first);
    expect(second).toBe(markOfSecond);
  });
});

describe('what may be looked at without a run', () => {
  it('is the server, the catalogue, the OpenAPI document, a plan and any message with its conversation', async () => {
    for (const [name, path] of [
      ['readMeta', '/meta'],
      ['readCatalogue', '/catalogue'],
      ['readMessage', '/messages/2024/kelmu.query/1234567'],
    ] as const) {
      const { status, json } = await read(path);
      expect([name, status]).toEqual([name, 200]);
      expect(endpoints[name].answer.parse(json)).toEqual(json);
    }
    expect((await served.ask('/api/openapi.json')).json).toMatchObject({ openapi: '3.1.0' });
  });

  it('previews a plan whose days, months, weekdays and hours add up to the same, and makes no run', async () => {
    const { json } = await post('/plans', week);
    const plan = endpoints.previewPlan.answer.parse(json);
    const sums = [plan.days, plan.months, plan.weekdays, plan.hours].map((counts) => counts.reduce((a, b) => a + b));
    expect(new Set(sums).size).toBe(1);
    expect(plan).toMatchObject({ command: expect.stringContaining('--from 2024-03-04'), estimatedSeconds: null });
    expect(plan.messages).toBeGreaterThan(sums[0] ?? Infinity);
    expect((await read('/runs')).json).toMatchObject({ items: [] });
  });

  it('says of a row when its messages come: counted against planned by month and weekday, planned by hour', async () => {
    await post('/runs', week);
    await served.player.count('2024-03-04');
    const { json } = await read('/runs/1/rows/tax-data.requests');
    const { months, weekdays, hours, hoursOf } = endpoints.readRowVolumes.answer.parse(json);
    const [march, monday, tuesday] = [months[2], weekdays[0], weekdays[1]];
    expect(monday?.counted).toBeGreaterThan(0);
    expect(monday?.planned).toBe(monday?.counted);
    expect([march?.counted, tuesday?.counted]).toEqual([monday?.counted, 0]);
    expect(march?.planned).toBe(weekdays.reduce((sum, { planned }) => sum + (planned ?? 0), 0));
    expect(hours.map((ofDay) => ofDay.reduce((a, b) => a + b))).toEqual(weekdays.map(({ planned }) => planned));
    expect(hoursOf).toEqual(['tax-data.request']);
    // Answers follow: what is planned by the hour is what they answer.
    expect((await read('/runs/1/rows/tax-data.answers')).json).toMatchObject({ hoursOf: ['tax-data.request'] });
    expect((await read('/runs/1/rows/eessi.sent')).json).toMatchObject({
      hoursOf: [],
      months: Array.from({ length: 12 }, () => ({ planned: null, counted: 0 })),
    });
    expect((await read('/runs/1/rows/nothing')).json).toMatchObject({ status: 400, errors: [{ pointer: 'row' }] });
  });

  it('gives samples of a type of a run, of follow-ups too', async () => {
    await post('/runs', week);
    const { items } = endpoints.readSamples.answer.parse((await read('/runs/1/samples?type=tax-data.answer')).json);
    expect(items.length).toBeGreaterThan(0);
    for (const item of items) expect(item.messageType.id).toBe('tax-data.answer');
  });
});

describe('bad input', () => {
  it.each([
    ['an unknown field', '/runs', { ...week, pace: 3 }, ['#/pace']],
    ['a missing scenario and two unknown fields', '/runs', { a: 1, b: 2 }, ['#/scenario', '#/a', '#/b']],
    ['a body that is no object', '/runs', [1], ['#/']],
    ['a scenario with many faults', '/runs', { scenario: { year: 2039, exchanges: ['x'], tides: [] } }, ['#/scenario/year', '#/scenario/exchanges/0', '#/scenario/tides']], // oxfmt-ignore
    ['a scenario of no known name', '/plans', { scenario: 'year-2042' }, ['#/scenario']],
  ])('%s is refused with all faults and where they are', async (_, path, body, pointers) => {
    const answer = await post(path, body);
    expect([answer.status, answer.headers['content-type']]).toEqual([400, 'application/problem+json; charset=utf-8']);
    expect(pointersIn(answer)).toEqual(pointers);
    expect((await read('/runs')).json).toMatchObject({ items: [] });
  });

  it.each([
    ['/runs?limit=0&cursor=x&q=1', ['limit', 'cursor', 'q']],
    ['/runs/seven', ['run']],
    ['/messages/24/Kelmu/x', ['plan', 'type', 'ordinal']],
    ['/dead-letters?open=maybe&run=-1', ['run', 'open']],
    ['/live?run=1', ['run']],
  ])('of an address is refused: %s', async (path, pointers) => {
    const answer = await read(path);
    expect(answer.status).toBe(400);
    expect([...pointersIn(answer)].sort()).toEqual([...pointers].sort());
  });

  it('names the days that a run plays when it is asked for another', async () => {
    await post('/runs', week);
    expect(pointersIn(await read('/runs/1/tables?at=2024-02-01'))).toEqual(['at']);
    expect(pointersIn(await read('/runs/1/samples?type=kelmu.query'))).toEqual(['type']);
    expect(pointersIn(await read('/runs/1/samples?type=tax-data.request&day=2024-12-01'))).toEqual(['day']);
  });

  it.each([
    ['/runs/7', 404],
    ['/runs/last', 404],
    ['/messages/2024/kelmu.query/999999999', 404],
    ['/messages/2041/kelmu.query/1', 404],
    ['/messages/2024~00000000/kelmu.query/1', 409],
    ['/nothing', 404],
  ])('%s is not there', async (path, status) => {
    const answer = await read(path);
    expect([answer.status, problem.parse(answer.json).instance]).toEqual([status, `${base}${path}`]);
  });

  it('says so in the language that is asked for', async () => {
    const answer = await served.ask(`${base}/runs/7`, { headers: { 'accept-language': 'fi-FI, en;q=0.5' } });
    expect(answer.json).toMatchObject({ title: 'Ajoa 7 ei ole.' });
  });

  it('ends as one thing when two ask for it at once', async () => {
    await post('/runs', week);
    const answers = await Promise.all([post('/runs/1/stop'), post('/runs/1/stop')]);
    expect(answers.map(({ status, json }) => [status, json?.state])).toEqual([[202, 'stopping'], [202, 'stopping']]); // oxfmt-ignore
    await served.player.end();
    expect((await post('/runs/1/stop')).status).toBe(409);
  });
});

describe('the guard', () => {
  const change = { method: 'POST', body: week } as const;

  it.each([
    ['a name that is not its own', 421, { headers: { host: 'evil.example' } }],
    ['a page of another site that reads', 403, { headers: { 'sec-fetch-site': 'cross-site' } }],
    ['a page of another port of this machine', 403, { headers: { 'sec-fetch-site': 'same-site' } }],
    ['a change from another origin', 403, { ...change, headers: { origin: 'http://evil.example' } }],
    ['a form', 415, { method: 'POST', body: 'scenario=smoke', headers: { 'content-type': 'application/x-www-form-urlencoded' } }], // oxfmt-ignore
    ['plain text', 415, { method: 'POST', body: '{}', headers: { 'content-type': 'text/plain' } }],
    ['a body that is no JSON', 400, { method: 'POST', body: '{"a', headers: { 'content-type': 'application/json' } }],
    ['a body that is too large', 413, { method: 'POST', body: { scenario: 'x'.repeat(300_000) } }],
  ])('refuses %s', async (_, status, options) => {
    const answer = await served.ask(`${base}/runs`, options);
    expect([answer.status, answer.headers['content-type']]).toEqual([
      status,
      'application/problem+json; charset=utf-8',
    ]);
    expect(problem.parse(answer.json).status).toBe(status);
    expect((await read('/runs')).json).toMatchObject({ items: [] });
  });

  it('lets a page of its own and a script in, and lets no other page show or keep what it says', async () => {
    expect((await served.ask(`${base}/runs`, { headers: { 'sec-fetch-site': 'same-origin' } })).status).toBe(200);
    const { headers } = await read('/runs');
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    expect(headers).not.toHaveProperty('access-control-allow-origin');
    expect(headers).not.toHaveProperty('strict-transport-security');
  });

  it('turns away who asks too often, as a problem', async () => {
    const asked = await Promise.all(Array.from({ length: 620 }, () => read('/meta')));
    const refused = asked.find(({ status }) => status !== 200);
    expect(problem.parse(refused?.json)).toMatchObject({ status: 429 });
  });

  it('tells nothing of the server when it makes a mistake', async () => {
    served.desk.backend.runs.archive.list = () =>
      Promise.reject(new Error('postgresql://teller:open-sesame@db/secret'));
    const answer = await read('/runs');
    expect(problem.parse(answer.json)).toMatchObject({ status: 500, title: 'The server made a mistake.' });
    expect(answer.text).not.toMatch(/open-sesame|postgresql|secret|at .*\.js/);
  });
});

describe('what Prometheus is told of a run', () => {
  const metric = async (series: string): Promise<number | undefined> => {
    const { text } = await served.ask('/metrics');
    const line = text.split('\n').find((each) => each.startsWith(`tietovirta_${series} `));
    return line === undefined ? undefined : Number(line.slice(line.lastIndexOf(' ') + 1));
  };

  /** Until the picture of run 1 is worked out. */
  const shown = async (): Promise<void> => {
    while ((await metric('run_progress_ratio')) === 0) await served.player.settled();
  };

  it('begins with what the report prints, and with zero wherever a rate is taken or an alert looks', async () => {
    expect(await metric('figure_published{figure="tax-data.requests",year="2024"}')).toBe(
      publishedCount('tax-data.requests', 2024),
    );
    expect(await metric('figure_published{figure="luova.daily",bound="most",year="2024"}')).toBe(1_500_000);
    for (const series of [
      'expected_rate{exchange="kelmu"}',
      'dead_letters_open{code="oversize"}',
      'run_cells_differing',
    ])
      expect([series, await metric(series)]).toEqual([series, 0]);
    expect(await metric('figure_value{figure="tax-data.requests"}')).toBeUndefined();
  });

  it('follows the run: its plan, its figures, its clock and its letters', async () => {
    await post('/runs', week);
    await served.player.count('2024-03-04');
    await shown();
    const { json } = await read('/runs/1/tables?at=2024-03-04');
    const rows = endpoints.readTables.answer.parse(json).tables.tables.flatMap((table) => table.rows);
    expect(await metric('run_info{run="1",scenario="scenario",seed="1",scale="1/1000"}')).toBe(1);
    expect(await metric('figure_value{figure="tax-data.requests"}')).toBe(
      rows.find(({ id }) => id === 'tax-data.requests')?.simulated.value,
    );
    // Midnight of 5 March 2024 in Finland, two hours before that of Greenwich.
    expect(await metric('simulated_time_seconds')).toBe(Date.parse('2024-03-04T22:00:00Z') / 1000);
    expect(await metric('run_progress_ratio')).toBeGreaterThan(0);
    expect(await metric('messages_planned{exchange="tax-data",message_type="tax-data.request"}')).toBeGreaterThan(0);
  });

  it('stays as it was when the ledger cannot be read', async () => {
    await post('/runs', week);
    await served.player.count('2024-03-04', 1);
    await shown();
    const before = await metric('run_progress_ratio');
    served.desk.backend.runs.ledger.deadLetters = () => Promise.reject(new Error('no database'));
    await served.player.count('2024-03-05', 1);
    expect([before, await metric('run_progress_ratio')]).toEqual([before, before]);
    expect(before).toBeGreaterThan(0);
  });
});

describe('the audit', () => {
  it('has a line for each change with how it ended, and none for a look', async () => {
    await post('/runs', week);
    await post('/runs/1/stop');
    await served.player.end();
    await post('/runs/1/stop');
    await post('/plans', week);
    const { items } = endpoints.listAudit.answer.parse((await read('/audit')).json);
    expect(items.map(({ what, on, result }) => [what, on, result])).toEqual([
      ['stopRun', 'run 1', '/problems/run-ended'],
      ['stopRun', 'run 1', 'done'],
      ['startRun', 'scenario', 'done'],
    ]);
  });
});

/** The events of a stream as they come. */
class Stream {
  private text = '';
  private wake: () => void = () => undefined;

  private constructor(readonly response: IncomingMessage) {
    response.on('data', (piece: Buffer) => {
      this.text += piece.toString();
      this.wake();
    });
    response.on('close', () => {
      this.wake();
    });
  }

  static open(path: string, headers = {}): Promise<Stream> {
    return new Promise((resolve, reject) => {
      get(`${served.control.url}${path}`, { headers }, (response) => {
        resolve(new Stream(response));
      }).on('error', reject);
    });
  }

  /** Waits for the newest event of a name that a test asks for. */
  async until(name: string, isMeant: (data: unknown) => boolean = () => true): Promise<unknown> {
    for (;;) {
      const found = this.dataOf(name).filter(isMeant).at(-1);
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }

  private dataOf(name: string): readonly unknown[] {
    const events = this.text.split('\n\n').slice(0, -1);
    return events
      .filter((event) => event.startsWith(`event: ${name}\n`))
      .map((event) => JSON.parse(/^data: (.*)$/m.exec(event)?.[1] ?? 'null') as unknown);
  }
}

describe('the stream', () => {
  it('says hello, tells the layout of a run that begins, its pictures, and its end', async () => {
    const stream = await Stream.open(`${base}/live`);
    expect(stream.response.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    });
    expect(liveHello.parse(await stream.until('hello'))).toMatchObject({ v: 1, layout: null, server: '1.2.3' });
    await post('/runs', week);
    await stream.until('hello', (data) => liveHello.parse(data).layout?.run === 1);
    await served.player.count('2024-03-04');
    await stream.until('state', (data) => liveState.parse(data).clock.from === '2024-03-05');
    await served.player.end();
    await stream.until('state', (data) => liveState.parse(data).state === 'failed');
    await stream.until('note', (data) => (data as { kind: string }).kind === 'run-ended');
  });

  it('says good-bye to every viewer and ends, whoever reads or not', async () => {
    const streams = await Promise.all(Array.from({ length: 20 }, () => Stream.open(`${base}/live`)));
    const closed = streams.map((stream) => new Promise((resolve) => stream.response.on('close', resolve)));
    streams.slice(10).forEach((stream) => stream.response.pause());
    await served.control.close();
    expect(await streams[0]?.until('bye')).toMatchObject({ why: 'shutdown' });
    streams.slice(10).forEach((stream) => stream.response.resume());
    await Promise.all(closed);
  });
});

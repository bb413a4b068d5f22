import { scenarioOfRun } from '@tietovirta/archive';
import { calendarYear } from '@tietovirta/calendar';
import { RunPace, Timeline, type PaceClock } from '@tietovirta/pace';
import { serveInMemory, type Answered, type Served } from './testing/served-desk.js';

const calendar = calendarYear(2024);
const week = { exchanges: ['tax-data'], from: '2024-03-04', to: '2024-03-11', scale: '1/1000', speed: 3_600 };
const timeline = new Timeline({
  calendar,
  fromDay: calendar.dayIndexOf(week.from),
  toDay: calendar.dayIndexOf(week.to),
});

let served: Served;
let clock: PaceClock;
let pace: RunPace;
let wallMs = 0;
const passes = (ms: number): void => {
  wallMs += ms;
  clock.reach(clock.dueMs(wallMs), wallMs);
};

const post = (path: string, body?: unknown): Promise<Answered> =>
  served.ask(`/api/v1/runs/1/${path}`, { method: 'POST', body });
const put = (speed: unknown): Promise<Answered> =>
  served.ask('/api/v1/runs/1/speed', { method: 'PUT', body: { speed } });
const picture = async (): Promise<Record<string, unknown>> =>
  (await served.ask('/api/v1/runs/1/live')).json?.['state'] as Record<string, unknown>; // the contract says so

beforeEach(async () => {
  served = await serveInMemory();
  await served.ask('/api/v1/runs', { method: 'POST', body: { scenario: week } });
  pace = new RunPace(3_600, timeline, () => wallMs);
  clock = pace.playByClock(timeline.startMs);
  if (served.player.playing !== undefined) served.player.playing.pace = pace;
});
afterEach(() => served.close());

describe('the pace of a run', () => {
  it('is told with its instant, and by how much it is late', async () => {
    passes(2_000);
    wallMs += 5_000;
    expect((await picture())['pace']).toEqual({
      speed: 3_600,
      instant: '2024-03-04T02:00:00.000+02:00',
      lateSeconds: 5,
    });
  });

  it('stops while the run is paused, however often it is asked for, and goes on', async () => {
    pace.tell(true);
    expect((await post('pause')).json).toMatchObject({ state: 'pausing' });
    pace.tell(false);
    expect((await post('pause')).json).toMatchObject({ state: 'paused' });
    passes(60_000);
    expect(await picture()).toMatchObject({ state: 'paused', pace: { instant: '2024-03-04T00:00:00.000+02:00' } });
    expect((await post('resume')).json).toMatchObject({ state: 'running' });
    passes(1_000);
    expect((await picture())['pace']).toMatchObject({ instant: '2024-03-04T01:00:00.000+02:00' });
  });

  it('steps to the end of a unit, and stands there', async () => {
    expect((await post('step', { to: 'day' })).status).toBe(202);
    passes(0);
    expect(await picture()).toMatchObject({ state: 'paused', pace: { instant: '2024-03-05T00:00:00.000+02:00' } });
  });

  it('jumps to a day or an instant, and never back', async () => {
    expect((await post('jump', { to: '2024-03-06T13:45:00+02:00' })).status).toBe(202);
    passes(0);
    expect((await picture())['pace']).toMatchObject({ instant: '2024-03-06T13:45:00.000+02:00' });
    const refused = await post('jump', { to: '2024-03-06' });
    expect([refused.status, refused.json?.['title']]).toEqual([
      409,
      'The clock of the run stands at 2024-03-06 13:45 already: it never goes back.',
    ]);
  });

  it('is kept with the run when it changes, so that the run goes on at it', async () => {
    expect((await put(60)).json).toMatchObject({ scenario: { speed: 60 } });
    expect(scenarioOfRun(await served.desk.run('1')).speed).toBe(60);
    expect(pace.standing.speed).toBe(60);
  });

  it.each([0, 0.5, -1, 1e12, 'fast', 'NaN', null])(
    'is refused with one sentence where it is none: %j',
    async (speed) => {
      const { status, json } = await put(speed);
      expect([status, json?.['errors']]).toEqual([
        400,
        [
          {
            pointer: '#/speed',
            detail: 'No speed. Allowed: max, real, or simulated seconds a second, 1 to 1000000000',
          },
        ],
      ]);
      expect(pace.standing.speed).toBe(3_600);
    },
  );

  it.each([
    ['step', { to: 'year' }],
    ['step', {}],
    ['jump', { to: 'tomorrow' }],
    ['jump', { to: '2023-03-06' }],
    ['jump', { to: '2024-03-06', and: 'back' }],
  ])('is not asked for what it does not know: %s %j', async (path, body) => {
    expect((await post(path, body)).status).toBe(400);
  });

  it('leaves a line in the audit for each change', async () => {
    await post('pause');
    await put('max');
    await post('step', { to: 'hour' });
    await post('jump', { to: '2024-03-01' });
    const { json } = await served.ask('/api/v1/audit');
    const items = json?.['items'] as { what: string; on: string; result: string }[] | undefined; // as the contract says
    const lines = items?.map(({ what, on, result }) => [what, on, result]);
    expect(lines?.slice(0, 4)).toEqual([
      ['jumpRun', 'run 1 to 2024-03-01', '/problems/pace-refused'],
      ['stepRun', 'run 1 to hour', 'done'],
      ['setSpeed', 'run 1: max', 'done'],
      ['pauseRun', 'run 1', 'done'],
    ]);
  });
});

describe('a run that is not played here', () => {
  it.each(['pause', 'step', 'jump'])('has no pace to be changed: %s', async (path) => {
    await served.player.end();
    const body = path === 'pause' ? undefined : { to: path === 'step' ? 'day' : '2024-03-06' };
    const { status, json } = await post(path, body);
    expect([status, json?.['title']]).toEqual([409, 'Nobody plays run 1 now.']);
  });
});

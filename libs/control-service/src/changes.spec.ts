/** What operators change over the control API, and what they look at before they do. */
import type { RunRecord } from '@tietovirta/archive';
import { endpoints, problem } from '@tietovirta/control-contract';
import { deadLetterOf } from '@tietovirta/ledger/contract';
import { noEntries, type DeadLetter } from '@tietovirta/counting';
import type { Resent } from '@tietovirta/stack-run';
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
const remove = (path: string): Promise<Answered> => served.ask(`${base}${path}`, { method: 'DELETE' });
const read = (path: string): Promise<Answered> => served.ask(`${base}${path}`);
const refused = ({ json }: Answered): readonly [number, string] => {
  const { status, type } = problem.parse(json);
  return [status, type];
};
const audited = async (): Promise<readonly (readonly [string, string])[]> =>
  endpoints.listAudit.answer.parse((await read('/audit')).json).items.map(({ what, result }) => [what, result]);

describe('a run that is started with an Idempotency-Key', () => {
  const key = { 'idempotency-key': '1f0c2f3e-0b0e-4a8e' };

  it('is one run, however often the request is sent', async () => {
    const first = await post('/runs', week, key);
    const again = await post('/runs', week, key);
    expect([first.status, again.status, again.headers.location]).toEqual([201, 201, first.headers.location]);
    await served.player.end();
    expect((await post('/runs', week, key)).json).toMatchObject({ id: 1, state: 'failed' });
    expect((await read('/runs')).json).toMatchObject({ items: [{ id: 1 }] });
  });

  it('refuses another scenario under the same key, and a key that is none', async () => {
    await post('/runs', week, key);
    expect(refused(await post('/runs', { scenario: 'smoke' }, key))).toEqual([422, '/problems/key-of-other']);
    const answer = await post('/runs', week, { 'idempotency-key': 'short' });
    expect(problem.parse(answer.json)).toMatchObject({ status: 400, errors: [{ pointer: 'idempotency-key' }] });
  });
});

describe('a run that is removed', () => {
  it('is gone with all that was counted of it; its number is given to no other', async () => {
    await post('/runs', week);
    await served.player.count('2024-03-04');
    await served.player.end();
    expect((await remove('/runs/1?confirm=1')).status).toBe(204);
    expect((await read('/runs/1')).status).toBe(404);
    expect((await served.desk.backend.runs.ledger.read(1)).marks).toEqual([]);
    expect((await post('/runs', week)).json).toMatchObject({ id: 2 });
  });

  it('stays while it is played, and without its number typed once more', async () => {
    await post('/runs', week);
    expect(refused(await remove('/runs/1?confirm=1'))).toEqual([409, '/problems/run-played']);
    await served.player.end();
    expect(refused(await remove('/runs/1?confirm=2'))).toEqual([409, '/problems/unconfirmed']);
    expect((await remove('/runs/1')).status).toBe(400);
    expect((await read('/runs/1')).status).toBe(200);
    expect(await audited()).toEqual([
      ['removeRun', '/problems/unconfirmed'],
      ['removeRun', '/problems/run-played'],
      ['startRun', 'done'],
    ]);
  });
});

describe('two operators at once', () => {
  it('who stop a run come to one clear state, with a line each', async () => {
    await post('/runs', week);
    const answers = await Promise.all([post('/runs/1/stop'), post('/runs/1/stop')]);
    expect(answers.map(({ status, json }) => [status, json?.state])).toEqual([[202, 'stopping'], [202, 'stopping']]); // oxfmt-ignore
    expect((await audited()).slice(0, 2)).toEqual([
      ['stopRun', 'done'],
      ['stopRun', 'done'],
    ]);
  });
});

describe('a run that another process plays', () => {
  it('is stopped by whoever plays it, once that looks: asked twice it is asked once', async () => {
    await post('/runs', week);
    const { archive } = served.desk.backend.runs;
    served.player.playing = undefined;
    Object.assign(served.desk.backend, { others: { recordOf: (run: RunRecord) => run } });
    expect((await read('/runs/1')).json).toMatchObject({ state: 'running' });
    for (let time = 0; time < 2; time += 1) {
      const { status, json } = await post('/runs/1/stop');
      expect([status, json?.['state']]).toEqual([202, 'stopping']);
      expect(await archive.find(1)).toMatchObject({ status: 'running', isToStop: true });
    }
    expect((await audited())[0]).toEqual(['stopRun', 'done']);
  });
});

describe('dead letters', () => {
  const letters = [0, 1].map((index) => deadLetterOf({ messageType: 'tax-data.request', day: 63, index }));
  const keepLetters = async (): Promise<void> => {
    await post('/runs', week);
    await served.player.count('2024-03-04', 1);
    const { ledger } = served.desk.backend.runs;
    await ledger.apply({ positions: [], runs: [{ ...noEntries(1), deadLetters: letters }] });
  };
  const about = { run: 1, expected: 2 };

  it('are given up by as many as the caller saw, and open no more', async () => {
    await keepLetters();
    expect(refused(await post('/dead-letters/give-up', { run: 1, expected: 3 }))).toEqual([409, '/problems/letters-changed']); // oxfmt-ignore
    expect((await post('/dead-letters/give-up', about)).json).toEqual({ run: 1, letters: 2, messages: 2 });
    expect((await read('/dead-letters?open=true')).json).toMatchObject({ items: [] });
    expect((await read('/dead-letters')).json).toMatchObject({ items: [{ isGivenUp: true }, { isGivenUp: true }] });
    expect((await audited()).slice(0, 2)).toEqual([
      ['giveUpDeadLetters', 'done'],
      ['giveUpDeadLetters', '/problems/letters-changed'],
    ]);
  });

  it('are sent again where records are kept, when the run has ended', async () => {
    await keepLetters();
    expect(refused(await post('/dead-letters/resend', about))).toEqual([409, '/problems/nothing-kept']);
    const sent: DeadLetter[] = [];
    const resent = { asTheyWere: 1, madeAnew: 1, refused: 0, recovered: 2, open: 0 } as unknown as Resent; // no result is told
    Object.assign(served.desk.backend, {
      resend: async (_: unknown, given: readonly DeadLetter[]) => {
        sent.push(...given);
        return { resent, status: 'finished' };
      },
    });
    // The run is played: gone on with, it makes anew what its letters stand for.
    expect(refused(await post('/dead-letters/resend', about))[0]).toBe(409);
    await served.desk.backend.runs.archive.finish(1, { ...(await ended()), status: 'stopped' });
    served.player.playing = undefined;
    expect((await post('/dead-letters/resend', about)).json).toMatchObject({ recovered: 2, state: 'finished' });
    expect(sent.map(({ index }) => index)).toEqual([0, 1]);
  });

  const ended = async () => {
    const { failedOutcome } = await import('@tietovirta/archive');
    return failedOutcome('', '2026-01-01T00:01:00.000Z');
  };
});

describe('what is looked at', () => {
  it('is every fault of a scenario with its place, or the scenario as a run would keep it', async () => {
    const bad = { scenario: { year: 2039, exchanges: ['x'], tides: [] } };
    const { json } = await post('/scenarios/check', bad);
    const { isFine, faults } = endpoints.checkScenario.answer.parse(json);
    expect([isFine, faults.map(({ pointer }) => pointer)]).toEqual([
      false,
      ['#/scenario/year', '#/scenario/exchanges/0', '#/scenario/tides'],
    ]);
    expect((await post('/scenarios/check', week)).json).toMatchObject({ isFine: true, scenario: { seed: 1 }, faults: [] }); // oxfmt-ignore
    expect((await read('/runs')).json).toMatchObject({ items: [] });
  });

  it('is the tables as files, as of any day, which say which run they are of', async () => {
    await post('/runs', week);
    await served.player.count('2024-03-04');
    const csv = await read('/runs/1/tables/csv?at=2024-03-04');
    expect([csv.status, csv.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(csv.headers['content-disposition']).toBe('inline; filename="tietovirta-run-1-2024-03-04.csv"');
    const value = (await rowOf('tax-data.requests', '2024-03-04')).simulated.value;
    expect(csv.text.split('\n').find((line) => line.includes('tax-data.requests'))).toContain(JSON.stringify(value));
    const html = await read('/runs/1/tables/html?lang=en');
    expect(html.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(html.text).toMatch(/as of/);
    expect((await read('/runs/1/tables/pdf?lang=de')).json).toMatchObject({ errors: [{ pointer: 'format' }, { pointer: 'lang' }] }); // oxfmt-ignore
  });

  const rowOf = async (row: string, at: string) => {
    const { tables } = endpoints.readTables.answer.parse((await read(`/runs/1/tables?at=${at}`)).json);
    const found = tables.tables.flatMap((table) => table.rows).find(({ id }) => id === row);
    if (found === undefined) throw new Error(`no row ${row}`);
    return found;
  };

  it('is a row day by day, whose days add up to the tables and to the plan', async () => {
    await post('/runs', week);
    for (const day of ['2024-03-04', '2024-03-05']) await served.player.count(day);
    const { points } = endpoints.readSeries.answer.parse((await read('/runs/1/series?of=tax-data.requests')).json);
    expect(points.map(({ day }) => day)).toEqual(['2024-03-04', '2024-03-05', '2024-03-06']);
    const counted = points.reduce((sum, point) => sum + point.counted, 0);
    expect(counted).toBe((await rowOf('tax-data.requests', '2024-03-05')).simulated.value);
    expect(points.slice(0, 2).map((point) => point.planned)).toEqual(points.slice(0, 2).map((point) => point.counted));
    expect(points[2]).toMatchObject({ counted: 0 });
    const all = endpoints.readSeries.answer.parse((await read('/runs/1/series?from=2024-03-05&to=2024-03-05')).json);
    expect(all.points).toHaveLength(1);
    expect((await read('/runs/1/series?of=nothing&from=2024-01-01')).json).toMatchObject({ errors: [{ pointer: 'of' }, { pointer: 'from' }] }); // oxfmt-ignore
  });
});

describe('the limits', () => {
  it('refuse a body that is nested too deeply, before anything is read of it', async () => {
    const deep = JSON.parse(`${'{"a":'.repeat(8)}{}${'}'.repeat(8)}`) as object;
    expect(refused(await post('/runs', { scenario: deep }))).toEqual([400, '/problems/too-deep']);
    expect((await read('/runs')).json).toMatchObject({ items: [] });
  });

  it('turn away who changes too much in a minute, and let them look on', async () => {
    const answers = await Promise.all(Array.from({ length: 32 }, () => post('/runs/7/stop')));
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(2);
    expect((await read('/runs')).status).toBe(200);
    expect((await post('/plans', week)).status).toBe(200);
  });
});

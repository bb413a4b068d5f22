/**
 * A run on threads that begins as fast as it can, is paused, stepped, slowed down and killed, and goes on: it comes to what an undisturbed
 * run comes to, and its clock never goes back.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { eventually } from '@tietovirta/testing';
import { servePage, type ServedPage } from './page/served.js';

jest.setTimeout(240_000); // a busy machine

interface RunSaid {
  readonly state: string;
  readonly scenario: { readonly speed?: unknown };
  readonly outcome: { readonly hash: string; readonly counted: number; readonly cellsDiffering: number } | null;
}

interface Picture {
  readonly state: string;
  readonly counted: number;
  readonly pace: { readonly instant: string | null } | null;
}

describe('a run whose pace is changed', () => {
  let folder: string;
  let server: ServedPage;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tietovirta-paced-'));
    server = await servePage(folder, 0);
  });
  afterAll(async () => {
    await server.kill();
    await rm(folder, { recursive: true, force: true });
  });

  const api = async (method: string, path: string, body?: object): Promise<unknown> => {
    const answer = await fetch(`${server.url}/api/v1${path}`, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const said = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${said}`);
    return JSON.parse(said);
  };
  const picture = async (run: number): Promise<Picture> =>
    ((await api('GET', `/runs/${run}/live`)) as { readonly state: Picture }).state;
  /** Asked some times a second: more would be too many requests. */
  const within = { withinMs: 200_000, betweenMs: 200 };
  const runIs = (run: number, state: RegExp): Promise<RunSaid> =>
    eventually(async () => {
      const said = (await api('GET', `/runs/${run}`)) as RunSaid;
      expect(said.state).toMatch(state);
      return said;
    }, within);
  const pictureShows = (run: number, fact: (picture: Picture) => boolean): Promise<void> =>
    eventually(async () => expect(fact(await picture(run))).toBe(true), within);
  /** The clock of a run that stands. */
  const stands = async (run: number): Promise<Picture> => {
    await runIs(run, /paused/);
    return picture(run);
  };
  const minutesBetween = (one: Picture, other: Picture): number =>
    (Date.parse(other.pace?.instant ?? '') - Date.parse(one.pace?.instant ?? '')) / 60_000;

  it('comes to the counts and the stream hash of one that nobody disturbed', async () => {
    const scenario = { exchanges: ['kelmu', 'eessi', 'banks', 'taxi-trips', 'income-register'], from: '2024-03-04', to: '2024-03-12' }; // oxfmt-ignore
    await api('POST', '/runs', { scenario });
    const undisturbed = await runIs(1, /finished|differing|failed/);
    await api('POST', '/runs', { scenario });
    await pictureShows(2, ({ counted }) => counted > 0);
    await api('POST', '/runs/2/pause');
    const first = await stands(2);
    expect(first.pace?.instant).toMatch(/T00:00:00\.000/);
    await api('POST', '/runs/2/step', { to: 'hour' });
    const second = await stands(2);
    await api('POST', '/runs/2/step', { to: 'day' });
    const third = await stands(2);
    expect([minutesBetween(first, second), minutesBetween(second, third)]).toEqual([60, 23 * 60]);
    await api('PUT', '/runs/2/speed', { speed: 3_600 });
    await api('POST', '/runs/2/resume');
    await pictureShows(2, (now) => minutesBetween(third, now) > 0);
    await server.kill();
    server = await servePage(folder, 0);
    const interrupted = await runIs(2, /interrupted/);
    expect(interrupted.scenario.speed).toBe(3_600);
    await api('POST', '/runs/2/resume');
    await pictureShows(2, ({ pace }) => typeof pace?.instant === 'string');
    await api('POST', '/runs/2/pause');
    expect(minutesBetween(third, await stands(2))).toBeGreaterThan(0);
    await api('PUT', '/runs/2/speed', { speed: 'max' });
    await api('POST', '/runs/2/resume');
    const disturbed = await runIs(2, /finished|differing|failed/);
    expect(disturbed).toMatchObject({ state: 'finished', outcome: { cellsDiffering: 0 } });
    expect([disturbed.outcome?.hash, disturbed.outcome?.counted]).toEqual([
      ...[undisturbed.outcome?.hash, undisturbed.outcome?.counted],
    ]);
  });
});

/** A store that is served: runs are played by the server, and its end keeps what was counted. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jest } from '@jest/globals';
import { recordFact } from './stack/measured-facts.js';

const main = fileURLToPath(new URL('../../apps/tietovirta/bin/tietovirta.mjs', import.meta.url));

jest.setTimeout(120_000); // a busy machine

interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<{ readonly code: number | null; readonly out: string; readonly err: string }>;
  /** The first line of its results. */
  readonly firstLine: Promise<string>;
}

const started = new Set<ChildProcess>();

function start(...args: readonly string[]): Running {
  const child = spawn(process.execPath, [main, ...args]);
  started.add(child);
  let [out, err] = ['', ''];
  child.stderr.on('data', (piece: Buffer) => (err += piece.toString()));
  const firstLine = new Promise<string>((resolve) => {
    child.stdout.on('data', (piece: Buffer) => {
      out += piece.toString();
      if (out.includes('\n')) resolve(out.split('\n')[0] ?? '');
    });
  });
  const ended = new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    child.on('close', (code) => {
      resolve({ code, out, err });
    });
  });
  return { child, ended, firstLine };
}

interface RunSaid {
  readonly state: string;
  readonly outcome: { readonly hash: string; readonly cellsDiffering: number } | null;
}

describe('a store that is served', () => {
  let folder: string;
  let server: Running;
  let url: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tietovirta-served-'));
    server = start('serve', '--port', '0', '--store', folder);
    url = await server.firstLine;
  });
  afterAll(async () => {
    for (const child of started) child.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  });

  const api = (path: string, body?: object): Promise<Response> =>
    fetch(`${url}/api/v1${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
  const runIs = async (id: number, state: RegExp): Promise<RunSaid> => {
    for (;;) {
      const run = (await (await api(`/runs/${id}`)).json()) as RunSaid;
      if (state.test(run.state)) return run;
      await api(`/runs/${id}/live`); // a fact is asked for again, at the pace of the answers
    }
  };
  const week = { exchanges: ['kelmu', 'tax-data'], from: '2024-03-04', to: '2024-03-11', scale: '1/1000' };

  it('plays a run over its API whose tables and picture come to the plan of every figure', async () => {
    expect((await api('/runs', { scenario: week })).status).toBe(201);
    const run = await runIs(1, /finished|differing|failed/);
    expect(run).toMatchObject({ state: 'finished', outcome: { cellsDiffering: 0 } });
    const { state } = (await (await api('/runs/1/live')).json()) as {
      readonly state: { readonly figures: readonly { readonly status: string }[]; readonly clock: object };
    };
    expect(new Set(state.figures.map(({ status }) => status))).toEqual(new Set(['equal', 'absent']));
    expect(state.clock).toMatchObject({ from: null, share: 1 });
  });

  it('is shown in a terminal and listed, though the server holds it', async () => {
    const top = await start('top', '--store', folder).ended;
    expect([top.code, top.err]).toEqual([0, '']);
    expect(top.out).toMatch(/^Tietovirta · run 1 .* finished .*100\.0 %/);
    expect(top.out).toMatch(/^Kelmu queries to Kela .* ✓ equal$/m);
    const listed = await start('runs', '--store', folder).ended;
    expect(listed.out).toMatch(/^ +1 +\S+ +finished .*2024-03-04/m);
  });

  it('says to a second server of it where it is served', async () => {
    const { code, err } = await start('serve', '--port', '0', '--store', folder).ended;
    expect(code).toBe(2);
    expect(err).toContain(`It answers at ${url}.`);
  });

  it('ends when it is asked to, with a run under way and viewers, and the run goes on later to the same hash', async () => {
    // Under way for as long as it is wanted: an hour passes in a second. At full speed it could be over before it is listed.
    const year = { ...week, from: '2024-01-01', to: '2025-01-01', scale: '1/100' };
    await api('/runs', { scenario: { ...year, speed: 3_600 } });
    const streams = await Promise.all(Array.from({ length: 20 }, () => api('/live')));
    await runIs(2, /running/);
    const listed = await start('runs', '--store', folder).ended;
    expect(listed.out).toMatch(/^ +2 +\S+ +running /m);
    expect(listed.out).toMatch(/^run 2: .* messages .* heard of \d+\.\d s ago$/m);
    const before = performance.now();
    server.child.kill('SIGINT');
    const { code } = await server.ended;
    recordFact(
      `serve: ended ${Math.round(performance.now() - before)} ms after it was asked to, with a run under way and 20 viewers`,
    );
    expect(code).toBe(0);
    const said = await Promise.all(streams.map((stream) => stream.text()));
    for (const text of said) expect(text).toContain('event: bye');
    const top = await start('top', '--store', folder).ended;
    expect([top.code, top.out]).toEqual([2, '']);
    expect(top.err).toContain('"npm start" opens a server');
    const resumed = await start('run', '--resume', '2', '--speed', 'max', '--json', '--store', folder).ended;
    const whole = await start('run', '--scale', '1/100', '--exchanges', 'kelmu,tax-data', '--json', '--store', folder)
      .ended;
    const hashOf = ({ out }: { readonly out: string }): unknown => (JSON.parse(out) as { readonly hash: unknown }).hash;
    expect(hashOf(resumed)).toBe(hashOf(whole));
  });
});

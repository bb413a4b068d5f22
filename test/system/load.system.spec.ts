/**
 * `tietovirta load` as a process, to lines and to files: what leaves is what is planned, parts of a load add up, and one that is stopped
 * or ended by a threshold says how much was sent.
 */
import { jest } from '@jest/globals';
import { scenarioPlan } from '@tietovirta/plan';
import { messagesPlanned } from '@tietovirta/plan-view';
import { resolveScenario } from '@tietovirta/scenarios';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { begin, command, type Said } from './stack/command-line.js';

jest.setTimeout(120_000); // a busy machine

const window = { from: '2024-03-04', to: '2024-03-05', scale: '1/20', exchanges: 'luova,pension-sector' };
const settings = ['--from', window.from, '--until', window.to, '--scale', window.scale, '--exchanges', window.exchanges]; // oxfmt-ignore
const peak = 'on=luova, at=09:00, for=30m, factor=5, shape=ramp';
const load = (...words: readonly string[]): Promise<Said> => command(['load', 'year-2024', ...settings, ...words]);

interface Line {
  readonly address: string;
  readonly time: string;
  readonly messageType: string;
}

const linesOf = (text: string): readonly Line[] => text.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Line); // oxfmt-ignore

/** How many messages are planned, answers of the next day included. */
function planned(peaks?: string): number {
  const plan = scenarioPlan(resolveScenario({ overrides: { ...window, peaks } }));
  return plan.messageTypes.reduce((sum, type) => sum + messagesPlanned(plan, type), 0);
}

describe('A load', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tietovirta-load-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function linesIn(name: string): Promise<readonly Line[]> {
    const files = await readdir(join(folder, name));
    const texts = await Promise.all(files.map((file) => readFile(join(folder, name, file), 'utf8')));
    return texts.flatMap(linesOf);
  }

  it('to lines has each planned message once, in the order of time, with its peak', async () => {
    const said = await load('--to', '-', '--peaks', peak);
    expect(said.code).toBe(0);
    const lines = linesOf(said.out);
    expect(lines).toHaveLength(planned(peak));
    expect(planned(peak)).toBeGreaterThan(planned());
    expect(new Set(lines.map(({ address }) => address)).size).toBe(lines.length);
    const times = lines.map(({ time }) => Date.parse(time));
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    const plan = scenarioPlan(resolveScenario({ overrides: { ...window, peaks: peak } }));
    const minutes = plan.year.planOf('luova.partner-transfer').minuteCounts(plan.fromDay);
    const inPeak = lines.filter(
      ({ messageType, time }) => messageType === 'luova.partner-transfer' && /T09:[012]/.test(time),
    );
    expect(inPeak).toHaveLength(minutes.subarray(540, 570).reduce((sum, count) => sum + count, 0));
    expect(said.err).toMatch(new RegExp(`Planned [\\d,]+ = sent ${lines.length.toLocaleString('en')}\n$`));
  });

  it('to files is shared out by parts, whose reports add up', async () => {
    const reportOf = (part: number): string => join(folder, `${part}.json`);
    for (const part of [1, 2]) {
      const said = await load('--to', `files:${join(folder, `part-${part}`)}`, '--part', `${part}/2`, '--report', reportOf(part), '--quiet'); // oxfmt-ignore
      expect({ code: said.code, err: said.err }).toEqual({ code: 0, err: '' });
    }
    const parts = await Promise.all(['part-1', 'part-2'].map(linesIn));
    const addresses = parts.flat().map(({ address }) => address);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses).toHaveLength(planned());
    const merged = await command(['load', '--merge', reportOf(1), reportOf(2), '--json']);
    expect(JSON.parse(merged.out)).toMatchObject({ sent: planned(), planned: planned(), plan: planned() });
  });

  // Node's own way of making a folder with its parents never comes back here (seen with Node 20).
  it('to a folder that cannot be made is refused at once', async () => {
    const said = await load('--to', 'files:/proc/nothere/deep', '--quiet');
    expect([said.code, said.err.trimEnd()]).toEqual([2, 'error: There is no file or folder /proc/nothere.\nCheck the path.']); // oxfmt-ignore
  });

  it('that is stopped in the middle says how much was sent, which is what there is', async () => {
    const running = begin(['load', 'year-2024', ...settings, '--to', '-', '--load', 'rate=200/s']);
    running.process.stdout?.once('data', () => running.process.kill('SIGINT'));
    const { code, out, err } = await running.ended;
    expect(code).toBe(3);
    const count = linesOf(out).length;
    expect(count).toBeGreaterThan(0);
    expect(err.trimEnd().split('\n').at(-1)).toBe(`Stopped: sent ${count} of ${planned().toLocaleString('en')}`);
  });

  it('whose reader goes away says how much it got, and that it was not all', async () => {
    const running = begin(['load', 'year-2024', ...settings, '--to', '-', '--load', 'rate=200/s', '--quiet']);
    running.process.stdout?.once('data', () => running.process.stdout?.destroy());
    const { code, err } = await running.ended;
    expect(code).toBe(2);
    const [, got] = /Failed: sent ([\d,]+) of [\d,]+\n/.exec(err) ?? [];
    expect(err).toContain(`error: Standard output takes no more (write EPIPE): it got ${got} messages, ${planned().toLocaleString('en')} are planned.`); // oxfmt-ignore
  });

  it('is ended by a threshold that says so, with 99 and how much was sent', async () => {
    const file = join(folder, 'abort.yaml');
    await writeFile(
      file,
      "load: { rate: 500/s }\nthresholds: { sent: [{ threshold: 'count<1', abortOnFail: true }] }\n",
    );
    const ended = await command(['load', file, ...settings, '--to', '-', '--quiet']);
    expect(ended.code).toBe(99);
    const count = linesOf(ended.out).length;
    expect(count).toBeLessThan(planned());
    expect(ended.err).toContain(`Ended, because a threshold did not hold: sent ${count.toLocaleString('en')} of `);
  });
});

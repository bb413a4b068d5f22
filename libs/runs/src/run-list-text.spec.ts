import { resolveScenario, toStored } from '@tietovirta/scenarios';
import { plainPen } from '@tietovirta/wording';
import { runListText } from './run-list-text.js';
import { sampleRun } from './testing/sample-run.js';

const whole = toStored(resolveScenario({ scenario: 'year-2024' }));
const lineOf = (run: ReturnType<typeof sampleRun>, isPlayed = false): string =>
  runListText([run], { lang: 'en', pen: plainPen, isPlayed: () => isPlayed }).split('\n')[1] ?? '';

describe('a run in a list', () => {
  it('tells how much of the year it is: all, or a part of its days and exchanges', () => {
    expect(lineOf(sampleRun(1, {}, whole))).toMatch(/ finished {2}2024 /);
    const part = { ...whole, to: '2024-02-01', exchanges: ['kelmu'] };
    expect(lineOf(sampleRun(1, {}, part))).toMatch(/2024-01-01 to 2024-02-01 .*, 1 exchange /);
  });

  it('whose settings this version cannot read is listed all the same', () => {
    expect(lineOf(sampleRun(1, {}, { ...whole, mood: 'good' }))).toMatch(/ finished {2}\? +\? /);
  });

  it('that is noted as running was interrupted, unless somebody plays it', () => {
    const running = { ...sampleRun(1, {}, whole), status: 'running' as const };
    expect(lineOf(running)).toContain(' interrupted ');
    expect(lineOf(running, true)).toContain(' running ');
  });

  it('that failed tells no counts', () => {
    const failed = sampleRun(1, { status: 'failed', counted: 12_345 }, whole);
    expect(lineOf({ ...failed, status: 'failed' })).not.toContain('12,345');
    expect(lineOf(sampleRun(1, { counted: 12_345 }, whole))).toContain('12,345');
  });
});

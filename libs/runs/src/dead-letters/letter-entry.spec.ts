import { MemoryArchive } from '@tietovirta/archive';
import { MemoryLedger } from '@tietovirta/ledger';
import type { DeadLetter } from '@tietovirta/counting';
import type { RunsKept } from '../runs-kept.js';
import { findLetter, readLetters } from './letter-entry.js';
import { refuseUnended, whichRun } from './which-run.js';
import { sampleRun } from '../testing/sample-run.js';

const letter = (day: number, changes: Partial<DeadLetter> = {}): DeadLetter => ({
  ...{ messageType: 'kelmu.query', day, index: 0, next: 10, messages: 10, code: 'body-unreadable', reason: 'x' },
  ...{ source: 's/0', position: day, isRecovered: false, ...changes },
});

/** A ledger with letters of two runs, and of records that belong to none. */
async function keptRuns(): Promise<RunsKept> {
  const archive = new MemoryArchive();
  for (const year of [2024, 2023])
    await archive.start({
      name: 'x',
      year,
      scenario: { year },
      productVersion: '1',
      startedAt: '2026-01-01T00:00:00Z',
    });
  const ledger = new MemoryLedger();
  const letters: Readonly<Record<number, readonly DeadLetter[]>> = {
    0: [letter(0, { messageType: '' })],
    1: [letter(59), letter(60, { isRecovered: true })],
    2: [letter(59, { code: 'value-unknown' })],
  };
  ledger.deadLetters = async (run) => letters[run] ?? [];
  return { archive, ledger, place: 'database', folder: 'db', options: ' --on kafka' };
}

describe('dead letters of kept runs', () => {
  it('are named by run and place, strays first, with the day in the year of their run', async () => {
    const letters = await readLetters(await keptRuns(), {});
    expect(letters.map((each) => [each.letter, each.date])).toEqual([
      ['0/1', ''],
      ['1/1', '2024-02-29'],
      ['1/2', '2024-03-01'],
      ['2/1', '2023-03-01'],
    ]);
  });

  it('are those of one run, of one code, or those that are open', async () => {
    const runs = await keptRuns();
    const namesOf = async (wish: Parameters<typeof readLetters>[1]): Promise<string[]> =>
      (await readLetters(runs, wish)).map((each) => each.letter);
    expect(await namesOf({ run: 1 })).toEqual(['1/1', '1/2']);
    expect(await namesOf({ run: 1, isOpenOnly: true })).toEqual(['1/1']);
    expect(await namesOf({ code: 'value-unknown' })).toEqual(['2/1']);
  });

  it('are found by their name, or refused with how many there are', async () => {
    const runs = await keptRuns();
    expect((await findLetter(runs, { run: 1, place: 2 })).position).toBe(60);
    await expect(findLetter(runs, { run: 1, place: 3 })).rejects.toMatchObject({
      message: 'There is no dead letter 1/3: run 1 has 2.',
      hint: '"tietovirta dead-letters list --run 1 --on kafka" names them.',
    });
  });
});

describe('sending again', () => {
  it('asks for the run, and names those with open letters; strays belong to none', async () => {
    const runs = await keptRuns();
    const { says, advice } = whichRun(await readLetters(runs, { isOpenOnly: true }));
    expect(says.en).toBe('Of which run? There are open dead letters in:\n  run 1: 1\n  run 2: 1');
    expect(advice?.en).toContain('--run 1 --all');
    expect(whichRun(await readLetters(runs, { run: 0 })).message).toBe(
      'Of which run? No run of the stack has open dead letters.',
    );
  });

  it('is refused for a run that failed or is under way, and for no other', () => {
    for (const status of ['failed', 'running'] as const)
      expect(() => refuseUnended({ ...sampleRun(4), status }, ' --on kafka')).toThrow(
        expect.objectContaining({ hint: '"tietovirta run --resume 4 --on kafka" goes on with it.' }),
      );
    for (const status of ['finished', 'differing', 'stopped'] as const)
      expect(() => refuseUnended({ ...sampleRun(4), status }, '')).not.toThrow();
  });
});

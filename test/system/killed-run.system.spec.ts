/**
 * Kills the command line in the middle of a run, several times at random moments, resumes it, and compares what it comes to with
 * an undisturbed run. The moments hang on a seed (TEST_SEED sets it) that a failure prints.
 */
import { openStore } from '@tietovirta/store-folder';
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../apps/tietovirta/bin/tietovirta.mjs', import.meta.url));
const scenario = ['--year', '2024', '--from', '2024-03-01', '--to', '2024-05-01', '--seed', '5', '--workers', '1'];
const wantedKills = 3;

interface Outcome {
  readonly tables: { readonly tables: unknown };
  readonly hash: string;
  readonly planned: number;
  readonly sent: number;
  readonly counted: number;
  readonly setAside: number;
}

/** Runs the command line to its end; the answer is its JSON document. */
function tietovirta(args: readonly string[]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const options = { maxBuffer: 64 * 1024 * 1024 };
    execFile(process.execPath, [main, ...args, '--json'], options, (error, stdout, stderr) => {
      if (error === null) resolve(JSON.parse(stdout));
      else reject(new Error(`${error.message}\n${stderr}`));
    });
  });
}

/** What the archive keeps of the last run. */
async function keptOutcome(folder: string): Promise<Record<string, unknown>> {
  const kept = (await tietovirta(['runs', 'show', 'last', '--store', folder])) as { readonly outcome: Outcome };
  const { tables, hash, planned, sent, counted, setAside } = kept.outcome;
  return { tables: tables.tables, hash, planned, sent, counted, setAside, closes: planned === counted + setAside };
}

/** Starts a run and kills it so many milliseconds after it tells of messages counted; false when it was quicker. */
function isKilled(args: readonly string[], afterMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [main, 'run', ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
    let told = '';
    child.stderr.on('data', (text: Buffer) => {
      const before = told;
      told += text.toString();
      const counts = / [1-9][\d,\u00a0]* messages /;
      if (counts.test(told) && !counts.test(before)) setTimeout(() => child.kill('SIGKILL'), afterMs);
    });
    child.on('exit', (_, signal) => {
      resolve(signal === 'SIGKILL');
    });
  });
}

/** Messages in the ledger of a store's first run, as a reader finds it after the kill. */
async function countedSoFar(folder: string): Promise<number> {
  const store = await openStore({ folder, productVersion: 'test' });
  try {
    const { marks } = await store.ledger.read(1);
    return marks.reduce((total, mark) => total + mark.counted, 0);
  } finally {
    await store.close();
  }
}

describe('Law 3: a run that is killed', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tietovirta-killed-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('comes to the same tables and the same hash when resumed, however often and whenever it was killed', async () => {
    const seed = Number(process.env['TEST_SEED'] ?? process.hrtime.bigint() % 1_000_000n);
    let state = seed;
    const next = (below: number): number => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
      return state % below;
    };
    const [calm, victim] = [join(folder, 'calm'), join(folder, 'victim')];
    await tietovirta(['run', ...scenario, '--store', calm]);
    const undisturbed = await keptOutcome(calm);

    const countedAtKills: number[] = [];
    let args = [...scenario, '--store', victim];
    while (countedAtKills.length < wantedKills && (await isKilled(args, next(900)))) {
      countedAtKills.push(await countedSoFar(victim));
      args = ['--resume', 'last', '--store', victim];
    }
    if (countedAtKills.length === wantedKills) await tietovirta(['run', '--resume', 'last', '--store', victim]);

    const outcome = await keptOutcome(victim);
    expect({ seed, countedAtKills, ...outcome }).toEqual({ seed, countedAtKills, ...undisturbed });
    expect(outcome['closes']).toBe(true);
    // The test is worth nothing unless a kill hit the middle.
    expect({ seed, inTheMiddle: countedAtKills.some((counted) => counted < Number(outcome['counted'])) }).toEqual({
      seed,
      inTheMiddle: true,
    });
  }, 240_000);
});

/**
 * Kills the command line in the middle of a run, several times at random moments, resumes it, and compares what it comes to with
 * an undisturbed run. The moments depend on a seed (TEST_SEED sets it) that a failure prints.
 */
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measuredInStore } from '../measured-lines.js';

const main = fileURLToPath(new URL('../../apps/tietovirta/bin/tietovirta.mjs', import.meta.url));
const scenario = ['--year', '2024', '--from', '2024-03-01', '--to', '2024-03-25', '--workers', '1'];
const leastKills = 3;

interface Outcome {
  readonly tables: unknown;
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
async function keptOutcome(folder: string): Promise<Outcome> {
  const kept = await tietovirta(['runs', 'show', 'last', '--store', folder]);
  const { tables, ...outcome } = (kept as { readonly outcome: Outcome & { readonly tables: Outcome } }).outcome;
  return { ...outcome, tables: tables.tables };
}

const compared = ({ tables, hash, planned, sent, counted, setAside }: Outcome): Record<string, unknown> => ({
  ...{ tables, hash, planned, sent, counted, setAside },
  closes: planned === counted + setAside,
});

/** Of a run that was started: what the ledger held then, and whether it was killed; it was not when it was quicker. */
interface Sitting {
  readonly countedBefore: number;
  readonly isKilled: boolean;
}

/** Starts a run and kills it so many milliseconds after it reports its progress for the first time. */
function killedAfter(ms: number, args: readonly string[]): Promise<Sitting> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [main, 'run', ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
    let output = '';
    let countedBefore: number | undefined;
    child.stderr.on('data', (text: Buffer) => {
      output += text.toString();
      if (countedBefore !== undefined) return;
      const counted = / ([\d,]+) messages/.exec(output)?.[1];
      if (counted === undefined) return;
      countedBefore = Number(counted.replaceAll(',', ''));
      setTimeout(() => child.kill('SIGKILL'), ms);
    });
    child.on('exit', (_, signal) => {
      resolve({ countedBefore: countedBefore ?? 0, isKilled: signal === 'SIGKILL' });
    });
  });
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
    const calm = await tietovirta(['run', ...scenario, '--store', join(folder, 'calm')]);
    const undisturbed = { ...compared(calm as Outcome), measured: await measuredInStore(join(folder, 'calm')) };

    const victim = ['--store', join(folder, 'victim')];
    const resumed = ['--resume', 'last', ...victim];
    // What the ledger held when a sitting began is what the one before had counted when it was killed.
    const sittings: Sitting[] = [];
    const isInTheMiddle = (): boolean => sittings.some(({ countedBefore }) => countedBefore > 0);
    do {
      const kills = sittings.length;
      const ms = 600 + 400 * kills + next(900);
      sittings.push(await killedAfter(ms, kills === 0 ? [...scenario, ...victim] : resumed));
    } while (sittings.at(-1)?.isKilled === true && (sittings.length < leastKills || !isInTheMiddle()));
    if (sittings.at(-1)?.isKilled === true) await tietovirta(['run', ...resumed]);

    const outcome = compared(await keptOutcome(join(folder, 'victim')));
    const measured = await measuredInStore(join(folder, 'victim'));
    expect({ seed, sittings, ...outcome, measured }).toEqual({ seed, sittings, ...undisturbed });
    expect(outcome['closes']).toBe(true);
    // The test is worth nothing unless a kill hit the middle.
    expect({ seed, sittings, isInTheMiddle: isInTheMiddle() }).toEqual({ seed, sittings, isInTheMiddle: true });
  }, 240_000);
});

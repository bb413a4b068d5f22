/** Measures this machine: the ceiling, the steps, and the whole path with one worker and with all. */
import { MemoryLedger } from '@tietovirta/ledger';
import { playRun } from '@tietovirta/embedded-run';
import { WorkerPool } from '@tietovirta/embedded-run/worker-pool';
import type { Scenario } from '@tietovirta/scenarios';
import type { Label } from '@tietovirta/wording';
import { cpus } from 'node:os';
import { workerCount } from './bench-text.js';
import type { BenchReport, LedgerLoad, PathRate, StepRate } from './bench-report.js';
import { MeteredLedger } from './metered-ledger.js';
import { plainLoop } from './plain-loop.js';
import { measureSteps } from './measure-steps.js';
import { messagesOf } from './messages-of.js';

export interface BenchOptions {
  /** Days over which the steps are measured. */
  readonly sample: Scenario;
  /** Days over which the whole path is measured; so many that starting the threads weighs little. */
  readonly path: Scenario;
  /** The whole year, for the prediction. */
  readonly whole: Scenario;
  /** Worker threads of the widest path, at least 1. */
  readonly workers: number;
  /** Wall time of each measurement in seconds, at least. */
  readonly seconds: number;
  readonly workerEntry: URL;
  /** Monotonic milliseconds. */
  readonly now: () => number;
  /** Called with what is measured next. */
  readonly onStep?: (what: Label) => void;
}

export const eachStep: Label = { fi: 'kukin vaihe erikseen, yksi säie', en: 'each step alone, one thread' };

export async function measure(options: BenchOptions): Promise<BenchReport> {
  options.onStep?.({
    fi: 'katto: paljas silmukka tyypitettyjen taulukoiden yli',
    en: 'the ceiling: a plain loop over typed arrays',
  });
  const ceiling = measureCeiling(options);
  options.onStep?.(eachStep);
  const { steps, measures } = measureSteps(options);
  const paths: PathRate[] = [];
  for (const workers of new Set([1, options.workers])) {
    const { fi, en } = workerCount(workers);
    options.onStep?.({ fi: `koko polku, ${fi}`, en: `the whole path, ${en}` });
    paths.push(await measurePath(options, workers));
  }
  options.onStep?.({ fi: 'mitä vuosi kirjoittaa laskureihin', en: 'what a year writes to the ledger' });
  const ledger = await measureLedger(options);
  const single = paths[0] as PathRate;
  const widest = paths.at(-1) as PathRate;
  const yearMessages = messagesOf(options.whole);
  return {
    year: options.whole.year,
    from: options.sample.from,
    to: options.sample.to,
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    node: process.version,
    ceiling,
    steps,
    measures,
    ledger,
    paths,
    yearMessages,
    predictedSeconds: yearMessages / widest.messagesPerSecond,
    pathOverCeiling: single.nsPerMessage / ceiling.nsPerMessage,
    unexplainedNs: single.nsPerMessage - steps.reduce((sum, step) => sum + step.nsPerMessage, 0),
  };
}

function measureCeiling({ seconds, now }: BenchOptions): StepRate {
  const batch = 4_194_304;
  let check = plainLoop(batch);
  const start = now();
  let messages = 0;
  while (now() - start < seconds * 1000) {
    check += plainLoop(batch);
    messages += batch;
  }
  if (Number.isNaN(check)) throw new Error('the plain loop lost count');
  const ms = now() - start;
  return { id: 'plain-loop', messagesPerSecond: (messages / ms) * 1000, nsPerMessage: (ms * 1e6) / messages };
}

/** The whole year, once. */
async function measureLedger({ whole, workers, workerEntry }: BenchOptions): Promise<LedgerLoad> {
  const ledger = new MeteredLedger();
  await playRun({ scenario: whole, runId: 1, ledger, workers: new WorkerPool(workerEntry, workers) });
  return ledger.load(1);
}

/** Start-up of the threads is part of the path: the sample is played again until it has lasted long enough. */
async function measurePath({ path, seconds, workerEntry }: BenchOptions, workers: number): Promise<PathRate> {
  const play = async (scenario: Scenario): Promise<PathRate> => {
    const ledger = new MemoryLedger();
    const result = await playRun({ scenario, runId: 1, ledger, workers: new WorkerPool(workerEntry, workers) });
    const messagesPerSecond = result.counted / result.seconds;
    const nsPerMessage = (result.seconds * 1e9 * workers) / result.counted;
    return { workers, messages: result.counted, seconds: result.seconds, messagesPerSecond, nsPerMessage };
  };
  const rates: PathRate[] = [];
  for (let spent = 0; spent < seconds; spent += (rates.at(-1) as PathRate).seconds) rates.push(await play(path));
  return rates.sort((a, b) => a.messagesPerSecond - b.messagesPerSecond)[Math.floor(rates.length / 2)] as PathRate;
}

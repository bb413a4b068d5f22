/** Runs the bench on the embedded adapters. */
import { measure, type BenchReport } from '@tietovirta/bench';
import { compileLess } from '@tietovirta/embedded-run/compile-less';
import { resolveScenario } from '@tietovirta/scenarios';
import type { Label } from '@tietovirta/wording';
import { workerEntry } from '../program-files.js';

export interface BenchOptions {
  /** Worker threads of the widest path. */
  readonly workers: number;
  /** Wall seconds of each measurement at least. */
  readonly seconds: number;
  readonly onStep?: (what: Label) => void;
}

/** Measures the steps on September 2024, the whole path on the quarter that ends with it, and predicts the year 2024. */
export function runBench({ workers, seconds, onStep }: BenchOptions): Promise<BenchReport> {
  compileLess();
  const whole = resolveScenario({ scenario: 'year-2024' });
  return measure({
    whole,
    sample: { ...whole, name: 'bench', from: '2024-09-01', to: '2024-10-01' },
    path: { ...whole, name: 'bench', from: '2024-07-01', to: '2024-10-01' },
    workers,
    seconds,
    workerEntry,
    now: () => performance.now(),
    onStep,
  });
}

import { scenarioPlan } from '@tietovirta/plan';
import type { Scenario } from '@tietovirta/scenarios';
import type { MeasureRate, StepRate } from './bench-report.js';
import { StepRates } from './step-rates.js';

export interface StepOptions {
  /** Days over which the steps are measured. */
  readonly sample: Scenario;
  /** Wall time in seconds, at least. */
  readonly seconds: number;
  /** Monotonic milliseconds. */
  readonly now: () => number;
}

export interface StepsMeasured {
  readonly steps: readonly StepRate[];
  readonly measures: readonly MeasureRate[];
}

/** Each step of the path alone, on one thread. */
export function measureSteps({ sample, seconds, now }: StepOptions): StepsMeasured {
  const rates = new StepRates(scenarioPlan(sample), now);
  rates.once();
  rates.reset();
  const start = now();
  do rates.once();
  while (now() - start < seconds * 1000);
  return { steps: rates.read(), measures: rates.readMeasures() };
}

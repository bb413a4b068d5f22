/** Measures a stack: the steps alone, each wire beside its reference, and the whole path through the services. */
import { scenarioPlan } from '@tietovirta/plan';
import { wires, type Scenario } from '@tietovirta/scenarios';
import { cpus } from 'node:os';
import { eachStep } from './measure.js';
import { measureSteps } from './measure-steps.js';
import { measureWire, type WireBenchOptions } from './measure-wire.js';
import { messagesOf } from './messages-of.js';
import type { BenchRun } from './play-bench-run.js';
import type { SmallRun, StackBenchReport, StackPath, WireRates } from './stack-report.js';
import { workBetween, workOf } from './stack-work.js';

export interface StackBenchOptions extends WireBenchOptions {
  /** Days over which the steps are measured, and from which frames are taken. */
  readonly sample: Scenario;
  /** The whole year, for the prediction. */
  readonly whole: Scenario;
  /** The settings file of the stack, when it has one. */
  readonly settingsFile: string | undefined;
  /** Plays a scenario by the services. */
  readonly play: (scenario: BenchRun['scenario']) => Promise<StackPath>;
}

export async function measureStack(options: StackBenchOptions): Promise<StackBenchReport> {
  options.onStep?.(eachStep);
  const { steps } = measureSteps(options);
  const measured: WireRates[] = [];
  const planned = scenarioPlan(options.sample);
  for (const wire of wires) measured.push(await measureWire(options, planned, wire));
  options.onStep?.({ fi: 'koko polku palvelujen läpi', en: 'the whole path through the services' });
  const small = await measureSmall(options);
  const path = await options.play('one-week');
  const yearMessages = messagesOf(options.whole);
  return {
    year: options.whole.year,
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    node: process.version,
    steps,
    wires: measured,
    path,
    small,
    yearMessages,
    predictedSeconds: yearMessages / path.messagesPerSecond,
  };
}

async function measureSmall({ settingsFile, play }: StackBenchOptions): Promise<SmallRun> {
  const before = await workOf(settingsFile);
  const run = await play('smoke');
  return { ...run, work: workBetween(before, await workOf(settingsFile)) };
}

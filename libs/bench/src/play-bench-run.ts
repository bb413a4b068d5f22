/** The whole path of a stack: a ready-made scenario through the services, kept as a run like any other. */
import { keepRun, startRun, type RunsKept } from '@tietovirta/runs';
import { resolveScenario, type Scenario } from '@tietovirta/scenarios';
import { playOnStack, RetryingArchive, type StackDependencies } from '@tietovirta/stack-run';
import type { Label } from '@tietovirta/wording';
import type { StackPath } from './stack-report.js';

export interface BenchRun {
  /** `one-week` at full scale, or `smoke`: few messages on all days of a year. */
  readonly scenario: 'one-week' | 'smoke';
  readonly runs: RunsKept;
  readonly dependencies: StackDependencies;
  readonly productVersion: string;
  /** Wall time as ISO 8601 in UTC. */
  readonly timestamp: () => string;
  readonly onNotice: (sentence: Label) => void;
  /** Aborting takes the jobs of the run back. */
  readonly signal: AbortSignal;
}

export async function playBenchRun({ runs, dependencies, onNotice, signal, ...bench }: BenchRun): Promise<StackPath> {
  const { timestamp, productVersion } = bench;
  const { archive } = runs;
  const scenario = {
    ...resolveScenario({ scenario: bench.scenario }),
    name: 'bench',
    wire: 'frames',
  } satisfies Scenario;
  const run = await startRun(archive, { scenario, productVersion, startedAt: timestamp() });
  const { report } = await keepRun({
    runs: { ...runs, archive: new RetryingArchive(archive, onNotice) },
    run,
    scenario,
    timestamp,
    play: () => playOnStack({ run, scenario, dependencies, onNotice, signal }),
  });
  const { counted, messagesPerSecond, isFine, seconds, lag } = report;
  return {
    ...{ wire: scenario.wire, from: scenario.from, to: scenario.to, messages: counted, seconds, messagesPerSecond },
    isExact: isFine,
    lag: lag?.records,
    lateness: lag?.seconds,
  };
}

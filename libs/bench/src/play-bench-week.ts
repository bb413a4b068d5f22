/** The whole path of a stack: a week at full scale through the services, kept as a run like any other. */
import { keepRun, startRun, type RunsKept } from '@tietovirta/runs';
import { resolveScenario, type Scenario } from '@tietovirta/scenarios';
import { playOnStack, RetryingArchive, type StackDependencies } from '@tietovirta/stack-run';
import type { Label } from '@tietovirta/wording';
import type { StackPath } from './stack-report.js';

export interface BenchWeek {
  readonly runs: RunsKept;
  readonly dependencies: StackDependencies;
  readonly productVersion: string;
  /** Wall time as ISO 8601 in UTC. */
  readonly timestamp: () => string;
  readonly onNotice: (sentence: Label) => void;
  /** Aborting takes the jobs of the run back. */
  readonly signal: AbortSignal;
}

export async function playBenchWeek({ runs, dependencies, onNotice, signal, ...week }: BenchWeek): Promise<StackPath> {
  const { timestamp, productVersion } = week;
  const { archive } = runs;
  const scenario = { ...resolveScenario({ scenario: 'one-week' }), name: 'bench', wire: 'frames' } satisfies Scenario;
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

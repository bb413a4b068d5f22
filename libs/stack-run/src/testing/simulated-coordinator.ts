/** The real coordinator over a simulated backend: what the command line does for `run --on kafka`, and for `run --resume`. */
import { consumerGroup } from '@tietovirta/ledger-consumer';
import type { RunRecord } from '@tietovirta/archive';
import { keepRun, RunFailed, type RunProgress, type RunResult } from '@tietovirta/runs';
import { scenarioOfRun } from '@tietovirta/archive';
import type { SimulatedProcess } from '@tietovirta/simulation';
import type { Label } from '@tietovirta/wording';
import type { Ahead } from '../run-jobs.js';
import { playOnStack } from '../play-on-stack.js';
import { RetryingArchive } from '../retrying-archive.js';
import type { RecordsOnBrokers } from '../stack-run-options.js';
import { databaseId, topicPrefix, type SimulatedBackend } from './simulated-backend.js';

export interface SimulatedCoordinatorContext {
  readonly backend: SimulatedBackend;
  readonly process: SimulatedProcess;
  readonly runId: number;
  readonly onNotice: (sentence: Label) => void;
  readonly sickParts?: (() => Promise<readonly string[]>) | undefined;
  readonly onProgress?: (progress: RunProgress) => void;
  readonly ahead?: Ahead | undefined;
  readonly records?: RecordsOnBrokers | undefined;
  /** Stops the run. */
  readonly signal: AbortSignal;
}

/** How an attempt to bring a run to its end ended itself. `ended`: what the archive says of it stands; the result is missing where it stood before. */
export interface Attempt {
  readonly is: 'ended' | 'refused' | 'failed';
  readonly error?: unknown;
  readonly result?: RunResult;
}

const timestamp = (): string => '2026-01-01T00:00:00.000Z';

export async function coordinateRun(context: SimulatedCoordinatorContext): Promise<Attempt> {
  try {
    const run = await begin(context);
    return { is: 'ended', ...(run === undefined ? {} : { result: await play(context, run) }) };
  } catch (error) {
    return { is: error instanceof RunFailed ? 'failed' : 'refused', error };
  }
}

/** undefined: the run came to its end before. */
async function begin({ backend, process, runId }: SimulatedCoordinatorContext): Promise<RunRecord | undefined> {
  const archive = backend.archiveOf(process);
  const known = await archive.find(runId);
  if (known?.status === 'finished' || known?.status === 'differing') return undefined;
  return archive.resume(runId);
}

async function play(context: SimulatedCoordinatorContext, run: RunRecord): Promise<RunResult> {
  const { backend, process, onNotice, sickParts, onProgress, signal, ahead, records } = context;
  const [ledger, archive, jobs] = [backend.ledgerOf(process), backend.archiveOf(process), backend.queueOf(process)];
  const line = backend.brokerLineOf(process);
  const lag = (): Promise<number> =>
    line.ask(
      () => backend.invisibleRecords + backend.broker.lag(consumerGroup({ topicPrefix, databaseId }, 'counters').group),
    );
  const scenario = scenarioOfRun(run);
  let result: RunResult | undefined;
  const options = {
    run,
    scenario,
    dependencies: { ledger, archive, jobs, lag, ...(records !== undefined && { records }) },
    onNotice,
    sickParts,
    onProgress,
    signal,
    ahead,
    clock: process,
  };
  await keepRun({
    runs: { archive: new RetryingArchive(archive, onNotice, { clock: process }), ledger, place: 'database', folder: '', options: '' }, // oxfmt-ignore
    run,
    scenario,
    timestamp,
    play: async () => (result = await playOnStack(options)),
  });
  return result as unknown as RunResult; // keepRun has played it
}

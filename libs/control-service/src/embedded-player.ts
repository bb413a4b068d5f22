/** Plays runs on worker threads of this process, one at a time, and keeps them in the archive. */
import type { RunRecord } from '@tietovirta/archive';
import { playRun } from '@tietovirta/embedded-run';
import { WorkerPool } from '@tietovirta/embedded-run/worker-pool';
import type { Ledger } from '@tietovirta/ledger';
import { keepRun, resumedRun, startRun, type RunsKept } from '@tietovirta/runs';
import type { Scenario } from '@tietovirta/scenarios';
import type { RunPlayer } from './control-backend.js';
import { ApiRefused } from './http/api-refused.js';

export interface EmbeddedPlayerOptions {
  readonly runs: RunsKept;
  /** Where counters are written; followed by whoever shows them. */
  readonly ledger: Ledger;
  readonly workerEntry: URL;
  /** Worker threads. */
  readonly workers: number;
  readonly productVersion: string;
  /** Wall time as ISO 8601 in UTC. */
  readonly timestamp: () => string;
  /** A run is about to be played: awaited, so that nothing of it is missed. */
  readonly onBegin: (run: RunRecord) => Promise<void>;
  /** It has ended, as the archive has it now. */
  readonly onEnd: (run: RunRecord) => void;
  /** It failed; the archive has its reason. */
  readonly onFailure: (run: RunRecord, error: unknown) => void;
}

interface Played {
  readonly run: RunRecord;
  readonly stop: AbortController;
  /** Resolves when it has ended, however it ended. */
  ended: Promise<void>;
}

export class EmbeddedPlayer implements RunPlayer {
  private played: Played | undefined;
  /** Taken before the archive is asked: two requests at once start one run. */
  private isBeginning = false;

  constructor(private readonly options: EmbeddedPlayerOptions) {}

  get playing(): RunPlayer['playing'] {
    return this.played && { run: this.played.run, isStopping: this.played.stop.signal.aborted };
  }

  start(scenario: Scenario): Promise<RunRecord> {
    const { runs, productVersion, timestamp } = this.options;
    return this.begin(async () => ({
      scenario,
      run: await startRun(runs.archive, { scenario, productVersion, startedAt: timestamp() }),
    }));
  }

  resume({ id }: RunRecord): Promise<RunRecord> {
    const { runs } = this.options;
    return this.begin(async () => {
      const { scenario } = await resumedRun(runs, id, {});
      return { scenario, run: await runs.archive.resume(id) };
    });
  }

  async stop(): Promise<void> {
    this.played?.stop.abort();
    await this.played?.ended;
  }

  private async begin(
    prepare: () => Promise<{ readonly scenario: Scenario; readonly run: RunRecord }>,
  ): Promise<RunRecord> {
    if (this.played !== undefined || this.isBeginning) throw this.busy();
    this.isBeginning = true;
    try {
      const { scenario, run } = await prepare();
      await this.options.onBegin(run);
      const played: Played = { run, stop: new AbortController(), ended: Promise.resolve() };
      this.played = played;
      played.ended = this.play(played, scenario);
      return run;
    } finally {
      this.isBeginning = false;
    }
  }

  /** Never rejects: a run that fails is kept with its reason. */
  private async play({ run, stop }: Played, scenario: Scenario): Promise<void> {
    const { runs, ledger, workerEntry, workers: threads, timestamp, onEnd, onFailure } = this.options;
    const workers = new WorkerPool(workerEntry, threads);
    const { signal } = stop;
    try {
      const play = (): ReturnType<typeof playRun> => playRun({ scenario, runId: run.id, ledger, workers, signal });
      await keepRun({ runs, run, scenario, timestamp, play });
    } catch (error) {
      onFailure(run, error);
    } finally {
      await workers.terminate();
      this.played = undefined;
      onEnd((await runs.archive.find(run.id).catch(() => undefined)) ?? run);
    }
  }

  private busy(): ApiRefused {
    const id = this.played?.run.id;
    return new ApiRefused(
      'run-busy',
      id === undefined
        ? { fi: 'Toinen ajo on juuri alkamassa.', en: 'Another run is just beginning.' }
        : { fi: `Ajo ${id} on käynnissä.`, en: `Run ${id} is being played.` },
      {
        fi: 'Tämä palvelin ajaa yhtä ajoa kerrallaan: pysäytä se ensin.',
        en: 'This server plays one run at a time: stop it first.',
      },
    );
  }
}

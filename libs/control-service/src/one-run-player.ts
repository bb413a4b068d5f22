/** Plays runs, one at a time, and keeps in the archive what they come to. How a run is played is told from outside. */
import type { RunRecord } from '@tietovirta/archive';
import type { RunPace } from '@tietovirta/pace';
import { keepRun, resumedRun, startRun, type RunResult, type RunsKept } from '@tietovirta/runs';
import type { Scenario } from '@tietovirta/scenarios';
import type { RunPlayer } from './control-backend.js';
import { ApiRefused } from './http/api-refused.js';

export interface PlayedRun {
  readonly scenario: Scenario;
  readonly run: RunRecord;
  /** Aborted when the run is to stop. */
  readonly signal: AbortSignal;
  /** Takes the pace of the run, where it has one. */
  readonly onPace: (pace: RunPace) => void;
}

export interface OneRunPlayerOptions {
  readonly runs: RunsKept;
  readonly productVersion: string;
  /** Wall time as ISO 8601 in UTC. */
  readonly timestamp: () => string;
  /** The scenario as it is kept with a run that starts; as it was asked for when absent. */
  readonly asKept?: (scenario: Scenario) => Scenario;
  /** Plays a run from where its ledger stands, to its end or until it is to stop. */
  readonly play: (run: PlayedRun) => Promise<RunResult>;
  /** A run is about to be played: awaited, so that nothing of it is missed. */
  readonly onBegin: (run: RunRecord) => Promise<void>;
  /** It has ended, as the archive has it now; awaited before the player says so. */
  readonly onEnd: (run: RunRecord) => Promise<void> | void;
  /** It failed; the archive has its reason. */
  readonly onFailure: (run: RunRecord, error: unknown) => void;
}

interface Played {
  readonly run: RunRecord;
  readonly stop: AbortController;
  pace: RunPace | undefined;
  /** Resolves when it has ended, however it ended. */
  ended: Promise<void>;
}

interface Prepared {
  readonly scenario: Scenario;
  readonly run: RunRecord;
}

export class OneRunPlayer implements RunPlayer {
  private played: Played | undefined;
  /** Taken before the archive is asked: two requests at once start one run. */
  private isBeginning = false;

  constructor(private readonly options: OneRunPlayerOptions) {}

  get playing(): RunPlayer['playing'] {
    if (this.played === undefined) return undefined;
    const { run, stop, pace } = this.played;
    return { run, isStopping: stop.signal.aborted, pace };
  }

  start(asked: Scenario, requestKey?: string): Promise<RunRecord> {
    const { runs, productVersion, timestamp, asKept = (scenario) => scenario } = this.options;
    const scenario = asKept(asked);
    return this.begin(async () => ({
      scenario,
      run: await startRun(runs.archive, { scenario, productVersion, startedAt: timestamp(), requestKey }),
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

  private async begin(prepare: () => Promise<Prepared>): Promise<RunRecord> {
    if (this.played !== undefined || this.isBeginning) throw this.busy();
    this.isBeginning = true;
    try {
      const { scenario, run } = await prepare();
      const played: Played = { run, stop: new AbortController(), pace: undefined, ended: Promise.resolve() };
      // Before it is shown: a picture says that it is played.
      this.played = played;
      await this.options.onBegin(run);
      played.ended = this.play(played, scenario);
      return run;
    } catch (error) {
      this.played = undefined;
      throw error;
    } finally {
      this.isBeginning = false;
    }
  }

  /** Never rejects: a run that fails is kept with its reason. */
  private async play(played: Played, scenario: Scenario): Promise<void> {
    const { runs, timestamp, play, onEnd, onFailure } = this.options;
    const { run, stop } = played;
    const onPace = (pace: RunPace): void => {
      played.pace = pace;
    };
    const order = { run, scenario, signal: stop.signal, onPace };
    try {
      await keepRun({ runs, run, scenario, timestamp, play: () => play(order) });
    } catch (error) {
      onFailure(run, error);
    } finally {
      this.played = undefined;
      await onEnd((await runs.archive.find(run.id).catch(() => undefined)) ?? run);
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

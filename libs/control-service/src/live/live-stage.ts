/** Keeps the feed going: shows the run that is played, otherwise the newest one, and folds its picture as often as viewers can bear. */
import { Logger } from '@nestjs/common';
import type { RunRecord } from '@tietovirta/archive';
import type { LiveNote, LiveState } from '@tietovirta/control-contract';
import { LiveFeed, type LiveRun, type Moment } from '@tietovirta/live';
import type { ControlBackend } from '../control-backend.js';
import { isPlayed, stateOf } from '../resources/run-view.js';
import { keptPace } from '../resources/kept-pace.js';
import type { LiveRuns } from './live-runs.js';

const beatMs = 15_000;
/** A picture that takes longer than so many ms to be worked out is spoken of: meanwhile the one before stands. */
const spokenOfAfterMs = 1_500;

/** What of a run under way stands beside its counters. */
export type SeenBeside = Pick<Moment, 'sent' | 'lag' | 'latenessSeconds'>;

/** The run that is shown, with a picture of this moment. */
export interface ShownRun {
  readonly run: RunRecord;
  readonly live: LiveRun;
  readonly state: LiveState;
  readonly nowMs: number;
}

export class LiveStage {
  readonly feed: LiveFeed;
  private readonly logger = new Logger('Live');
  private shown: { run: RunRecord; readonly live: LiveRun } | undefined;
  /** The run that ended last: its picture may be worked out only afterwards. */
  private last: RunRecord | undefined;
  private seen: SeenBeside = {};
  private fold: NodeJS.Timeout | undefined;
  private isOver = false;
  private beat: NodeJS.Timeout | undefined;

  constructor(
    private readonly backend: ControlBackend,
    private readonly runs: LiveRuns,
    private readonly wallMs: () => number,
  ) {
    this.feed = new LiveFeed({ epoch: wallMs().toString(36), version: backend.version });
  }

  /** Nobody waits for the picture of an old run. */
  begin(): void {
    this.beat = setInterval(() => {
      this.feed.beat();
    }, beatMs);
    void this.showNewest().catch((error: unknown) => {
      this.logger.warn('the newest run cannot be shown', error);
    });
  }

  /** The newest picture of the run that is shown; undefined when that is another one. */
  pictureOf(id: number): LiveState | undefined {
    return this.shown?.run.id === id ? this.picture() : undefined;
  }

  /** The run that is shown; undefined while there is none. */
  get shownRun(): ShownRun | undefined {
    const state = this.picture();
    return this.shown && state && { ...this.shown, state, nowMs: this.wallMs() };
  }

  /** A run begins, or goes on: resolves when it is followed. */
  async began(run: RunRecord): Promise<void> {
    this.seen = {};
    const { picture } = await this.runs.follow(run);
    this.note('run-started', run.id, { fi: `Ajo ${run.id} alkoi.`, en: `Run ${run.id} started.` });
    const late = setTimeout(() => {
      this.say(run.id, {
        fi: `Ajon ${run.id} kuva tulee, kun suunnitelma on laskettu. Ensimmäisellä kerralla se vie tällä koneella joitakin sekunteja.`,
        en: `The picture of run ${run.id} comes once its plan is worked out. That takes some seconds the first time on this machine.`,
      });
    }, spokenOfAfterMs).unref();
    void picture.then(
      (live) => {
        clearTimeout(late);
        this.show(run, live);
      },
      (error: unknown) => {
        clearTimeout(late);
        this.logger.error(`the picture of run ${run.id} cannot be worked out`, error);
      },
    );
  }

  /** What is kept of a run was changed beside its playing, or the run is gone. */
  async changed(runId: number): Promise<void> {
    if (this.shown !== undefined && isPlayed(stateOf(this.shown.run, this.backend))) {
      await this.runs.lettersChanged(runId);
      return;
    }
    this.runs.forget(runId);
    if (this.shown !== undefined && this.shown.run.id !== runId) return;
    this.shown = undefined;
    this.feed.show(null);
    await this.showNewest();
  }

  /** What pictures say from now on beside the counters, until the next run begins. */
  tell(seen: SeenBeside): void {
    this.seen = seen;
  }

  /** One sentence for everybody who watches. */
  say(run: number, text: LiveNote['text']): void {
    this.note('control', run, text);
  }

  /** It has ended, for whatever reason: shown once more, and then nothing changes. */
  ended(run: RunRecord): void {
    this.last = run;
    // Another one may be shown by now: it goes on.
    if (this.shown?.run.id === run.id) {
      clearTimeout(this.fold);
      this.shown.run = run;
      this.publish();
    }
    this.note('run-ended', run.id, { fi: `Ajo ${run.id} päättyi.`, en: `Run ${run.id} ended.` });
  }

  end(): void {
    this.isOver = true;
    clearTimeout(this.fold);
    clearInterval(this.beat);
    // Spread over two seconds, so that viewers do not come back all at once.
    this.feed.close(() => 500 + Math.round((performance.now() * 1_000) % 1_500));
  }

  private async showNewest(): Promise<void> {
    const [newest] = await this.backend.runs.archive.list();
    const run = newest && (await this.backend.runs.archive.find(newest.id));
    if (run === undefined || this.backend.player.playing !== undefined) return;
    const live = await this.runs.of(run);
    // Somebody may have started a run meanwhile.
    if (this.shown !== undefined) return;
    this.shown = { run, live };
    this.feed.show(live.layout);
    this.publish();
  }

  private show(run: RunRecord, live: LiveRun): void {
    this.shown = { run: this.last?.id === run.id && this.last.outcome !== undefined ? this.last : run, live };
    this.feed.show(live.layout);
    this.schedule();
  }

  /** Folds again and again while the run is played; its last picture stays. */
  private schedule(): void {
    clearTimeout(this.fold);
    this.publish();
    if (this.isOver || this.shown === undefined || !isPlayed(stateOf(this.shown.run, this.backend))) return;
    this.fold = setTimeout(() => {
      this.schedule();
    }, this.feed.everyMs);
  }

  private publish(): void {
    const picture = this.picture();
    if (picture === undefined) return;
    this.feed.publish(picture, performance.now(), (work) => {
      const before = performance.now();
      work();
      return performance.now() - before;
    });
  }

  private picture(): LiveState | undefined {
    if (this.shown === undefined) return undefined;
    const { run, live } = this.shown;
    const { playing } = this.backend.player;
    const others = this.backend.others?.recordOf(run);
    const pace = playing?.run.id === run.id ? playing.pace?.standing : others && keptPace(others);
    return live.state({ nowMs: this.wallMs(), state: stateOf(run, this.backend), ...this.seen, pace });
  }

  private note(kind: LiveNote['kind'], run: number, text: LiveNote['text']): void {
    this.feed.note({ kind, at: new Date(this.wallMs()).toISOString(), run, text });
  }
}

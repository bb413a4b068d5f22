/**
 * Looks at the ledger of a stack again and again: which runs move, and how the newest of them stands. Counters of other processes write
 * what nobody but the database knows as a whole, and any command line may play a run.
 */
import type { Archive, RunRecord } from '@tietovirta/archive';
import type { Ledger, LedgerSums } from '@tietovirta/ledger';
import type { Clock } from '@tietovirta/retries';
import type { OtherPlayers, RunPlayer } from '../control-backend.js';
import type { LiveRuns } from '../live/live-runs.js';
import type { LiveStage } from '../live/live-stage.js';
import { Backlog } from './backlog.js';

export interface RunWatchOptions {
  readonly archive: Archive;
  readonly ledger: Ledger;
  /** Records that the counters have not consumed yet. */
  readonly lag: () => Promise<number>;
  readonly clock: Clock;
  /** The run that is played here. */
  readonly playing: () => RunPlayer['playing'];
  readonly live: () => { readonly runs: LiveRuns; readonly stage: LiveStage };
  /** A look that failed, once until one succeeds again. */
  readonly onTrouble: (error: unknown) => void;
}

/** Pause between two looks. A picture that takes long to read is given ten times as long a rest. */
const pauseMs = 1_000;
/** A run of others that moved within this time is taken to be played. */
const playedForMs = 60_000;
/** Longest silence of a run that is played here, and of the watch itself, that is no fault. */
const patienceMs = 30_000;

interface Seen {
  readonly sums: LedgerSums;
  /** When its sums or its clock last changed, on the clock of the watch; undefined of one that stood still since the first look. */
  readonly movedMs: number | undefined;
  readonly run: RunRecord;
}

export class RunWatch implements OtherPlayers {
  private seen: ReadonlyMap<number, Seen> = new Map();
  private followed: { readonly id: number; readonly backlog: Backlog } | undefined;
  private lookedMs: number;
  /** Before that no picture is read: reading the last one took long. */
  private showAgainMs = 0;
  private trouble: string | undefined;
  private hasLooked = false;

  constructor(private readonly options: RunWatchOptions) {
    this.lookedMs = options.clock.now();
  }

  /** Until aborted. */
  async watch(signal: AbortSignal): Promise<void> {
    const { clock } = this.options;
    while (!signal.aborted) {
      await this.lookPatiently();
      await clock.pause(pauseMs, signal);
    }
  }

  recordOf({ id }: Pick<RunRecord, 'id'>): RunRecord | undefined {
    const seen = this.seen.get(id);
    const isPlayed = seen?.movedMs !== undefined && this.options.clock.now() - seen.movedMs < playedForMs;
    return isPlayed ? seen.run : undefined;
  }

  /** A run begins here: resolves when nothing of it is missed. */
  async begin(run: RunRecord): Promise<void> {
    const sums = await this.options.ledger.sums(run.id);
    this.seen = new Map([...this.seen, [run.id, { sums, movedMs: this.options.clock.now(), run }]]);
    await this.follow(run);
  }

  /** It has ended: its last picture is that of all that was counted. Never rejects. */
  async end(run: RunRecord): Promise<void> {
    const { ledger, live, onTrouble } = this.options;
    if (this.followed?.id === run.id) this.followed = undefined;
    try {
      live().runs.replaced(run.id, await ledger.read(run.id));
      const { sent } = await ledger.sums(run.id);
      live().stage.tell({ sent, lag: 0, latenessSeconds: 0 });
    } catch (error) {
      onTrouble(error);
    }
    live().stage.ended(run);
  }

  /** @throws Error when the ledger was not read for a while */
  checkLooks(): void {
    const seconds = Math.round((this.options.clock.now() - this.lookedMs) / 1000);
    if (this.options.clock.now() - this.lookedMs > patienceMs)
      throw new Error(`the ledger was last read ${seconds} s ago: ${this.trouble ?? 'it takes so long'}`);
  }

  /** @throws Error when nothing moves in the run that is played here */
  checkProgress(): void {
    const id = this.options.playing()?.run.id;
    const movedMs = id === undefined ? undefined : this.seen.get(id)?.movedMs;
    if (id === undefined || movedMs === undefined) return;
    const stillMs = this.options.clock.now() - movedMs;
    if (stillMs > patienceMs)
      throw new Error(`of run ${id} nothing was sent or counted for ${Math.round(stillMs / 1000)} s`);
  }

  private async lookPatiently(): Promise<void> {
    try {
      await this.look();
      this.trouble = undefined;
      this.lookedMs = this.options.clock.now();
    } catch (error) {
      if (this.trouble === undefined) this.options.onTrouble(error);
      this.trouble = error instanceof Error ? error.message : String(error);
    }
  }

  private async look(): Promise<void> {
    const running = (await this.options.archive.list()).filter(({ status }) => status === 'running');
    const now = new Map<number, Seen>();
    for (const each of running) now.set(each.id, await this.lookAt(each));
    const here = this.options.playing()?.run.id;
    this.seen = now;
    this.hasLooked = true;
    const run = running.find(({ id }) => id === here) ?? running.find((each) => this.recordOf(each) !== undefined);
    await this.endOther(run);
    if (run !== undefined && run.id !== this.followed?.id) await this.follow(run);
    if (run !== undefined) await this.show(run, now.get(run.id)?.sums);
  }

  /** What stands in the archive when the watch begins may be left from days ago: only what moves then is played. */
  private async lookAt(run: RunRecord): Promise<Seen> {
    const sums = await this.options.ledger.sums(run.id);
    const before = this.seen.get(run.id);
    // A clock that stands beats while somebody coordinates the run.
    const isStill = before?.run.clock?.beats === run.clock?.beats;
    if (before !== undefined && isStill && isSame(before.sums, sums)) return { ...before, sums, run };
    const movedMs = before === undefined && !this.hasLooked ? undefined : this.options.clock.now();
    return { sums, movedMs, run };
  }

  /** The run of others that was followed has ended, when another is looked at or none. */
  private async endOther(next: RunRecord | undefined): Promise<void> {
    const { followed } = this;
    if (followed === undefined || followed.id === next?.id || followed.id === this.options.playing()?.run.id) return;
    const run = await this.options.archive.find(followed.id);
    this.followed = undefined;
    if (run !== undefined) await this.end(run);
  }

  private async follow(run: RunRecord): Promise<void> {
    this.followed = { id: run.id, backlog: new Backlog() };
    this.showAgainMs = 0;
    await this.options.live().stage.began(run);
  }

  private async show({ id }: RunRecord, sums: LedgerSums | undefined): Promise<void> {
    const { ledger, clock, lag, live } = this.options;
    const startedMs = clock.now();
    if (sums === undefined || this.followed === undefined || startedMs < this.showAgainMs) return;
    const { runs, stage } = live();
    const { backlog } = this.followed;
    backlog.record(sums, clock.now());
    runs.replaced(id, await ledger.read(id));
    this.showAgainMs = clock.now() + 10 * (clock.now() - startedMs);
    // What the broker does not tell is not known; readiness says that it does not answer.
    const records = await lag().catch(() => undefined);
    stage.tell({ sent: sums.sent, lag: records, latenessSeconds: backlog.oldestSeconds(clock.now()) });
  }
}

const isSame = (one: LedgerSums, other: LedgerSums): boolean =>
  one.counted === other.counted &&
  one.setAside === other.setAside &&
  one.sent === other.sent &&
  one.reached === other.reached &&
  one.holes === other.holes;

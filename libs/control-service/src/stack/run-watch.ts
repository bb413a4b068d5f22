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

/** Least pause between two looks; what takes long to read is given ten times as long a rest. */
const leastPauseMs = 1_000;
/** A run of others that moved within this time is taken to be played. */
const playedForMs = 60_000;
/** Longest silence of a run that is played here, and of the watch itself, that is no fault. */
const patienceMs = 30_000;

interface Seen {
  readonly sums: LedgerSums;
  /** When its sums last changed, on the clock of the watch; undefined of one that stood still since the first look. */
  readonly movedMs: number | undefined;
  readonly isToStop: boolean;
}

export class RunWatch implements OtherPlayers {
  private seen: ReadonlyMap<number, Seen> = new Map();
  private followed: { readonly id: number; readonly backlog: Backlog } | undefined;
  private lookedMs: number;
  private trouble: string | undefined;
  private hasLooked = false;

  constructor(private readonly options: RunWatchOptions) {
    this.lookedMs = options.clock.now();
  }

  /** Until aborted. */
  async watch(signal: AbortSignal): Promise<void> {
    const { clock } = this.options;
    while (!signal.aborted) {
      const startedMs = clock.now();
      await this.lookPatiently();
      await clock.pause(Math.max(leastPauseMs, 10 * (clock.now() - startedMs)), signal);
    }
  }

  stateOf({ id }: Pick<RunRecord, 'id'>): 'running' | 'stopping' | undefined {
    const seen = this.seen.get(id);
    const isPlayed = seen?.movedMs !== undefined && this.options.clock.now() - seen.movedMs < playedForMs;
    if (!isPlayed) return undefined;
    return seen.isToStop ? 'stopping' : 'running';
  }

  /** A run begins here: resolves when nothing of it is missed. */
  async begin(run: RunRecord): Promise<void> {
    const sums = await this.options.ledger.sums(run.id);
    this.seen = new Map([...this.seen, [run.id, { sums, movedMs: this.options.clock.now(), isToStop: false }]]);
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
    const run = running.find(({ id }) => id === here) ?? running.find((each) => this.stateOf(each) !== undefined);
    await this.endOther(run);
    if (run !== undefined && run.id !== this.followed?.id) await this.follow(run);
    if (run !== undefined) await this.show(run, now.get(run.id)?.sums);
  }

  /** What stands in the archive when the watch begins may be left from days ago: only what moves then is played. */
  private async lookAt({ id, isToStop: asked }: RunRecord): Promise<Seen> {
    const sums = await this.options.ledger.sums(id);
    const isToStop = asked === true;
    const before = this.seen.get(id);
    if (before !== undefined && isSame(before.sums, sums)) return { ...before, sums, isToStop };
    const movedMs = before === undefined && !this.hasLooked ? undefined : this.options.clock.now();
    return { sums, movedMs, isToStop };
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
    await this.options.live().stage.began(run);
  }

  private async show({ id }: RunRecord, sums: LedgerSums | undefined): Promise<void> {
    const { ledger, clock, lag, live } = this.options;
    if (sums === undefined || this.followed === undefined) return;
    const { runs, stage } = live();
    const { backlog } = this.followed;
    backlog.record(sums, clock.now());
    runs.replaced(id, await ledger.read(id));
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

/** What a control service sees of runs whose counters write to a database that it only reads. */
import { failedOutcome, MemoryArchive, type RunRecord } from '@tietovirta/archive';
import { MemoryLedger } from '@tietovirta/ledger';
import { batchOf, markOf } from '@tietovirta/ledger/contract';
import type { Clock } from '@tietovirta/retries';
import { startRun } from '@tietovirta/runs';
import { resolveScenario } from '@tietovirta/scenarios';
import type { RunPlayer } from '../control-backend.js';
import { RunWatch } from './run-watch.js';

const week = resolveScenario({ overrides: { exchanges: 'tax-data', from: '2024-03-04', to: '2024-03-07', scale: '1/1000' } }); // oxfmt-ignore

/** A watch, the runs that it sees, and the hours of a clock that a proof moves. */
class WatchedRuns {
  playing: RunPlayer['playing'];
  nowMs = 0;
  counted = 0;
  readonly shown: string[] = [];
  readonly troubles: string[] = [];
  private readonly stop = new AbortController();
  private next: (() => void) | undefined;
  private rest: (() => void) | undefined;
  readonly watch: RunWatch;

  constructor(
    readonly archive = new MemoryArchive(),
    readonly ledger = new MemoryLedger(),
  ) {
    const clock: Clock = {
      now: () => this.nowMs,
      after: () => () => undefined,
      giveWay: async () => undefined,
      pause: () =>
        new Promise((resolve) => {
          this.next = resolve;
          this.rest?.();
        }),
    };
    this.watch = new RunWatch({
      archive: this.archive,
      ledger: this.ledger,
      lag: async () => 3,
      clock,
      playing: () => this.playing,
      live: () =>
        ({
          runs: { replaced: (id: number) => void this.shown.push(`picture ${id}`) },
          stage: {
            began: async ({ id }: RunRecord) => void this.shown.push(`begin ${id}`),
            ended: ({ id, status }: RunRecord) => void this.shown.push(`end ${id} ${status}`),
            tell: () => undefined,
          },
        }) as unknown as ReturnType<ConstructorParameters<typeof RunWatch>[0]['live']>, // what the watch calls of them
      onTrouble: (error) => void this.troubles.push((error as Error).message),
    });
    void this.watch.watch(this.stop.signal);
  }

  start(): Promise<RunRecord> {
    return startRun(this.archive, { scenario: week, productVersion: '1', startedAt: '2026-01-01T00:00:00Z' });
  }

  /** Something is counted of a run. */
  async count({ id }: RunRecord): Promise<void> {
    this.counted += 1;
    await this.ledger.apply(batchOf(id, { marks: [markOf({ messageType: 'tax-data.request', day: 63, counted: this.counted })] })); // oxfmt-ignore
  }

  /** The watch looks once more, so many seconds after its last look. */
  async look(afterSeconds = 1): Promise<void> {
    if (this.next === undefined) await new Promise<void>((resolve) => (this.rest = resolve));
    this.nowMs += 1000 * afterSeconds;
    const looked = new Promise<void>((resolve) => (this.rest = resolve));
    this.next?.();
    await looked;
  }

  end(): void {
    this.stop.abort();
    this.next?.();
  }
}

let world: WatchedRuns;
beforeEach(() => {
  world = new WatchedRuns();
});
afterEach(() => {
  world.end();
});

describe('a run that a command line plays on the stack', () => {
  it('is shown from when it moves to its end, and counts as played', async () => {
    await world.look();
    const run = await world.start();
    await world.look();
    expect(world.watch.recordOf(run)?.id).toBe(run.id);
    await world.count(run);
    await world.look();
    await world.archive.finish(run.id, failedOutcome('told to', '2026-01-01T00:01:00.000Z'));
    await world.look();
    expect(world.shown).toEqual(['begin 1', 'picture 1', 'picture 1', 'picture 1', 'end 1 failed']);
    expect(world.watch.recordOf(run)).toBeUndefined();
  });

  it('is stopping once its command line is asked to stop it', async () => {
    await world.look();
    const run = await world.start();
    await world.look();
    await world.archive.askToStop(run.id);
    await world.look();
    expect(world.watch.recordOf(run)?.isToStop).toBe(true);
  });

  it('counts as interrupted when nothing of it moved for a minute, until something does', async () => {
    await world.look();
    const run = await world.start();
    await world.look();
    await world.look(61);
    expect(world.watch.recordOf(run)).toBeUndefined();
    await world.count(run);
    await world.look();
    expect(world.watch.recordOf(run)?.id).toBe(run.id);
  });

  it('counts as played while its clock beats, although nothing is sent or counted', async () => {
    const beat = (beats: number): Promise<void> =>
      world.archive.tellClock(1, { beginMs: 0, releasedMs: 0, instantMs: 0, isPaused: true, isMoving: false, lateMs: 0, beats }); // oxfmt-ignore
    await world.look();
    const run = await world.start();
    await beat(1);
    await world.look();
    await world.look(50);
    await beat(2);
    await world.look(50);
    expect(world.watch.recordOf(run)?.clock).toMatchObject({ isPaused: true, beats: 2 });
    await world.look(61);
    expect(world.watch.recordOf(run)).toBeUndefined();
  });

  it('that was left as running before the server started is not taken to be played before it moves', async () => {
    world.end();
    const left = await world.start();
    world = new WatchedRuns(world.archive, world.ledger);
    await world.look();
    await world.look();
    expect([world.watch.recordOf(left)?.id, world.shown]).toEqual([undefined, []]);
    await world.count(left);
    await world.look();
    expect([world.watch.recordOf(left)?.id, world.shown]).toEqual([left.id, ['begin 1', 'picture 1']]);
  });
});

describe('whether all is well', () => {
  it('is denied when the run that is played here does not move for half a minute, and said again when it does', async () => {
    await world.look();
    const run = await world.start();
    world.playing = { run, isStopping: false };
    await world.watch.begin(run);
    await world.look(29);
    expect(() => world.watch.checkProgress()).not.toThrow();
    await world.look(2);
    expect(() => world.watch.checkProgress()).toThrow('of run 1 nothing was sent or counted for 31 s');
    await world.count(run);
    await world.look();
    expect(() => world.watch.checkProgress()).not.toThrow();
  });

  it('is denied with the reason when the ledger cannot be read, which is told once, and heals by itself', async () => {
    await world.look();
    const list = world.archive.list.bind(world.archive);
    world.archive.list = () => Promise.reject(new Error('no database'));
    await world.look();
    await world.look(31);
    expect(() => world.watch.checkLooks()).toThrow('the ledger was last read 32 s ago: no database');
    expect(world.troubles).toEqual(['no database']);
    world.archive.list = list;
    await world.look();
    expect(() => world.watch.checkLooks()).not.toThrow();
  });
});

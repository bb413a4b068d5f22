import { jest } from '@jest/globals';
import { findMessageType } from '@tietovirta/exchanges';
import { MemoryLedger, type LedgerBatch } from '@tietovirta/ledger';
import { daysOfDeltas } from '@tietovirta/counting';
import type { RunPace } from '@tietovirta/pace';
import type { Clock } from '@tietovirta/retries';
import type { RunResult } from '@tietovirta/runs';
import { resolveScenario, type Scenario } from '@tietovirta/scenarios';
import { playRun } from './play-run.js';
import { InProcessWorkers } from './testing/in-process-workers.js';

jest.setTimeout(120_000);

const window = { from: '2024-03-30', to: '2024-04-02' };
const scenarioAt = (speed: string): Scenario =>
  resolveScenario({
    overrides: { ...window, scale: '1/50', exchanges: 'kelmu,eessi,tax-data,banks,taxi-trips', speed },
  });

/** Wall time that passes only while the run rests. */
class Wall implements Clock {
  private ms = 0;
  /** What somebody does when so many ms have passed. */
  readonly then: { readonly atMs: number; readonly act: () => void }[] = [];

  now(): number {
    return this.ms;
  }

  after(): () => void {
    return () => undefined;
  }

  async giveWay(): Promise<void> {}

  async pause(ms: number): Promise<void> {
    const next = this.then[0];
    if (next === undefined || next.atMs > this.ms + ms) {
      this.ms += ms;
      return;
    }
    this.ms = Math.max(this.ms, next.atMs);
    this.then.shift();
    next.act();
  }
}

interface Played {
  readonly result: RunResult;
  readonly cells: unknown;
  readonly wallMs: number;
}

async function play(options: {
  readonly speed: string;
  readonly ledger?: MemoryLedger;
  readonly workers?: number;
  readonly signal?: AbortSignal;
  readonly wall?: Wall;
  readonly onPace?: (pace: RunPace) => void;
}): Promise<Played> {
  const { speed, ledger = new MemoryLedger(), workers = 1, wall = new Wall() } = options;
  const result = await playRun({
    ...{ scenario: scenarioAt(speed), runId: 1, ledger, workers: InProcessWorkers.pool(workers), clock: wall },
    ...(options.signal === undefined ? {} : { signal: options.signal }),
    ...(options.onPace === undefined ? {} : { onPace: options.onPace }),
  });
  return { result, cells: cellsOf((await ledger.read(1)).cells), wallMs: wall.now() };
}

const cellsOf = (cells: LedgerBatch['runs'][number]['deltas']): readonly string[] =>
  daysOfDeltas(cells)
    .map(({ messageType, day, cell, count }) => `${messageType} ${day} ${cell} ${count}`)
    .sort();

/** A batch waits for its tick, and so does the end. */
const twoTicksMs = 200;

const at = (time: string): number => Date.parse(time);

describe('a run by its clock', () => {
  let reference: Played;
  beforeAll(async () => {
    reference = await play({ speed: '86400' });
  });

  it('counts all that is planned, and differs in nothing', () => {
    const { planned, counted, setAside, firstDifference, hash, ending } = reference.result;
    expect([planned, setAside, firstDifference, ending]).toEqual([counted, 0, undefined, 'complete']);
    expect(planned).toBeGreaterThan(1_000);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('takes as long as its speed says: three days, of which one has 23 hours, at a day a second', () => {
    expect(Math.abs(reference.wallMs - (71 / 24) * 1_000)).toBeLessThan(twoTicksMs);
  });

  it('comes to the same counts and the same hash at every speed, with any number of workers', async () => {
    for (const [speed, workers] of [
      ['1000', 1],
      ['1000000', 3],
    ] as const) {
      const { result, cells } = await play({ speed, workers });
      expect([speed, result.hash, cells]).toEqual([speed, reference.result.hash, reference.cells]);
    }
  });

  it('goes on from its instant after a kill, and counts nothing twice', async () => {
    const ledger = new DyingLedger(7);
    await expect(play({ speed: '86400', ledger })).rejects.toThrow('killed');
    const [position] = [...(await ledger.positions(['run-1-pace/0'])).values()];
    ledger.lives = Infinity;
    const wall = new Wall();
    const { result, cells, wallMs } = await play({ speed: '86400', ledger, wall });
    expect([result.hash, result.counted, cells]).toEqual([
      reference.result.hash,
      reference.result.counted,
      reference.cells,
    ]);
    // What was counted before the kill takes no time again.
    expect(Math.abs(wallMs - ((71 * 60 - (position ?? 0)) / 1_440) * 1_000)).toBeLessThan(twoTicksMs);
  });

  it('stands while it is paused: no counter moves, and it is stopped and resumed from there', async () => {
    const ledger = new CountingLedger();
    const stop = new AbortController();
    const wall = new Wall();
    let pace: RunPace | undefined;
    const seen: (readonly [instant: number | undefined, writes: number])[] = [];
    const look = (): void => {
      seen.push([pace?.standing.instantMs, ledger.writes]);
    };
    wall.then.push({ atMs: 500, act: () => pace?.pause() }, { atMs: 600, act: look }, { atMs: 90_000, act: look });
    wall.then.push({
      atMs: 91_000,
      act: () => {
        stop.abort();
      },
    });
    const { result } = await play({ speed: '86400', ledger, wall, signal: stop.signal, onPace: (own) => (pace = own) });
    expect(result.ending).toBe('stopped');
    expect(seen[1]).toEqual(seen[0]);
    const again = await play({ speed: '86400', ledger });
    expect(again.result.hash).toBe(reference.result.hash);
  });

  it('steps by exactly what is due in a day, and jumps to exactly a minute', async () => {
    const ledger = new CountingLedger();
    const wall = new Wall();
    let pace: RunPace | undefined;
    const stood: (number | undefined)[] = [];
    const look = (): void => {
      stood.push(pace?.standing.instantMs);
    };
    wall.then.push({ atMs: 0, act: () => pace?.pause() }, { atMs: 1_000, act: () => pace?.step('day') });
    wall.then.push({ atMs: 2_000, act: look }, { atMs: 3_000, act: () => pace?.jump(at('2024-03-31T13:45:00+03:00')) });
    wall.then.push({ atMs: 4_000, act: look }, { atMs: 5_000, act: () => pace?.resume() });
    const { result } = await play({
      speed: 'real',
      ledger,
      wall,
      onPace: (own) => (pace = own),
      signal: stopAt(wall, 6_000),
    });
    expect(result.ending).toBe('stopped');
    expect(stood).toEqual([at('2024-03-31T00:00:00+02:00'), at('2024-03-31T13:45:00+03:00')]);
    const counted = daysOfDeltas((await ledger.read(1)).cells).filter(({ day }) => day === 89);
    const whole = (reference.cells as string[]).filter((line) => line.split(' ')[1] === '89');
    expect(counted.map(({ messageType, day, cell, count }) => `${messageType} ${day} ${cell} ${count}`).sort()).toEqual(
      whole,
    );
  });

  it('sends answers when they are due: none of a later minute is counted before', async () => {
    const ledger = new MemoryLedger();
    const wall = new Wall();
    let pace: RunPace | undefined;
    wall.then.push({ atMs: 0, act: () => pace?.jump(at('2024-03-31T00:00:00+02:00')) });
    await play({ speed: 'real', ledger, wall, onPace: (own) => (pace = own), signal: stopAt(wall, 1_000) });
    const days = daysOfDeltas((await ledger.read(1)).cells).map(({ messageType, day }) => ({
      day,
      kind: findMessageType(messageType).kind,
    }));
    expect(days.filter(({ kind }) => kind === 'follow-up').length).toBeGreaterThan(0);
    expect(days.filter(({ day }) => day > 89)).toEqual([]);
  });
});

const stopAt = (wall: Wall, atMs: number): AbortSignal => {
  const stop = new AbortController();
  wall.then.push({
    atMs,
    act: () => {
      stop.abort();
    },
  });
  return stop.signal;
};

class CountingLedger extends MemoryLedger {
  writes = 0;

  override apply(batch: LedgerBatch): Promise<'applied' | 'lost'> {
    this.writes += 1;
    return super.apply(batch);
  }
}

/** Its process dies after so many writes. */
class DyingLedger extends MemoryLedger {
  constructor(public lives: number) {
    super();
  }

  override async apply(batch: LedgerBatch): Promise<'applied' | 'lost'> {
    if (this.lives === 0) throw new Error('killed');
    this.lives -= 1;
    return super.apply(batch);
  }
}

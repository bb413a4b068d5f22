import { daysOfDeltas, deltasOfDays, noEntries, type RunEntries } from '@tietovirta/counting';
import { type Ledger } from '@tietovirta/ledger';
import { frameVersion, type Frame } from '@tietovirta/messages';
import type { Delivery, LostRecords, UnreadableRecord } from '@tietovirta/transport';
import { away } from '@tietovirta/simulation';
import type { RunHandler, RunHandlers } from '../run-handler.js';

/**
 * Raises two cells for each frame, one at the beginning of handling it and one at the end, without any look at what came
 * before: whatever comes twice is counted twice, and what is taken in the middle shows.
 */
export class PlainHandler implements RunHandler {
  private processed: (readonly [half: 'begun' | 'ended', day: number, cell: number])[] = [];
  private unassigned: UnreadableRecord[] = [];

  constructor(
    private readonly runId: number,
    private readonly owner: Pick<PlainHandlers, 'judge' | 'onFrame'> = {
      judge: () => undefined,
      onFrame: () => undefined,
    },
  ) {}

  async handle(delivery: Delivery): Promise<void> {
    this.owner.judge(delivery);
    const { day, index } = delivery.frame.header;
    this.processed.push(['begun', day, index]);
    await this.owner.onFrame(delivery);
    this.processed.push(['ended', day, index]);
  }

  unreadable(record: UnreadableRecord): void {
    this.unassigned.push(record);
  }

  takeEntries(): RunEntries {
    const { processed, unassigned } = this;
    this.processed = [];
    this.unassigned = [];
    return {
      ...noEntries(this.runId),
      deltas: deltasOfDays(processed.map(([messageType, day, cell]) => ({ messageType, day, cell, count: 1 }))),
      deadLetters: unassigned.map(({ source, position, code, reason }) => ({
        ...{ messageType: '', day: 0, index: 0, next: 1, messages: 1, isRecovered: false },
        ...{ source, position, code, reason },
      })),
    };
  }
}

/** How often each frame of a run is in a ledger, by its index; a frame of which only a half is there is there half. */
export async function plainCounts(ledger: Ledger, runId: number): Promise<Readonly<Record<number, number>>> {
  const { cells } = await ledger.read(runId);
  const counts: Record<number, number> = {};
  for (const { cell, count } of daysOfDeltas(cells)) counts[cell] = (counts[cell] ?? 0) + count / 2;
  return counts;
}

/** Handlers of runs whose keys are numbers. */
export class PlainHandlers implements RunHandlers {
  readonly opened: string[] = [];
  readonly failed: string[] = [];
  readonly losses: LostRecords[] = [];
  /** Runs that are ended with the next loss. */
  losers: readonly string[] = [];
  /** Opening fails so often. */
  silence = 0;
  /** Opening a run fails so for good. */
  readonly openingFails = new Map<string, Error>();
  readonly unknown = new Set<string>();
  isFaultOfRun: (error: unknown) => boolean = () => false;
  /** Throws what is wrong with a frame, before anything of it is processed. */
  judge: (delivery: Delivery) => void = () => undefined;
  /** Happens in the middle of handling a frame. */
  onFrame: (delivery: Delivery) => Promise<void> | void = () => undefined;

  async open(runKey: string): Promise<RunHandler | undefined> {
    if (this.silence > 0) {
      this.silence -= 1;
      throw away('the archive is away');
    }
    const fault = this.openingFails.get(runKey);
    if (fault !== undefined) throw fault;
    this.opened.push(runKey);
    return this.unknown.has(runKey) ? undefined : new PlainHandler(Number(runKey), this);
  }

  async lost(lost: LostRecords): Promise<readonly string[]> {
    this.losses.push(lost);
    for (const runKey of this.losers) this.unknown.add(runKey);
    return this.losers;
  }

  async fail(runKey: string, error: unknown): Promise<boolean> {
    if (!this.isFaultOfRun(error)) return false;
    this.failed.push(runKey);
    return true;
  }
}

/** A frame without a body, distinguished by its index. */
export const plainFrame = (index: number, run = '1', day = 0): Frame => ({
  header: { version: frameVersion, year: 2024, run, messageType: 'plain', day, index, next: index + 1, isLast: false, rows: 1, firstOrdinal: index }, // oxfmt-ignore
  body: new Uint8Array(),
});

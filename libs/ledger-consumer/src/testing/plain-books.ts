import { noEntries, type RunEntries } from '@tietovirta/counting';
import { type Ledger } from '@tietovirta/ledger';
import type { Frame } from '@tietovirta/messages';
import type { Delivery, UnreadableRecord } from '@tietovirta/transport';
import type { RunBook, RunBooks } from '../run-book.js';

/**
 * Raises two cells for each frame, one at the beginning of handling it and one at the end, without any look at what came
 * before: whatever comes twice is counted twice, and what is taken in the middle shows.
 */
export class PlainBook implements RunBook {
  private noted: (readonly [half: 'begun' | 'ended', day: number, cell: number])[] = [];
  private strays: UnreadableRecord[] = [];

  constructor(
    private readonly runId: number,
    private readonly owner: Pick<PlainBooks, 'judge' | 'onFrame'> = {
      judge: () => undefined,
      onFrame: () => undefined,
    },
  ) {}

  async handle(delivery: Delivery): Promise<void> {
    this.owner.judge(delivery);
    const { day, index } = delivery.frame.header;
    this.noted.push(['begun', day, index]);
    await this.owner.onFrame(delivery);
    this.noted.push(['ended', day, index]);
  }

  unreadable(record: UnreadableRecord): void {
    this.strays.push(record);
  }

  takeEntries(): RunEntries {
    const { noted, strays } = this;
    this.noted = [];
    this.strays = [];
    return {
      ...noEntries(this.runId),
      deltas: {
        messageTypes: noted.map(([half]) => half),
        days: noted.map(([, day]) => day),
        cells: noted.map(([, , cell]) => cell),
        counts: noted.map(() => 1),
      },
      deadLetters: strays.map(({ source, position, code, reason }) => ({
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
  cells.cells.forEach((cell, row) => (counts[cell] = (counts[cell] ?? 0) + (cells.counts[row] as number) / 2));
  return counts;
}

/** Books of runs whose keys are numbers. */
export class PlainBooks implements RunBooks {
  readonly opened: string[] = [];
  readonly failed: string[] = [];
  /** Opening fails so often. */
  silence = 0;
  readonly unknown = new Set<string>();
  isFaultOfRun: (error: unknown) => boolean = () => false;
  /** Throws what is wrong with a frame, before anything of it is noted. */
  judge: (delivery: Delivery) => void = () => undefined;
  /** Happens in the middle of noting a frame. */
  onFrame: (delivery: Delivery) => Promise<void> | void = () => undefined;

  async open(runKey: string): Promise<RunBook | undefined> {
    if (this.silence > 0) {
      this.silence -= 1;
      throw new Error('the archive is away');
    }
    this.opened.push(runKey);
    return this.unknown.has(runKey) ? undefined : new PlainBook(Number(runKey), this);
  }

  async fail(runKey: string, error: unknown): Promise<boolean> {
    if (!this.isFaultOfRun(error)) return false;
    this.failed.push(runKey);
    return true;
  }
}

/** A frame without a body, told apart by its index. */
export const plainFrame = (index: number, run = '1', day = 0): Frame => ({
  header: { version: 1, year: 2024, run, messageType: 'plain', day, index, next: index + 1, isLast: false, rows: 1, firstOrdinal: index }, // oxfmt-ignore
  body: new Uint8Array(),
});

/**
 * A ledger that keeps everything in this process: for benches, for dry runs and as the plainest reading of the port's
 * promise. It does not survive the process.
 */
import { checkBatch } from './check-batch.js';
import type { DeadLetter, LedgerBatch, SliceMark } from './ledger-batch.js';
import type { Ledger, LedgerState } from './ledger.js';

interface Cell {
  readonly messageType: string;
  readonly day: number;
  readonly cell: number;
  count: number;
}

class RunPages {
  readonly positions = new Map<number, number>();
  readonly cells = new Map<string, Cell>();
  readonly marks = new Map<string, SliceMark>();
  readonly deadLetters: DeadLetter[] = [];
}

export class MemoryLedger implements Ledger {
  private readonly runs = new Map<number, RunPages>();

  async apply(runId: number, batch: LedgerBatch): Promise<'applied' | 'lost'> {
    checkBatch(batch);
    const pages = this.pagesOf(runId);
    if (batch.positions.some(({ partition, from }) => (pages.positions.get(partition) ?? 0) !== from)) return 'lost';
    for (const { partition, to } of batch.positions) pages.positions.set(partition, to);
    addDeltas(pages, batch);
    for (const mark of batch.marks) pages.marks.set(`${mark.messageType} ${mark.day}`, mark);
    pages.deadLetters.push(...batch.deadLetters);
    return 'applied';
  }

  async read(runId: number): Promise<LedgerState> {
    const pages = this.pagesOf(runId);
    const cells = [...pages.cells.values()];
    return {
      positions: new Map(pages.positions),
      marks: [...pages.marks.values()],
      cells: {
        messageTypes: cells.map((cell) => cell.messageType),
        days: cells.map((cell) => cell.day),
        cells: cells.map((cell) => cell.cell),
        counts: cells.map((cell) => cell.count),
      },
    };
  }

  async deadLetters(runId: number): Promise<readonly DeadLetter[]> {
    return [...this.pagesOf(runId).deadLetters];
  }

  async close(): Promise<void> {}

  private pagesOf(runId: number): RunPages {
    const pages = this.runs.get(runId) ?? new RunPages();
    this.runs.set(runId, pages);
    return pages;
  }
}

const addDeltas = ({ cells }: RunPages, { deltas }: LedgerBatch): void => {
  deltas.messageTypes.forEach((messageType, row) => {
    const day = deltas.days[row] ?? 0;
    const cell = deltas.cells[row] ?? 0;
    const count = deltas.counts[row] ?? 0;
    const key = `${messageType} ${day} ${cell}`;
    const kept = cells.get(key);
    if (kept) kept.count += count;
    else cells.set(key, { messageType, day, cell, count });
  });
};

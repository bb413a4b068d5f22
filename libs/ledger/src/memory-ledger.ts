/**
 * A ledger that keeps everything in this process: for benches, for dry runs and as the plainest reading of the port's
 * promise. It does not survive the process.
 */
import type { DeadLetter, RunEntries, SentMark, SliceMark } from '@tietovirta/counting';
import { sliceKey } from '@tietovirta/messages';
import { checkBatch } from './check-batch.js';
import type { LedgerBatch } from './ledger-batch.js';
import type { Ledger, LedgerState } from './ledger.js';

interface Cell {
  readonly messageType: string;
  readonly day: number;
  readonly cell: number;
  count: number;
}

class RunPages {
  readonly cells = new Map<string, Cell>();
  readonly marks = new Map<string, SliceMark>();
  readonly sent = new Map<string, SentMark>();
  deadLetters: DeadLetter[] = [];
}

export class MemoryLedger implements Ledger {
  private readonly runs = new Map<number, RunPages>();
  private readonly reached = new Map<string, number>();

  async apply(batch: LedgerBatch): Promise<'applied' | 'lost'> {
    checkBatch(batch);
    if (batch.positions.some(({ source, from }) => (this.reached.get(source) ?? 0) !== from)) return 'lost';
    for (const { source, to } of batch.positions) this.reached.set(source, to);
    for (const entries of batch.runs) enter(this.pagesOf(entries.runId), entries);
    return 'applied';
  }

  async positions(sources: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return new Map(
      sources.flatMap((source) => {
        const position = this.reached.get(source);
        return position === undefined ? [] : [[source, position] as const];
      }),
    );
  }

  async read(runId: number): Promise<LedgerState> {
    const pages = this.pagesOf(runId);
    const cells = [...pages.cells.values()];
    return {
      marks: [...pages.marks.values()],
      sent: [...pages.sent.values()],
      cells: {
        messageTypes: cells.map((cell) => cell.messageType),
        days: cells.map((cell) => cell.day),
        cells: cells.map((cell) => cell.cell),
        counts: cells.map((cell) => cell.count),
      },
    };
  }

  async marks(runId: number): Promise<readonly SliceMark[]> {
    return [...this.pagesOf(runId).marks.values()];
  }

  async sent(runId: number): Promise<readonly SentMark[]> {
    return [...this.pagesOf(runId).sent.values()];
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

const enter = (pages: RunPages, entries: RunEntries): void => {
  addDeltas(pages, entries);
  for (const mark of entries.marks) pages.marks.set(sliceKey(mark), mark);
  for (const mark of entries.sent) pages.sent.set(sliceKey(mark), mark);
  pages.deadLetters.push(...entries.deadLetters);
  const isOf = (letter: DeadLetter): boolean =>
    entries.recovered.some((part) => sliceKey(part) === sliceKey(letter) && part.index <= letter.index && letter.next <= part.next); // oxfmt-ignore
  pages.deadLetters = pages.deadLetters.map((letter) => (isOf(letter) ? { ...letter, isRecovered: true } : letter));
};

const addDeltas = ({ cells }: RunPages, { deltas }: RunEntries): void => {
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

import type { RunEntries } from '@tietovirta/counting';
import type { RunBook, RunBooks } from './run-book.js';

interface OpenBook {
  readonly book: RunBook;
  usedAt: number;
  /** Its run was ended: what stands in it is still written, nothing more is noted. */
  isOver: boolean;
}

/**
 * The books of the runs that records come for. One that nothing was noted in for a while is closed: it is opened again where
 * the ledger stands when the run goes on, so that runs of the past take no memory.
 */
export class OpenBooks {
  private readonly open = new Map<string, OpenBook>();

  constructor(
    private readonly books: RunBooks,
    private readonly idleMs: number,
  ) {}

  /** undefined: records of this run are passed over. Asked again for each of them: a run may be taken up again. */
  async of(runKey: string): Promise<RunBook | undefined> {
    const known = this.open.get(runKey);
    if (known !== undefined) {
      known.usedAt = performance.now();
      return known.isOver ? undefined : known.book;
    }
    const book = await this.books.open(runKey);
    if (book !== undefined) this.open.set(runKey, { book, usedAt: performance.now(), isOver: false });
    return book;
  }

  end(runKey: string): void {
    const known = this.open.get(runKey);
    if (known !== undefined) known.isOver = true;
  }

  /** Everything noted since the last call. To be called when all that was taken before is written. */
  takeEntries(): readonly RunEntries[] {
    const taken: RunEntries[] = [];
    const now = performance.now();
    for (const [runKey, { book, usedAt, isOver }] of this.open) {
      const entries = book.takeEntries();
      if (saysSomething(entries)) taken.push(entries);
      else if (isOver || now - usedAt >= this.idleMs) this.open.delete(runKey);
    }
    return taken;
  }

  /** Drops what was noted. */
  clear(): void {
    this.open.clear();
  }
}

export const saysSomething = ({ deltas, marks, sent, deadLetters, recovered }: RunEntries): boolean =>
  [deltas.counts, marks, sent, deadLetters, recovered].some((entries) => entries.length > 0);

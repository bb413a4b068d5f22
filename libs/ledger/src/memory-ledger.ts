/**
 * A ledger that keeps everything in this process: for benches, for dry runs and as the plainest reading of the port's
 * promise. It does not survive the process.
 */
import {
  KeySet,
  type CellMembers,
  type DeadLetter,
  type RunEntries,
  type SentMark,
  type SliceMark,
} from '@tietovirta/counting';
import { sliceKey } from '@tietovirta/messages';
import { checkBatch } from './check-batch.js';
import type { LedgerBatch } from './ledger-batch.js';
import type { Ledger, LedgerState, LedgerSums } from './ledger.js';

interface Cell {
  readonly messageType: string;
  readonly measure: string;
  readonly period: number;
  readonly cell: number;
  readonly value: bigint;
}

class RunPages {
  readonly cells = new Map<string, Cell>();
  readonly members = new Map<string, { readonly of: Omit<CellMembers, 'members'>; readonly keys: KeySet }>();
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
    const cells = batch.runs.map((entries) => raised(this.pagesOf(entries.runId), entries));
    for (const { source, to } of batch.positions) this.reached.set(source, to);
    batch.runs.forEach((entries, run) => {
      const pages = this.pagesOf(entries.runId);
      for (const [key, cell] of cells[run] ?? []) pages.cells.set(key, cell);
      enter(pages, entries);
    });
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
        measures: cells.map((cell) => cell.measure),
        periods: cells.map((cell) => cell.period),
        cells: cells.map((cell) => cell.cell),
        values: cells.map((cell) => cell.value),
      },
      members: [...pages.members.values()].map(({ of, keys }) => ({ ...of, members: keys.bytes() })),
    };
  }

  async sums(runId: number): Promise<LedgerSums> {
    const pages = this.pagesOf(runId);
    const [marks, sent] = [[...pages.marks.values()], [...pages.sent.values()]];
    return {
      counted: sum(marks.map(({ counted }) => counted)),
      setAside: sum(marks.map(({ setAside }) => setAside)),
      sent: sum(sent.map(({ messages }) => messages)),
      reached: sum([...marks, ...sent].map(({ nextIndex }) => nextIndex)),
      holes: sum([...marks, ...sent].map(({ holes }) => holes.length)),
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

  async giveUp(runId: number, letters: readonly DeadLetter[]): Promise<void> {
    const pages = this.pagesOf(runId);
    const isMeant = (kept: DeadLetter): boolean => !kept.isRecovered && letters.some((letter) => isSame(letter, kept));
    pages.deadLetters = pages.deadLetters.map((kept) => (isMeant(kept) ? { ...kept, isGivenUp: true } : kept));
  }

  async remove(runId: number): Promise<void> {
    this.runs.delete(runId);
  }

  async close(): Promise<void> {}

  private pagesOf(runId: number): RunPages {
    const pages = this.runs.get(runId) ?? new RunPages();
    this.runs.set(runId, pages);
    return pages;
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

const enter = (pages: RunPages, entries: RunEntries): void => {
  addMembers(pages, entries);
  for (const mark of entries.marks) pages.marks.set(sliceKey(mark), mark);
  for (const mark of entries.sent) pages.sent.set(sliceKey(mark), mark);
  pages.deadLetters.push(...entries.deadLetters);
  const isOf = (letter: DeadLetter): boolean =>
    entries.recovered.some((part) => sliceKey(part) === sliceKey(letter) && part.index <= letter.index && letter.next <= part.next); // oxfmt-ignore
  pages.deadLetters = pages.deadLetters.map((letter) => (isOf(letter) ? { ...letter, isRecovered: true } : letter));
};

const isSame = (one: DeadLetter, other: DeadLetter): boolean =>
  sliceKey(one) === sliceKey(other) &&
  one.index === other.index &&
  one.source === other.source &&
  one.position === other.position;

const placeOf = ({ messageType, measure, period, cell }: Omit<CellMembers, 'members'>): string =>
  `${messageType}|${measure}|${period}|${cell}`;

/** The cells as they will be. @throws RangeError when one of them would leave 64 bits */
const raised = ({ cells }: RunPages, { deltas }: RunEntries): ReadonlyMap<string, Cell> => {
  const after = new Map<string, Cell>();
  deltas.messageTypes.forEach((messageType, row) => {
    const place = {
      messageType,
      measure: deltas.measures[row] ?? '',
      period: deltas.periods[row] ?? 0,
      cell: deltas.cells[row] ?? 0,
    };
    const key = placeOf(place);
    const before = after.get(key) ?? cells.get(key);
    const value = (before?.value ?? 0n) + (deltas.values[row] ?? 0n);
    if (BigInt.asIntN(64, value) !== value)
      throw new RangeError(`${key} would come to ${value}, which 64 bits do not hold`);
    after.set(key, { ...place, value });
  });
  return after;
};

const addMembers = (pages: RunPages, { members }: RunEntries): void => {
  for (const { members: bytes, ...of } of members) {
    const key = placeOf(of);
    const kept = pages.members.get(key) ?? { of, keys: new KeySet() };
    kept.keys.add(bytes);
    pages.members.set(key, kept);
  }
};

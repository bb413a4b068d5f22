/**
 * Tables that the threads of a process have but once: the thread that reads or builds a table lays it in memory that threads can share, and tells the
 * others. They hear of it when they are asked for a table, in the midst of arithmetic that does not give way to an event loop. Two threads that ask in
 * the same instant may both read: that costs memory, never truth.
 */
import type { TableArray, TableArrays, TableStore } from '@tietovirta/kept-tables';
import { arrayOfKind, type ArrayKind } from './array-kinds.js';

/** Between the threads of a process: what one tells all others hear, but not itself. */
export interface TablesChannel {
  tell(table: ToldTable): void;
  /** What came since it was last asked, in order. */
  heard(): readonly ToldTable[];
}

export interface ToldTable {
  readonly key: string;
  readonly arrays: TableArrays;
}

export class TablesOfThreads implements TableStore {
  private readonly known = new Map<string, TableArrays>();
  /** Keys of tables that have memory of their own, which threads may share without this. */
  private readonly apart = new Set<string>();

  constructor(
    private readonly files: TableStore,
    private readonly channel: TablesChannel,
  ) {}

  take(key: string, memory: Parameters<TableStore['take']>[1]): TableArrays | undefined {
    if (memory !== undefined) {
      this.apart.add(key);
      return this.files.take(key, memory);
    }
    const told = this.told(key);
    if (told !== undefined) return told;
    const read = this.files.take(key, undefined);
    if (read === undefined) return undefined;
    // While it was waited for, whoever built it has told it.
    return this.told(key) ?? this.tell(key, read);
  }

  /** For this thread alone. */
  find(key: string): TableArrays | undefined {
    this.apart.add(key);
    return this.files.find(key);
  }

  keep(key: string, arrays: TableArrays): TableArrays {
    if (this.apart.has(key)) return this.files.keep(key, arrays);
    // Told before it is kept: who finds the file has heard of it.
    const shared = this.tell(key, inSharedMemory(arrays));
    return this.files.keep(key, shared);
  }

  abandon(key: string): void {
    this.files.abandon(key);
  }

  private told(key: string): TableArrays | undefined {
    for (const table of this.channel.heard()) if (!this.known.has(table.key)) this.known.set(table.key, table.arrays);
    return this.known.get(key);
  }

  private tell(key: string, arrays: TableArrays): TableArrays {
    this.known.set(key, arrays);
    this.channel.tell({ key, arrays });
    return arrays;
  }
}

const inSharedMemory = (arrays: TableArrays): TableArrays =>
  Object.fromEntries(Object.entries(arrays).map(([name, array]) => [name, sharedCopy(array)]));

function sharedCopy(array: TableArray): TableArray {
  if (array.buffer instanceof SharedArrayBuffer) return array;
  const copy = arrayOfKind(array.constructor.name as ArrayKind, array.length);
  copy.set(array);
  return copy;
}

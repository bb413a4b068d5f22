import type { TableArrays, TableStore } from '@tietovirta/kept-tables';
import { channelOfThreads } from './channel-of-threads.js';
import { TablesOfThreads, type TablesChannel, type ToldTable } from './tables-of-threads.js';

/** Files that count how often they are read. */
class CountingFiles implements TableStore {
  readonly kept = new Map<string, TableArrays>();
  reads = 0;
  /** What happens before a table is found there. */
  whileAsked: () => void = () => undefined;

  take(key: string): TableArrays | undefined {
    this.whileAsked();
    const kept = this.kept.get(key);
    if (kept === undefined) return undefined;
    this.reads += 1;
    return { persons: Uint32Array.from(kept['persons'] ?? []) };
  }

  find(key: string): TableArrays | undefined {
    return this.kept.get(key);
  }

  keep(key: string, arrays: TableArrays): TableArrays {
    this.kept.set(key, arrays);
    return arrays;
  }

  abandon(): void {}
}

/** Two threads that hear each other. */
function twoThreads(files: TableStore): readonly [TablesOfThreads, TablesOfThreads] {
  const waiting: [ToldTable[], ToldTable[]] = [[], []];
  const channel = (own: 0 | 1, other: 0 | 1): TablesChannel => ({
    tell: (table) => waiting[other].push(table),
    heard: () => waiting[own].splice(0),
  });
  return [new TablesOfThreads(files, channel(0, 1)), new TablesOfThreads(files, channel(1, 0))];
}

const persons = Uint32Array.of(3, 1, 4);

describe('Tables that threads share', () => {
  let files: CountingFiles;
  let [one, other]: readonly [TablesOfThreads, TablesOfThreads] = [] as never;
  beforeEach(() => {
    files = new CountingFiles();
    [one, other] = twoThreads(files);
  });

  it('lie once in memory: what one thread has built, the other has without reading it', () => {
    expect(one.take('roster', undefined)).toBeUndefined();
    const built = one.keep('roster', { persons });
    expect(built).toEqual({ persons });
    expect(built['persons']?.buffer).toBeInstanceOf(SharedArrayBuffer);
    expect(other.take('roster', undefined)?.['persons']).toBe(built['persons']);
    expect(files.reads).toBe(0);
  });

  it('are read by one thread for both, and by it no second time', () => {
    files.keep('roster', { persons });
    const read = one.take('roster', undefined);
    expect(read).toEqual({ persons });
    expect([one, other].map((thread) => thread.take('roster', undefined)?.['persons'])).toEqual([
      read?.['persons'],
      read?.['persons'],
    ]);
    expect(files.reads).toBe(1);
  });

  it('are those of the thread that built them, for one that waited meanwhile', () => {
    let built: TableArrays | undefined;
    files.whileAsked = () => (built ??= one.keep('roster', { persons }));
    expect(other.take('roster', undefined)?.['persons']).toBe(built?.['persons']);
  });

  it('stay where they are when they have memory of their own', () => {
    const memory = () => ({ persons: new Uint32Array(3) });
    one.take('roster', memory);
    const arrays = { persons };
    expect(one.keep('roster', arrays)).toBe(arrays);
    files.kept.clear();
    expect(other.take('roster', memory)).toBeUndefined();
    expect(other.take('roster', undefined)).toBeUndefined();
  });
});

describe('The channel of a thread', () => {
  it('brings what others told in the midst of arithmetic, in order, and nothing of its own', () => {
    const [one, other] = [channelOfThreads('spec of tables'), channelOfThreads('spec of tables')];
    const table = (key: string): ToldTable => ({ key, arrays: { persons: new Uint32Array(new SharedArrayBuffer(8)) } });
    one.tell(table('first'));
    one.tell(table('second'));
    expect(other.heard().map(({ key }) => key)).toEqual(['first', 'second']);
    expect([other.heard(), one.heard()]).toEqual([[], []]);
  });
});

import { keepTablesIn, keptTable, keptTableInSteps } from './kept-table.js';
import type { TableArrays, TableStore } from './table-store.js';

const squares = (year: number) => ({ persons: Uint32Array.of(year, year * year) });

/** Remembers what it is given, and what it was asked. */
class RememberingStore implements TableStore {
  readonly kept = new Map<string, TableArrays>();
  readonly abandoned: string[] = [];
  take(key: string): TableArrays | undefined {
    return this.kept.get(key);
  }
  find(key: string): TableArrays | undefined {
    return this.kept.get(key);
  }
  keep(key: string, arrays: TableArrays): TableArrays {
    this.kept.set(key, arrays);
    return arrays;
  }
  abandon(key: string): void {
    this.abandoned.push(key);
  }
}

describe('a kept table', () => {
  afterEach(() => {
    keepTablesIn(undefined);
  });

  it('is built each time where nothing keeps it', () => {
    let builds = 0;
    const table = { key: ['squares', 3], build: () => (builds++, squares(3)) };
    expect([keptTable(table), keptTable(table)]).toEqual([squares(3), squares(3)]);
    expect(builds).toBe(2);
  });

  it('is built once for all who name the same, and once more for another year', () => {
    keepTablesIn(new RememberingStore());
    const built: number[] = [];
    const ask = (year: number) => keptTable({ key: ['squares', year], build: () => (built.push(year), squares(year)) });
    expect([ask(3), ask(3), ask(4)]).toEqual([squares(3), squares(3), squares(4)]);
    expect(built).toEqual([3, 4]);
  });

  it('tells the number 1 in a key from the text "1"', () => {
    const store = new RememberingStore();
    keepTablesIn(store);
    for (const name of [1, '1']) keptTable({ key: ['squares', name], build: () => squares(1) });
    expect(store.kept.size).toBe(2);
  });

  it('lets those go on who wait for it when building fails', () => {
    const store = new RememberingStore();
    keepTablesIn(store);
    const build = (): never => {
      throw new RangeError('too many');
    };
    expect(() => keptTable({ key: ['squares', 5], build })).toThrow('too many');
    expect(store.abandoned).toEqual(['["squares",5]']);
  });

  it('is built in steps by each who asks meanwhile, and by nobody afterwards', async () => {
    const store = new RememberingStore();
    store.take = () => {
      throw new Error('nobody is waited for');
    };
    keepTablesIn(store);
    let builds = 0;
    const ask = () =>
      keptTableInSteps({ key: ['squares', 3] }, async () => (builds++, await Promise.resolve(), squares(3)));
    expect(await Promise.all([ask(), ask()])).toEqual([squares(3), squares(3)]);
    expect(builds).toBe(2);
    expect(await ask()).toEqual(squares(3));
    expect(builds).toBe(2);
  });
});

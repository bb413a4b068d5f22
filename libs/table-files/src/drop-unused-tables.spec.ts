import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dropUnusedTables } from './drop-unused-tables.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tables-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const hoursMs = 3_600_000;

function put(name: string, usedHoursAgo: number, bytes = 10): void {
  writeFileSync(join(folder, name), Buffer.alloc(bytes));
  const used = new Date(Date.now() - usedHoursAgo * hoursMs);
  utimesSync(join(folder, name), used, used);
}

const left = (): string[] => readdirSync(folder).sort();

describe('The folder of tables', () => {
  it('keeps what this code has made, and what other code has used within a day', () => {
    put('own-old.table', 1000);
    put('other-new.table', 23);
    put('other-old.table', 25);
    dropUnusedTables(folder, 'own-');
    expect(left()).toEqual(['other-new.table', 'own-old.table']);
  });

  it('is left by what was not used for longest once it is larger than it may be', () => {
    for (const hours of [1, 2, 3, 4]) put(`own-${hours}.table`, hours);
    // 10 bytes each: two of them fit, a third would be 30.
    dropUnusedTables(folder, 'own-', 29);
    expect(left()).toEqual(['own-1.table', 'own-2.table']);
  });

  it('is left by what a dead process has begun, and keeps what may still be written', () => {
    put('own-a.table.7-0.part', 25);
    put('own-a.table.claim', 25);
    put('own-b.table.8-0.part', 0);
    dropUnusedTables(folder, 'own-');
    expect(left()).toEqual(['own-b.table.8-0.part']);
  });

  it('keeps files that are no tables, whatever they are', () => {
    put('notes.txt', 1000, 100);
    dropUnusedTables(folder, 'own-', 1);
    expect(left()).toEqual(['notes.txt']);
  });
});

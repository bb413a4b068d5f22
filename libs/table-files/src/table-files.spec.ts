import { keepTablesIn, keptTable } from '@tietovirta/kept-tables';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'; // oxfmt-ignore
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claimBuilding, longestBuildMs } from './build-claim.js';
import { TableFiles, type TableFilesOptions } from './table-files.js';

let folder: string;
const faults: string[] = [];

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'tables-')), 'tables');
  faults.length = 0;
});
afterEach(() => {
  keepTablesIn(undefined);
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

const build = 'a1b2c3d4e5f6'.repeat(5);

/** What another process has that keeps its tables in the same folder. */
const files = (options: Partial<TableFilesOptions> = {}): TableFiles =>
  new TableFiles({ folder, build, onFault: (reason) => faults.push(reason), ...options });

interface Roster {
  readonly persons: Uint32Array;
  readonly days: Uint16Array;
  readonly kinds: Uint8Array;
  readonly bits: Int32Array;
  readonly sums: Float64Array;
}

const roster = (year: number): Roster => ({
  persons: Uint32Array.from({ length: 1001 }, (_, place) => place * year),
  days: Uint16Array.of(1, 2, 3),
  kinds: new Uint8Array(0),
  bits: Int32Array.of(-1, year),
  sums: Float64Array.of(0.1, 2 ** 40),
});

interface Asked {
  readonly year?: number;
  readonly part?: number;
  readonly store?: TableFiles;
  readonly memory?: (lengths: Readonly<Record<keyof Roster, number>>) => Roster;
}

/** Asks as a process of its own. @returns the roster, and whether it was built */
function ask({ year = 2024, part = 1, store = files(), memory }: Asked = {}): { roster: Roster; isBuilt: boolean } {
  let isBuilt = false;
  keepTablesIn(store);
  const built = (): Roster => {
    isBuilt = true;
    return roster(year);
  };
  const key = ['roster', year, part];
  const found = keptTable(memory === undefined ? { key, build: built } : { key, build: built, memory });
  return { roster: found, isBuilt };
}

const tables = (): string[] => readdirSync(folder).map((name) => join(folder, name));
/** The one file of the folder. */
function onlyTable(): string {
  const [file = '', ...others] = tables();
  expect(others).toEqual([]);
  return file;
}

describe('Tables in files', () => {
  it('are built by the first process and read by the next, bit for bit', () => {
    expect(ask()).toEqual({ roster: roster(2024), isBuilt: true });
    expect(ask()).toEqual({ roster: roster(2024), isBuilt: false });
    expect(faults).toEqual([]);
  });

  it('are read into memory that threads share', () => {
    ask();
    const persons = new Uint32Array(new SharedArrayBuffer(4 * 1001));
    const { roster: found, isBuilt } = ask({ memory: () => ({ ...roster(0), persons }) });
    expect(isBuilt).toBe(false);
    expect(found.persons).toBe(persons);
    expect(persons).toEqual(roster(2024).persons);
  });

  it('are no tables of another year, or of another part of everybody', () => {
    ask();
    expect(ask({ year: 2023 })).toEqual({ roster: roster(2023), isBuilt: true });
    expect(ask({ part: 1 / 1000 }).isBuilt).toBe(true);
    expect(tables()).toHaveLength(3);
  });

  it('are no tables of other code', () => {
    ask();
    expect(ask({ store: files({ build: 'b'.repeat(60) }) }).isBuilt).toBe(true);
    expect(tables()).toHaveLength(2);
  });

  it.each([
    ['other code', { build: 'b'.repeat(60) }, {}],
    ['another year', {}, { year: 2023 }],
  ])('are not believed when a file of %s lies in their place', (_, options, asked) => {
    ask();
    const own = onlyTable();
    ask({ store: files(options), ...asked });
    const other = tables().find((file) => file !== own) ?? '';
    copyFileSync(other, own);
    expect(ask()).toEqual({ roster: roster(2024), isBuilt: true });
    expect(ask().isBuilt).toBe(false);
  });

  it('are not believed when their file ends early, wherever it does, and are written again', () => {
    ask();
    const file = onlyTable();
    const whole = readFileSync(file);
    for (const bytes of [0, 1, 8, 15, 16, 20, 100, 300, whole.length - 2000, whole.length - 1]) {
      truncateSync(file, bytes);
      expect(ask()).toEqual({ roster: roster(2024), isBuilt: true });
      expect(readFileSync(file)).toEqual(whole);
    }
  });

  it('are not believed when a bit of their file has turned, whichever it is', () => {
    ask();
    const file = onlyTable();
    const whole = readFileSync(file);
    for (let at = 0; at < whole.length; at += at < 400 ? 1 : 97) {
      const turned = Buffer.from(whole);
      turned[at] = (turned[at] as number) ^ (1 << (at % 8));
      writeFileSync(file, turned);
      expect([at, ask().isBuilt]).toEqual([at, true]);
    }
  });

  it('leave shared memory as it is when their file is torn', () => {
    ask();
    const file = onlyTable();
    truncateSync(file, readFileSync(file).length - 1);
    const persons = new Uint32Array(1001);
    expect(ask({ memory: () => ({ ...roster(0), persons }) }).isBuilt).toBe(true);
    expect(persons.every((person) => person === 0)).toBe(true);
  });

  it('are built in memory, and it is told once, where the folder cannot be written to', () => {
    writeFileSync(join(folder, '..', 'a-file'), '');
    const store = files({ folder: join(folder, '..', 'a-file', 'tables') });
    expect([ask({ store }), ask({ store, year: 2023 })]).toEqual([
      { roster: roster(2024), isBuilt: true },
      { roster: roster(2023), isBuilt: true },
    ]);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/ENOTDIR|EEXIST/);
  });

  it('leave nothing behind that could not be kept', () => {
    ask();
    const file = onlyTable();
    rmSync(file);
    mkdirSync(file);
    expect(ask()).toEqual({ roster: roster(2024), isBuilt: true });
    expect(tables()).toEqual([file]);
    expect(faults).toEqual([expect.stringMatching(/EISDIR|ENOTEMPTY|EEXIST/)]);
  });
});

/** A moment of waiting, in which the test lets others act. */
const waiting = (act: (waits: number) => void): { store: TableFiles; waitedMs: () => number } => {
  let [waits, waitedMs] = [0, 0];
  const sleep = (ms: number): void => {
    waits += 1;
    waitedMs += ms;
    act(waits);
  };
  return { store: files({ sleep }), waitedMs: () => waitedMs };
};

const key = JSON.stringify(['roster', 2024, 1]);
const claimOf = (): string => tables().find((file) => file.endsWith('.claim')) ?? '';

describe('A table that another process is building', () => {
  it('is waited for, and read', () => {
    const other = files();
    other.take(key, undefined);
    const { store } = waiting((waits) => {
      if (waits === 3) other.keep(key, { ...roster(2024) });
    });
    expect(ask({ store })).toEqual({ roster: roster(2024), isBuilt: false });
    expect(claimOf()).toBe('');
  });

  it('is built here when building failed there', () => {
    const other = files();
    other.take(key, undefined);
    const { store, waitedMs } = waiting((waits) => {
      if (waits === 2) other.abandon(key);
    });
    expect(ask({ store }).isBuilt).toBe(true);
    expect(waitedMs()).toBe(2 * 25);
  });

  it('is built here at once when its builder is dead', () => {
    files().take(key, undefined);
    // No process has this id: the largest one that Linux gives is below 2^22.
    writeFileSync(claimOf(), JSON.stringify({ ...JSON.parse(readFileSync(claimOf(), 'utf8')), pid: 2 ** 23 }));
    const { store, waitedMs } = waiting(() => undefined);
    expect(ask({ store }).isBuilt).toBe(true);
    expect(waitedMs()).toBe(0);
    expect(claimOf()).toBe('');
  });

  it('is built here at once when the thread that was building it was ended', () => {
    const ended = files();
    ended.take(key, undefined);
    writeFileSync(claimOf(), JSON.stringify({ ...JSON.parse(readFileSync(claimOf(), 'utf8')), threadId: 7 }));
    files().threadEnded(6);
    expect(claimOf()).not.toBe('');
    files().threadEnded(7);
    expect(claimOf()).toBe('');
  });

  it('is waited for no longer than a table takes', () => {
    files().take(key, undefined);
    const { store, waitedMs } = waiting(() => {
      // Its clock goes on elsewhere: the claim stays new.
      utimesSync(claimOf(), new Date(), new Date());
    });
    expect(ask({ store }).isBuilt).toBe(true);
    expect(waitedMs()).toBe(longestBuildMs);
    expect(ask().isBuilt).toBe(false);
  });

  it('is not waited for when it was begun longer ago', () => {
    files().take(key, undefined);
    const before = new Date(Date.now() - longestBuildMs - 1_000);
    utimesSync(claimOf(), before, before);
    const { store, waitedMs } = waiting(() => undefined);
    expect([ask({ store }).isBuilt, waitedMs()]).toEqual([true, 0]);
  });

  it('is claimed by one alone', () => {
    ask();
    const claim = join(folder, 'x.table.claim');
    expect([claimBuilding(claim), claimBuilding(claim)]).toEqual([true, false]);
    expect(existsSync(claim)).toBe(true);
  });
});

/** The cells of stores from before there were measures: every one of them is that of messages by day. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { PGlite } from '@electric-sql/pglite';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyMigrations, type MigrationTarget } from './apply-migrations.js';
import { createDataFolder } from './data-folder.js';
import { readMigrations, type Migration } from './migration.js';

jest.setTimeout(60_000); // opening a store takes a second on a busy machine

const cellsOfBefore = 30_000; // a year at full scale has 24 000
let place: string;
let database: PGlite;
let all: readonly Migration[];
let before: readonly Migration[];

const target: MigrationTarget = {
  script: async (sql) => void (await database.exec(sql)),
  rows: async (sql) => (await database.query<Record<string, unknown>>(sql)).rows,
};

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'tietovirta-measures-'));
  await createDataFolder({ place, dataFolder: join(place, 'data') });
  database = await PGlite.create({ dataDir: join(place, 'data') });
  all = await readMigrations();
  before = all.slice(
    0,
    all.findIndex(({ name }) => name.endsWith('_measures')),
  );
});
beforeEach(async () => {
  await database.exec('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
  await applyMigrations(place, target, before);
  await database.exec(`INSERT INTO ledger_cells (run_id, message_type, day, cell, count)
    SELECT 1, 'kelmu.query', cell / 100, cell % 100, cell + 1 FROM generate_series(0, ${cellsOfBefore - 1}) AS cell`);
});
afterAll(async () => {
  await database.close();
  await rm(place, { recursive: true, force: true });
});

const totals = async (columns: string): Promise<unknown> =>
  (await database.query(`SELECT count(*)::int AS cells, ${columns} FROM ledger_cells`)).rows[0];
const sum = (cellsOfBefore * (cellsOfBefore + 1)) / 2;

describe('A store of before measures', () => {
  it('keeps each of its cells, as messages by day', async () => {
    expect(before.length).toBeGreaterThan(0);
    await applyMigrations(place, target, all);
    expect(await totals("sum(value)::int8 AS messages, max(period) AS last, min(measure) || '/' || max(measure) AS measures")).toEqual({ cells: cellsOfBefore, messages: sum, last: cellsOfBefore / 100 - 1, measures: 'messages/messages' }); // oxfmt-ignore
  });

  it('stays whole where its migration was broken off, and is migrated the next time', async () => {
    const [measures] = all.slice(before.length);
    const broken = { ...(measures as Migration), sql: `${measures?.sql ?? ''}\nSELECT 1 / 0;` };
    await expect(applyMigrations(place, target, [...before, broken])).rejects.toThrow(/division by zero/);
    expect(await totals('sum(count)::int8 AS messages, max(day) AS last')).toEqual({ cells: cellsOfBefore, messages: sum, last: cellsOfBefore / 100 - 1 }); // oxfmt-ignore
    await applyMigrations(place, target, all);
    expect(await totals('sum(value)::int8 AS messages')).toEqual({ cells: cellsOfBefore, messages: sum });
  });
});

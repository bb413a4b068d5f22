/** PostgreSQL (15 or newer) on a server, through the pg driver. */
import { PrismaClient } from '@tietovirta/prisma-client';
import { applyMigrations } from './apply-migrations.js';
import type { Database } from './database.js';
import { readMigrations } from './migration.js';
import { storeErrorOf } from './store-error-of.js';
import { settleStoreFacts } from './store-facts.js';
import { storeFailuresAt } from './store-failures.js';
import { StoreUnreachable } from './store-unreachable.js';

const withoutPassword = (url: string): string => {
  if (!URL.canParse(url)) throw new StoreUnreachable('(its address is not a URL)');
  const { protocol, username, host, pathname } = new URL(url);
  return `${protocol}//${username === '' ? '' : `${username}@`}${host}${pathname}`;
};

/** A server that does not answer within this time is down as far as we are concerned. */
const connectWithinMs = 10_000;

export interface ServerDatabaseOptions {
  readonly url: string;
  readonly productVersion: string;
  /** TLS, as the pg driver takes it; without it the URL decides. */
  readonly ssl?: false | { readonly ca?: string; readonly rejectUnauthorized: boolean };
  /** Most connections at once; 4 when absent. */
  readonly connections?: number;
  /** A transaction whose process says nothing for so long is ended by the server; 10 s when absent. */
  readonly longestPauseMs?: number;
}

/** A process that hangs in the middle of a transaction would otherwise hold up those who take over its work. */
const longestPause = 10_000;

/** Opens a database on a server and brings it to the schema of this version. */
export const openServerDatabase = async ({
  url,
  productVersion,
  ssl,
  connections = 4,
  longestPauseMs = longestPause,
}: ServerDatabaseOptions): Promise<Database> => {
  const place = withoutPassword(url);
  // Loaded when needed: it takes a tenth of a second, and most processes never talk to a server.
  const { PrismaPg } = await import('@prisma/adapter-pg');
  const adapter = new PrismaPg({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: connectWithinMs,
    application_name: 'tietovirta',
    idle_in_transaction_session_timeout: longestPauseMs,
    ...(ssl === undefined ? {} : { ssl }),
  });
  const client = new PrismaClient({ adapter });
  // A pool of its own for the migrations: Prisma's adapter cuts scripts at every semicolon, this one does not.
  const connection = await adapter.connect();
  const pool = connection.underlyingDriver();
  const target = {
    script: async (sql: string) => void (await pool.query(sql)),
    rows: async (sql: string) => (await pool.query<Record<string, unknown>>(sql)).rows,
  };
  try {
    await pool.query('SELECT 1').catch((error: unknown) => {
      throw new StoreUnreachable(place, error);
    });
    await applyMigrations(place, target, await readMigrations());
    await settleStoreFacts(place, client, productVersion);
  } catch (error) {
    await client.$disconnect();
    throw storeErrorOf(place, error);
  } finally {
    await connection.dispose();
  }
  return { client, place, errorOf: storeFailuresAt(place), close: () => client.$disconnect() };
};

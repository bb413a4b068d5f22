/** PostgreSQL (15 or newer) on a server, through the pg driver. */
import { PrismaClient } from '../generated/client.js';
import { applyMigrations, checkMigrations } from './apply-migrations.js';
import type { ServerDatabase } from './database.js';
import { readMigrations } from './migration.js';
import { serverErrorMapper } from './server-errors.js';
import { ServerSockets } from './server-sockets.js';
import { ensureStoreFacts } from './store-facts.js';
import { StoreUnreachable } from './store-unreachable.js';

/** A server that accepts no connection within this time counts as unreachable. */
const connectTimeoutMs = 10_000;
/** Milliseconds; only migrations take longer on a server that works. */
const silenceTimeout = 120_000;
/** A migration may rewrite a large table, and waits for other migrations. */
const migrationTimeoutMs = 600_000;
/** Milliseconds: the locks of a process that hangs in a transaction hold up the process that takes over its work. */
const idleInTransactionTimeout = 10_000;
/** How long closing waits for the server. */
const closeTimeoutMs = 3_000;

export interface ServerDatabaseOptions {
  readonly url: string;
  readonly productVersion: string;
  /** TLS options of the pg driver. Default: as `sslmode` of the URL says. */
  readonly ssl?: false | { readonly ca?: string; readonly rejectUnauthorized: boolean };
  /** Most connections at once. Default: 4. */
  readonly connections?: number;
  /** A connection on which the server is silent for so many milliseconds during a statement is closed. Default: 120 000. */
  readonly silenceTimeoutMs?: number;
  /** The server ends a transaction without a statement for so many milliseconds. Default: 10 000. */
  readonly idleInTransactionTimeoutMs?: number;
}

/**
 * Opens a database on a server and migrates it to the schema of this version.
 * @throws StoreError when the server does not answer, denies access, or holds a store that this version cannot use
 */
export const openServerDatabase = async (options: ServerDatabaseOptions): Promise<ServerDatabase> => {
  const { url, productVersion, ssl, connections = 4 } = options;
  const { silenceTimeoutMs = silenceTimeout, idleInTransactionTimeoutMs = idleInTransactionTimeout } = options;
  const place = withoutPassword(url);
  const sockets = new ServerSockets(silenceTimeoutMs);
  const connectionTimeoutMillis = Math.min(connectTimeoutMs, silenceTimeoutMs);
  // Loaded when needed: it takes a tenth of a second, and most processes never talk to a server.
  const { PrismaPg } = await import('@prisma/adapter-pg');
  const adapter = new PrismaPg({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis,
    application_name: 'tietovirta',
    // The pool waits for what this returns, though its types say nothing of it.
    onConnect: (connection: { query(sql: string): unknown }): unknown =>
      connection.query(sessionSettings(idleInTransactionTimeoutMs)),
    stream: sockets.open,
    ssl,
  });
  const client = new PrismaClient({ adapter });
  const close = (): Promise<void> => endInTime(client.$disconnect(), sockets);
  // A pool of its own for the migrations: Prisma's adapter cuts scripts at every semicolon, this one does not.
  const connection = await adapter.connect();
  const pool = connection.underlyingDriver();
  const target = {
    script: async (sql: string) => void (await sockets.withSilenceTimeout(migrationTimeoutMs, () => pool.query(sql))),
    rows: async (sql: string) => (await pool.query<Record<string, unknown>>(sql)).rows,
  };
  const migrations = await readMigrations();
  let id: string;
  try {
    await pool.query('SELECT 1').catch((error: unknown) => {
      throw serverErrorMapper({ place, timeoutMs: connectionTimeoutMillis })(error);
    });
    await applyMigrations(place, target, migrations);
    id = await ensureStoreFacts(place, client, productVersion);
    await connection.dispose();
  } catch (error) {
    await endInTime(Promise.all([connection.dispose(), client.$disconnect()]), sockets);
    throw serverErrorMapper({ place, timeoutMs: silenceTimeoutMs })(error);
  }
  const errorOf = serverErrorMapper({ place, timeoutMs: silenceTimeoutMs });
  const rows = (sql: string): Promise<readonly Record<string, unknown>[]> => client.$queryRawUnsafe(sql);
  const check = (): Promise<void> =>
    checkMigrations(place, { rows }, migrations).catch((error: unknown) => {
      throw errorOf(error);
    });
  return { client, id, place, check, errorOf, close };
};

/**
 * What a role, a database or a server may have set otherwise, and what we rely on. A statement and no parameters of the start, which
 * poolers such as PgBouncer refuse. A pooler that shares connections keeps the first two for us; the others may then miss a connection.
 */
const sessionSettings = (idleInTransactionTimeoutMs: number): string =>
  `SET DateStyle TO ISO; SET TimeZone TO 'UTC'; SET extra_float_digits TO 1;
   SET idle_in_transaction_session_timeout TO ${idleInTransactionTimeoutMs}`;

/** Waits for an orderly end; after a timeout the sockets are closed. */
const endInTime = async (ending: Promise<unknown>, sockets: ServerSockets): Promise<void> => {
  const late = setTimeout(() => {
    sockets.destroy();
  }, closeTimeoutMs);
  try {
    await ending;
  } finally {
    clearTimeout(late);
  }
};

const withoutPassword = (url: string): string => {
  if (!URL.canParse(url))
    throw new StoreUnreachable({
      place: '(no address)',
      fault: 'unreachable',
      timeoutMs: 0,
      reason: 'its address is no URL',
    });
  const { protocol, username, host, pathname } = new URL(url);
  return `${protocol}//${username === '' ? '' : `${username}@`}${host}${pathname}`;
};

/** PostgreSQL (15 or newer) on a server, through the pg driver. */
import { PrismaClient } from '../generated/client.js';
import { applyMigrations } from './apply-migrations.js';
import type { Database } from './database.js';
import { readMigrations } from './migration.js';
import { serverErrorMapper } from './server-errors.js';
import { ServerSockets } from './server-sockets.js';
import { ensureStoreFacts } from './store-facts.js';
import { StoreUnreachable } from './store-unreachable.js';

/** A server to which no connection comes about within this time is down as far as we are concerned. */
const connectTimeoutMs = 10_000;
/** No statement but a migration takes so long on a server that works. */
const silenceTimeout = 120_000;
/** A migration may rewrite a large table, and waits for whoever else migrates. */
const migrationTimeoutMs = 600_000;
/** A process that hangs in the middle of a transaction would otherwise hold up those who take over its work. */
const idleInTransactionTimeout = 10_000;
/** How long a server is given to say goodbye. */
const closeTimeoutMs = 3_000;

export interface ServerDatabaseOptions {
  readonly url: string;
  readonly productVersion: string;
  /** TLS, as the pg driver takes it; without it the URL decides. */
  readonly ssl?: false | { readonly ca?: string; readonly rejectUnauthorized: boolean };
  /** Most connections at once; 4 when absent. */
  readonly connections?: number;
  /** A server that says nothing for so long while something is asked of it is given up; 2 minutes when absent. */
  readonly silenceTimeoutMs?: number;
  /** A transaction whose process says nothing for so long is ended by the server; 10 s when absent. */
  readonly idleInTransactionTimeoutMs?: number;
}

/**
 * Opens a database on a server and brings it to the schema of this version.
 * @throws StoreError when the server does not answer, does not let us in, or holds what this version cannot use
 */
export const openServerDatabase = async (options: ServerDatabaseOptions): Promise<Database> => {
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
    idle_in_transaction_session_timeout: idleInTransactionTimeoutMs,
    stream: sockets.open,
    ...(ssl === undefined ? {} : { ssl }),
  });
  const client = new PrismaClient({ adapter });
  const close = (): Promise<void> => withSocketsClosed(client.$disconnect(), sockets);
  // A pool of its own for the migrations: Prisma's adapter cuts scripts at every semicolon, this one does not.
  const connection = await adapter.connect();
  const pool = connection.underlyingDriver();
  const target = {
    script: async (sql: string) => void (await sockets.withSilenceTimeout(migrationTimeoutMs, () => pool.query(sql))),
    rows: async (sql: string) => (await pool.query<Record<string, unknown>>(sql)).rows,
  };
  try {
    await pool.query('SELECT 1').catch((error: unknown) => {
      throw serverErrorMapper({ place, timeoutMs: connectionTimeoutMillis })(error);
    });
    await applyMigrations(place, target, await readMigrations());
    await ensureStoreFacts(place, client, productVersion);
    await connection.dispose();
  } catch (error) {
    await withSocketsClosed(Promise.all([connection.dispose(), client.$disconnect()]), sockets);
    throw serverErrorMapper({ place, timeoutMs: silenceTimeoutMs })(error);
  }
  return { client, place, errorOf: serverErrorMapper({ place, timeoutMs: silenceTimeoutMs }), close };
};

/** An orderly end; of a server that does not answer, only the sockets are closed. */
const withSocketsClosed = async (ending: Promise<unknown>, sockets: ServerSockets): Promise<void> => {
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

import type { PrismaClient } from '../generated/client.js';

/** An open database with the schema of this version in it. */
export interface Database {
  readonly client: PrismaClient;
  /** Tells it from other databases that share brokers: eight hexadecimal digits, for as long as it exists. */
  readonly id: string;
  /** The database as messages name it: a folder, or an address without its password. */
  readonly place: string;
  /** @returns a StoreError when the store is at fault, and any other error unchanged */
  errorOf(error: unknown): unknown;
  /** Waits for running statements and closes the connections. May be called twice. */
  close(): Promise<void>;
}

/** A database that other processes use too. */
export interface ServerDatabase extends Database {
  /**
   * Checks that it answers, and still has the schema of this version: another process may have migrated it meanwhile.
   * @throws StoreError
   */
  check(): Promise<void>;
}

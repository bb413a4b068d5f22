import type { Database } from '../database/database.js';
import { openServerDatabase } from '../database/server-database.js';

export interface ReopenedDatabase {
  open(): Promise<Database>;
  /** Closes the database and opens it again from what it keeps. */
  reopen(): Promise<Database>;
  close(): Promise<void>;
}

/** One database for a spec file, opened with the first call. */
export const reopenedDatabase = (openDatabase: () => Promise<Database>): ReopenedDatabase => {
  let current: Promise<Database> | undefined;
  const open = (): Promise<Database> => (current ??= openDatabase());
  const close = async (): Promise<void> => {
    const database = await current?.catch(() => undefined); // a failed opening left nothing open
    current = undefined;
    await database?.close();
  };
  return {
    open,
    reopen: async () => {
      await close();
      return open();
    },
    close,
  };
};

/** A database of a server, for proofs. */
export const reopenedServerDatabase = (url: string): ReopenedDatabase =>
  reopenedDatabase(() => openServerDatabase({ url, productVersion: '0.0.0-test' }));

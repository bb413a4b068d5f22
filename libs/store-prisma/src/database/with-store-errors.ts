import { UserError } from '@tietovirta/wording';
import type { Database } from './database.js';

/** Works with a database; what the database fails with is said as an error of the store. */
export async function withStoreErrors<T>(
  database: Database,
  work: (client: Database['client']) => Promise<T>,
): Promise<T> {
  try {
    return await work(database.client);
  } catch (error) {
    // What the work itself refuses is said already.
    throw error instanceof UserError ? error : database.errorOf(error);
  }
}

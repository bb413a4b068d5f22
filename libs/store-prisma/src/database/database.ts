import type { PrismaClient } from '../generated/client.js';

/** An open database with the schema of this version in it. */
export interface Database {
  readonly client: PrismaClient;
  /** How people know it: a folder, or an address without its password. */
  readonly place: string;
  /** Says a failure in the words of the store when it is the store's fault; any other comes back as it is. */
  errorOf(error: unknown): unknown;
  /** Lets go of it. May be called twice; waits for what is under way. */
  close(): Promise<void>;
}

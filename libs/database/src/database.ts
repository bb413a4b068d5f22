import type { PrismaClient } from '@tietovirta/prisma-client';

/** An open database with the schema of this version in it. */
export interface Database {
  readonly client: PrismaClient;
  /** How people know it: a folder, or an address without its password. */
  readonly place: string;
  /** Lets go of it. May be called twice; waits for what is under way. */
  close(): Promise<void>;
}

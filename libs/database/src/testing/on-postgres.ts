import { describe, it } from '@jest/globals';

/** Names a PostgreSQL database in which proofs may write, e.g. postgresql://app@127.0.0.1:5433/postgres */
const variable = 'TIETOVIRTA_TEST_POSTGRES';

/** Runs proofs on a PostgreSQL server when one is named; otherwise says, as a skipped test, that they did not run. */
export const onPostgres = (prove: (url: string) => void): void => {
  // eslint-disable-next-line no-restricted-properties -- a proof has no main.ts that could hand it down
  const url = process.env[variable];
  describe('On a PostgreSQL server', () => {
    if (url === undefined || url === '') it.skip(`runs the same suite: name a database in ${variable}`, () => {});
    else prove(url);
  });
};

/** The way every law is tried: on random cases. A failure prints its seed and the smallest case that breaks the law. */
import fc from 'fast-check';

/** What the cases of a law are drawn from, one for each argument. */
export type Arbitraries<Case extends readonly unknown[]> = { [Place in keyof Case]: fc.Arbitrary<Case[Place]> };

export interface LawOptions {
  /** Random cases that are tried; 100 when absent. */
  readonly runs?: number;
}

const defaultRuns = 100;

/** @throws Error with seed and case when `check` throws for one of the cases */
export function holds<Case extends [unknown, ...unknown[]]>(
  cases: Arbitraries<Case>,
  check: (...drawn: Case) => void,
  { runs = defaultRuns }: LawOptions = {},
): void {
  const property = fc.property(fc.tuple<Case>(...cases), (drawn) => {
    check(...drawn);
  });
  fc.assert(property, { numRuns: runs });
}

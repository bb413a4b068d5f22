/** `tietovirta runs diff`: which cells, counts, hashes and rates of two runs differ. */
import {
  checkedRun,
  differenceText,
  endedRun,
  findRun,
  runDifference,
  unlikeLedgerText,
  type CheckedRun,
  type EndedRun,
  type RunsKept,
} from '@tietovirta/runs';
import { jsonText } from '@tietovirta/wording';
import { exitCode, type ExitCode } from '../cli/exit-code.js';
import type { PlacedReference } from '../cli/read-arguments.js';
import type { Terminal } from '../cli/terminal.js';
import type { RunsOptions } from './runs-options.js';
import { withRuns } from './with-runs.js';

type Reference = PlacedReference;
type Ended = CheckedRun<EndedRun>;

export async function diffRuns(
  first: Reference,
  second: Reference,
  options: RunsOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { json, lang } = options;
  const [one, other] = await bothRuns(first, second, options, terminal);
  const difference = runDifference(one, other);
  const names = [first, second].map(({ on }, i) => `${on === undefined ? '' : `${on}:`}${[one, other][i]?.id ?? ''}`);
  terminal.out.write(json === true ? jsonText(difference) : differenceText(difference, names, lang));
  for (const run of [one, other]) terminal.err.write(unlikeLedgerText(run, lang));
  return difference.isSame ? exitCode.fine : exitCode.differs;
}

/** Opens what keeps them once when it keeps both. */
async function bothRuns(
  first: Reference,
  second: Reference,
  options: RunsOptions,
  terminal: Terminal,
): Promise<readonly [Ended, Ended]> {
  const [on, otherOn] = [first.on ?? options.on, second.on ?? options.on];
  const find = async (runs: RunsKept, { run }: Reference): Promise<Ended> =>
    checkedRun(endedRun(await findRun(runs, run), runs.options), runs.ledger);
  return withRuns({ ...options, on }, terminal, async (runs) => [
    await find(runs, first),
    on === otherOn
      ? await find(runs, second)
      : await withRuns({ ...options, on: otherOn }, terminal, (others) => find(others, second)),
  ]);
}

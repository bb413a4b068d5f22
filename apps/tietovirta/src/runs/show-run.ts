/** `tietovirta runs show`: everything the archive keeps of one run but its tables. */
import { checkedRun, findRun, runText, unlikeLedgerText } from '@tietovirta/runs';
import { jsonText } from '@tietovirta/wording';
import { exitCode, type ExitCode } from '../cli/exit-code.js';
import type { Terminal } from '../cli/terminal.js';
import type { RunsOptions } from './runs-options.js';
import { withRuns } from './with-runs.js';

export async function showRun(reference: number | 'last', options: RunsOptions, terminal: Terminal): Promise<ExitCode> {
  const { json, lang } = options;
  const { run, place } = await withRuns(options, terminal, async (runs) => ({
    run: await checkedRun(await findRun(runs, reference), runs.ledger),
    place: runs.options,
  }));
  terminal.out.write(json === true ? jsonText(run) : runText(run, place, lang));
  terminal.err.write(unlikeLedgerText(run, lang));
  return run.ledgerDifferences.length === 0 ? exitCode.fine : exitCode.differs;
}

/** `tietovirta runs show`: everything the archive keeps of one run but its tables. */
import { findRun, runText } from '@tietovirta/runs';
import { jsonText } from '@tietovirta/wording';
import type { Terminal } from '../cli/terminal.js';
import type { RunsOptions } from './runs-options.js';
import { withRuns } from './with-runs.js';

export async function showRun(reference: number | 'last', options: RunsOptions, terminal: Terminal): Promise<void> {
  const { json, lang } = options;
  const { run, place } = await withRuns(options, terminal, async (runs) => ({
    run: await findRun(runs, reference),
    place: runs.options,
  }));
  terminal.out.write(json === true ? jsonText(run) : runText(run, place, lang));
}

/** `tietovirta runs`: the history of a store, newest first. */
import { runListText, runWords } from '@tietovirta/runs';
import { jsonText } from '@tietovirta/wording';
import { penOf, type Terminal } from '../cli/terminal.js';
import { hasStore } from './open-existing-store.js';
import type { RunsOptions } from './runs-options.js';
import { withRuns } from './with-runs.js';

export async function listRuns(options: RunsOptions, terminal: Terminal): Promise<void> {
  const { on, store, json, lang } = options;
  const { out, err } = terminal;
  const isEmpty = on === 'embedded' && !hasStore(store, terminal);
  const { runs, folder } = isEmpty
    ? { runs: [], folder: store }
    : await withRuns(options, terminal, async (kept) => ({ runs: await kept.archive.list(), folder: kept.folder }));
  if (json === true) out.write(jsonText(runs));
  else if (runs.length === 0) err.write(`${runWords[lang].noRuns(on === 'embedded' ? store : folder)}\n`);
  else out.write(runListText(runs, { lang, pen: penOf(out), isShared: on === 'kafka' }));
}

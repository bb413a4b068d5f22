/** `tietovirta runs`: the history of a store, newest first, with how runs under way stand. */
import { resolve } from 'node:path';
import type { ListedRuns } from '@tietovirta/control-service';
import { runListText, runNowText, runWords } from '@tietovirta/runs';
import { jsonText } from '@tietovirta/wording';
import { penOf, type Terminal } from '../cli/terminal.js';
import { hasStore } from './open-existing-store.js';
import type { RunsOptions } from './runs-options.js';
import { withRuns } from './with-runs.js';

interface Listed extends ListedRuns {
  readonly folder: string;
}

export async function listRuns(options: RunsOptions, terminal: Terminal): Promise<void> {
  const { json, lang, on } = options;
  const { out, err } = terminal;
  const { runs, now, folder } = await listed(options, terminal);
  if (json === true) out.write(jsonText(runs.map((run) => ({ ...run, ...now.get(run.id) }))));
  else if (runs.length === 0) err.write(`${runWords[lang].noRuns(folder)}\n`);
  else {
    out.write(runListText(runs, { lang, pen: penOf(out), isPlayed: ({ id }) => on === 'kafka' || now.has(id) }));
    for (const [id, each] of now) out.write(`${runNowText(id, each, lang)}\n`);
  }
}

async function listed(options: RunsOptions, terminal: Terminal): Promise<Listed> {
  const { runsOfServer, runsOfStack, serverOf } = await import('@tietovirta/control-service');
  const { on, store } = options;
  if (on === 'kafka')
    return withRuns(options, terminal, async (kept) => ({
      ...(await runsOfStack(kept)),
      folder: kept.folder,
    }));
  if (!hasStore(store, terminal)) return { runs: [], now: new Map(), folder: store };
  // Whoever serves a store holds it: it is asked.
  const url = await serverOf(resolve(terminal.folder, store));
  if (url !== undefined) return { ...(await runsOfServer(url, Date.parse(terminal.timestamp()))), folder: store };
  return withRuns(options, terminal, async ({ archive }) => ({
    runs: await archive.list(),
    now: new Map(),
    folder: store,
  }));
}

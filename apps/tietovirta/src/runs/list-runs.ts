/** `tietovirta runs`: the history of a store, newest first. */
import type { RunRecord } from '@tietovirta/archive';
import { printCount, printedIn, type Language } from '@tietovirta/key-figures';
import { formatScale } from '@tietovirta/published';
import type { Scenario } from '@tietovirta/scenarios';
import picocolors from 'picocolors';
import { alignColumns } from '../cli/columns.js';
import type { Terminal } from '../cli/terminal.js';
import { hasStore, withStore } from './open-existing-store.js';
import type { RunsOptions } from './runs-options.js';
import { runWords } from './run-words.js';

export async function listRuns({ store: folder, json, lang }: RunsOptions, terminal: Terminal): Promise<void> {
  const { out, err } = terminal;
  const runs = hasStore(folder, terminal) ? await withStore(folder, terminal, (store) => store.archive.list()) : [];
  if (json === true) out.write(`${JSON.stringify(runs, null, 2)}\n`);
  else if (runs.length === 0) err.write(`${runWords[lang].noRuns(folder)}\n`);
  else out.write(listText(runs, lang, out.hasColour));
}

function listText(runs: readonly RunRecord[], lang: Language, hasColour: boolean): string {
  const words = runWords[lang];
  const count = (value: number | undefined): string =>
    value === undefined ? '' : printedIn(lang, printCount(Math.round(value)));
  const rows = runs.map(({ id, name, status, scenario, startedAt, outcome }) => [
    `${id}`,
    name,
    words.status[status],
    formatScale((scenario as Scenario).scale),
    startedAt.slice(0, 19).replace('T', ' '),
    count(outcome?.counted),
    count(outcome?.messagesPerSecond),
    outcome === undefined || (outcome.tables === null && outcome.hash === '') ? '' : count(outcome.cellsDiffering),
    outcome?.hash.slice(0, 12) ?? '',
  ]);
  const [heading = '', ...lines] = alignColumns(
    [words.columns, ...rows],
    ['right', 'left', 'left', 'right', 'left', 'right', 'right', 'right', 'left'],
  );
  return `${[picocolors.createColors(hasColour).bold(heading), ...lines].join('\n')}\n`;
}
